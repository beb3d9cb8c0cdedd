//! The verdict at a glance, which stays in view: beside the entry on wide screens, at the foot on
//! narrow ones.

use yew::prelude::*;
use zhice_model::assessment::{ProvisionAssessment, Status};
use zhice_model::criterion::{Criterion, Test};

use super::Scene;
use super::common::{Shape, button, shape_icon};
use super::result::extras::sensitivity;
use super::result::provision::{next, verdict, verdict_words};
use super::result::{failure::headline, unknown_inputs};
use crate::components::common::text::{heading, p, span};
use crate::format::criterion::have_with_bound;
use crate::format::overview;
use crate::state::State;
use crate::state::draft::OTHER_REGION;
use crate::state::step::Step;
use crate::texts::Texts;

/// The summary beside the entry.
pub fn summary(scene: &Scene) -> Html {
    let (t, state) = (scene.texts(), &scene.state);
    html! {
        <aside class="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">{ t.results.summary }</h2>
            if let Some(provision) = rated(state) {
                <div class="glance">
                    { p("glance-title", provision.title.clone()) }
                    { verdict(provision, t) }
                </div>
                { conditions(provision, t) }
                { unknowns(provision, scene) }
                { sensitivity("h3", provision, t) }
                { others(state, t) }
                { see_result(scene) }
            } else {
                { p("", hint(state, t)) }
                { others(state, t) }
            }
        </aside>
    }
}

/// The summary at the foot.
pub fn foot_bar(scene: &Scene) -> Html {
    let (t, state) = (scene.texts(), &scene.state);
    html! {
        <aside class="footbar" aria-label={t.results.summary}>
            <div class="footbar-words">
                if let Some(provision) = rated(state) {
                    { verdict_words(provision, t) }
                    { next(provision, t) }
                } else {
                    { p("", hint(state, t)) }
                }
            </div>
            { see_result(scene) }
        </aside>
    }
}

/// The rating, once there is something to rate.
fn rated(state: &State) -> Option<&ProvisionAssessment> {
    let outcome = state.engine.outcome.as_ref()?;
    let entered = !outcome.patents.is_empty() || !outcome.enterprise.answers.is_empty();
    let (_, rating) = overview::primary(&outcome.assessment).filter(|_| entered)?;
    Some(rating)
}

fn hint(state: &State, t: &Texts) -> &'static str {
    let region = state.enterprise.region.as_str();
    let silent = state
        .engine
        .plans
        .as_ref()
        .is_some_and(|plans| overview::governing(plans, region, state.day()).next().is_none());
    if let Some(failure) = &state.engine.failure {
        headline(failure, t)
    } else if region.is_empty() {
        t.results.no_region_hint
    } else if region == OTHER_REGION {
        t.results.other_region_hint
    } else if silent && !state.engine.diagnostics.is_empty() {
        t.results.rules_broken
    } else if silent {
        t.results.none_in_force_hint
    } else {
        t.results.no_patents
    }
}

/// The conditions, each in one line; of the levels only the figure they share.
fn conditions(provision: &ProvisionAssessment, t: &Texts) -> Html {
    let row = |(criterion, judged): (&Criterion, bool)| {
        let shape = Shape::from(criterion.verdict);
        let have = match &criterion.test {
            Test::Fact => (t.words.verdict)(criterion.verdict).to_owned(),
            Test::Comparison { .. } | Test::Group { .. } => have_with_bound(criterion, t),
        };
        html! {
            <li>
                <span class="condition">
                    if judged {
                        { shape_icon(shape) }
                        { span("unseen", (t.words.verdict)(criterion.verdict)) }
                    }
                    { &criterion.label }
                </span>
                { span("condition-have", have) }
            </li>
        }
    };
    let level = provision.tiers.first().map(|tier| (&tier.criterion, false));
    let all = level.into_iter().chain(provision.criteria.iter().map(|criterion| (criterion, true)));
    html! { <ul class="conditions">{ for all.map(row) }</ul> }
}

fn unknowns(provision: &ProvisionAssessment, scene: &Scene) -> Html {
    let outcome = scene.state.engine.outcome.as_ref();
    outcome.map(|outcome| unknown_inputs("h3", provision, outcome, scene)).unwrap_or_default()
}

/// How the other provisions of the plans in force turned out, by count.
fn others(state: &State, t: &Texts) -> Html {
    let Some(outcome) = &state.engine.outcome else { return Html::default() };
    let rating = overview::primary(&outcome.assessment).map(|(_, rating)| rating.id.as_str());
    let mut counts: Vec<(Status, usize)> = Vec::new();
    for provision in overview::in_force(&outcome.assessment).flat_map(|plan| &plan.provisions) {
        if Some(provision.id.as_str()) == rating {
            continue;
        }
        let at = counts.partition_point(|(known, _)| *known < provision.status);
        match counts.get_mut(at) {
            Some((known, count)) if *known == provision.status => *count += 1,
            _ => counts.insert(at, (provision.status, 1)),
        }
    }
    if counts.is_empty() {
        return Html::default();
    }
    let items = counts.into_iter().map(|(status, count)| {
        let text = (t.results.count_of)((t.results.status)(status), count);
        html! { <li>{ shape_icon(Shape::from(status)) }{ text }</li> }
    });
    html! { <div class="others">{ heading("h3", t.results.others) }<ul>{ for items }</ul></div> }
}

fn see_result(scene: &Scene) -> Html {
    let go = scene.visiting(Step::Result, Step::Result.title_id());
    button("secondary see-result", scene.texts().results.see_result, go)
}
