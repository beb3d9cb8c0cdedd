//! A line of text with a meaning: a day, a count. What cannot be read stays as typed, with a
//! remark, and counts as not said.

use yew::prelude::*;

use super::field::{About, Remark, text_control};
use crate::texts::Texts;

/// How a text is read.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Gives the plain form, nothing when the text is blank, or what is wrong with it.
    pub read: fn(&str, &Texts) -> Result<Option<String>, String>,
    /// The texts to complain in.
    pub t: &'static Texts,
}

impl PartialEq for Reader {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.read, other.read) && std::ptr::eq(self.t, other.t)
    }
}

/// The line.
#[derive(Properties, PartialEq)]
pub struct ParsedInputProps {
    pub about: About,
    /// The plain form of the value; empty: not said.
    pub value: String,
    pub reader: Reader,
    /// Whether there is always a value: what cannot be read then changes nothing.
    pub required: bool,
    /// The plain form of what was typed; empty: not said.
    pub on_change: Callback<String>,
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

/// See [`ParsedInputProps`].
#[component]
pub fn ParsedInput(props: &ParsedInputProps) -> Html {
    let text = use_state(|| Text::Value);
    let (Reader { read, t }, required) = (props.reader, props.required);
    let read = move |text: &str| read(text, t);
    // A value that came from elsewhere since replaces what could not be read.
    use_effect_with(props.value.clone(), {
        let text = text.clone();
        move |value| {
            if !value.is_empty() && matches!(*text, Text::Unreadable(_)) {
                text.set(Text::Value);
            }
        }
    });
    let (setter, on_change) = (text.setter(), props.on_change.clone());
    let on_input = Callback::from(move |typed: String| {
        if let Ok(value) = read(&typed) {
            on_change.emit(value.unwrap_or_default());
        }
        setter.set(Text::Typing(typed));
    });
    let (left, on_change) = (text.clone(), props.on_change.clone());
    let on_leave = Callback::from(move |()| {
        let Text::Typing(typed) = &*left else { return };
        if read(typed).is_ok() {
            left.set(Text::Value);
            return;
        }
        if !required {
            on_change.emit(String::new());
        }
        left.set(Text::Unreadable(typed.clone()));
    });
    let (shown, remark) = match &*text {
        Text::Value => (props.value.clone(), Remark::None),
        Text::Typing(typed) => (typed.clone(), Remark::None),
        Text::Unreadable(typed) => {
            (typed.clone(), read(typed).err().map_or(Remark::None, Remark::Fault))
        }
    };
    // What is said of the value from elsewhere stands while it can be read.
    let about = props.about.clone();
    let about = if remark == Remark::None { about } else { about.remark(remark) };
    text_control(&about, shown, Some("numeric"), on_input, on_leave)
}
