//! What the user typed or chose, from the browser's events, and the way back into a select.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What stands in an input.
#[must_use]
pub fn typed(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// What is chosen in a select.
#[must_use]
pub fn chosen(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// A select that shows a value, also when the value does not come from it. (An attribute on the
/// option would not do: a browser heeds it only until the user has chosen something.)
#[hook]
pub fn use_shown_value<O: PartialEq + 'static>(value: AttrValue, options: O) -> NodeRef {
    let node = use_node_ref();
    use_effect_with((node.clone(), value, options), |(node, value, _)| {
        if let Some(select) = node.cast::<HtmlSelectElement>() {
            select.set_value(value);
        }
    });
    node
}
