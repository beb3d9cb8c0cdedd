//! What stands beside the conditions: other readings, notes, the sum, and where it is written.

use yew::prelude::*;
use zhice_model::Assessment;
use zhice_model::assessment::{ProvisionAssessment, Provisional, Sensitivity};
use zhice_model::offices::{TurnPart, turning};

use super::View;
use crate::components::common::text::{heading, li, p, span, words};
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::format::rating;
use crate::texts::Texts;

/// Other readings of the document that would change the result, under a heading of this rank.
pub fn sensitivity(rank: &'static str, provision: &ProvisionAssessment, t: &Texts) -> Html {
    if provision.sensitivity.is_empty() {
        return Html::default();
    }
    let item = |other: &Sensitivity| {
        let outcome = match other.level {
            Some(level) => rating::level_words(level, &provision.tiers, t),
            None => (t.results.status)(other.status).to_owned(),
        };
        li("", (t.results.sensitivity_text)(&other.label, &other.alternative, &outcome))
    };
    html! {
        <div class="sensitive">
            <@{rank}>{ shape_icon(Shape::Risk) }{ t.results.sensitivity }</@>
            <ul>{ for provision.sensitivity.iter().map(item) }</ul>
        </div>
    }
}

/// That the list is older than the day, with what may have changed since on demand.
pub fn provisional(assessment: &Assessment, t: &Texts) -> Html {
    let Some(since) = &assessment.provisional else { return Html::default() };
    let title =
        html! { <span class="is-risk">{ shape_icon(Shape::Risk) }{ by_list(since, t) }</span> };
    disclosure(title, false, p("", since_then(since, t)))
}

/// The day of the list in few words.
pub fn by_list(since: &Provisional, t: &Texts) -> String {
    (t.report().by_list)(&(t.words.date)(since.known_until))
}

/// What may have changed since the day of the list.
pub fn since_then(since: &Provisional, t: &Texts) -> String {
    let facts = since.facts.join(t.words.clause_separator);
    (t.results.provisional)(&(t.words.date)(since.known_until), &facts)
}

/// What to know beside the verdict, under a heading of this rank.
pub fn notes(rank: &'static str, provision: &ProvisionAssessment, t: &Texts) -> Html {
    if provision.notes.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notes">
            { heading(rank, t.results.notes) }
            <ul>{ for provision.notes.iter().map(|note| li("", note.clone())) }</ul>
        </div>
    }
}

/// The departments that the document makes responsible, or that it names none.
fn departments(provision: &ProvisionAssessment, t: &Texts) -> String {
    match provision.departments.as_slice() {
        [] => t.results.departments_none.to_owned(),
        named => named.join(t.words.list_separator),
    }
}

/// Where to turn, as far as it is recorded, and what is not: terms with what is said of them.
pub fn turn(provision: &ProvisionAssessment, view: View) -> Vec<(&'static str, Html)> {
    let t = &view.t.results;
    if !provision.kind.is_applied_for() {
        return Vec::new();
    }
    let (mut told, mut missing) = (Vec::new(), Vec::new());
    for (part, lines) in turning(provision, view.offices()) {
        let line = lines.join(view.t.words.clause_separator);
        match part {
            _ if lines.is_empty() => missing.push((t.turn_part)(part)),
            TurnPart::Guide => told.push(((t.turn_part)(part), link(&line))),
            _ => told.push(((t.turn_part)(part), words(line))),
        }
    }
    if !missing.is_empty() {
        told.push((t.not_recorded, words(missing.join(view.t.words.list_separator))));
    }
    told
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
                <div><dt>{ t.results.next_step }</dt><dd>{ words(provision.next.clone()) }</dd></div>
            }
            <div><dt>{ t.results.departments }</dt><dd>{ words(departments(provision, t)) }</dd></div>
            { for turn(provision, view).into_iter().map(|(term, told)| html! {
                <div><dt>{ term }</dt><dd>{ told }</dd></div>
            }) }
            if !provision.amount.is_empty() {
                <div><dt>{ t.results.amount }</dt><dd>{ words(provision.amount.clone()) }</dd></div>
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
