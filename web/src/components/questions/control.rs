//! The control for one value of a declared form: a figure, a day, a text, a choice, yes or no.

use yew::prelude::*;
use zhice_model::Truth;
use zhice_model::date::parse_date;
use zhice_model::enterprise::Scalar;
use zhice_model::plan::AnswerType;

use crate::components::common::About;
use crate::components::common::count_input::count_input;
use crate::components::common::date_input::date_input;
use crate::components::common::field::text_field;
use crate::components::common::select::{Options, select_field, truth_field};
use crate::texts::Texts;

/// The control. Lists of records have one of their own.
pub fn control(
    about: About,
    form: &AnswerType,
    value: Option<&Scalar>,
    on_value: Callback<Option<Scalar>>,
    t: &'static Texts,
) -> Html {
    let text = match value {
        Some(Scalar::Text(text)) => text.as_str(),
        _ => "",
    };
    match form {
        AnswerType::YesNo => {
            let value = match value {
                Some(Scalar::YesNo(value)) => Truth::from(*value),
                _ => Truth::Unknown,
            };
            truth_field(about, value, on_value.reform(said), t)
        }
        AnswerType::Count { unit } => count(about, unit, value, on_value, t),
        AnswerType::Date => {
            let on_change = on_value.reform(|day: Option<zhice_model::Date>| {
                day.map(|day| Scalar::Text(day.to_string()))
            });
            date_input(about, parse_date(text).ok(), on_change, t)
        }
        AnswerType::Choice { choices } => {
            let none = (AttrValue::from(""), AttrValue::from(t.questions.unsure));
            let named = choices.iter().map(|it| (it.key.clone().into(), it.label.clone().into()));
            let options: Options = std::iter::once(none).chain(named).collect();
            select_field(about, text.to_owned(), options, on_value.reform(filled))
        }
        AnswerType::Text | AnswerType::Records { .. } => {
            text_field(&about, text, on_value.reform(filled))
        }
    }
}

fn count(
    about: About,
    unit: &str,
    value: Option<&Scalar>,
    on_value: Callback<Option<Scalar>>,
    t: &'static Texts,
) -> Html {
    let about = if unit.is_empty() {
        about
    } else {
        about.help((t.questions.count_help)((t.words.unit)(unit)))
    };
    let value = match value {
        Some(Scalar::Count(count)) => u32::try_from(*count).ok(),
        _ => None,
    };
    let said = |count: Option<u32>| count.map(|count| Scalar::Count(count.into()));
    count_input(about, value, on_value.reform(said), t)
}

fn said(value: Truth) -> Option<Scalar> {
    match value {
        Truth::Yes => Some(Scalar::YesNo(true)),
        Truth::No => Some(Scalar::YesNo(false)),
        Truth::Unknown => None,
    }
}

fn filled(text: String) -> Option<Scalar> {
    (!text.trim().is_empty()).then_some(Scalar::Text(text))
}
