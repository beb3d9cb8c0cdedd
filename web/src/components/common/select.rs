//! One of several.

use web_sys::HtmlSelectElement;
use yew::prelude::*;
use zhice_model::Truth;

use super::field::{About, field};
use super::text::lang_of;
use crate::texts::Texts;

/// Keys and labels.
pub type Options = Vec<(AttrValue, AttrValue)>;

/// A select.
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// Whether a visible label names it by its id, or its own name does.
    pub about: About,
    #[prop_or_default]
    pub unlabelled: bool,
    #[prop_or_default]
    pub class: &'static str,
    /// The key chosen.
    pub value: AttrValue,
    pub options: Options,
    pub on_choose: Callback<String>,
}

/// See [`SelectProps`]. The value is set on the element itself, as a browser heeds the attribute of
/// an option only until the user has chosen something.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    use_effect_with(
        (node.clone(), props.value.clone(), props.options.clone()),
        |(node, value, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        },
    );
    let onchange = props.on_choose.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        select.map(|select| select.value()).unwrap_or_default()
    });
    let option = |(key, label): &(AttrValue, AttrValue)| {
        html! { <option key={key.as_str()} value={key} lang={lang_of(label)}>{ label }</option> }
    };
    let about = &props.about;
    html! {
        <select
            ref={node}
            class={props.class}
            id={(!props.unlabelled).then(|| about.id.clone())}
            aria-label={props.unlabelled.then(|| about.label.clone())}
            aria-describedby={about.described_by()}
            {onchange}
        >
            { for props.options.iter().map(option) }
        </select>
    }
}

/// A select under its label.
pub fn select_field(
    about: About,
    value: impl Into<AttrValue>,
    options: Options,
    on_choose: Callback<String>,
) -> Html {
    let value = value.into();
    field(&about, html! { <Select about={about.clone()} {value} {options} {on_choose} /> })
}

/// Yes, no or unknown under a label.
pub fn truth_field(about: About, value: Truth, on_choose: Callback<Truth>, t: &Texts) -> Html {
    let on_choose = on_choose.reform(|key: String| from_key(&key));
    select_field(about, key(value), truths(t), on_choose)
}

fn truths(t: &Texts) -> Options {
    let all = [Truth::Unknown, Truth::Yes, Truth::No];
    all.into_iter().map(|truth| (key(truth).into(), (t.words.truth)(truth).into())).collect()
}

fn key(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "",
    }
}

fn from_key(key: &str) -> Truth {
    match key {
        "yes" => Truth::Yes,
        "no" => Truth::No,
        _ => Truth::Unknown,
    }
}
