//! The list read again by another name of the enterprise: who owns a patent follows from the names that the
//! list gives. It goes in steps so short that the page goes on between them.

use std::rc::Rc;

use zhice_model::{Ownership, Patent};

use super::State;
use super::ledger::Ledger;
use super::notice::{Event, Found, change};
use super::patch::Change;

/// Patents looked at in one step.
const LOOKED_AT: usize = 100;

/// What a list says by a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    name: String,
    ledger: Ledger,
    /// How far it is.
    at: usize,
    changes: Vec<Change>,
    found: Found,
}

impl Reading {
    /// Begins.
    #[must_use]
    pub fn new(name: String, ledger: Ledger) -> Self {
        Self { name, ledger, ..Self::default() }
    }

    /// Goes on for one step; whether there is more to do.
    pub fn step(&mut self) -> bool {
        let to = (self.at + LOOKED_AT).min(self.ledger.len());
        for at in self.at..to {
            let Some(before) = self.ledger.get(at) else { continue };
            let Some(owners) = &before.owners else { continue };
            let mut after = Patent::clone(before);
            let changed = after.follow_name(&self.name);
            if owners.said.is_empty() {
                let open = after.ownership == Ownership::Unknown;
                let count = if open { &mut self.found.open } else { &mut self.found.told };
                *count += 1;
            }
            if changed {
                let (before, after) = (Some(Rc::clone(before)), Some(Rc::new(after)));
                self.changes.push(Change { at, before, after });
            }
        }
        self.at = to;
        to < self.ledger.len()
    }
}

/// Takes in what was read, unless list or name are others by now.
pub fn take(state: &mut State, mut reading: Reading) {
    if state.patents != reading.ledger || state.enterprise.name != reading.name {
        return;
    }
    state.read_for = reading.name;
    reading.found.changed = reading.changes.len();
    let Found { changed, open, told } = reading.found;
    if changed > 0 {
        change(state, reading.changes, Event::Named(reading.found));
    } else if open > 0 && told == 0 && !state.read_for.trim().is_empty() {
        state.tell(Event::Named(reading.found));
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::Ownership::{self, Other, Sole, Unknown};
    use zhice_model::Patent;
    use zhice_model::date::date;
    use zhice_model::owners::Owners;

    use super::{Found, Reading};
    use crate::state::draft::DraftAction;
    use crate::state::ledger::tests::patent;
    use crate::state::notice::Event;
    use crate::state::portfolio::PortfolioAction;
    use crate::state::{Action, State};

    fn owned(serial: usize, owners: &[&str]) -> Patent {
        let current = owners.iter().map(|name| (*name).to_owned()).collect();
        let owners = Box::new(Owners { current, ..Owners::default() });
        Patent { owners: Some(owners), ..patent(serial) }
    }

    fn name(state: &mut State, name: &str) {
        state.apply(Action::Draft(DraftAction::Name(name.into())));
        let mut reading = Reading::new(name.into(), state.patents.clone());
        while reading.step() {}
        state.apply(Action::Portfolio(PortfolioAction::Named(reading)));
    }

    fn ownerships(state: &State) -> Vec<Ownership> {
        state.patents.iter().map(|it| it.ownership).collect()
    }

    #[test]
    fn a_name_that_comes_later_or_is_corrected() {
        let mut said = Patent { ownership: Other, ..owned(2, &["甲"]) };
        said.note_said("ownership");
        let mut state = State::new(date(2026, 11, 21));
        let list = vec![owned(0, &["甲"]), owned(1, &["乙", "甲"]), said, patent(3)];
        state.patents = list.into();
        let found = |changed, open, told| Some(Event::Named(Found { changed, open, told }));
        let steps = [
            ("丙丁", [Unknown, Unknown, Other, Unknown], found(0, 2, 0)),
            ("甲", [Sole, Other, Other, Unknown], found(2, 0, 2)),
            ("甲 ", [Sole, Other, Other, Unknown], None),
            ("乙", [Unknown, Ownership::First, Other, Unknown], found(2, 1, 1)),
        ];
        for (named, expected, told) in steps {
            state.notice = None;
            name(&mut state, named);
            assert_eq!(ownerships(&state), expected, "{named}");
            assert_eq!(state.notice.as_ref().map(|it| it.event.clone()), told, "{named}");
            assert_eq!(state.read_for, named);
        }
        state.apply(Action::Undo);
        assert_eq!(ownerships(&state), [Sole, Other, Other, Unknown]);
        assert_eq!(state.read_for, "乙", "what was taken back is not done again");
        name(&mut state, "甲");
        assert_eq!(ownerships(&state), [Sole, Other, Other, Unknown]);
    }

    #[test]
    fn a_name_that_no_patent_bears_is_told() {
        let mut state = State::new(date(2026, 11, 21));
        state.patents = vec![owned(0, &["甲"]), patent(3)].into();
        name(&mut state, "丙丁");
        let found = Found { changed: 0, open: 1, told: 0 };
        assert_eq!(state.notice.as_ref().unwrap().event, Event::Named(found));
        assert!(state.notice.as_ref().unwrap().undo.is_none());
        state.notice = None;
        name(&mut state, " ");
        assert!(state.notice.is_none(), "no name, no word");
    }

    #[test]
    fn what_was_read_of_another_list_is_dropped() {
        let mut state = State::new(date(2026, 11, 21));
        state.patents = vec![owned(0, &["甲"])].into();
        let mut reading = Reading::new("甲".into(), state.patents.clone());
        while reading.step() {}
        let read = || Action::Portfolio(PortfolioAction::Named(reading.clone()));
        state.apply(read());
        assert_eq!((ownerships(&state), &*state.read_for), (vec![Unknown], ""), "no such name yet");
        state.enterprise.edit().name = "甲".into();
        state.patents.edit().push(patent(1).into());
        state.apply(read());
        assert_eq!((ownerships(&state), &*state.read_for), (vec![Unknown; 2], ""), "more came");
    }
}
