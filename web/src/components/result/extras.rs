//! What stands beside the conditions: other readings, notes, the sum, and where it is written.

use yew::prelude::*;
use zhice_model::Assessment;
use zhice_model::assessment::{ProvisionAssessment, Provisional, Sensitivity};
use zhice_model::offices::TurnPart;
use zhice_wording::{offices, rating};

use super::View;
use crate::components::common::text::{heading, li, p, span, words};
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::texts::Texts;

/// Other readings of the document that would change the result, under a heading of this rank.
pub fn sensitivity(rank: &'static str, provision: &ProvisionAssessment, t: &Texts) -> Html {
    if provision.sensitivity.is_empty() {
        return Html::default();
    }
    let item = |other: &Sensitivity| li("", rating::sensitivity(other, &provision.tiers, t.words));
    html! {
        <div class="sensitive">
            <@{rank}>{ shape_icon(Shape::Risk) }{ t.words.sensitivity }</@>
            <ul>{ for provision.sensitivity.iter().map(item) }</ul>
        </div>
    }
}

/// That the list is older than the day, with what may have changed since on demand.
pub fn provisional(assessment: &Assessment, t: &Texts) -> Html {
    let Some(since) = &assessment.provisional else { return Html::default() };
    let title =
        html! { <span class="is-risk">{ shape_icon(Shape::Risk) }{ by_list(since, t) }</span> };
    disclosure(title, false, p("", zhice_wording::provisional(since, t.words)))
}

/// The day of the list in few words.
pub fn by_list(since: &Provisional, t: &Texts) -> String {
    (t.report().by_list)(&(t.words.date)(since.known_until))
}

/// What to know beside the verdict, under a heading of this rank.
pub fn notes(rank: &'static str, provision: &ProvisionAssessment, t: &Texts) -> Html {
    if provision.notes.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notes">
            { heading(rank, t.words.notes) }
            <ul>{ for provision.notes.iter().map(|note| li("", note.clone())) }</ul>
        </div>
    }
}

/// Where to turn, as far as it is recorded, and what is not: terms with what is said of them.
pub fn turn(provision: &ProvisionAssessment, view: View) -> Vec<(&'static str, Html)> {
    let told = offices::turn(provision, view.offices(), view.t.words).into_iter();
    told.map(|turn| match turn.part {
        Some(TurnPart::Guide) => (turn.term, link(&turn.text)),
        _ => (turn.term, words(turn.text)),
    })
    .collect()
}

/// An address on the web, in a window of its own.
pub fn link(address: &str) -> Html {
    html! {
        <a href={address.to_owned()} target="_blank" rel="noopener noreferrer">{ address }</a>
    }
}

/// The sum, and where the provision is written.
pub fn terms(provision: &ProvisionAssessment, view: View) -> Html {
    let View { plan, t, .. } = view;
    let plans = view.scene.state.engine.plans.as_ref();
    let summary = plans.and_then(|plans| plans.iter().find(|it| it.id == plan.id));
    let line = summary.and_then(|it| it.provisions.iter().find(|it| it.id == provision.id));
    html! {
        <dl class="terms">
            if !provision.next.is_empty() {
                <div><dt>{ t.words.next_step }</dt><dd>{ words(provision.next.clone()) }</dd></div>
            }
            <div><dt>{ t.words.departments }</dt><dd>{ words(offices::departments(provision, t.words)) }</dd></div>
            { for turn(provision, view).into_iter().map(|(term, told)| html! {
                <div><dt>{ term }</dt><dd>{ told }</dd></div>
            }) }
            if !provision.amount.is_empty() {
                <div><dt>{ t.words.amount }</dt><dd>{ words(provision.amount.clone()) }</dd></div>
            }
            <div>
                <dt>{ t.results.basis }</dt>
                <dd>
                    { words(plan.document.clone()) }{ " " }{ span("clause", provision.clause.clone()) }
                    if let Some(found) = line {
                        { span("rule-line", (t.results.basis_line)(&plan.id, found.line)) }
                    }
                </dd>
            </div>
        </dl>
    }
}
