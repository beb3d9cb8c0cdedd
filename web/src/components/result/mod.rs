//! The result: what each plan in force says, provision by provision, with its proof.

mod bar;
mod card;
mod criteria;
mod evidence;
mod extras;
mod failure;
mod folded;
mod plan;
mod unknowns;

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::Assessment;

use self::failure::FailureNote;
use self::folded::FoldedPlans;
use self::plan::PlanResult;
pub use self::unknowns::Unknowns;
use super::Dispatch;
use super::common::{Diagnostics, Panel};
use crate::format::{overview, rating};
use crate::state::Action;
use crate::state::State;
use crate::state::draft::OTHER_REGION;
use crate::state::engine::{EngineAction, Outcome};
use crate::texts::{Texts, use_texts};

/// The result.
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    pub state: Rc<State>,
    pub dispatch: Dispatch,
}

/// See [`ResultsProps`].
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let t = use_texts();
    let state = &props.state;
    let engine = &state.engine;
    let retry = props.dispatch.reform(|()| Action::Engine(EngineAction::Retry));
    html! {
        <Panel id="result-title" title={t.page.step_result} class="result" aside={aside(state, t)}>
            <p class="unseen" role="status" aria-live="polite">{ announcement(engine.outcome.as_deref(), t) }</p>
            if let Some(failure) = &engine.failure {
                <FailureNote failure={Rc::clone(failure)} {retry} stale={engine.outcome.is_some()} />
            }
            if !engine.diagnostics.is_empty() {
                <div class="fault" role="alert">
                    <h3>{ (t.errors.plans_broken)(engine.diagnostics.len()) }</h3>
                    <Diagnostics diagnostics={Rc::clone(&engine.diagnostics)} />
                </div>
            }
            { body(props, t) }
            <p class="disclaimer">{ t.page.disclaimer }</p>
        </Panel>
    }
}

fn body(props: &ResultsProps, t: &Texts) -> Html {
    let state = &props.state;
    let Some(outcome) = &state.engine.outcome else {
        return if state.engine.failure.is_none() { skeleton(t) } else { Html::default() };
    };
    let plan = |position: usize| {
        html! {
            <PlanResult
                outcome={Rc::clone(outcome)}
                {position}
                plans={state.engine.plans.clone().unwrap_or_default()}
                dispatch={props.dispatch.clone()}
            />
        }
    };
    html! {
        <>
            { standing(&outcome.assessment, state, t) }
            { for positions(&outcome.assessment).into_iter().map(plan) }
            <FoldedPlans outcome={Rc::clone(outcome)} />
        </>
    }
}

/// Where the plans in force stand in the list of plans.
fn positions(assessment: &Assessment) -> Vec<usize> {
    let plans = assessment.plans.iter().enumerate();
    let in_force =
        plans.filter(|(_, plan)| overview::in_force(assessment).any(|it| it.id == plan.id));
    in_force.map(|(position, _)| position).collect()
}

/// Why no plan speaks, where none does.
fn standing(assessment: &Assessment, state: &State, t: &Texts) -> Html {
    if overview::in_force(assessment).next().is_some() {
        return Html::default();
    }
    let region = assessment.region.as_str();
    let plans = state.engine.plans.clone().unwrap_or_default();
    let governed = plans.iter().any(|plan| overview::governs(plan, region));
    let (title, hint) = if region.is_empty() {
        (t.results.no_region, t.results.no_region_hint)
    } else if region == OTHER_REGION || !governed {
        (t.results.other_region, t.results.other_region_hint)
    } else {
        (t.results.none_in_force, t.results.none_in_force_hint)
    };
    html! {
        <div class="nothing">
            <p class="nothing-title">{ title }</p>
            <p>{ hint }</p>
        </div>
    }
}

/// Beside the heading: the day, and whether the result is behind the inputs.
fn aside(state: &State, t: &Texts) -> Html {
    let Some(outcome) = &state.engine.outcome else { return Html::default() };
    let day = (t.words.date)(outcome.assessment.as_of);
    html! {
        <p class="panel-note">
            { (t.results.as_of)(&day) }
            if state.engine.busy {
                <span class="late">{ t.results.updating }</span>
            }
        </p>
    }
}

fn skeleton(t: &Texts) -> Html {
    html! {
        <div class="skeleton" role="status">
            <p class="late">{ t.results.pending }</p>
            <div class="skeleton-line" /><div class="skeleton-line" /><div class="skeleton-line" />
        </div>
    }
}

/// The verdict in one sentence, for those who cannot see it change.
fn announcement(outcome: Option<&Outcome>, t: &Texts) -> String {
    let Some((_, provision)) = outcome.and_then(|it| overview::primary(&it.assessment)) else {
        return String::new();
    };
    let next = rating::next_sentence(provision, t).unwrap_or_default();
    let verdict = (t.results.announce)(&provision.title, &rating::headline(provision, t));
    format!("{verdict}。{next}")
}
