//! A form that opens is shown by the browser as a dialog: it takes the focus and keeps it.

use yew::prelude::*;

use crate::components::patents::EDITOR;
use crate::dom;
use crate::state::State;

/// Shows the form of one patent while it is open.
#[hook]
pub fn use_dialog(state: &UseReducerHandle<State>) {
    let open = state.editor.as_ref().map(|editor| editor.round);
    use_effect_with(open, |open| {
        if open.is_some() {
            dom::show_dialog(EDITOR);
        }
    });
}
