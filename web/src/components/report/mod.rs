//! The step of the report: what will be printed, and the files that leave and come back.

mod clauses;
mod confirmation;
mod counted;
mod documents;
mod files;
mod paper;
mod provision;
mod versions;

use yew::prelude::*;

use self::files::FilesPanel;
use self::paper::paper;
use super::Scene;
use super::common::text::p;
use super::common::{NextTurn, button, panel};
use crate::dom;
use crate::state::engine::Outcome;
use crate::state::step::Step;

/// The step; anywhere else the report alone, which is there to be printed.
pub fn report(scene: &Scene) -> Html {
    if scene.state.view.step != Step::Report {
        return ready_paper(scene);
    }
    let t = scene.texts();
    let body = if ready(scene).is_some() {
        page(scene)
    } else {
        html! {
            <>
                { p("", t.report().page.nothing) }
                <FilesPanel scene={scene.clone()} />
            </>
        }
    };
    panel("report-title", None, t.page.step_report, Html::default(), body)
}

/// The result, once a place is chosen.
fn ready(scene: &Scene) -> Option<&Outcome> {
    let outcome = scene.state.engine.outcome.as_deref()?;
    (!outcome.assessment.region.is_empty()).then_some(outcome)
}

fn page(scene: &Scene) -> Html {
    let t = &scene.texts().report().page;
    let print = Callback::from(|_| dom::print());
    html! {
        <>
            { p("lead", t.lead) }
            <div class="report-tools">
                { button("primary", t.print, print) }
                { p("field-help", t.print_help) }
            </div>
            <FilesPanel scene={scene.clone()} />
            <section class="preview-of-paper" aria-labelledby="paper-preview">
                <h3 id="paper-preview">{ t.preview }</h3>
                if scene.state.engine.busy {
                    <p class="late" role="status">{ t.stale }</p>
                }
                <NextTurn><PaperPreview scene={scene.clone()} /></NextTurn>
            </section>
        </>
    }
}

/// What the report is drawn from.
#[derive(Properties, PartialEq)]
struct PaperPreviewProps {
    scene: Scene,
}

/// The report as it will be printed.
#[component]
fn PaperPreview(props: &PaperPreviewProps) -> Html {
    html! { <div>{ ready_paper(&props.scene) }</div> }
}

fn ready_paper(scene: &Scene) -> Html {
    ready(scene).map(|outcome| paper(outcome, scene)).unwrap_or_default()
}
