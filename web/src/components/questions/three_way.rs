//! Yes, no, or not known, as three radio buttons under one question.

use yew::prelude::*;

use crate::components::common::About;
use crate::components::common::text::{self, span};

/// The choice, with the words for yes, no and not known.
pub fn three_way(
    about: &About,
    value: Option<bool>,
    words: [&'static str; 3],
    on_choose: &Callback<Option<bool>>,
) -> Html {
    let [yes, no, unsure] = words;
    let option = |(own, word): (Option<bool>, &'static str)| {
        let onchange = on_choose.reform(move |_: Event| own);
        html! {
            <label class="choice">
                <input type="radio" name={&about.id} checked={value == own} {onchange} />
                { span("", word) }
            </label>
        }
    };
    let options = [(Some(true), yes), (Some(false), no), (None, unsure)];
    html! {
        <fieldset class="three-way">
            <legend>{ text::words(&about.label) }</legend>
            <div class="choices">{ for options.map(option) }</div>
        </fieldset>
    }
}
