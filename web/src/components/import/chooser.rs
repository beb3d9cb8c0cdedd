//! Choosing a file: by a button, or by letting it fall on the page.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::Dispatch;
use crate::state::Action;
use crate::state::importing::{ImportAction, Source};
use crate::texts::{Texts, use_texts};

/// What is offered to choose from.
const ACCEPT: &str = ".csv,.txt,.tsv,.xlsx,.xlsm";

/// The button, and the place to drop a file where it is the first way to begin.
#[derive(Properties, PartialEq)]
pub struct ChooserProps {
    /// The enterprise's name.
    pub name: AttrValue,
    /// Whether this is the main thing to do.
    pub primary: bool,
    pub dispatch: Dispatch,
}

/// See [`ChooserProps`].
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let t = use_texts();
    let input = use_node_ref();
    let over = use_state(|| false);
    let take = take(props, t);
    let button = chooser_button(&input, &take, props.primary, t);
    if !props.primary {
        return button;
    }
    let drag = |value: bool| {
        let over = over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            over.set(value);
        }
    };
    let ondrop = {
        let over = over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                take.emit(file);
            }
        }
    };
    html! {
        <div
            class={classes!("drop", over.then_some("drop-over"))}
            ondragover={drag(true)}
            ondragleave={drag(false)}
            {ondrop}
        >
            { button }
            <div>
                <p>{ t.import.drop }</p>
                <p class="field-help">{ t.import.formats }</p>
            </div>
        </div>
    }
}

/// The button and the input behind it.
fn chooser_button(input: &NodeRef, take: &Callback<File>, primary: bool, t: &Texts) -> Html {
    let open = {
        let input = input.clone();
        move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        }
    };
    let take = take.clone();
    let onchange = move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take.emit(file);
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    html! {
        <div class="chooser">
            <input
                ref={input.clone()}
                type="file"
                class="unseen"
                accept={ACCEPT}
                aria-label={t.import.input}
                tabindex="-1"
                {onchange}
            />
            <button type="button" class={if primary { "primary" } else { "secondary" }} onclick={open}>
                { t.import.choose }
            </button>
        </div>
    }
}

/// Reads the bytes and passes them on.
fn take(props: &ChooserProps, t: &'static Texts) -> Callback<File> {
    let (dispatch, name) = (props.dispatch.clone(), props.name.clone());
    Callback::from(move |file: File| {
        let (dispatch, name) = (dispatch.clone(), name.to_string());
        spawn_local(async move {
            let action = match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => ImportAction::Read(Source {
                    file: file.name(),
                    bytes: Rc::new(Uint8Array::new(&buffer).to_vec()),
                    name,
                    region: String::new(),
                }),
                Err(_) => {
                    let fault = Diagnostic::error("file-unreadable", t.errors.file_unreadable);
                    ImportAction::Failed(file.name(), vec![fault])
                }
            };
            dispatch.emit(Action::Import(action));
        });
    })
}
