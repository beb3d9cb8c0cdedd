//! The enterprises that the browser keeps: opened, begun anew, removed, and carried elsewhere as files.

use gloo_timers::callback::Timeout;
use web_sys::File;
use yew::prelude::*;

use super::Scene;
use super::common::file_input::file_input;
use super::common::text::{p, span};
use super::common::{button, diagnostics};
use crate::dom;
use crate::effects::file_work::{Stage, use_file_work};
use crate::state::Action;
use crate::state::entered::Draft;
use crate::state::saved::{Listed, Storage, StorageAction, Switch};

/// The id of the input behind the button.
const INPUT: &str = "shelf-input";

/// The id of the question whether an enterprise is to be removed.
const SURE: &str = "shelf-sure";

/// What the panel is drawn from.
#[derive(Properties, PartialEq)]
pub struct ShelfProps {
    /// The page.
    pub scene: Scene,
}

/// The panel as a part of the page.
pub fn shelf(scene: &Scene) -> Html {
    html! { <Shelf scene={scene.clone()} /> }
}

/// See [`ShelfProps`].
#[component]
pub fn Shelf(props: &ShelfProps) -> Html {
    let scene = &props.scene;
    let work = use_file_work::<String>(scene);
    // The enterprise that is to be removed, once that is confirmed.
    let asking = use_state(|| None::<u32>);
    let t = &scene.texts().shelf;
    let blocked = scene.state.storage == Storage::Blocked;
    let chosen = {
        let (scene, work, asking) = (scene.clone(), work.clone(), asking.setter());
        Callback::from(move |file: File| {
            asking.set(None);
            let scene = scene.clone();
            work.open_enterprises(file, t.reading, move |drafts| opened(drafts, &scene));
        })
    };
    let save = {
        let (scene, work, asking) = (scene.clone(), work.clone(), asking.setter());
        Callback::from(move |_: MouseEvent| {
            asking.set(None);
            let saved = scene.texts().report().files.saved;
            work.write_enterprise(&Draft::of(&scene.state), t.writing, move |name| saved(&name));
        })
    };
    let begin = scene.click(switch(Switch::New(vec![Draft::default()])));
    html! {
        <div class="shelf">
            { p(if blocked { "is-risk" } else { "field-help" }, if blocked { t.blocked } else { t.lead }) }
            if !blocked {
                { list(scene, &asking) }
            }
            <div class="toolbar">
                { button("secondary", t.new, begin) }
                { button("secondary", t.save, save) }
                { button("secondary", t.load, Callback::from(|_| dom::press(INPUT))) }
            </div>
            { p("field-help", t.save_help) }
            { file_input(INPUT, ".json", t.input, chosen) }
            <div role="status" aria-live="polite">if asking.is_none() { { told(work.stage(), scene) } }</div>
        </div>
    }
}

fn switch(switch: Switch) -> Action {
    Action::Storage(StorageAction::Switch(switch))
}

fn list(scene: &Scene, asking: &UseStateHandle<Option<u32>>) -> Html {
    let listed = &scene.state.shelf.listed;
    if listed.is_empty() {
        return Html::default();
    }
    html! { <ul class="shelf-list">{ for listed.iter().map(|it| row(it, scene, asking)) }</ul> }
}

fn row(listed: &Listed, scene: &Scene, asking: &UseStateHandle<Option<u32>>) -> Html {
    let t = &scene.texts().shelf;
    let name = if listed.name.is_empty() { t.unnamed } else { listed.name.as_str() };
    let is_open = scene.state.shelf.open == Some(listed.id);
    let id = listed.id;
    let asks = **asking == Some(id);
    let ask = {
        let asking = asking.setter();
        Callback::from(move |_| {
            asking.set(Some(id));
            focus_soon(SURE.to_owned());
        })
    };
    html! {
        <li key={id} id={row_id(id)} tabindex="-1">
            { span("shelf-name", name.to_owned()) }
            { span("second", (t.patents)(listed.patents)) }
            if is_open {
                { span("shelf-open", t.open_now) }
            } else {
                { button("quiet", &(t.open)(name), scene.click(switch(Switch::To(id)))) }
            }
            if asks {
                { sure(name, id, scene, asking) }
            } else {
                { button("quiet", &(t.remove)(name), ask) }
            }
        </li>
    }
}

fn row_id(id: u32) -> String {
    format!("shelf-{id}")
}

/// The button that was pressed is not there any more.
fn focus_soon(id: String) {
    Timeout::new(0, move || dom::focus(&id)).forget();
}

/// What is removed cannot come back, so it is asked once.
fn sure(name: &str, id: u32, scene: &Scene, asking: &UseStateHandle<Option<u32>>) -> Html {
    let t = &scene.texts().shelf;
    let (after, keep) = (asking.setter(), asking.setter());
    let dispatch = scene.dispatch.clone();
    let remove = Callback::from(move |_: MouseEvent| {
        dispatch.emit(switch(Switch::Away(id)));
        after.set(None);
    });
    let keep = Callback::from(move |_| {
        keep.set(None);
        focus_soon(row_id(id));
    });
    html! {
        <div class="shelf-sure" role="alert" id={SURE} tabindex="-1">
            { p("", (t.remove_sure)(name)) }
            { button("secondary", t.remove_now, remove) }
            { button("quiet", t.keep, keep) }
        </div>
    }
}

fn told(stage: &Stage<String>, scene: &Scene) -> Html {
    let t = scene.texts();
    match stage {
        Stage::Idle => Html::default(),
        Stage::Working(text) => p("late", text.clone()),
        Stage::Done(text) => p("", text.clone()),
        Stage::Failed(faults) => html! {
            <div class="fault">{ p("", t.shelf.failed) }{ diagnostics(faults, t) }</div>
        },
    }
}

/// Each enterprise in a file becomes one of its own; nothing on the page is replaced.
fn opened(drafts: Vec<Draft>, scene: &Scene) -> String {
    let t = &scene.texts().shelf;
    let count = drafts.len();
    // Where nothing is kept there is room for one.
    let one = scene.state.storage == Storage::Blocked && count > 1;
    scene.dispatch.emit(switch(Switch::New(drafts)));
    if one { (t.loaded_one)(count) } else { (t.loaded)(count) }
}
