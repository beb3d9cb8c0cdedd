//! The input behind a button that asks for a file: never seen, and passed over by the keyboard.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

/// An input with this id, pressed by a button. `accept` lists the endings offered to choose from.
pub fn file_input(
    id: &'static str,
    accept: &'static str,
    label: &'static str,
    chosen: Callback<File>,
) -> Html {
    let onchange = move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            chosen.emit(file);
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    html! {
        <input {id} type="file" class="unseen" {accept} aria-label={label} tabindex="-1" {onchange} />
    }
}
