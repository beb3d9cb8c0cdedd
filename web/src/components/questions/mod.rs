//! The third step: what the plans ask, in whatever form they ask it.

mod control;
mod question;
mod records;
mod three_way;

use yew::prelude::*;
use zhice_model::plan::Ask;

use self::question::question;
use super::Scene;
use super::common::{disclosure, panel};
use crate::components::common::text::p;
use crate::format::overview;
use crate::state::State;

/// The id of a question's place on the page.
#[must_use]
pub fn question_id(ask: &str) -> String {
    format!("question-{ask}")
}

/// The third step.
pub fn questions(scene: &Scene) -> Html {
    let (t, state) = (scene.texts(), &scene.state);
    let plans = state.engine.plans.clone().unwrap_or_default();
    let asks = overview::asks(&plans, &state.enterprise.region, state.day());
    let rated = state.engine.outcome.as_ref().and_then(|it| overview::primary(&it.assessment));
    let is_first = |ask: &&Ask| rated.is_none() || state.questions.is_first(&ask.id);
    let (first, others): (Vec<&Ask>, Vec<&Ask>) = asks.iter().copied().partition(is_first);
    let useful = state.engine.outcome.as_ref().map(|it| overview::useful_questions(&it.assessment));
    let useful = useful.as_deref();
    let matter = others.iter().filter(|ask| affects(ask, useful.unwrap_or_default())).count();
    let title = (t.questions.others)(others.len(), matter);
    let body = html! {
        <>
            { p("lead", lead(state, &asks, scene)) }
            { list(&first, useful, scene) }
            if !others.is_empty() {
                { disclosure(title.into(), false, list(&others, useful, scene)) }
            }
        </>
    };
    panel("questions-title", Some((t.page.step)(3)), t.page.step_questions, Html::default(), body)
}

fn lead(state: &State, asks: &[&Ask], scene: &Scene) -> &'static str {
    let t = scene.texts();
    if state.enterprise.region.is_empty() {
        t.questions.no_region
    } else if asks.is_empty() {
        t.questions.none
    } else {
        t.questions.lead
    }
}

/// The questions; `useful` are those that a result depends on, once there is one.
fn list(asks: &[&Ask], useful: Option<&[&str]>, scene: &Scene) -> Html {
    let item = |ask: &&Ask| question(ask, useful.map(|useful| affects(ask, useful)), scene);
    html! { <div class="questions">{ for asks.iter().map(item) }</div> }
}

fn affects(ask: &Ask, useful: &[&str]) -> bool {
    useful.contains(&ask.id.as_str())
}
