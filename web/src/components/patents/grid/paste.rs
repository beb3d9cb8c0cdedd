//! What is pasted from a spreadsheet comes in by the way of files.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use crate::components::Scene;
use crate::components::common::button;
use crate::components::common::text::p;
use crate::state::Action;
use crate::state::grid::paste::is_table;
use crate::state::importing::ImportAction;
use crate::state::shared::Shared;

/// Hears what is pasted anywhere on the list; a table is read, a word goes where it was pasted.
pub fn on_paste(scene: &Scene) -> Callback<Event> {
    let scene = scene.clone();
    Callback::from(move |event: Event| {
        // The fields of the filter are no place for tables.
        let target = event.target_dyn_into::<Element>();
        if target.is_some_and(|it| it.closest(".grid-filter").is_ok_and(|it| it.is_some())) {
            return;
        }
        let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let text = clipboard.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if is_table(&text) {
            event.prevent_default();
            read(&scene, text);
        }
    })
}

fn read(scene: &Scene, text: String) {
    let file = scene.texts().grid().pasted.to_owned();
    let read = ImportAction::Read(file, Shared::new(text.into_bytes()));
    scene.dispatch.emit(Action::Import(read));
}

/// The button, and how to do without it.
#[derive(Properties, PartialEq)]
pub struct PasteProps {
    pub scene: Scene,
}

/// See [`PasteProps`].
#[component]
pub fn Paste(props: &PasteProps) -> Html {
    let g = props.scene.texts().grid();
    let said = use_state(|| "");
    let onclick = {
        let (scene, said) = (props.scene.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (scene, said) = (scene.clone(), said.clone());
            spawn_local(async move {
                match clipboard_text().await {
                    Some(text) if is_table(&text) => {
                        said.set("");
                        read(&scene, text);
                    }
                    Some(_) => said.set(g.paste_no_table),
                    None => said.set(g.paste_refused),
                }
            });
        })
    };
    html! {
        <div class="grid-paste">
            { button("secondary", g.paste, onclick) }
            <div role="status">{ p("field-help", if said.is_empty() { g.paste_help } else { *said }) }</div>
        </div>
    }
}

/// The clipboard's text; `None` where the browser has no such thing or the user refuses.
async fn clipboard_text() -> Option<String> {
    let of = |target: &JsValue, name: &str| Reflect::get(target, &JsValue::from_str(name)).ok();
    let navigator = of(&js_sys::global(), "navigator")?;
    let clipboard = of(&navigator, "clipboard").filter(|it| it.is_object())?;
    let read: Function = of(&clipboard, "readText")?.dyn_into().ok()?;
    let promise: Promise = read.call0(&clipboard).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}
