//! Choosing a file: by a button, or by letting it fall on the page.

use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::components::Scene;
use crate::components::common::button;
use crate::components::common::file_input::file_input;
use crate::components::common::text::p;
use crate::dom;
use crate::effects::file_work::content;
use crate::parts::Part;
use crate::state::Action;
use crate::state::importing::ImportAction;
use crate::state::shared::Shared;
use crate::state::view::ViewAction;

/// What is offered to choose from.
const ACCEPT: &str = ".xlsx,.xls,.csv,.tsv,.txt,.xml,.html,.htm";
/// The id of the input behind the button.
const INPUT: &str = "file-input";

/// The button and a place to drop a file: the first way to begin. Other ways in stand below.
pub fn drop_place(scene: &Scene) -> Html {
    let t = scene.texts();
    let drag = |over: bool| {
        scene.dispatch.reform(move |event: DragEvent| {
            event.prevent_default();
            Action::View(ViewAction::Dragging(over))
        })
    };
    let ondrop = {
        let scene = scene.clone();
        move |event: DragEvent| {
            event.prevent_default();
            scene.dispatch.emit(Action::View(ViewAction::Dragging(false)));
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                take(file, &scene);
            }
        }
    };
    let class = if scene.state.view.dragging { "drop drop-over" } else { "drop" };
    html! {
        <>
            <div {class} ondragover={drag(true)} ondragleave={drag(false)} {ondrop}>
                { chooser(scene, true) }
                <div>
                    { p("", t.choose.drop) }
                    { p("field-help", t.choose.formats) }
                </div>
            </div>
            { scene.part(Part::Intake) }
        </>
    }
}

/// The button and the input behind it.
pub fn chooser(scene: &Scene, primary: bool) -> Html {
    let t = scene.texts();
    let chosen = {
        let scene = scene.clone();
        Callback::from(move |file: File| take(file, &scene))
    };
    let open = Callback::from(|_: MouseEvent| dom::press(INPUT));
    html! {
        <div class="chooser">
            { file_input(INPUT, ACCEPT, t.choose.input, chosen) }
            { button(if primary { "primary" } else { "secondary" }, t.choose.choose, open) }
        </div>
    }
}

/// Reads the bytes and passes them on.
fn take(file: File, scene: &Scene) {
    let (dispatch, t) = (scene.dispatch.clone(), scene.texts());
    spawn_local(async move {
        let action = match content(&file, t).await {
            Ok(bytes) => ImportAction::Read(file.name(), Shared::new(bytes)),
            Err(fault) => ImportAction::Failed(file.name(), Shared::new(vec![fault])),
        };
        dispatch.emit(Action::Import(action));
    });
}
