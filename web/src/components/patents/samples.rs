//! The menu of sample lists. A sample comes in by the same way as a file of the user's.

use yew::prelude::*;

use crate::components::Scene;
use crate::components::common::text::{p, span, words};
use crate::state::Action;
use crate::state::importing::ImportAction;
use crate::state::sample::Sample;
use crate::state::view::{Samples, ViewAction};

/// The menu.
pub fn sample_menu(scene: &Scene) -> Html {
    let t = scene.texts();
    let is_open = scene.state.view.samples != Samples::Closed;
    html! {
        <div class="samples">
            <button
                type="button"
                class="secondary"
                aria-expanded={if is_open { "true" } else { "false" }}
                aria-controls="samples-list"
                onclick={scene.click(Action::View(ViewAction::ToggleSamples))}
            >
                { t.patents.start_sample }
            </button>
            <div id="samples-list" hidden={!is_open}>{ list(scene) }</div>
        </div>
    }
}

fn list(scene: &Scene) -> Html {
    let t = scene.texts();
    match &scene.state.view.samples {
        Samples::Closed => Html::default(),
        Samples::Loading => p("late", t.page.loading),
        Samples::Failed(message) => html! {
            <p class="field-remark" role="alert">{ t.patents.samples_failed }{ words(message.clone()) }</p>
        },
        Samples::Open(samples) => html! {
            <ul class="samples-list" aria-label={t.patents.samples_label}>
                { for samples.iter().map(|sample| item(sample, scene)) }
            </ul>
        },
    }
}

fn item(sample: &Sample, scene: &Scene) -> Html {
    let onclick = scene.click(Action::Import(ImportAction::Fetch(sample.clone())));
    html! {
        <li>
            <button type="button" class="sample" {onclick}>
                { span("sample-label", sample.label.clone()) }
                { span("sample-note", sample.note.clone()) }
            </button>
        </li>
    }
}
