//! The files that leave: workbook and package; and packages that come back to be confirmed.

use web_sys::File;
use yew::prelude::*;
use zhice_model::Diagnostic;
use zhice_protocol::Form;

use super::confirmation::confirmation;
use super::ready;
use crate::components::Scene;
use crate::components::common::file_input::file_input;
use crate::components::common::text::{heading, p};
use crate::components::common::{button, diagnostics};
use crate::dom;
use crate::effects::file_work::Stage;
use crate::effects::report_files::{Made, use_report_files};
use crate::texts::Texts;

/// The id of the input behind the button.
const INPUT: &str = "package-input";

/// What the panel is drawn from.
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// The page.
    pub scene: Scene,
}

/// See [`FilesProps`].
#[component]
pub fn FilesPanel(props: &FilesProps) -> Html {
    let scene = &props.scene;
    let files = use_report_files(scene);
    let words = &scene.texts().report().files;
    let write = |form: Form| {
        let files = files.clone();
        Callback::from(move |_: MouseEvent| files.write(form))
    };
    let open = {
        let files = files.clone();
        Callback::from(move |file: File| files.open(file))
    };
    let cancel = {
        let files = files.clone();
        Callback::from(move |_: MouseEvent| files.cancel())
    };
    let busy = matches!(files.stage(), Stage::Working(_));
    let open_input = Callback::from(|_: MouseEvent| dom::press(INPUT));
    let none = ready(scene).is_none() || scene.state.actual().is_none();
    html! {
        <section class="files" aria-labelledby="files-title">
            <h3 id="files-title">{ words.title }</h3>
            if scene.state.scenario.is_some() {
                { p("", words.actual) }
            }
            <ul class="files-list">
                { row(words.ledger, words.ledger_help, write(Form::Ledger), busy, none) }
                { row(words.package, words.package_help, write(Form::Package), busy, none) }
                { row(words.open, words.open_help, open_input, busy, false) }
            </ul>
            { file_input(INPUT, ".json", words.open, open) }
            <div role="status" aria-live="polite">{ told(files.stage(), scene, cancel) }</div>
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
fn told(stage: &Stage<Made>, scene: &Scene, cancel: Callback<MouseEvent>) -> Html {
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
        Stage::Done(Made::Saved(file)) => p("", (words.saved)(file)),
        Stage::Failed(faults) => fault(faults, t),
        Stage::Done(Made::Confirmed(found)) => match &scene.state.engine.rules {
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
