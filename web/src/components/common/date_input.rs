//! A day typed in any usual way. What cannot be read stays as typed, with a remark, and counts as
//! not said.

use yew::prelude::*;
use zhice_model::Date;
use zhice_model::date::parse_date;

use super::field::{Remark, TextField};

/// A labelled day.
#[derive(Properties, PartialEq)]
pub struct DateInputProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<Date>,
    #[prop_or_default]
    pub help: AttrValue,
    /// Whether there is always a day: what cannot be read then changes nothing.
    #[prop_or_default]
    pub required: bool,
    /// The day, or that none is said.
    pub on_change: Callback<Option<Date>>,
}

/// What stands in the field.
#[derive(Clone, PartialEq)]
enum Text {
    /// The value.
    Value,
    /// What is being typed.
    Typing(String),
    /// What was left there and cannot be read.
    Unreadable(String),
}

/// See [`DateInputProps`].
#[component]
pub fn DateInput(props: &DateInputProps) -> Html {
    let text = use_state(|| Text::Value);
    use_effect_with(props.value, {
        let text = text.clone();
        move |value| {
            if value.is_some() && matches!(*text, Text::Unreadable(_)) {
                text.set(Text::Value);
            }
        }
    });
    let on_input = {
        let (text, on_change) = (text.clone(), props.on_change.clone());
        Callback::from(move |typed: String| {
            match parse_date(&typed) {
                Ok(day) => on_change.emit(Some(day)),
                Err(_) if typed.trim().is_empty() => on_change.emit(None),
                Err(_) => {}
            }
            text.set(Text::Typing(typed));
        })
    };
    let on_leave = {
        let (text, on_change, required) = (text.clone(), props.on_change.clone(), props.required);
        Callback::from(move |()| {
            let Text::Typing(typed) = &*text else { return };
            if typed.trim().is_empty() || parse_date(typed).is_ok() {
                text.set(Text::Value);
                return;
            }
            if !required {
                on_change.emit(None);
            }
            text.set(Text::Unreadable(typed.clone()));
        })
    };
    let (shown, remark) = shown(&text, props.value);
    html! {
        <TextField
            id={&props.id}
            label={&props.label}
            value={shown}
            help={&props.help}
            {remark}
            inputmode="numeric"
            class="date"
            {on_input}
            {on_leave}
        />
    }
}

fn shown(text: &Text, value: Option<Date>) -> (String, Remark) {
    match text {
        Text::Value => (value.map(|day| day.to_string()).unwrap_or_default(), Remark::None),
        Text::Typing(typed) => (typed.clone(), Remark::None),
        Text::Unreadable(typed) => {
            let error = parse_date(typed).err().map(|error| error.to_string());
            (typed.clone(), error.map_or(Remark::None, Remark::Fault))
        }
    }
}
