//! Yes, no, or not known, as three radio buttons under one question.

use yew::prelude::*;

/// The choice.
#[derive(Properties, PartialEq)]
pub struct ThreeWayProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<bool>,
    /// The words for yes, no and not known.
    pub words: [&'static str; 3],
    pub on_choose: Callback<Option<bool>>,
}

/// See [`ThreeWayProps`].
#[component]
pub fn ThreeWay(props: &ThreeWayProps) -> Html {
    let option = |(value, word): (Option<bool>, &'static str)| {
        let onchange = props.on_choose.reform(move |_: Event| value);
        html! {
            <label class="choice">
                <input type="radio" name={&props.id} checked={props.value == value} {onchange} />
                <span>{ word }</span>
            </label>
        }
    };
    let [yes, no, unsure] = props.words;
    let options = [(Some(true), yes), (Some(false), no), (None, unsure)];
    html! {
        <fieldset class="three-way">
            <legend>{ &props.label }</legend>
            <div class="choices">{ for options.into_iter().map(option) }</div>
        </fieldset>
    }
}
