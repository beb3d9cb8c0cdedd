//! A whole number, not negative, that may be left out.

use yew::prelude::*;
use zhice_model::text::folded;

use super::field::About;
use super::parsed_input::{ParsedInput, Reader};
use crate::texts::Texts;

/// The number; nothing: not said.
pub fn count_input(
    about: About,
    value: Option<u32>,
    on_change: Callback<Option<u32>>,
    t: &'static Texts,
) -> Html {
    let value = value.map(|count| count.to_string()).unwrap_or_default();
    let on_change = on_change.reform(|text: String| text.parse().ok());
    let reader = Reader { read, t };
    html! { <ParsedInput {about} {value} {reader} required=false {on_change} /> }
}

/// Reads a whole number; full-width figures and blanks are taken for what they mean.
fn read(text: &str, t: &Texts) -> Result<Option<String>, String> {
    let plain = folded(text);
    if plain.is_empty() {
        return Ok(None);
    }
    let count = plain.parse::<u32>().map_err(|_| t.questions.count_error.to_owned())?;
    Ok(Some(count.to_string()))
}
