//! The template: an empty workbook to list patents in, made in the worker for files.

use yew::prelude::*;

use crate::components::Scene;
use crate::components::common::diagnostics;
use crate::components::common::text::p;
use crate::effects::file_work::{Stage, use_file_work};
use crate::texts::Texts;

/// The button, and what came of it.
#[derive(Properties, PartialEq)]
pub struct TemplateProps {
    pub scene: Scene,
}

/// See [`TemplateProps`].
#[component]
pub fn Template(props: &TemplateProps) -> Html {
    let t = props.scene.texts();
    let words = t.intake();
    let work = use_file_work::<String>(&props.scene);
    let busy = matches!(work.stage(), Stage::Working(_));
    let write = {
        let work = work.clone();
        Callback::from(move |_: MouseEvent| {
            work.write_template(words.template_writing, |name| name)
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
            <div role="status">{ told(work.stage(), t) }</div>
        </div>
    }
}

fn told(stage: &Stage<String>, t: &Texts) -> Html {
    let words = t.intake();
    match stage {
        Stage::Idle => p("field-help", words.template_help),
        Stage::Working(text) => p("field-help", text.clone()),
        Stage::Done(file) => p("field-help", (words.template_saved)(file)),
        Stage::Failed(faults) => html! {
            <div class="fault">{ p("", words.template_failed) }{ diagnostics(faults, t) }</div>
        },
    }
}
