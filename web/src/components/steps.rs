//! The way through as a list of links: one can jump, and come back.

use yew::prelude::*;

use super::Scene;
use super::common::text::span;
use crate::state::step::Step;
use crate::texts::Texts;

/// The list of steps.
pub fn steps(scene: &Scene) -> Html {
    let t = scene.texts();
    let now = scene.state.view.step;
    let item = |(at, step): (usize, Step)| {
        html! {
            <li>
                <a href={format!("#/{}", step.key())} aria-current={(step == now).then_some("step")}>
                    { span("step-number", (at + 1).to_string()) }
                    { span("", name(step, t)) }
                </a>
            </li>
        }
    };
    html! {
        <nav class="steps" aria-label={t.page.steps}>
            <ol>{ for Step::ALL.into_iter().enumerate().map(item) }</ol>
        </nav>
    }
}

/// The name of a step.
#[must_use]
pub fn name(step: Step, t: &Texts) -> &'static str {
    match step {
        Step::Basics => t.page.step_basics,
        Step::Patents => t.page.step_patents,
        Step::Questions => t.page.step_questions,
        Step::Result => t.page.step_result,
        Step::Actions => t.page.step_actions,
        Step::Timeline => t.page.step_timeline,
        Step::Report => t.page.step_report,
    }
}
