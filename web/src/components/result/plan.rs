//! What one plan says: its ratings first and in full, the rest by kind and on demand.

use yew::prelude::*;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Status};
use zhice_model::plan::ProvisionKind;

use super::View;
use super::provision::{card, line};
use crate::components::common::text::{heading, p, span};
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::texts::Texts;

/// One plan.
pub fn plan_result(view: View) -> Html {
    let View { plan, t, .. } = view;
    let of = |kind: ProvisionKind| applicable(plan).filter(move |it| it.kind == kind);
    let mut kinds: Vec<ProvisionKind> = Vec::new();
    for kind in applicable(plan).map(|it| it.kind).filter(|it| *it != ProvisionKind::Rating) {
        let at = kinds.partition_point(|known| *known < kind);
        if kinds.get(at) != Some(&kind) {
            kinds.insert(at, kind);
        }
    }
    html! {
        <section class="plan" aria-label={plan.title.clone()} key={plan.id.as_str()}>
            { head(plan, t) }
            { for of(ProvisionKind::Rating).map(|provision| card(provision, view)) }
            { for kinds.into_iter().map(|kind| group(kind, of(kind).collect(), view)) }
            { not_applicable(plan, t) }
        </section>
    }
}

fn applicable(plan: &PlanAssessment) -> impl Iterator<Item = &ProvisionAssessment> {
    plan.provisions.iter().filter(|provision| provision.status != Status::NotApplicable)
}

fn head(plan: &PlanAssessment, t: &Texts) -> Html {
    html! {
        <header class="plan-head">
            { heading("h3", plan.title.clone()) }
            <p class="plan-document">
                { span("", plan.document.clone()) }
                { span("", period(plan, t)) }
            </p>
        </header>
    }
}

/// When a plan is in force, in words.
#[must_use]
pub fn period(plan: &PlanAssessment, t: &Texts) -> String {
    let date = t.words.date;
    let period = (t.words.period)(&date(plan.in_force.from), &date(plan.in_force.to));
    (t.results.in_force)(&period)
}

fn group(kind: ProvisionKind, provisions: Vec<&ProvisionAssessment>, view: View) -> Html {
    let name = (view.t.results.kind)(kind);
    html! {
        <section class="kind" aria-label={name}>
            { heading("h4", (view.t.results.count_of)(name, provisions.len())) }
            <div class="kind-list">
                { for provisions.iter().map(|provision| line(provision, view)) }
            </div>
        </section>
    }
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
