//! What was copied from a spreadsheet comes in by the way of files: by a button, or by the keys.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

use crate::bytes::Bytes;
use crate::components::Scene;
use crate::components::common::button;
use crate::components::common::text::p;
use crate::scene::Dispatch;
use crate::state::Action;
use crate::state::grid::paste::is_table;
use crate::state::importing::ImportAction;
use crate::state::shared::Shared;
use crate::texts::intake::Intake;
use crate::window;

/// Elements that take themselves what is pasted into them.
const FIELDS: &str = "dialog, textarea, select, input:not([type=checkbox]):not([type=radio])";
/// Cells do not: what is pasted into one of them may be a table.
const CELLS: &str = "[role=grid]";

/// The button, and how to do without it.
#[derive(Properties, PartialEq)]
pub struct PasteProps {
    pub scene: Scene,
}

/// See [`PasteProps`].
#[component]
pub fn Paste(props: &PasteProps) -> Html {
    let words = props.scene.texts().intake();
    let said = use_state(|| "");
    let desk = Desk { to: props.scene.dispatch.clone(), said: said.setter(), words };
    use_keys(&desk);
    let onclick = Callback::from(move |_: MouseEvent| {
        let desk = desk.clone();
        spawn_local(async move {
            match window::clipboard_text().await {
                Some(text) => desk.take(text),
                None => desk.said.set(desk.words.paste_refused),
            }
        });
    });
    html! {
        <div class="start-way">
            { button("secondary", words.paste, onclick) }
            <div role="status">
                { p("field-help", if said.is_empty() { words.paste_help } else { *said }) }
            </div>
        </div>
    }
}

/// Where what is pasted goes.
#[derive(Clone)]
struct Desk {
    to: Dispatch,
    said: UseStateSetter<&'static str>,
    words: &'static Intake,
}

impl Desk {
    /// Reads a table; of anything else it says that it is none.
    fn take(&self, text: String) {
        if !is_table(&text) {
            return self.said.set(self.words.paste_no_table);
        }
        self.said.set("");
        let read = ImportAction::Read(
            self.words.pasted.to_owned(),
            Shared::new(Bytes::of(text.as_bytes())),
        );
        self.to.emit(Action::Import(read));
    }

    /// What was pasted somewhere on the page, where nothing else takes it. A word or two pasted by
    /// mistake is passed over.
    fn hear(&self, event: &ClipboardEvent) {
        let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let within = |what| {
            let found = element.as_ref().and_then(|it| it.closest(what).ok().flatten());
            found.is_some()
        };
        if within(FIELDS) && !within(CELLS) {
            return;
        }
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        let text = text.unwrap_or_default();
        if is_table(&text) || (!within(FIELDS) && text.contains('\t')) {
            event.prevent_default();
            self.take(text);
        }
    }
}

/// Hears what is pasted as long as the button is shown.
#[hook]
fn use_keys(desk: &Desk) {
    let desk = desk.clone();
    use_effect_with(std::ptr::from_ref(desk.words), move |_| {
        let hear = Closure::<dyn Fn(ClipboardEvent)>::new(move |event| desk.hear(&event));
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(document) = &document {
            let _ =
                document.add_event_listener_with_callback("paste", hear.as_ref().unchecked_ref());
        }
        move || {
            if let Some(document) = document {
                let _ = document
                    .remove_event_listener_with_callback("paste", hear.as_ref().unchecked_ref());
            }
        }
    });
}
