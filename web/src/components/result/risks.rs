//! Patents that may be lost for want of a fee or can still be restored, and what their loss would
//! change.

use yew::prelude::*;
use zhice_model::change::PlanChange;
use zhice_model::what_if::{PatentRisk, RiskCause, Risks};
use zhice_wording::rating;

use crate::components::Scene;
use crate::components::common::text::{heading, li, p, span};
use crate::components::common::{Shape, nothing, shape_icon};
use crate::effects::use_risks;
use crate::state::engine::Outcome;
use crate::state::shared::Shared;
use crate::texts::Texts;

/// Patents named at most for each cause.
const NAMED: usize = 20;

/// What the risks are told of.
#[derive(Properties, PartialEq)]
pub struct RiskNoteProps {
    /// The page.
    pub scene: Scene,
    /// The result.
    pub outcome: Shared<Outcome>,
}

/// See [`RiskNoteProps`]; nothing is drawn until the engine has answered for this very result.
#[component]
pub fn RiskNote(props: &RiskNoteProps) -> Html {
    let risks = use_risks(&props.scene, &props.outcome);
    let Some(risks) = risks.filter(|risks| !risks.patents.is_empty()) else { return nothing() };
    let t = props.scene.texts();
    html! {
        <div class="sensitive risks">
            <h3>{ shape_icon(Shape::Risk) }{ t.report().risks.title }</h3>
            { note(&risks, &props.outcome, t) }
        </div>
    }
}

fn note(risks: &Risks, outcome: &Outcome, t: &Texts) -> Html {
    let words = &t.report().risks;
    let causes = [RiskCause::Overdue, RiskCause::DueSoon, RiskCause::Restorable];
    let group = |cause: RiskCause| {
        let of_cause: Vec<&PatentRisk> =
            risks.patents.iter().filter(|risk| risk.cause == cause).collect();
        if of_cause.is_empty() {
            return Html::default();
        }
        html! {
            <li>
                { p("", (words.cause)(cause, of_cause.len())) }
                { patents(&of_cause, outcome, t) }
            </li>
        }
    };
    html! {
        <>
            <ul>{ for causes.map(group) }</ul>
            { without(&risks.without, t) }
        </>
    }
}

fn patents(risks: &[&PatentRisk], outcome: &Outcome, t: &Texts) -> Html {
    let row = |risk: &&PatentRisk| {
        let patent = outcome.patents.get(usize::try_from(risk.row).ok()?)?;
        let day = risk.day.map(t.words.date).unwrap_or_default();
        Some(html! {
            <li>
                { span("number", patent.application_number.to_string()) }
                { span("", patent.title.clone()) }
                { span("settles", day) }
            </li>
        })
    };
    let more = risks.len().saturating_sub(NAMED);
    html! {
        <>
            <ul class="counted-list">{ for risks.iter().take(NAMED).filter_map(row) }</ul>
            if more > 0 {
                { p("field-help", (t.results.more_rows)(more)) }
            }
        </>
    }
}

/// What would turn out otherwise without the patents still in force.
fn without(plans: &[PlanChange], t: &Texts) -> Html {
    let changes: Vec<String> = plans
        .iter()
        .flat_map(|plan| &plan.provisions)
        .filter(|change| change.changes_outcome())
        .map(|change| {
            let brief = |outcome| rating::outcome_in_full(outcome, &[], t.words);
            let (before, after) = (brief(change.outcome.before), brief(change.outcome.after));
            (t.words.labelled)(&change.title, &(t.words.from_to)(&before, &after))
        })
        .collect();
    if changes.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("h4", t.report().risks.without) }
            <ul>{ for changes.into_iter().map(|change| li("", change)) }</ul>
        </>
    }
}
