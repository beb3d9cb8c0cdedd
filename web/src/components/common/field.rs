//! A labelled control with its help and its remark.

use yew::prelude::*;

use super::events::{chosen, typed, use_shown_value};

/// Label, control, help and remark, tied together for those who cannot see them.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The control's id; help and remark have ids made of it.
    pub id: AttrValue,
    /// The label.
    pub label: AttrValue,
    /// Where the answer is found.
    #[prop_or_default]
    pub help: AttrValue,
    /// What is wrong or odd.
    #[prop_or_default]
    pub remark: Remark,
    /// The control.
    pub children: Html,
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

impl Remark {
    /// Whether what was entered cannot be used.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        matches!(self, Self::Fault(_))
    }
}

/// The ids that describe a control.
#[must_use]
pub fn described_by(id: &str, help: &str, remark: &Remark) -> Option<String> {
    let help = (!help.is_empty()).then(|| format!("{id}-help"));
    let remark = (*remark != Remark::None).then(|| format!("{id}-remark"));
    let ids: Vec<String> = help.into_iter().chain(remark).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// See [`FieldProps`].
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let (class, remark) = match &props.remark {
        Remark::None => ("field", None),
        Remark::Doubt(text) => ("field field-doubt", Some(text)),
        Remark::Fault(text) => ("field field-fault", Some(text)),
    };
    html! {
        <div {class}>
            <label for={&props.id}>{ &props.label }</label>
            { props.children.clone() }
            if let Some(text) = remark {
                <p class="field-remark" id={format!("{}-remark", props.id)}>{ text }</p>
            }
            if !props.help.is_empty() {
                <p class="field-help" id={format!("{}-help", props.id)}>{ &props.help }</p>
            }
        </div>
    }
}

/// A line of text.
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    #[prop_or_default]
    pub help: AttrValue,
    #[prop_or_default]
    pub remark: Remark,
    /// `numeric` brings the keyboard of figures on phones.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    #[prop_or_default]
    pub class: Classes,
    /// What was typed.
    pub on_input: Callback<String>,
    /// The field was left.
    #[prop_or_default]
    pub on_leave: Callback<()>,
}

/// See [`TextFieldProps`].
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let oninput = props.on_input.reform(|event: InputEvent| typed(&event));
    let onblur = props.on_leave.reform(|_: FocusEvent| ());
    html! {
        <Field id={&props.id} label={&props.label} help={&props.help} remark={props.remark.clone()}>
            <input
                id={&props.id}
                class={props.class.clone()}
                type="text"
                value={&props.value}
                inputmode={&props.inputmode}
                autocomplete={props.autocomplete.clone().unwrap_or(AttrValue::Static("off"))}
                aria-invalid={props.remark.is_fault().then_some("true")}
                aria-describedby={described_by(&props.id, &props.help, &props.remark)}
                {oninput}
                {onblur}
            />
        </Field>
    }
}

/// One of several.
#[derive(Properties, PartialEq)]
pub struct SelectFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// The key of the option chosen.
    pub value: AttrValue,
    /// Keys and labels.
    pub options: Vec<(AttrValue, AttrValue)>,
    #[prop_or_default]
    pub help: AttrValue,
    /// The key chosen.
    pub on_choose: Callback<String>,
}

/// See [`SelectFieldProps`].
#[component]
pub fn SelectField(props: &SelectFieldProps) -> Html {
    let onchange = props.on_choose.reform(|event: Event| chosen(&event));
    let node = use_shown_value(props.value.clone(), props.options.clone());
    let option = |(key, label): &(AttrValue, AttrValue)| {
        html! { <option key={key.as_str()} value={key}>{ label }</option> }
    };
    html! {
        <Field id={&props.id} label={&props.label} help={&props.help}>
            <select
                ref={node}
                id={&props.id}
                aria-describedby={described_by(&props.id, &props.help, &Remark::None)}
                {onchange}
            >
                { for props.options.iter().map(option) }
            </select>
        </Field>
    }
}
