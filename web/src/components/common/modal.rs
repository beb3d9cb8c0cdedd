//! A dialog of the browser's own: it takes the focus when it opens, and keeps it.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// A dialog that is open as long as it is drawn.
#[derive(Properties, PartialEq)]
pub struct ModalProps {
    /// The id of its heading.
    pub labelled_by: &'static str,
    /// It was left with the Escape key.
    pub on_cancel: Callback<()>,
    /// What stands in it.
    pub children: Html,
}

/// See [`ModalProps`].
#[component]
pub fn Modal(props: &ModalProps) -> Html {
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            let _ = dialog.show_modal();
        }
        // Closing gives the focus back to what had it, which taking the dialog away does not.
        move || {
            if let Some(dialog) = dialog {
                dialog.close();
            }
        }
    });
    let oncancel = props.on_cancel.reform(|event: Event| event.prevent_default());
    html! {
        <dialog ref={node} class="dialog" aria-labelledby={props.labelled_by} {oncancel}>
            { props.children.clone() }
        </dialog>
    }
}
