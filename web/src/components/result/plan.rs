//! What one plan says: its ratings first and in full, the rest by kind and on demand.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Status};
use zhice_model::plan::{PlanSummary, ProvisionKind};

use super::card::{ProvisionCard, ProvisionLine};
use crate::components::Dispatch;
use crate::components::common::{Disclosure, Shape, ShapeIcon};
use crate::state::engine::Outcome;
use crate::texts::{Texts, use_texts};

/// One plan.
#[derive(Properties, PartialEq)]
pub struct PlanResultProps {
    pub outcome: Rc<Outcome>,
    /// Its place in the list of plans.
    pub position: usize,
    pub plans: Rc<Vec<PlanSummary>>,
    pub dispatch: Dispatch,
}

/// See [`PlanResultProps`].
#[component]
pub fn PlanResult(props: &PlanResultProps) -> Html {
    let t = use_texts();
    let Some(plan) = props.outcome.assessment.plans.get(props.position) else {
        return Html::default();
    };
    let groups = groups(plan);
    let ratings = groups.get(&ProvisionKind::Rating).cloned().unwrap_or_default();
    let others = groups.iter().filter(|(kind, _)| **kind != ProvisionKind::Rating);
    html! {
        <section class="plan" aria-label={plan.title.clone()}>
            { head(plan, t) }
            { for ratings.iter().map(|at| card(props, *at)) }
            { for others.map(|(kind, rows)| group(props, *kind, rows, t)) }
            { not_applicable(plan, t) }
        </section>
    }
}

/// Positions of the provisions by kind, but for those that do not apply.
fn groups(plan: &PlanAssessment) -> BTreeMap<ProvisionKind, Vec<usize>> {
    let mut groups: BTreeMap<ProvisionKind, Vec<usize>> = BTreeMap::new();
    for (at, provision) in plan.provisions.iter().enumerate() {
        if provision.status != Status::NotApplicable {
            groups.entry(provision.kind).or_default().push(at);
        }
    }
    groups
}

fn head(plan: &PlanAssessment, t: &Texts) -> Html {
    let date = t.words.date;
    let period = (t.words.period)(&date(plan.in_force.from), &date(plan.in_force.to));
    html! {
        <header class="plan-head">
            <h3>{ &plan.title }</h3>
            <p class="plan-document">
                <span>{ &plan.document }</span>
                <span>{ (t.results.in_force)(&period) }</span>
            </p>
        </header>
    }
}

fn card(props: &PlanResultProps, provision: usize) -> Html {
    html! {
        <ProvisionCard
            outcome={Rc::clone(&props.outcome)}
            plan={props.position}
            {provision}
            plans={Rc::clone(&props.plans)}
            dispatch={props.dispatch.clone()}
        />
    }
}

fn group(props: &PlanResultProps, kind: ProvisionKind, rows: &[usize], t: &Texts) -> Html {
    let line = |at: &usize| {
        html! {
            <ProvisionLine
                outcome={Rc::clone(&props.outcome)}
                plan={props.position}
                provision={*at}
                plans={Rc::clone(&props.plans)}
                dispatch={props.dispatch.clone()}
            />
        }
    };
    html! {
        <section class="kind" aria-label={(t.results.kind)(kind)}>
            <h4>{ (t.results.count_of)((t.results.kind)(kind), rows.len()) }</h4>
            <div class="kind-list">{ for rows.iter().map(line) }</div>
        </section>
    }
}

fn not_applicable(plan: &PlanAssessment, t: &Texts) -> Html {
    let is_it = |it: &&ProvisionAssessment| it.status == Status::NotApplicable;
    let rows: Vec<&ProvisionAssessment> = plan.provisions.iter().filter(is_it).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let row = |provision: &&ProvisionAssessment| {
        html! {
            <li>
                <ShapeIcon shape={Shape::Past} />
                <div>
                    <p>{ &provision.title }</p>
                    { for provision.notes.iter().map(|note| html! { <p class="field-help">{ note }</p> }) }
                </div>
            </li>
        }
    };
    html! {
        <Disclosure summary={html! { (t.results.folded)(rows.len()) }}>
            <ul class="folded">{ for rows.iter().map(row) }</ul>
        </Disclosure>
    }
}
