//! Buttons in their four weights.

use yew::prelude::*;

use super::text::words;

/// A button: `primary`, `secondary`, `quiet` or `link`.
pub fn button(weight: &'static str, label: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={weight} {onclick}>{ words(label.to_owned()) }</button> }
}
