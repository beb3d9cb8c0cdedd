//! The proposals side by side: a row each, a column an action; on narrow screens a card each.

use yew::prelude::*;
use zhice_model::assessment::{ProvisionAssessment, Sensitivity};
use zhice_model::improvement::{Action, Improvement, Proposal};
use zhice_wording::{rating, what_if};

use super::View;
use crate::components::Scene;
use crate::components::common::text::{heading, li, p, span};
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::state::Action as StateAction;
use crate::state::scenario::Supposal;
use crate::texts::Texts;

/// Proposals shown without asking; the search puts those with the fewest actions first.
const SHOWN: usize = 8;

/// Patents named in a cell.
const NAMED: usize = 3;

/// What the table is drawn from.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    scene: &'a Scene,
    provision: &'a ProvisionAssessment,
    found: &'a Improvement,
    t: &'static Texts,
}

/// All proposals of a provision.
pub fn proposals(view: View, provision: &ProvisionAssessment, found: &Improvement) -> Html {
    let t = view.scene.texts();
    if found.proposals.is_empty() {
        return Html::default();
    }
    let sheet = Sheet { scene: view.scene, provision, found, t };
    let shown = found.proposals.len().min(SHOWN);
    let more = found.proposals.len() - shown;
    html! {
        <>
            { table(sheet, 0, shown) }
            if more > 0 {
                { disclosure((t.actions().more_proposals)(more).into(), false, table(sheet, shown, more)) }
            }
            { ways(found, t) }
            { p("field-help", t.actions().proof) }
        </>
    }
}

/// The kinds of actions that any proposal takes, in the order of their first mention.
fn levers(found: &Improvement) -> Vec<&Action> {
    let mut levers: Vec<&Action> = Vec::new();
    for action in found.proposals.iter().flat_map(|proposal| &proposal.actions) {
        if levers.iter().all(|known| known.lever != action.lever) {
            levers.push(action);
        }
    }
    levers
}

fn total(proposal: &Proposal) -> u64 {
    proposal.actions.iter().map(|action| u64::from(action.count)).sum()
}

fn least(found: &Improvement) -> Option<u64> {
    found.proposals.iter().map(total).min()
}

/// So many proposals from one on. The roles keep it a table where it is laid out as blocks.
fn table(sheet: Sheet, from: usize, count: usize) -> Html {
    let t = sheet.t;
    let head = |text: &str| html! { <th role="columnheader" scope="col">{ text }</th> };
    let rows = sheet.found.proposals.iter().enumerate().skip(from).take(count);
    html! {
        <table class="proposals" role="table" aria-label={(t.actions().proposals)(&sheet.provision.title)}>
            <thead role="rowgroup">
                <tr role="row">
                    { head(t.actions().way) }
                    { for levers(sheet.found).iter().map(|lever| head(&lever.label)) }
                    { head(t.actions().total) }
                    { head(t.actions().outcome) }
                    { head(t.actions().try_out_head) }
                </tr>
            </thead>
            <tbody role="rowgroup">
                { for rows.map(|(at, proposal)| row(sheet, at, proposal)) }
            </tbody>
        </table>
    }
}

fn row(sheet: Sheet, at: usize, proposal: &Proposal) -> Html {
    let t = sheet.t;
    let is_least = least(sheet.found) == Some(total(proposal));
    let cell = |lever: &&Action| {
        let action = proposal.actions.iter().find(|action| action.lever == lever.lever);
        let (class, text) = match action {
            Some(action) => ("figures", what_if::times(action, t.what_if())),
            None => ("figures none", "—".to_owned()),
        };
        let picked = action.and_then(|action| what_if::picked(action, NAMED, t.what_if()));
        html! {
            <td role="cell" {class} data-head={lever.label.clone()}>
                { text }
                if let Some(picked) = picked {
                    { p("field-help", picked) }
                }
            </td>
        }
    };
    html! {
        <tr role="row" key={at}>
            <th role="rowheader" scope="row">
                { span("proposal-name", (t.what_if().proposal)(at + 1)) }
                if is_least {
                    { span("proposal-least", t.actions().least) }
                }
            </th>
            { for levers(sheet.found).iter().map(cell) }
            <td role="cell" class="figures" data-head={t.actions().total}>{ total(proposal).to_string() }</td>
            <td role="cell" class="proposal-outcome">{ outcome(sheet, proposal) }</td>
            <td role="cell" class="proposal-try">{ try_out(sheet, at + 1, proposal) }</td>
        </tr>
    }
}

/// The way to see all results as they would be, and back.
fn try_out(sheet: Sheet, number: usize, proposal: &Proposal) -> Html {
    let (t, found) = (sheet.t, sheet.found);
    let supposal = Supposal {
        plan: found.plan.clone(),
        provision: found.provision.clone(),
        title: sheet.provision.title.clone(),
        number,
        scenario: proposal.scenario.clone(),
    };
    let supposed = sheet.scene.state.scenario.as_ref();
    let tried = supposed.is_some_and(|supposed| supposed.supposal == supposal);
    let (name, words, next) = if tried {
        (None, t.scenario.back, None)
    } else {
        (Some((t.actions().try_out_of)(number)), t.actions().try_out, Some(supposal))
    };
    let onclick = sheet.scene.click(StateAction::Scenario(next));
    // One button for both ways, so that it keeps the focus.
    html! {
        <>
            if tried {
                { p("proposal-tried", t.actions().tried_out) }
            }
            <button type="button" class="secondary" aria-label={name} {onclick}>{ words }</button>
        </>
    }
}

/// What a run gives with the proposal, and under which readings it would be otherwise.
fn outcome(sheet: Sheet, proposal: &Proposal) -> Html {
    let (t, tiers) = (sheet.t, &sheet.provision.tiers);
    let words = rating::outcome_words(proposal.outcome, tiers, t.words);
    let shape = Shape::from(proposal.outcome.status);
    let other = |other: &Sensitivity| li("", rating::sensitivity(other, tiers, t.words));
    html! {
        <>
            <p class={format!("proposal-computed {}", shape.class())}>
                { shape_icon(shape) }
                <span>{ (t.what_if().computed)(&words) }</span>
            </p>
            if !proposal.sensitivity.is_empty() {
                <div class="proposal-sensitive">
                    <p class="is-risk">{ shape_icon(Shape::Risk) }{ t.words.sensitivity }</p>
                    <ul>{ for proposal.sensitivity.iter().map(other) }</ul>
                </div>
            }
        </>
    }
}

/// How each kind of action is done, as far as the plan says.
fn ways(found: &Improvement, t: &Texts) -> Html {
    let ways: Vec<_> = levers(found).into_iter().filter(|lever| !lever.how.is_empty()).collect();
    if ways.is_empty() {
        return Html::default();
    }
    let way = |lever: &&Action| {
        html! { <div><dt>{ &lever.label }</dt><dd>{ &lever.how }</dd></div> }
    };
    html! {
        <div class="ways">
            { heading("h4", t.actions().how) }
            <dl>{ for ways.iter().map(way) }</dl>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::Status;
    use zhice_model::change::Outcome;
    use zhice_model::date::date;
    use zhice_model::improvement::{Action, Finding, Improvement, Proposal};
    use zhice_model::scenario::Scenario;

    use super::{least, levers, total};

    fn proposal(actions: &[(&str, u32)]) -> Proposal {
        let action = |(lever, count): &(&str, u32)| Action {
            lever: (*lever).into(),
            label: (*lever).into(),
            count: *count,
            unit: "件".into(),
            how: String::new(),
            patents: vec![],
        };
        Proposal {
            actions: actions.iter().map(action).collect(),
            outcome: Outcome { status: Status::Met, level: None },
            sensitivity: vec![],
            scenario: Scenario::default(),
        }
    }

    #[test]
    fn columns_and_the_least() {
        let found = Improvement {
            schema: String::new(),
            plan: String::new(),
            provision: String::new(),
            as_of: date(2026, 11, 21),
            now: Outcome { status: Status::NotMet, level: None },
            goal: None,
            finding: Finding::Reachable,
            proposals: vec![
                proposal(&[("product", 1), ("restore", 1)]),
                proposal(&[("product", 1), ("gain", 7)]),
            ],
            missing: vec![],
            runs: 1,
        };
        let columns: Vec<_> = levers(&found).iter().map(|lever| lever.lever.as_str()).collect();
        assert_eq!(columns, ["product", "restore", "gain"]);
        assert_eq!(least(&found), Some(2));
        assert_eq!(found.proposals.iter().map(total).collect::<Vec<_>>(), [2, 8]);
    }
}
