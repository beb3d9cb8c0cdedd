//! Which patents and records were counted, which not and why, and which may count.

use yew::prelude::*;
use zhice_model::assessment::{Grouped, ProvisionAssessment, SelectionEvidence};
use zhice_model::enterprise::{Answer, Scalar};

use crate::components::common::text::{heading, li, p, span};
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::state::engine::Outcome;
use crate::texts::Texts;

/// Records listed at most in one group.
const LISTED: usize = 100;

/// The evidence of a provision.
pub fn evidence(provision: &ProvisionAssessment, outcome: &Outcome, t: &Texts) -> Html {
    if provision.selections.is_empty() {
        return Html::default();
    }
    let sections = provision.selections.iter().map(|it| selection(it, outcome, t));
    disclosure(t.results.evidence.into(), false, html! { <>{ for sections }</> })
}

fn selection(evidence: &SelectionEvidence, outcome: &Outcome, t: &Texts) -> Html {
    let list = |rows: &[u32], count| records(rows, count, &evidence.source, outcome, t);
    let titled = |shape: Shape, title: String| html! { <>{ shape_icon(shape) }{ title }</> };
    let groups = |shape: Shape, title: String, groups: &[Grouped]| {
        if groups.is_empty() {
            return Html::default();
        }
        let group = |group: &Grouped| {
            html! { <>{ p("reason", group.reason.clone()) }{ list(&group.rows, group.count()) }</> }
        };
        disclosure(titled(shape, title), false, html! { <>{ for groups.iter().map(group) }</> })
    };
    let counted = match evidence.count() {
        0 => p("", t.results.none_counted),
        count => {
            let title = titled(Shape::Met, (t.results.counted)(count));
            disclosure(title, false, list(&evidence.counted, count))
        }
    };
    let open = (t.results.open)(evidence.open.iter().map(Grouped::count).sum());
    let excluded = (t.results.excluded)(evidence.excluded_count());
    html! {
        <div class="selection">
            { heading("h5", evidence.label.clone()) }
            { incomplete(&evidence.incomplete, t) }
            { counted }
            { groups(Shape::Unknown, open, &evidence.open) }
            { groups(Shape::Unmet, excluded, &evidence.excluded) }
        </div>
    }
}

/// Why the list itself may be incomplete.
fn incomplete(reasons: &[String], t: &Texts) -> Html {
    if reasons.is_empty() {
        return Html::default();
    }
    html! {
        <div class="incomplete is-unknown">
            <p>{ shape_icon(Shape::Unknown) }{ t.results.incomplete }</p>
            <ul>{ for reasons.iter().map(|why| li("", why.clone())) }</ul>
        </div>
    }
}

/// The first of so many records.
fn records(rows: &[u32], count: usize, source: &str, outcome: &Outcome, t: &Texts) -> Html {
    let row = |row: &u32| html! { <li>{ record(*row, source, outcome, t) }</li> };
    let more = count.saturating_sub(LISTED.min(rows.len()));
    html! {
        <>
            <ul class="counted-list">{ for rows.iter().take(LISTED).map(row) }</ul>
            if more > 0 {
                { p("field-help", (t.results.more_rows)(more)) }
            }
        </>
    }
}

/// A patent by number and title, a record by what stands in it.
fn record(row: u32, source: &str, outcome: &Outcome, t: &Texts) -> Html {
    let at = usize::try_from(row).unwrap_or(usize::MAX);
    if let Some(ask) = source.strip_prefix("answers.") {
        let name = (t.results.record)(row.saturating_add(1));
        let content = content(outcome.enterprise.answers.get(ask), at, t);
        return html! { <>{ span("", name) }{ span("second", content) }</> };
    }
    match outcome.patents.get(at) {
        None => (t.results.record)(row.saturating_add(1)).into(),
        Some(patent) => html! {
            <>
                { span("number", patent.application_number.to_string()) }
                { span("", patent.title.clone()) }
            </>
        },
    }
}

fn content(answer: Option<&Answer>, at: usize, t: &Texts) -> String {
    let Some(Answer::Records(records)) = answer else { return String::new() };
    let value = |value: &Scalar| match value {
        Scalar::YesNo(yes) => (t.words.truth)((*yes).into()).to_owned(),
        Scalar::Count(count) => count.to_string(),
        Scalar::Text(text) => text.clone(),
    };
    let values: Vec<String> =
        records.get(at).map(|record| record.values().map(value).collect()).unwrap_or_default();
    values.join(t.words.list_separator)
}
