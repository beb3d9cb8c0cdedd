//! The template: an empty workbook to list patents in, made in the worker for files.

use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::Scene;
use crate::components::common::diagnostics;
use crate::components::common::text::p;
use crate::dom;
use crate::services::exporter::{Exporter, Reply};
use crate::texts::Texts;

/// The button, and what came of it.
#[derive(Properties, PartialEq)]
pub struct TemplateProps {
    pub scene: Scene,
}

/// How far the file is.
enum Stage {
    Idle,
    Writing,
    Saved(String),
    Failed(Vec<Diagnostic>),
}

/// See [`TemplateProps`].
#[component]
pub fn Template(props: &TemplateProps) -> Html {
    let t = props.scene.texts();
    let words = t.intake();
    let stage = use_state(|| Stage::Idle);
    let exporter = use_memo((), |()| Exporter::default());
    let busy = matches!(*stage, Stage::Writing);
    let write = {
        let stage = stage.clone();
        Callback::from(move |_: MouseEvent| {
            stage.set(Stage::Writing);
            let stage = stage.clone();
            exporter.write_template(Callback::from(move |reply| stage.set(ended(reply))));
        })
    };
    let onclick = (!busy).then_some(write);
    let aria_disabled = busy.then_some("true");
    html! {
        <div class="start-way">
            // It keeps the focus while it does nothing.
            <button type="button" class="secondary" aria-disabled={aria_disabled} {onclick}>
                { words.template }
            </button>
            <div role="status">{ told(&stage, t) }</div>
        </div>
    }
}

fn told(stage: &Stage, t: &Texts) -> Html {
    let words = t.intake();
    match stage {
        Stage::Idle => p("field-help", words.template_help),
        Stage::Writing => p("field-help", words.template_writing),
        Stage::Saved(file) => p("field-help", (words.template_saved)(file)),
        Stage::Failed(faults) => html! {
            <div class="fault">{ p("", words.template_failed) }{ diagnostics(faults, t) }</div>
        },
    }
}

fn ended(reply: Reply) -> Stage {
    match reply {
        Reply::Exported(file) => match dom::download(&file.name, &file.mime, &file.bytes) {
            Ok(()) => Stage::Saved(file.name),
            Err(_) => Stage::Failed(Vec::new()),
        },
        Reply::Refused(faults) => Stage::Failed(faults),
        Reply::Opened(_) | Reply::Enterprises(_) | Reply::Crashed(_) | Reply::TimedOut => {
            Stage::Failed(Vec::new())
        }
    }
}
