//! Changes to the list of patents: put in, replaced, removed, many at once.

use std::rc::Rc;

use zhice_model::Patent;

use super::State;
use super::naming::{self, Reading};
use super::notice::{Event, change};
use super::patch::{Change, carry_out};

/// A change of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum PortfolioAction {
    /// Changes of many patents, and what to tell of them; they can be taken back then.
    Change(Vec<Change>, Option<Event>),
    /// The patent with these digits is to go.
    Remove(String),
    /// The patent with these digits becomes this one.
    Put(String, Box<Patent>),
    /// What it says by the enterprise's name.
    Named(Reading),
}

/// Carries out a change of the list.
pub fn apply(state: &mut State, action: PortfolioAction) {
    match action {
        PortfolioAction::Change(changes, Some(event)) => change(state, changes, event),
        PortfolioAction::Change(changes, None) => carry_out(&mut state.patents, &changes),
        PortfolioAction::Remove(digits) => remove(state, &digits),
        PortfolioAction::Put(digits, patent) => put(state, Some(&digits), *patent),
        PortfolioAction::Named(reading) => naming::take(state, reading),
    }
}

fn remove(state: &mut State, digits: &str) {
    let Some(at) = state.patents.position(digits) else { return };
    let Some(patent) = state.patents.get(at).cloned() else { return };
    let event = Event::Deleted(patent.application_number.to_string());
    change(state, vec![Change { at, before: Some(patent), after: None }], event);
}

/// Puts a patent in, in place of the one with these digits if there is one.
pub fn put(state: &mut State, replaced: Option<&str>, patent: Patent) {
    let label = patent.application_number.to_string();
    let old = replaced.and_then(|digits| state.patents.position(digits));
    let at = old.unwrap_or(state.patents.len());
    let before = old.and_then(|at| state.patents.get(at).cloned());
    let after = Some(Rc::new(patent));
    change(state, vec![Change { at, before, after }], Event::Saved(label));
}
