//! The part that is loaded once there is something to judge: the questions and the result.

use yew::prelude::*;

use super::Scene;
use super::common::panel;
use super::common::text::p;
use super::questions::questions;
use super::result::results;
use crate::parts::Part;
use crate::state::State;

/// Questions and result, or what must be said before there can be any.
pub fn outcome_place(scene: &Scene) -> Html {
    if is_wanted(&scene.state) {
        return scene.part(Part::Outcome);
    }
    let t = scene.texts();
    let waits = |id, step, title, text| {
        panel(id, Some((t.page.step)(step)), title, Html::default(), p("", text))
    };
    html! {
        <>
            { waits("questions-title", 3, t.page.step_questions, t.questions.no_region) }
            { waits("result-title", 4, t.page.step_result, t.page.result_waits) }
        </>
    }
}

/// Questions and result.
pub fn outcome(scene: &Scene) -> Html {
    html! { <>{ questions(scene) }{ results(scene) }</> }
}

/// Whether there is anything to show.
#[must_use]
pub fn is_wanted(state: &State) -> bool {
    let told = state.engine.failure.is_some() || !state.engine.diagnostics.is_empty();
    let listed = !state.patents.is_empty() || state.enterprise.totals.is_some();
    told || listed || !state.enterprise.region.is_empty()
}
