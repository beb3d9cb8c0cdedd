//! The days on which something changes as a table: what, and why.

use yew::prelude::*;
use zhice_model::assessment::Standing;
use zhice_model::change::{Changed, Move, PlanChange, ProvisionChange};
use zhice_model::timeline::Step;
use zhice_wording::rating::outcome_in_full;
use zhice_wording::{criterion, what_if};

use super::View;
use super::cause::{Cause, cause, causes, patent};
use crate::components::common::text::{li, p, span};
use crate::texts::Texts;

/// Patents named at most for one change.
const NAMED: usize = 10;

/// The first days of the table. The roles keep it a table where it is laid out as blocks.
pub fn table(view: View, days: usize) -> Html {
    let t = view.scene.texts();
    let l = t.timeline();
    let head = |text: &'static str| html! { <th role="columnheader" scope="col">{ text }</th> };
    html! {
        <table class="days" role="table" aria-label={l.table}>
            <thead role="rowgroup">
                <tr role="row">{ head(l.day) }{ head(l.change) }{ head(l.cause) }</tr>
            </thead>
            <tbody role="rowgroup">
                { for view.steps.iter().take(days).map(|step| row(view, step, t)) }
            </tbody>
        </table>
    }
}

fn row(view: View, step: &Step, t: &Texts) -> Html {
    let l = t.timeline();
    let changes = step.plans.iter().map(|plan| changes(view, plan, t));
    html! {
        <tr role="row" key={step.day.to_string()}>
            <th role="rowheader" scope="row" class="figures">{ step.day.to_string() }</th>
            <td role="cell" data-head={l.change}><ul>{ for changes }</ul></td>
            <td role="cell" data-head={l.cause}><ul>{ for reasons(view, step, t) }</ul></td>
        </tr>
    }
}

fn changes(view: View, plan: &PlanChange, t: &Texts) -> Html {
    if let Some(Changed { before, after }) = &plan.standing {
        let title = view.plan(&plan.plan).map_or(plan.plan.as_str(), |plan| plan.title.as_str());
        let words = (t.words.from_to)((t.words.standing)(*before), (t.words.standing)(*after));
        return html! {
            <li>
                { span("day-title", title.to_owned()) }
                { p("day-change", words) }
                if *after == Standing::InForce {
                    { p("field-help", t.what_if().begins_unjudged) }
                }
            </li>
        };
    }
    html! { <>{ for plan.provisions.iter().map(|change| provision(view, plan, change, t)) }</> }
}

fn provision(view: View, plan: &PlanChange, change: &ProvisionChange, t: &Texts) -> Html {
    let from_to = t.words.from_to;
    let known =
        view.plan(&plan.plan).and_then(|it| it.provisions.iter().find(|it| it.id == change.id));
    let tiers = known.map(|known| known.tiers.as_slice()).unwrap_or_default();
    let outcome = change.changes_outcome().then(|| {
        let words = |outcome| outcome_in_full(outcome, tiers, t.words);
        from_to(&words(change.outcome.before), &words(change.outcome.after))
    });
    let figures = change.figures.iter().map(|figure| {
        let quantity = |of| criterion::figure(of, None, t.words);
        let words = from_to(&quantity(&figure.actual.before), &quantity(&figure.actual.after));
        p("day-figure figures", (t.words.labelled)(&figure.label, &words))
    });
    html! {
        <li>
            { span("day-title", change.title.clone()) }
            if let Some(words) = outcome {
                { p("day-change", words) }
            }
            { for figures }
        </li>
    }
}

/// Why: the patents and records that count otherwise, else what the calendar brings.
fn reasons(view: View, step: &Step, t: &Texts) -> Vec<Html> {
    let mut groups: Vec<(String, Vec<&Move>)> = Vec::new();
    let changes = step.plans.iter().flat_map(|plan| &plan.provisions);
    for moved in changes.flat_map(|change| &change.moves) {
        let words = words(view, step, moved, t);
        match groups.iter_mut().find(|(known, _)| *known == words) {
            Some((_, moves)) if moves.iter().all(|it| !is_same(it, moved)) => moves.push(moved),
            Some(_) => {}
            None => groups.push((words, vec![moved])),
        }
    }
    let calendar = causes(step, &view.outcome.patents);
    let calendar = calendar.into_iter().filter(|(cause, _)| {
        matches!(cause, Cause::PlanBegins | Cause::PlanEnds | Cause::Calendar)
            || (*cause == Cause::NewYear && groups.is_empty())
    });
    let calendar = calendar.map(|(cause, count)| li("", cause.mark(count, t.timeline())));
    calendar.chain(groups.iter().map(|(words, moves)| group(view, words, moves, t))).collect()
}

fn is_same(one: &Move, other: &Move) -> bool {
    (&one.source, one.row_before, one.row_after)
        == (&other.source, other.row_before, other.row_after)
}

/// What becomes of a patent, and why.
fn words(view: View, step: &Step, moved: &Move, t: &Texts) -> String {
    let why = if moved.reason.is_empty() {
        cause(moved, step.day, &view.outcome.patents).reason(t.timeline())
    } else {
        moved.reason.clone()
    };
    what_if::moved(moved, &why, t.what_if())
}

fn group(view: View, words: &str, moves: &[&Move], t: &Texts) -> Html {
    let more = moves.len().saturating_sub(NAMED);
    let item = |moved: &&Move| {
        let row = moved.row_after.or(moved.row_before).unwrap_or_default();
        match patent(moved, &view.outcome.patents) {
            Some(patent) => html! {
                <li>
                    { span("number", patent.application_number.to_string()) }
                    { span("", patent.title.clone()) }
                </li>
            },
            None => li("", (t.results.record)(row.saturating_add(1))),
        }
    };
    html! {
        <li>
            { p("", words.to_owned()) }
            <ul class="counted-list">{ for moves.iter().take(NAMED).map(item) }</ul>
            if more > 0 {
                { p("field-help", (t.timeline().more_patents)(more)) }
            }
        </li>
    }
}
