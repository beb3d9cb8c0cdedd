//! An answer that is a list of records: none, not known, or a small table with the fields that the
//! plan declares.

use yew::prelude::*;
use zhice_model::enterprise::{Answer, Record};
use zhice_model::plan::Field;

use super::control::control;
use super::three_way::three_way;
use crate::components::common::{About, button};
use crate::state::draft::RecordsAction;
use crate::texts::Texts;

/// The list.
pub fn records(
    about: &About,
    fields: &[Field],
    answer: Option<&Answer>,
    on_answer: &Callback<Option<Answer>>,
    on_change: &Callback<RecordsAction>,
    t: &'static Texts,
) -> Html {
    let records = match answer {
        Some(Answer::Records(records)) => Some(records.as_slice()),
        _ => None,
    };
    // "There are some" begins with one record of which nothing is known yet: an empty list would
    // say that there are none.
    let on_choose = on_answer.reform(|value: Option<bool>| {
        value.map(|some| Answer::Records(if some { vec![Record::new()] } else { Vec::new() }))
    });
    let words = [t.questions.has, t.questions.has_not, t.questions.unsure];
    let list = List { about, fields, records: records.unwrap_or_default(), on_change, t };
    html! {
        <>
            { three_way(about, records.map(|records| !records.is_empty()), words, &on_choose) }
            { list.draw() }
        </>
    }
}

struct List<'a> {
    about: &'a About,
    fields: &'a [Field],
    records: &'a [Record],
    on_change: &'a Callback<RecordsAction>,
    t: &'static Texts,
}

impl List<'_> {
    fn draw(&self) -> Html {
        if self.records.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <ol class="records">{ for (0..self.records.len()).map(|at| self.record(at)) }</ol>
                { button("secondary", self.t.questions.add_record, self.click(RecordsAction::Add)) }
            </>
        }
    }

    fn click(&self, action: RecordsAction) -> Callback<MouseEvent> {
        self.on_change.reform(move |_| action.clone())
    }

    fn record(&self, at: usize) -> Html {
        html! {
            <li class="record">
                <div class="form-grid">{ for self.fields.iter().map(|field| self.field(field, at)) }</div>
                { button("quiet", &(self.t.questions.remove_record)(at + 1), self.click(RecordsAction::Remove(at))) }
            </li>
        }
    }

    /// The control of one field; its label names the record too.
    fn field(&self, field: &Field, at: usize) -> Html {
        let id = format!("{}-{at}-{}", self.about.id, field.id);
        let about = About::new(id, (self.t.questions.field_of)(&field.label, at + 1));
        let value = self.records.get(at).and_then(|record| record.get(&field.id));
        let key = field.id.clone();
        let on_value =
            self.on_change.reform(move |value| RecordsAction::Field(at, key.clone(), value));
        control(about, &field.answer, value, on_value, self.t)
    }
}
