//! Changes to the list of patents: put in, replaced, removed, ticked.

use zhice_model::{Enterprise, Patent, Truth};

use super::State;
use super::merge::{Tick, confirm};
use super::notice::{Event, Notice};
use super::patch::{Change, carry_out};
use super::shared::Shared;

/// A change of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PortfolioAction {
    /// A circumstance of the patent with these digits was ticked.
    Tick(String, Tick, Truth),
    /// The patent with these digits is to go.
    Remove(String),
}

/// Carries out a change of the list.
pub fn apply(state: &mut State, action: PortfolioAction) {
    match action {
        PortfolioAction::Tick(digits, tick, value) => set_tick(state, &digits, tick, value),
        PortfolioAction::Remove(digits) => remove(state, &digits),
    }
}

fn set_tick(state: &mut State, digits: &str, tick: Tick, value: Truth) {
    let enterprise = state.enterprise.edit();
    if let Some(patent) = find_mut(enterprise, digits) {
        tick.set(patent, value);
        confirm(patent, tick);
    }
}

fn remove(state: &mut State, digits: &str) {
    let Some(at) = position(&state.enterprise, digits) else { return };
    let before = state.enterprise.patents.get(at).cloned();
    let label = before.as_ref().map(|patent| patent.application_number.to_string());
    change(
        state,
        vec![Change { at, before, after: None }],
        Event::Deleted(label.unwrap_or_default()),
    );
}

/// Puts a patent in, in place of the one with these digits if there is one.
pub fn put(state: &mut State, replaced: Option<&str>, patent: Patent) {
    let label = patent.application_number.to_string();
    let old = replaced.and_then(|digits| position(&state.enterprise, digits));
    let at = old.unwrap_or(state.enterprise.patents.len());
    let before = old.and_then(|at| state.enterprise.patents.get(at).cloned());
    let renamed = before.as_ref().is_some_and(|before| *before != patent)
        && before.as_ref().map(|p| &p.application_number) != Some(&patent.application_number);
    let after = Some(patent);
    let changes = if renamed {
        vec![Change { at, before, after: None }, Change { at, before: None, after }]
    } else {
        vec![Change { at, before, after }]
    };
    change(state, changes, Event::Saved(label));
}

fn change(state: &mut State, changes: Vec<Change>, event: Event) {
    carry_out(state.enterprise.edit(), &changes);
    state.notice = Some(Shared::new(Notice::undoable(event, changes)));
}

/// Where the patent with these digits stands.
#[must_use]
pub fn position(enterprise: &Enterprise, digits: &str) -> Option<usize> {
    enterprise.patents.iter().position(|patent| patent.application_number.digits() == digits)
}

fn find_mut<'a>(enterprise: &'a mut Enterprise, digits: &str) -> Option<&'a mut Patent> {
    enterprise.patents.iter_mut().find(|patent| patent.application_number.digits() == digits)
}
