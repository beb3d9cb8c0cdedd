//! The plans that do not speak to the enterprise on the day, folded away with their count.

use yew::prelude::*;
use zhice_model::Assessment;
use zhice_model::assessment::{PlanAssessment, Standing};

use super::plan::period;
use crate::components::common::text::p;
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::texts::Texts;

/// The plans.
pub fn folded_plans(assessment: &Assessment, t: &Texts) -> Html {
    let is_folded = |plan: &&PlanAssessment| plan.standing != Standing::InForce;
    let folded = || assessment.plans.iter().filter(is_folded);
    if folded().next().is_none() {
        return Html::default();
    }
    let list = html! { <ul class="folded">{ for folded().map(|plan| row(plan, t)) }</ul> };
    let title =
        if assessment.region.is_empty() { t.results.listed_plans } else { t.results.folded_plans };
    disclosure(title(folded().count()).into(), false, list)
}

fn row(plan: &PlanAssessment, t: &Texts) -> Html {
    html! {
        <li>
            { shape_icon(Shape::Past) }
            <div>
                { p("", plan.title.clone()) }
                <p class="field-help">
                    { (t.words.standing)(plan.standing) }{ " · " }{ period(plan, t) }
                </p>
            </div>
        </li>
    }
}
