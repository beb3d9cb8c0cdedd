//! A whole number, not negative. What is no number stays as typed, with a remark, and counts as
//! not said.

use yew::prelude::*;

use crate::components::common::TextField;
use crate::components::common::field::Remark;
use crate::texts::use_texts;

/// A labelled count.
#[derive(Properties, PartialEq)]
pub struct CountInputProps {
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub unit: AttrValue,
    pub value: Option<i64>,
    pub on_change: Callback<Option<i64>>,
}

/// See [`CountInputProps`].
#[component]
pub fn CountInput(props: &CountInputProps) -> Html {
    let t = use_texts();
    let odd = use_state(|| None::<String>);
    let on_input = {
        let (odd, on_change) = (odd.clone(), props.on_change.clone());
        Callback::from(move |typed: String| {
            let count = read(&typed);
            odd.set((count.is_none() && !typed.trim().is_empty()).then_some(typed));
            on_change.emit(count);
        })
    };
    let written = props.value.map(|count| count.to_string()).unwrap_or_default();
    let remark = match &*odd {
        Some(_) => Remark::Fault(t.questions.count_error.to_owned()),
        None => Remark::None,
    };
    let unit = props.unit.as_str();
    let help = if unit.is_empty() { String::new() } else { (t.questions.count_help)(unit) };
    html! {
        <TextField
            id={&props.id}
            label={&props.label}
            value={odd.as_ref().cloned().unwrap_or(written)}
            {help}
            {remark}
            inputmode="numeric"
            class="count"
            {on_input}
        />
    }
}

/// Reads a count; full-width figures and blanks are taken for what they mean.
fn read(text: &str) -> Option<i64> {
    zhice_model::text::folded(text).parse().ok().filter(|count: &i64| *count >= 0)
}
