//! A day, typed in any usual way.

use yew::prelude::*;
use zhice_model::Date;
use zhice_model::date::parse_date;

use super::field::About;
use super::parsed_input::{ParsedInput, Reader};
use crate::texts::Texts;

/// A day that may be left out.
pub fn date_input(
    about: About,
    value: Option<Date>,
    on_change: Callback<Option<Date>>,
    t: &'static Texts,
) -> Html {
    input(about, value, false, on_change, t)
}

/// A day that there always is.
pub fn required_date(
    about: About,
    value: Date,
    on_change: Callback<Option<Date>>,
    t: &'static Texts,
) -> Html {
    input(about, Some(value), true, on_change, t)
}

fn input(
    about: About,
    value: Option<Date>,
    required: bool,
    on_change: Callback<Option<Date>>,
    t: &'static Texts,
) -> Html {
    let value = value.map(|day| day.to_string()).unwrap_or_default();
    let on_change = on_change.reform(|text: String| parse_date(&text).ok());
    html! { <ParsedInput {about} {value} reader={Reader { read, t }} {required} {on_change} /> }
}

fn read(text: &str, t: &Texts) -> Result<Option<String>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse_date(text).map(|day| Some(day.to_string())).map_err(|error| (t.words.date_fault)(&error))
}
