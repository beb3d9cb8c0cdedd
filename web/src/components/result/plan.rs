//! What one plan says: ratings in full first, the rest by what one may expect of it and on demand.

use yew::prelude::*;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Status};

use super::View;
use super::extras::link;
use super::provision::{card, line};
use crate::components::common::text::{heading, p, span};
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::format::expectation::{Expectation, applicable, by_expectation};
use crate::texts::Texts;

/// One plan.
pub fn plan_result(view: View) -> Html {
    let View { plan, t, .. } = view;
    let (ended, current): (Vec<_>, Vec<_>) =
        by_expectation(plan).into_iter().partition(|(group, _)| *group == Expectation::Ended);
    html! {
        <section class="plan" aria-label={plan.title.clone()} key={plan.id.as_str()}>
            { head(view) }
            { remarks(view) }
            { for current.into_iter().map(|(expected, found)| group(expected, &found, view)) }
            { for ended.into_iter().map(|(_, found)| over(&found, view)) }
            { not_applicable(plan, t) }
        </section>
    }
}

fn head(view: View) -> Html {
    let View { plan, t, .. } = view;
    let original = view.offices().and_then(|it| it.original.as_deref());
    html! {
        <header class="plan-head">
            { heading("h3", plan.title.clone()) }
            <p class="plan-document">
                { span("", plan.document.clone()) }
                { span("", period(plan, t)) }
                <span>
                    { t.results.original }{ "：" }
                    { original.map_or_else(|| t.words.not_recorded.into(), link) }
                </span>
            </p>
        </header>
    }
}

/// What the day means for the plan, and whether the list is older than it.
fn remarks(view: View) -> Html {
    let View { plan, t, outcome, .. } = view;
    let provisional = outcome.assessment.provisional.as_ref();
    let provisional = provisional.map(|found| zhice_wording::provisional(found, t.words));
    let all = plan.remarks.iter().cloned().chain(provisional);
    html! { <>{ for all.map(|remark| p("plan-remark", remark)) }</> }
}

/// When a plan is in force, in words.
#[must_use]
pub fn period(plan: &PlanAssessment, t: &Texts) -> String {
    let date = t.words.date;
    let period = (t.words.period)(&date(plan.in_force.from), &date(plan.in_force.to));
    (t.results.in_force)(&period)
}

fn group(expected: Expectation, provisions: &[&ProvisionAssessment], view: View) -> Html {
    let t = view.t.report();
    let name = (t.expectation)(expected);
    let met = provisions.iter().filter(|it| it.status == Status::Met).count();
    let count = if met == 0 {
        (t.provisions)(provisions.len())
    } else {
        (t.provisions_met)(met, provisions.len())
    };
    let list = if expected == Expectation::Rated {
        html! { <>{ for provisions.iter().map(|provision| card(provision, view)) }</> }
    } else {
        let lines = provisions.iter().map(|provision| line(provision, view));
        html! { <div class="kind-list">{ for lines }</div> }
    };
    html! {
        <section class="kind" aria-label={name}>
            <header class="kind-head">
                { heading("h4", name) }
                { span("kind-count", count) }
                { p("kind-help", (t.expectation_help)(expected)) }
            </header>
            { list }
        </section>
    }
}

/// What has ended, folded away with its count.
fn over(provisions: &[&ProvisionAssessment], view: View) -> Html {
    let t = view.t.report();
    let name = (t.expectation)(Expectation::Ended);
    let title = (view.t.results.count_of)(name, provisions.len());
    let lines = provisions.iter().map(|provision| line(provision, view));
    let list = html! {
        <>
            { p("kind-help", (t.expectation_help)(Expectation::Ended)) }
            <div class="kind-list">{ for lines }</div>
        </>
    };
    disclosure(title.into(), false, list)
}

fn not_applicable(plan: &PlanAssessment, t: &Texts) -> Html {
    let folded = plan.provisions.len() - applicable(plan).count();
    if folded == 0 {
        return Html::default();
    }
    let row = |provision: &ProvisionAssessment| {
        html! {
            <li>
                { shape_icon(Shape::Past) }
                <div>
                    { p("", provision.title.clone()) }
                    { for provision.notes.iter().map(|note| p("field-help", note.clone())) }
                </div>
            </li>
        }
    };
    let rows = plan.provisions.iter().filter(|it| it.status == Status::NotApplicable);
    let list = html! { <ul class="folded">{ for rows.map(row) }</ul> };
    disclosure((t.results.folded)(folded).into(), false, list)
}
