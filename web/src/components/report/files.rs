//! The files that leave: workbook and package; and packages that come back to be confirmed.

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::prelude::*;
use zhice_model::Diagnostic;

use super::confirmation::{Confirmation, confirmation};
use super::ready;
use super::work::{Desk, Ended};
use crate::components::Scene;
use crate::components::common::file_input::file_input;
use crate::components::common::text::{heading, p};
use crate::components::common::{button, diagnostics};
use crate::dom;
use crate::services::exporter::Kind;
use crate::texts::Texts;

/// The id of the input behind the button.
const INPUT: &str = "package-input";

/// What the panel is drawn from.
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// The page.
    pub scene: Scene,
}

/// How far a file is.
#[derive(Clone, Default)]
enum Stage {
    #[default]
    Idle,
    Working(String),
    Saved(String),
    Failed(Vec<Diagnostic>),
    Confirmed(Box<Confirmation>),
}

/// See [`FilesProps`].
#[component]
pub fn FilesPanel(props: &FilesProps) -> Html {
    let scene = &props.scene;
    let stage = use_state(Stage::default);
    let desk = use_memo((), |()| Desk::default());
    let t = scene.texts();
    let words = &t.report().files;
    let ended = {
        let stage = stage.clone();
        Callback::from(move |ended: Ended| {
            stage.set(match ended {
                Ended::Saved(file) => Stage::Saved(file),
                Ended::Confirmed(found) => Stage::Confirmed(found),
                Ended::Failed(faults) => Stage::Failed(faults),
            });
        })
    };
    let write = |kind: Kind| {
        let (scene, stage, desk, ended) =
            (scene.clone(), stage.clone(), desk.clone(), ended.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(outcome) = scene.state.actual().cloned() else { return };
            stage.set(Stage::Working(scene.texts().report().files.working.to_owned()));
            desk.write(kind, outcome, &scene, ended.clone());
        })
    };
    let open = {
        let (scene, stage, desk, ended) =
            (scene.clone(), stage.clone(), desk.clone(), ended.clone());
        Callback::from(move |file: File| {
            let words = &scene.texts().report().files;
            stage.set(Stage::Working((words.checking)(&file.name())));
            take(file, &scene, Desk::clone(&desk), ended.clone());
        })
    };
    let cancel = {
        let (stage, desk) = (stage.clone(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            desk.stop();
            stage.set(Stage::Idle);
        })
    };
    let busy = matches!(*stage, Stage::Working(_));
    let open_input = Callback::from(|_: MouseEvent| dom::press(INPUT));
    let none = ready(scene).is_none() || scene.state.actual().is_none();
    html! {
        <section class="files" aria-labelledby="files-title">
            <h3 id="files-title">{ words.title }</h3>
            if scene.state.scenario.is_some() {
                { p("", words.actual) }
            }
            <ul class="files-list">
                { row(words.ledger, words.ledger_help, write(Kind::Ledger), busy, none) }
                { row(words.package, words.package_help, write(Kind::Package), busy, none) }
                { row(words.open, words.open_help, open_input, busy, false) }
            </ul>
            { file_input(INPUT, ".json", words.open, open) }
            <div role="status" aria-live="polite">{ told(&stage, scene, cancel) }</div>
        </section>
    }
}

/// One thing to do. While a file is being made its button does nothing, but keeps the focus.
fn row(
    label: &str,
    help: &'static str,
    onclick: Callback<MouseEvent>,
    busy: bool,
    disabled: bool,
) -> Html {
    let onclick = (!busy).then_some(onclick);
    let aria_disabled = busy.then_some("true");
    html! {
        <li>
            <button type="button" class="secondary" aria-disabled={aria_disabled} {onclick} {disabled}>{ label }</button>
            { p("field-help", help) }
        </li>
    }
}

/// How far it is, or how it ended.
fn told(stage: &Stage, scene: &Scene, cancel: Callback<MouseEvent>) -> Html {
    let t = scene.texts();
    let words = &t.report().files;
    match stage {
        Stage::Idle => Html::default(),
        Stage::Working(text) => html! {
            <div class="files-tools late">
                { p("", text.clone()) }
                <progress aria-label={text.clone()} />
                { button("quiet", words.cancel, cancel) }
            </div>
        },
        Stage::Saved(file) => p("", (words.saved)(file)),
        Stage::Failed(faults) => fault(faults, t),
        Stage::Confirmed(found) => match &scene.state.engine.rules {
            None => Html::default(),
            Some(rules) => {
                let plans = scene.state.engine.plans.as_ref();
                let plans = plans.map(|plans| plans.as_slice()).unwrap_or_default();
                confirmation(found, rules, plans, t)
            }
        },
    }
}

fn fault(faults: &[Diagnostic], t: &Texts) -> Html {
    html! {
        <div class="fault">
            { heading("h4", t.report().files.failed) }
            { diagnostics(faults, t) }
        </div>
    }
}

/// Reads the bytes of a file and has it opened.
fn take(file: File, scene: &Scene, desk: Desk, ended: Callback<Ended>) {
    let scene = scene.clone();
    spawn_local(async move {
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => desk.open(&file.name(), &Uint8Array::new(&buffer), &scene, ended),
            Err(_) => {
                let fault =
                    Diagnostic::error("file-unreadable", scene.texts().errors.file_unreadable);
                ended.emit(Ended::Failed(vec![fault]));
            }
        }
    });
}
