//! Buttons in their four weights.

use yew::prelude::*;

/// A button: `primary`, `secondary`, `quiet` or `link`.
pub fn button(weight: &'static str, label: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={weight} {onclick}>{ label }</button> }
}
