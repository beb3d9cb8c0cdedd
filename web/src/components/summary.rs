//! The verdict at a glance, which stays in view: beside the entry on wide screens, at the foot on
//! narrow ones.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::assessment::ProvisionAssessment;
use zhice_model::criterion::{Criterion, Test};

use super::Dispatch;
use super::common::{Shape, ShapeIcon, Stars};
use super::result::Unknowns;
use crate::dom;
use crate::format::criterion::have_with_bound;
use crate::format::{overview, rating};
use crate::state::State;
use crate::state::draft::OTHER_REGION;
use crate::texts::{Texts, use_texts};

/// The summary.
#[derive(Properties, PartialEq)]
pub struct SummaryProps {
    pub state: Rc<State>,
    pub dispatch: Dispatch,
}

/// The summary beside the entry.
#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let t = use_texts();
    let rated = rated(&props.state);
    html! {
        <aside class="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">{ t.results.summary }</h2>
            if let Some((_, provision)) = rated {
                { glance(provision, t) }
                { conditions(provision, t) }
                { unknowns(props, provision) }
                { others(&props.state, t) }
                { see_result(t) }
            } else {
                <p class="summary-hint">{ hint(&props.state, t) }</p>
                { others(&props.state, t) }
            }
        </aside>
    }
}

/// The summary at the foot.
#[component]
pub fn FootBar(props: &SummaryProps) -> Html {
    let t = use_texts();
    html! {
        <aside class="footbar" aria-label={t.results.summary}>
            <div class="footbar-words">
                if let Some((_, provision)) = rated(&props.state) {
                    { stars_and_words(provision, t) }
                    if let Some(next) = rating::next_sentence(provision, t) {
                        <p class="footbar-next">{ next }</p>
                    }
                } else {
                    <p>{ hint(&props.state, t) }</p>
                }
            </div>
            { see_result(t) }
        </aside>
    }
}

/// The rating, once there is something to rate.
fn rated(
    state: &State,
) -> Option<(&zhice_model::assessment::PlanAssessment, &ProvisionAssessment)> {
    let outcome = state.engine.outcome.as_ref()?;
    let entered = !outcome.enterprise.patents.is_empty() || !outcome.enterprise.answers.is_empty();
    overview::primary(&outcome.assessment).filter(|_| entered)
}

fn hint(state: &State, t: &Texts) -> &'static str {
    let region = state.enterprise.region.as_str();
    let governed = || {
        let plans = state.engine.plans.as_ref()?;
        Some(overview::governing(plans, region, state.day()).next().is_some())
    };
    if state.engine.failure.is_some() {
        t.errors.engine_failed
    } else if region.is_empty() {
        t.results.no_region_hint
    } else if region == OTHER_REGION {
        t.results.other_region_hint
    } else if governed() == Some(false) {
        t.results.none_in_force_hint
    } else {
        t.results.no_patents
    }
}

fn stars_and_words(provision: &ProvisionAssessment, t: &Texts) -> Html {
    let shape = Shape::from(provision.status);
    html! {
        <p class={classes!("verdict-words", shape.class())}>
            if let Some(level) = provision.level {
                <Stars {level} />
            } else {
                <ShapeIcon {shape} />
            }
            <strong>{ rating::headline(provision, t) }</strong>
        </p>
    }
}

fn glance(provision: &ProvisionAssessment, t: &Texts) -> Html {
    html! {
        <div class="glance">
            <p class="glance-title">{ &provision.title }</p>
            { stars_and_words(provision, t) }
            if let Some(sentence) = rating::possible_sentence(provision, t) {
                <p class="is-unknown">{ sentence }</p>
            }
            if let Some(next) = rating::next_sentence(provision, t) {
                <p class="next">{ next }</p>
            }
        </div>
    }
}

/// The conditions, each in one line; of the levels only the figure they share.
fn conditions(provision: &ProvisionAssessment, t: &Texts) -> Html {
    let figure = provision.tiers.first().map(|tier| &tier.criterion);
    let row = |(criterion, verdict): (&Criterion, bool)| {
        let shape = Shape::from(criterion.verdict);
        let have = match &criterion.test {
            Test::Fact => (t.words.verdict)(criterion.verdict).to_owned(),
            Test::Comparison { .. } | Test::Group { .. } => have_with_bound(criterion, t),
        };
        html! {
            <li>
                <span class="condition">
                    if verdict {
                        <ShapeIcon {shape} /><span class="unseen">{ (t.words.verdict)(criterion.verdict) }</span>
                    }
                    { &criterion.label }
                </span>
                <span class="condition-have">{ have }</span>
            </li>
        }
    };
    let levels = figure.into_iter().map(|criterion| (criterion, false));
    let all = levels.chain(provision.criteria.iter().map(|criterion| (criterion, true)));
    html! { <ul class="conditions">{ for all.map(row) }</ul> }
}

fn unknowns(props: &SummaryProps, provision: &ProvisionAssessment) -> Html {
    let Some(outcome) = &props.state.engine.outcome else { return Html::default() };
    html! {
        <Unknowns
            outcome={Rc::clone(outcome)}
            provision={provision.clone()}
            plans={props.state.engine.plans.clone().unwrap_or_default()}
            dispatch={props.dispatch.clone()}
        />
    }
}

/// How the other provisions of the plans in force turned out, by count.
fn others(state: &State, t: &Texts) -> Html {
    let Some(outcome) = &state.engine.outcome else { return Html::default() };
    let rating = overview::primary(&outcome.assessment).map(|(_, rating)| rating.id.as_str());
    let provisions = overview::in_force(&outcome.assessment).flat_map(|plan| &plan.provisions);
    let mut counts = std::collections::BTreeMap::new();
    for provision in provisions.filter(|it| Some(it.id.as_str()) != rating) {
        *counts.entry(provision.status).or_insert(0_usize) += 1;
    }
    if counts.is_empty() {
        return Html::default();
    }
    let item = |(status, count): (&zhice_model::assessment::Status, &usize)| {
        html! {
            <li>
                <ShapeIcon shape={Shape::from(*status)} />
                { (t.results.count_of)((t.results.status)(*status), *count) }
            </li>
        }
    };
    html! {
        <div class="others">
            <h3>{ t.results.others }</h3>
            <ul>{ for counts.iter().map(item) }</ul>
        </div>
    }
}

fn see_result(t: &Texts) -> Html {
    html! {
        <button type="button" class="secondary see-result" onclick={|_| dom::visit("result-title")}>
            { t.results.see_result }
        </button>
    }
}
