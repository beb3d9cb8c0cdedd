//! Choosing a file: by a button, or by letting it fall on the page.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::Scene;
use crate::components::common::button;
use crate::state::Action;
use crate::state::importing::{ImportAction, Source};
use crate::texts::Texts;

/// What is offered to choose from.
const ACCEPT: &str = ".csv,.txt,.tsv,.xlsx,.xlsm";

/// The button, and the place to drop a file where it is the first way to begin.
#[derive(Properties, PartialEq)]
pub struct ChooserProps {
    pub scene: Scene,
    /// Whether this is the main thing to do.
    pub primary: bool,
}

/// See [`ChooserProps`].
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let t = props.scene.texts();
    let input = use_node_ref();
    let over = use_state(|| false);
    let take = take(&props.scene);
    let chooser = chooser(&input, &take, props.primary, t);
    if !props.primary {
        return chooser;
    }
    let drag = |value: bool| {
        let over = over.setter();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(value);
        })
    };
    let ended = drag(false);
    let ondrop = Callback::from(move |event: DragEvent| {
        let files = event.data_transfer().and_then(|data| data.files());
        ended.emit(event);
        if let Some(file) = files.and_then(|files| files.get(0)) {
            take.emit(file);
        }
    });
    let class = if *over { "drop drop-over" } else { "drop" };
    html! {
        <div {class} ondragover={drag(true)} ondragleave={drag(false)} {ondrop}>
            { chooser }
            <div>
                <p>{ t.import.drop }</p>
                <p class="field-help">{ t.import.formats }</p>
            </div>
        </div>
    }
}

/// The button and the input behind it.
fn chooser(input: &NodeRef, take: &Callback<File>, primary: bool, t: &Texts) -> Html {
    let node = input.clone();
    let open = Callback::from(move |_: MouseEvent| {
        if let Some(input) = node.cast::<HtmlInputElement>() {
            input.click();
        }
    });
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
                ref={input}
                type="file"
                class="unseen"
                accept={ACCEPT}
                aria-label={t.import.input}
                tabindex="-1"
                {onchange}
            />
            { button(if primary { "primary" } else { "secondary" }, t.import.choose, open) }
        </div>
    }
}

/// Reads the bytes and passes them on.
fn take(scene: &Scene) -> Callback<File> {
    let scene = scene.clone();
    Callback::from(move |file: File| {
        let (dispatch, t) = (scene.dispatch.clone(), scene.texts());
        let name = scene.state.enterprise.name.clone();
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
