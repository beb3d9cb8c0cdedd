//! What is done with all patents selected, found out in steps so short that the page goes on between
//! them, and made as one change then.

use std::rc::Rc;

use zhice_model::{Ownership, Patent, Truth};

use super::selection::Selection;
use crate::state::merge::{Tick, confirm};
use crate::state::notice::Event;
use crate::state::patch::Change;
use crate::state::portfolio::PortfolioAction;

/// Patents looked at in one step.
const LOOKED_AT: usize = 500;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// A circumstance is ticked.
    Tick(Tick, Truth),
    /// The patents are owned so.
    Own(Ownership),
    /// The patents are to go.
    Remove,
}

/// The work on its way.
pub struct Work {
    bulk: Bulk,
    selection: Selection,
    /// How far it is.
    at: usize,
    changes: Vec<Change>,
}

impl Work {
    /// Begins.
    #[must_use]
    pub fn new(bulk: Bulk, selection: Selection) -> Self {
        Self { bulk, selection, at: 0, changes: Vec::new() }
    }

    /// Goes on for one step; whether there is more to do.
    pub fn step(&mut self) -> bool {
        let ledger = self.selection.ledger();
        let to = (self.at + LOOKED_AT).min(ledger.len());
        for at in (self.at..to).filter(|at| self.selection.has(*at)) {
            let Some(before) = ledger.get(at) else { continue };
            let after = self.bulk.made(before);
            if after.as_ref() != Some(&**before) {
                let (before, after) = (Some(Rc::clone(before)), after.map(Rc::new));
                self.changes.push(Change { at, before, after });
            }
        }
        self.at = to;
        to < self.selection.ledger().len()
    }

    /// The change that it makes. That of one patent is taken back where it was made.
    #[must_use]
    pub fn end(self) -> Option<PortfolioAction> {
        let event = match (self.bulk, self.changes.as_slice()) {
            (_, []) => return None,
            (Bulk::Remove, [Change { before: Some(one), .. }]) => {
                Some(Event::Deleted(one.application_number.to_string()))
            }
            (Bulk::Remove, many) => Some(Event::DeletedMany(many.len())),
            _ => Some(self.selection.len()).filter(|count| *count > 1).map(Event::Ticked),
        };
        Some(PortfolioAction::Change(self.changes, event))
    }
}

impl Bulk {
    /// What becomes of a patent.
    fn made(self, before: &Patent) -> Option<Patent> {
        let mut after = before.clone();
        match self {
            Self::Remove => return None,
            Self::Own(ownership) => {
                after.ownership = ownership;
                after.note_said("ownership");
            }
            Self::Tick(tick, value) => {
                tick.set(&mut after, value);
                confirm(&mut after, tick);
            }
        }
        Some(after)
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;
    use zhice_model::{Ownership, Truth};

    use super::{Bulk, Work};
    use crate::state::grid::arrange::Shown;
    use crate::state::grid::selection::Selection;
    use crate::state::ledger::tests::patent;
    use crate::state::merge::Tick;
    use crate::state::notice::Event;
    use crate::state::shared::Shared;
    use crate::state::{Action, State};

    /// Does it with the first `selected` of so many, then takes it back.
    fn check(bulk: Bulk, count: usize, selected: usize, expected: Option<Event>) {
        let mut state = State::new(date(2026, 11, 21));
        state.patents = (0..count).map(patent).collect::<Vec<_>>().into();
        let before = state.patents.clone();
        let rows = Shared::new((0..u32::try_from(selected).unwrap()).collect());
        let mut selection = Selection::default();
        selection.follow(&before);
        selection.toggle_all(&Shown { ledger: before.clone(), rows });
        let mut work = Work::new(bulk, selection);
        while work.step() {}
        let Some(action) = work.end() else { return assert_eq!(expected, None, "{bulk:?}") };
        state.apply(Action::Portfolio(action));
        let changed = match bulk {
            Bulk::Remove => count - state.patents.len(),
            _ => before.iter().zip(state.patents.iter()).filter(|(old, new)| old != new).count(),
        };
        assert_eq!(changed, selected, "{bulk:?}");
        let event = state.notice.as_ref().map(|notice| notice.event.clone());
        assert_eq!(event, expected, "{bulk:?}");
        state.apply(Action::Undo);
        let back = before.iter().eq(state.patents.iter());
        assert_eq!(back, expected.is_some(), "{bulk:?}");
    }

    #[test]
    fn many_at_once_and_back() {
        let first = patent(0).application_number.to_string();
        let tick = Bulk::Tick(Tick::Award, Truth::Yes);
        let cases = [
            (tick, 1_200, 1_100, Some(Event::Ticked(1_100))),
            (tick, 3, 1, None),
            (Bulk::Own(Ownership::Sole), 3, 2, Some(Event::Ticked(2))),
            (Bulk::Own(Ownership::Unknown), 0, 0, None),
            (Bulk::Remove, 1_200, 1_200, Some(Event::DeletedMany(1_200))),
            (Bulk::Remove, 3, 1, Some(Event::Deleted(first))),
            (Bulk::Remove, 3, 0, None),
        ];
        for (bulk, count, selected, expected) in cases {
            check(bulk, count, selected, expected);
        }
    }
}
