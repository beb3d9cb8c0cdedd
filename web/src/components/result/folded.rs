//! The plans that do not speak to the enterprise on the day, folded away with their count.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::assessment::{PlanAssessment, Standing};

use crate::components::common::{Disclosure, Shape, ShapeIcon};
use crate::state::engine::Outcome;
use crate::texts::{Texts, use_texts};

/// The plans.
#[derive(Properties, PartialEq)]
pub struct FoldedPlansProps {
    pub outcome: Rc<Outcome>,
}

/// See [`FoldedPlansProps`].
#[component]
pub fn FoldedPlans(props: &FoldedPlansProps) -> Html {
    let t = use_texts();
    let plans = &props.outcome.assessment.plans;
    let folded: Vec<&PlanAssessment> =
        plans.iter().filter(|plan| plan.standing != Standing::InForce).collect();
    if folded.is_empty() {
        return Html::default();
    }
    html! {
        <Disclosure class="folded-plans" summary={html! { (t.results.folded_plans)(folded.len()) }}>
            <ul class="folded">{ for folded.iter().map(|plan| row(plan, t)) }</ul>
        </Disclosure>
    }
}

fn row(plan: &PlanAssessment, t: &Texts) -> Html {
    let date = t.words.date;
    let period = (t.words.period)(&date(plan.in_force.from), &date(plan.in_force.to));
    html! {
        <li>
            <ShapeIcon shape={Shape::Past} />
            <div>
                <p>{ &plan.title }</p>
                <p class="field-help">
                    { (t.results.standing)(plan.standing) }{ " · " }{ (t.results.in_force)(&period) }
                </p>
            </div>
        </li>
    }
}
