//! The enterprises that the browser keeps: opened, begun anew, removed, and carried elsewhere as files.

use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::prelude::*;
use zhice_model::Diagnostic;

use super::Scene;
use super::common::file_input::file_input;
use super::common::text::{p, span};
use super::common::{button, diagnostics};
use crate::dom;
use crate::services::exporter::{Exporter, Reply};
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

/// How far a file is.
#[derive(Clone, Default)]
enum Stage {
    #[default]
    Idle,
    /// This enterprise is to be removed, once that is confirmed.
    Asking(u32),
    Working(&'static str),
    Done(String),
    Failed(Vec<Diagnostic>),
}

/// The panel as a part of the page.
pub fn shelf(scene: &Scene) -> Html {
    html! { <Shelf scene={scene.clone()} /> }
}

/// See [`ShelfProps`].
#[component]
pub fn Shelf(props: &ShelfProps) -> Html {
    let scene = &props.scene;
    let stage = use_state(Stage::default);
    let exporter = use_memo((), |()| Exporter::default());
    let t = &scene.texts().shelf;
    let blocked = scene.state.storage == Storage::Blocked;
    let chosen = {
        let (scene, stage, exporter) = (scene.clone(), stage.clone(), exporter.clone());
        Callback::from(move |file: File| open_file(file, &scene, &stage, &exporter))
    };
    let save = {
        let (scene, stage, exporter) = (scene.clone(), stage.clone(), exporter.clone());
        Callback::from(move |_: MouseEvent| save_file(&scene, &stage, &exporter))
    };
    let begin = scene.click(switch(Switch::New(vec![Draft::default()])));
    html! {
        <div class="shelf">
            { p(if blocked { "is-risk" } else { "field-help" }, if blocked { t.blocked } else { t.lead }) }
            if !blocked {
                { list(scene, &stage) }
            }
            <div class="toolbar">
                { button("secondary", t.new, begin) }
                { button("secondary", t.save, save) }
                { button("secondary", t.load, Callback::from(|_| dom::press(INPUT))) }
            </div>
            { p("field-help", t.save_help) }
            { file_input(INPUT, ".json", t.input, chosen) }
            <div role="status" aria-live="polite">{ told(&stage, scene) }</div>
        </div>
    }
}

fn switch(switch: Switch) -> Action {
    Action::Storage(StorageAction::Switch(switch))
}

fn list(scene: &Scene, stage: &UseStateHandle<Stage>) -> Html {
    let listed = &scene.state.shelf.listed;
    if listed.is_empty() {
        return Html::default();
    }
    html! { <ul class="shelf-list">{ for listed.iter().map(|it| row(it, scene, stage)) }</ul> }
}

fn row(listed: &Listed, scene: &Scene, stage: &UseStateHandle<Stage>) -> Html {
    let t = &scene.texts().shelf;
    let name = if listed.name.is_empty() { t.unnamed } else { listed.name.as_str() };
    let is_open = scene.state.shelf.open == Some(listed.id);
    let id = listed.id;
    let asks = matches!(**stage, Stage::Asking(asked) if asked == id);
    let ask = {
        let stage = stage.clone();
        Callback::from(move |_| {
            stage.set(Stage::Asking(id));
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
                { sure(name, id, scene, stage) }
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
fn sure(name: &str, id: u32, scene: &Scene, stage: &UseStateHandle<Stage>) -> Html {
    let t = &scene.texts().shelf;
    let idle = |stage: &UseStateHandle<Stage>| {
        let stage = stage.clone();
        move || stage.set(Stage::Idle)
    };
    let (after, keep) = (idle(stage), idle(stage));
    let dispatch = scene.dispatch.clone();
    let remove = Callback::from(move |_: MouseEvent| {
        dispatch.emit(switch(Switch::Away(id)));
        after();
    });
    let keep = Callback::from(move |_| {
        keep();
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

fn told(stage: &Stage, scene: &Scene) -> Html {
    let t = scene.texts();
    match stage {
        Stage::Idle | Stage::Asking(_) => Html::default(),
        Stage::Working(text) => p("late", *text),
        Stage::Done(text) => p("", text.clone()),
        Stage::Failed(faults) => html! {
            <div class="fault">{ p("", t.shelf.failed) }{ diagnostics(faults, t) }</div>
        },
    }
}

/// Writes the enterprise on the page into a file.
fn save_file(scene: &Scene, stage: &UseStateHandle<Stage>, exporter: &Exporter) {
    let t = scene.texts();
    stage.set(Stage::Working(t.shelf.writing));
    let done = stage.clone();
    let done = Callback::from(move |reply| done.set(saved(reply, t)));
    exporter.write_enterprise(&Draft::of(&scene.state), done);
}

fn saved(reply: Reply, t: &'static crate::texts::Texts) -> Stage {
    match reply {
        Reply::Exported(file) => match dom::download(&file.name, &file.mime, &file.bytes) {
            Ok(()) => Stage::Done((t.report().files.saved)(&file.name)),
            Err(_) => crashed("", t),
        },
        other => refused(other, t),
    }
}

/// Opens a file: each enterprise in it becomes one of its own; nothing on the page is replaced.
fn open_file(file: File, scene: &Scene, stage: &UseStateHandle<Stage>, exporter: &Exporter) {
    let t = scene.texts();
    stage.set(Stage::Working(t.shelf.reading));
    let (scene, stage, exporter) = (scene.clone(), stage.clone(), exporter.clone());
    spawn_local(async move {
        let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
            let fault = Diagnostic::error("file-unreadable", t.errors.file_unreadable);
            return stage.set(Stage::Failed(vec![fault]));
        };
        let done = Callback::from(move |reply| stage.set(opened(reply, &scene)));
        exporter.open_enterprises(&file.name(), &Uint8Array::new(&buffer), done);
    });
}

fn opened(reply: Reply, scene: &Scene) -> Stage {
    let t = scene.texts();
    let drafts = match reply {
        Reply::Enterprises(drafts) => drafts,
        other => return refused(other, t),
    };
    let count = drafts.len();
    // Where nothing is kept there is room for one.
    let one = scene.state.storage == Storage::Blocked && count > 1;
    scene.dispatch.emit(switch(Switch::New(drafts)));
    Stage::Done(if one { (t.shelf.loaded_one)(count) } else { (t.shelf.loaded)(count) })
}

fn refused(reply: Reply, t: &'static crate::texts::Texts) -> Stage {
    match reply {
        Reply::Refused(faults) => Stage::Failed(faults),
        Reply::TimedOut => {
            Stage::Failed(vec![Diagnostic::error("file-timeout", t.report().files.timeout)])
        }
        Reply::Crashed(words) => crashed(&words, t),
        Reply::Exported(_) | Reply::Opened(_) | Reply::Enterprises(_) => crashed("", t),
    }
}

fn crashed(words: &str, t: &crate::texts::Texts) -> Stage {
    let fault = Diagnostic::error("file-crashed", t.report().files.crashed);
    Stage::Failed(vec![fault.with_hint(words)])
}
