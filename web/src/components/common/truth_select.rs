//! Yes, no or unknown, as one small control.

use yew::prelude::*;
use zhice_model::Truth;

use super::events::{chosen, use_shown_value};
use crate::texts::use_texts;

/// The three values in the order offered.
pub const TRUTHS: [Truth; 3] = [Truth::Unknown, Truth::Yes, Truth::No];

/// A labelled choice of three.
#[derive(Properties, PartialEq)]
pub struct TruthSelectProps {
    /// The id, where a label outside names the control.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name, where no label stands beside it.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    pub value: Truth,
    pub on_choose: Callback<Truth>,
}

/// See [`TruthSelectProps`].
#[component]
pub fn TruthSelect(props: &TruthSelectProps) -> Html {
    let t = use_texts();
    let onchange = props.on_choose.reform(|event: Event| from_key(&chosen(&event)));
    let class = match props.value {
        Truth::Yes => "truth is-yes",
        Truth::No => "truth is-no",
        Truth::Unknown => "truth is-unsaid",
    };
    let node = use_shown_value(key(props.value).into(), ());
    let option = |truth: Truth| {
        html! {
            <option value={key(truth)}>{ (t.words.truth)(truth) }</option>
        }
    };
    html! {
        <select ref={node} id={props.id.clone()} aria-label={props.name.clone()} {class} {onchange}>
            { for TRUTHS.into_iter().map(option) }
        </select>
    }
}

/// The key of a value in a form.
#[must_use]
pub fn key(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "",
    }
}

/// The value of a key.
#[must_use]
pub fn from_key(key: &str) -> Truth {
    match key {
        "yes" => Truth::Yes,
        "no" => Truth::No,
        _ => Truth::Unknown,
    }
}
