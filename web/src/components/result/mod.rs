//! The result: what each plan in force says, provision by provision, with its proof.

mod bar;
pub mod criteria;
mod evidence;
pub mod extras;
pub mod failure;
mod folded;
mod plan;
pub mod provision;
mod risks;
pub mod unknowns;
mod useful;

use yew::prelude::*;
use zhice_model::assessment::PlanAssessment;
use zhice_model::offices::PlanOffices;
use zhice_wording::rating;

use self::extras::by_list;
use self::failure::failure_note;
use self::folded::folded_plans;
use self::plan::plan_result;
use self::risks::RiskNote;
use self::useful::useful_inputs;
use crate::components::common::text::{heading, p, span, words};

pub use self::unknowns::unknown_inputs;
use super::Scene;
use super::common::{diagnostics, disclosure, panel};
use crate::format::overview;
use crate::state::draft::OTHER_REGION;
use crate::state::engine::Outcome;
use crate::texts::Texts;

/// A result while it is drawn.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The page.
    pub scene: &'a Scene,
    /// The result.
    pub outcome: &'a Outcome,
    /// The plan that is drawn.
    pub plan: &'a PlanAssessment,
    /// The texts.
    pub t: &'static Texts,
}

impl View<'_> {
    /// Where to turn under the plan, if anything of it is recorded.
    pub fn offices(&self) -> Option<&PlanOffices> {
        let rules = self.scene.state.engine.rules.as_ref()?;
        rules.offices.iter().find(|it| it.plan == self.plan.id)
    }
}

/// The result.
pub fn results(scene: &Scene) -> Html {
    let t = scene.texts();
    let engine = &scene.state.engine;
    let body = html! {
        <>
            <p class="unseen" role="status" aria-live="polite">{ words(announcement(scene)) }</p>
            if let Some(failure) = &engine.failure {
                { failure_note(failure, scene) }
            }
            if !engine.diagnostics.is_empty() {
                <div class="fault" role="alert">
                    { heading("h3", (t.errors.plans_broken)(engine.diagnostics.len())) }
                    { diagnostics(&engine.diagnostics, t) }
                </div>
            }
            { outcome(scene) }
            { p("disclaimer", t.words.disclaimer) }
        </>
    };
    panel("result-title", None, t.page.step_result, aside(scene), body)
}

fn outcome(scene: &Scene) -> Html {
    let t = scene.texts();
    let engine = &scene.state.engine;
    let Some(shared) = &engine.outcome else {
        return if engine.failure.is_none() { skeleton(t) } else { Html::default() };
    };
    let outcome: &Outcome = shared;
    let in_force = overview::in_force(&outcome.assessment);
    html! {
        <>
            { silence(outcome, scene) }
            { warnings(outcome, t) }
            { useful_inputs(outcome, scene) }
            <RiskNote scene={scene.clone()} outcome={shared.clone()} />
            { for in_force.map(|plan| plan_result(View { scene, outcome, plan, t })) }
            { folded_plans(&outcome.assessment, t) }
        </>
    }
}

/// What is odd about what was entered, or counts for nothing.
fn warnings(outcome: &Outcome, t: &Texts) -> Html {
    /// So many are shown at once.
    const OPEN: usize = 3;
    let warnings = &outcome.assessment.warnings;
    if warnings.is_empty() {
        return Html::default();
    }
    let title = (t.results.warnings)(warnings.len());
    disclosure(title.into(), warnings.len() <= OPEN, diagnostics(warnings, t))
}

/// Why no plan speaks, where none does.
fn silence(outcome: &Outcome, scene: &Scene) -> Html {
    let t = scene.texts();
    if overview::in_force(&outcome.assessment).next().is_some() {
        return Html::default();
    }
    let region = outcome.assessment.region.as_str();
    let plans = scene.state.engine.plans.clone().unwrap_or_default();
    let governed = plans.iter().any(|plan| overview::governs(plan, region));
    let broken = !scene.state.engine.diagnostics.is_empty();
    if broken && !governed && !region.is_empty() && region != OTHER_REGION {
        // The plan may be one of those that could not be read, which is told above.
        return p("", t.results.rules_broken);
    }
    let gap = overview::gap(&plans, region, outcome.assessment.as_of);
    let (title, hint) = if region.is_empty() {
        (t.results.no_region, t.results.no_region_hint.to_owned())
    } else if let Some(gap) = gap {
        (t.results.none_in_force, (t.results.none_in_force_hint)(gap))
    } else {
        (t.words.no_plan, t.results.other_region_hint.to_owned())
    };
    html! {
        <div class="nothing">
            { p("nothing-title", title) }
            { p("", hint) }
        </div>
    }
}

/// Beside the heading: the day, and whether the result is behind the inputs.
fn aside(scene: &Scene) -> Html {
    let t = scene.texts();
    let engine = &scene.state.engine;
    let Some(outcome) = &engine.outcome else { return Html::default() };
    html! {
        <p class="panel-note">
            { (t.results.as_of)(&(t.words.date)(outcome.assessment.as_of)) }
            if let Some(since) = &outcome.assessment.provisional {
                { span("is-risk", by_list(since, t)) }
            }
            if engine.busy {
                { span("late", t.results.updating) }
            }
        </p>
    }
}

fn skeleton(t: &Texts) -> Html {
    html! {
        <div class="skeleton" role="status">
            { p("late", t.results.pending) }
            <div class="skeleton-line" /><div class="skeleton-line" /><div class="skeleton-line" />
        </div>
    }
}

/// The verdict in one sentence, for those who cannot see it change.
fn announcement(scene: &Scene) -> String {
    let t = scene.texts();
    let outcome = scene.state.engine.outcome.as_ref();
    let Some((_, provision)) = outcome.and_then(|it| overview::primary(&it.assessment)) else {
        return String::new();
    };
    let next = || rating::next_sentence(provision, t.words);
    let next = rating::possible_sentence(provision, t.words).or_else(next).unwrap_or_default();
    (t.results.announce)(&provision.title, &rating::headline(provision, t.words), &next)
}
