//! A labelled control with its help and its remark.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::text::words;

/// What is said about a control.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// The control's id; help and remark have ids made of it.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// Where the answer is found.
    pub help: AttrValue,
    /// What is wrong or odd.
    pub remark: Remark,
}

/// A remark on what was entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Remark {
    /// Nothing to say.
    #[default]
    None,
    /// It can be used, with a doubt.
    Doubt(String),
    /// It cannot be used.
    Fault(String),
}

impl About {
    /// A label alone.
    pub fn new(id: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { id: id.into(), label: label.into(), ..Self::default() }
    }

    /// The same with help.
    #[must_use]
    pub fn help(mut self, help: impl Into<AttrValue>) -> Self {
        self.help = help.into();
        self
    }

    /// The same with a remark.
    #[must_use]
    pub fn remark(mut self, remark: Remark) -> Self {
        self.remark = remark;
        self
    }

    /// The ids that describe the control.
    #[must_use]
    pub fn described_by(&self) -> Option<String> {
        let help = (!self.help.is_empty()).then(|| format!("{}-help", self.id));
        let remark = (self.remark != Remark::None).then(|| format!("{}-remark", self.id));
        match (help, remark) {
            (Some(help), Some(remark)) => Some(format!("{remark} {help}")),
            (help, remark) => help.or(remark),
        }
    }
}

/// Label, control, help and remark, tied together for those who cannot see them.
pub fn field(about: &About, control: Html) -> Html {
    let (class, remark) = match &about.remark {
        Remark::None => ("field", None),
        Remark::Doubt(text) => ("field field-doubt", Some(text)),
        Remark::Fault(text) => ("field field-fault", Some(text)),
    };
    html! {
        <div {class}>
            <label for={&about.id}>{ words(&about.label) }</label>
            { control }
            if let Some(text) = remark {
                <p class="field-remark" id={format!("{}-remark", about.id)}>{ words(text.clone()) }</p>
            }
            if !about.help.is_empty() {
                <p class="field-help" id={format!("{}-help", about.id)}>{ words(&about.help) }</p>
            }
        </div>
    }
}

/// A line of text.
pub fn text_field(about: &About, value: &str, on_input: Callback<String>) -> Html {
    text_control(about, value.to_owned(), None, on_input, Callback::noop())
}

/// A line of text that is told when it is left; `inputmode` names the keyboard of phones.
pub fn text_control(
    about: &About,
    value: String,
    inputmode: Option<&'static str>,
    on_input: Callback<String>,
    on_leave: Callback<()>,
) -> Html {
    let oninput = on_input.reform(|event: InputEvent| typed(&event));
    let onblur = on_leave.reform(|_: FocusEvent| ());
    let control = html! {
        <input
            id={&about.id}
            type="text"
            {value}
            {inputmode}
            autocomplete="off"
            aria-invalid={matches!(about.remark, Remark::Fault(_)).then_some("true")}
            aria-describedby={about.described_by()}
            {oninput}
            {onblur}
        />
    };
    field(about, control)
}

fn typed(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// Whether a box is ticked now.
pub fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
}
