//! One provision: as a card in full, or as a line that opens.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment};
use zhice_model::plan::PlanSummary;

use super::criteria::Criteria;
use super::evidence::Evidence;
use super::extras;
use super::unknowns::Unknowns;
use crate::components::Dispatch;
use crate::components::common::{Diagnostics, Shape, ShapeIcon, Stars};
use crate::format::rating;
use crate::state::engine::Outcome;
use crate::texts::{Texts, use_texts};

/// One provision.
#[derive(Properties, PartialEq)]
pub struct ProvisionProps {
    pub outcome: Rc<Outcome>,
    /// The plan's place in the list of plans.
    pub plan: usize,
    /// The provision's place in the plan.
    pub provision: usize,
    pub plans: Rc<Vec<PlanSummary>>,
    pub dispatch: Dispatch,
}

impl ProvisionProps {
    fn found(&self) -> Option<(&PlanAssessment, &ProvisionAssessment)> {
        let plan = self.outcome.assessment.plans.get(self.plan)?;
        Some((plan, plan.provisions.get(self.provision)?))
    }
}

/// A provision in full.
#[component]
pub fn ProvisionCard(props: &ProvisionProps) -> Html {
    let t = use_texts();
    let Some((plan, provision)) = props.found() else { return Html::default() };
    html! {
        <article class="card" aria-label={provision.title.clone()}>
            <header class="card-head">
                <h4>{ &provision.title }</h4>
                <p class="force">{ (t.results.force)(&provision.force) }</p>
            </header>
            { verdict(provision, t) }
            { details(props, plan, provision, t) }
        </article>
    }
}

/// A provision as a line that opens.
#[component]
pub fn ProvisionLine(props: &ProvisionProps) -> Html {
    let t = use_texts();
    let Some((plan, provision)) = props.found() else { return Html::default() };
    let shape = Shape::from(provision.status);
    html! {
        <details class="line">
            <summary>
                <span class="line-title">{ &provision.title }</span>
                <span class="line-force">{ &provision.force }</span>
                <span class={classes!("line-verdict", shape.class())}>
                    <ShapeIcon {shape} />{ rating::headline(provision, t) }
                </span>
            </summary>
            <div class="line-body">
                if let Some(next) = rating::next_sentence(provision, t) {
                    <p class="next">{ next }</p>
                }
                { details(props, plan, provision, t) }
            </div>
        </details>
    }
}

/// The verdict in words, with its shape, and what the next level takes.
fn verdict(provision: &ProvisionAssessment, t: &Texts) -> Html {
    let shape = Shape::from(provision.status);
    html! {
        <div class="verdict">
            <p class={classes!("verdict-words", shape.class())}>
                if let Some(level) = provision.level {
                    <Stars {level} />
                } else {
                    <ShapeIcon {shape} />
                }
                <strong>{ rating::headline(provision, t) }</strong>
            </p>
            if let Some(sentence) = rating::possible_sentence(provision, t) {
                <p class="verdict-possible is-unknown"><ShapeIcon shape={Shape::Unknown} />{ sentence }</p>
            }
            if let Some(next) = rating::next_sentence(provision, t) {
                <p class="next">{ next }</p>
            }
        </div>
    }
}

fn details(
    props: &ProvisionProps,
    plan: &PlanAssessment,
    provision: &ProvisionAssessment,
    t: &Texts,
) -> Html {
    html! {
        <>
            if !provision.diagnostics.is_empty() {
                <div class="fault">
                    <p>{ t.results.failed }</p>
                    <Diagnostics diagnostics={Rc::new(provision.diagnostics.clone())} />
                </div>
            }
            <Criteria provision={provision.clone()} />
            <Unknowns
                outcome={Rc::clone(&props.outcome)}
                provision={provision.clone()}
                plans={Rc::clone(&props.plans)}
                dispatch={props.dispatch.clone()}
            />
            { extras::sensitivity(provision, t) }
            { extras::notes(provision, t) }
            { extras::terms(plan, provision, &props.plans, t) }
            <Evidence provision={provision.clone()} outcome={Rc::clone(&props.outcome)} />
        </>
    }
}
