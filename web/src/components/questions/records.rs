//! An answer that is a list of records: none, not known, or a small table with the fields that the
//! plan declares.

use yew::prelude::*;
use zhice_model::enterprise::{Answer, Record, Scalar};
use zhice_model::plan::Field;

use super::control::control;
use super::three_way::three_way;
use crate::components::common::{About, button};
use crate::texts::Texts;

/// One field of one record changed: the record's position, the field, its value. What else the
/// record says is not part of it: two fields may change before the page is drawn again.
pub type OnField = Callback<(usize, String, Option<Scalar>)>;

/// The list.
pub fn records(
    about: &About,
    fields: &[Field],
    answer: Option<&Answer>,
    on_answer: &Callback<Option<Answer>>,
    on_field: &OnField,
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
    let list = List { about, fields, records: records.unwrap_or_default(), on_answer, on_field, t };
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
    on_answer: &'a Callback<Option<Answer>>,
    on_field: &'a OnField,
    t: &'static Texts,
}

impl List<'_> {
    fn draw(&self) -> Html {
        if self.records.is_empty() {
            return Html::default();
        }
        let longer = [self.records, &[Record::new()]].concat();
        html! {
            <>
                <ol class="records">{ for (0..self.records.len()).map(|at| self.record(at)) }</ol>
                { button("secondary", self.t.questions.add_record, self.set(longer)) }
            </>
        }
    }

    /// A click that makes these the records. The last one gone says nothing about whether there
    /// are any.
    fn set(&self, records: Vec<Record>) -> Callback<MouseEvent> {
        self.on_answer
            .reform(move |_| (!records.is_empty()).then(|| Answer::Records(records.clone())))
    }

    fn record(&self, at: usize) -> Html {
        let others = self.records.iter().enumerate().filter(|(other, _)| *other != at);
        let rest = others.map(|(_, record)| record.clone()).collect();
        html! {
            <li class="record">
                <div class="form-grid">{ for self.fields.iter().map(|field| self.field(field, at)) }</div>
                { button("quiet", &(self.t.questions.remove_record)(at + 1), self.set(rest)) }
            </li>
        }
    }

    /// The control of one field; its label names the record too.
    fn field(&self, field: &Field, at: usize) -> Html {
        let id = format!("{}-{at}-{}", self.about.id, field.id);
        let about = About::new(id, (self.t.questions.field_of)(&field.label, at + 1));
        let value = self.records.get(at).and_then(|record| record.get(&field.id));
        let key = field.id.clone();
        let on_value = self.on_field.reform(move |value| (at, key.clone(), value));
        control(about, &field.answer, value, on_value, self.t)
    }
}
