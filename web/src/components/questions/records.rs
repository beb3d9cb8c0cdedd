//! An answer that is a list of records: none, not known, or a small table with the fields that the
//! plan declares.

use yew::prelude::*;
use zhice_model::Date;
use zhice_model::date::parse_date;
use zhice_model::enterprise::{Answer, Record, Scalar};
use zhice_model::plan::{AnswerType, Field};

use super::count_input::CountInput;
use super::three_way::ThreeWay;
use crate::components::common::{DateInput, SelectField, TextField};
use crate::texts::{Texts, use_texts};

/// The list.
#[derive(Properties, PartialEq)]
pub struct RecordsProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub fields: Vec<Field>,
    pub answer: Option<Answer>,
    pub on_answer: Callback<Option<Answer>>,
}

/// See [`RecordsProps`].
#[component]
pub fn Records(props: &RecordsProps) -> Html {
    let t = use_texts();
    let records = match &props.answer {
        Some(Answer::Records(records)) => Some(records.as_slice()),
        _ => None,
    };
    let value = records.map(|records| !records.is_empty());
    // "There are some" begins with one record of which nothing is known yet: an empty list would
    // say that there are none.
    let on_choose = props.on_answer.reform(|value: Option<bool>| {
        value.map(|some| Answer::Records(if some { vec![Record::new()] } else { Vec::new() }))
    });
    html! {
        <>
            <ThreeWay
                id={&props.id}
                label={&props.label}
                {value}
                words={[t.questions.has, t.questions.has_not, t.questions.unsure]}
                {on_choose}
            />
            if let Some(records) = records.filter(|records| !records.is_empty()) {
                { list(props, records, t) }
            }
        </>
    }
}

fn list(props: &RecordsProps, records: &[Record], t: &Texts) -> Html {
    let with = |change: fn(&mut Vec<Record>)| {
        let records = records.to_vec();
        props.on_answer.reform(move |_: MouseEvent| {
            let mut records = records.clone();
            change(&mut records);
            Some(Answer::Records(records))
        })
    };
    let item = |at: usize| record(props, records, at, t);
    html! {
        <>
            <ol class="records">{ for (0..records.len()).map(item) }</ol>
            <button type="button" class="secondary" onclick={with(|records| records.push(Record::new()))}>
                { t.questions.add_record }
            </button>
        </>
    }
}

fn record(props: &RecordsProps, records: &[Record], at: usize, t: &Texts) -> Html {
    let remove = {
        let mut rest = records.to_vec();
        if at < rest.len() {
            rest.remove(at);
        }
        // The last one gone says nothing about whether there are any.
        props.on_answer.reform(move |_| (!rest.is_empty()).then(|| Answer::Records(rest.clone())))
    };
    let input = |field: &Field| {
        let (all, id) = (records.to_vec(), field.id.clone());
        let on_value = props.on_answer.reform(move |value: Option<Scalar>| {
            let mut all = all.clone();
            if let Some(record) = all.get_mut(at) {
                match value {
                    Some(value) => drop(record.insert(id.clone(), value)),
                    None => drop(record.remove(&id)),
                }
            }
            Some(Answer::Records(all))
        });
        let value = records.get(at).and_then(|record| record.get(&field.id));
        control(&format!("{}-{at}", props.id), field, at, value, on_value, t)
    };
    html! {
        <li key={at} class="record">
            <div class="form-grid">{ for props.fields.iter().map(input) }</div>
            <button type="button" class="quiet" onclick={remove}>{ (t.questions.remove_record)(at + 1) }</button>
        </li>
    }
}

/// The control of one field; its label names the record too.
fn control(
    prefix: &str,
    field: &Field,
    at: usize,
    value: Option<&Scalar>,
    on_value: Callback<Option<Scalar>>,
    t: &Texts,
) -> Html {
    let id = AttrValue::from(format!("{prefix}-{}", field.id));
    let label = AttrValue::from((t.questions.field_of)(&field.label, at + 1));
    let text = match value {
        Some(Scalar::Text(text)) => text.as_str(),
        _ => "",
    };
    match &field.answer {
        AnswerType::Date => {
            let on_change =
                on_value.reform(|day: Option<Date>| day.map(|day| Scalar::Text(day.to_string())));
            html! { <DateInput {id} {label} value={parse_date(text).ok()} {on_change} /> }
        }
        AnswerType::Count { unit } => {
            let value = match value {
                Some(Scalar::Count(count)) => Some(*count),
                _ => None,
            };
            let on_change = on_value.reform(|count: Option<i64>| count.map(Scalar::Count));
            html! { <CountInput {id} {label} unit={unit.clone()} {value} {on_change} /> }
        }
        AnswerType::YesNo => {
            let key = match value {
                Some(Scalar::YesNo(true)) => "yes",
                Some(Scalar::YesNo(false)) => "no",
                _ => "",
            };
            let options =
                [("", t.questions.unsure), ("yes", t.questions.yes), ("no", t.questions.no)];
            let options: Vec<(AttrValue, AttrValue)> =
                options.map(|(key, label)| (key.into(), label.into())).to_vec();
            let on_choose = on_value
                .reform(|key: String| (!key.is_empty()).then(|| Scalar::YesNo(key == "yes")));
            html! { <SelectField {id} {label} value={key} {options} {on_choose} /> }
        }
        AnswerType::Choice { choices } => {
            let none = (AttrValue::from(""), AttrValue::from(t.questions.unsure));
            let named = choices.iter().map(|it| (it.key.clone().into(), it.label.clone().into()));
            let options: Vec<_> = std::iter::once(none).chain(named).collect();
            html! { <SelectField {id} {label} value={text.to_owned()} {options} on_choose={on_value.reform(filled)} /> }
        }
        AnswerType::Text | AnswerType::Records { .. } => html! {
            <TextField {id} {label} value={text.to_owned()} on_input={on_value.reform(filled)} />
        },
    }
}

fn filled(text: String) -> Option<Scalar> {
    (!text.trim().is_empty()).then_some(Scalar::Text(text))
}
