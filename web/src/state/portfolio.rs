//! Changes to the list of patents: put in, replaced, removed, ticked.

use std::rc::Rc;

use zhice_model::{Ownership, Patent, Truth};

use super::State;
use super::merge::{Tick, confirm};
use super::notice::{Event, Notice};
use super::patch::{Change, carry_out};
use super::shared::Shared;

/// A change of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PortfolioAction {
    /// A circumstance of the patents with these digits was ticked.
    Tick(Vec<String>, Tick, Truth),
    /// The patents with these digits are owned so.
    Own(Vec<String>, Ownership),
    /// The patents with these digits are to go.
    Remove(Vec<String>),
    /// The patent with these digits becomes this one.
    Put(String, Box<Patent>),
}

/// Carries out a change of the list.
pub fn apply(state: &mut State, action: PortfolioAction) {
    match action {
        PortfolioAction::Tick(digits, tick, value) => set_tick(state, &digits, tick, value),
        PortfolioAction::Own(digits, ownership) => {
            set(state, &digits, |patent| patent.ownership = ownership);
        }
        PortfolioAction::Remove(digits) => remove(state, &digits),
        PortfolioAction::Put(digits, patent) => put(state, Some(&digits), *patent),
    }
}

fn set_tick(state: &mut State, digits: &[String], tick: Tick, value: Truth) {
    set(state, digits, |patent| {
        tick.set(patent, value);
        confirm(patent, tick);
    });
}

/// A change of one patent is taken back where it was made; that of many at once, by the notice.
fn set(state: &mut State, digits: &[String], edit: impl Fn(&mut Patent)) {
    let changed = |at: usize| {
        let before = state.patents.get(at)?;
        let mut after = Patent::clone(before);
        edit(&mut after);
        (after != **before).then(|| Change {
            at,
            before: Some(Rc::clone(before)),
            after: Some(Rc::new(after)),
        })
    };
    let changes: Vec<Change> = positions(state, digits).into_iter().filter_map(changed).collect();
    if digits.len() > 1 && !changes.is_empty() {
        change(state, changes, Event::Ticked(digits.len()));
    } else {
        carry_out(&mut state.patents, &changes);
    }
}

/// The positions of the patents with these digits, in the list's order.
fn positions(state: &State, digits: &[String]) -> Vec<usize> {
    let mut wanted: Vec<&str> = digits.iter().map(String::as_str).collect();
    wanted.sort_unstable();
    let is_wanted =
        move |patent: &Patent| wanted.binary_search(&patent.application_number.digits()).is_ok();
    let all = state.patents.iter().enumerate();
    all.filter(|(_, patent)| is_wanted(patent)).map(|(at, _)| at).collect()
}

fn remove(state: &mut State, digits: &[String]) {
    // Each position is the one at its turn: those before it have gone.
    let changes: Vec<Change> = positions(state, digits)
        .into_iter()
        .enumerate()
        .map(|(gone, at)| Change {
            at: at - gone,
            before: state.patents.get(at).cloned(),
            after: None,
        })
        .collect();
    let event = match changes.as_slice() {
        [] => return,
        [Change { before: Some(one), .. }] => Event::Deleted(one.application_number.to_string()),
        many => Event::DeletedMany(many.len()),
    };
    change(state, changes, event);
}

/// Puts a patent in, in place of the one with these digits if there is one.
pub fn put(state: &mut State, replaced: Option<&str>, patent: Patent) {
    let label = patent.application_number.to_string();
    let old = replaced.and_then(|digits| state.patents.position(digits));
    let at = old.unwrap_or(state.patents.len());
    let before = old.and_then(|at| state.patents.get(at).cloned());
    let renamed = before
        .as_ref()
        .is_some_and(|before| before.application_number != patent.application_number);
    let after = Some(Rc::new(patent));
    let changes = if renamed {
        vec![Change { at, before, after: None }, Change { at, before: None, after }]
    } else {
        vec![Change { at, before, after }]
    };
    change(state, changes, Event::Saved(label));
}

fn change(state: &mut State, changes: Vec<Change>, event: Event) {
    carry_out(&mut state.patents, &changes);
    state.note_patents();
    state.notice = Some(Shared::new(Notice::undoable(event, changes)));
}
