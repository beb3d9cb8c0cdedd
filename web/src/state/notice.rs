//! What just happened, and how to take it back.

use super::State;
use super::entered::Draft;
use super::of_year::OfYear;
use super::patch::{Change, carry_out, take_back};
use super::shared::Shared;

/// What just happened.
#[derive(Clone, Debug)]
pub struct Notice {
    /// What.
    pub event: Event,
    /// How to take it back.
    pub undo: Option<Undo>,
}

/// What can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A patent was removed.
    Deleted(String),
    /// So many patents were removed.
    DeletedMany(usize),
    /// A circumstance of so many patents was ticked.
    Ticked(usize),
    /// A patent was put in or changed.
    Saved(String),
    /// What was said about another year than this was put away.
    Yearly(i16),
    /// Owners were read again by the enterprise's name.
    Named(Found),
    /// All was removed.
    Cleared,
    /// Something was taken back, but for so many patents changed since.
    Undone(usize),
    /// What the browser kept is here again, with so many patents.
    Restored(usize),
    /// The page broke down and was loaded again.
    Restarted,
    /// So many enterprises were read from a file.
    Loaded(usize),
    /// The site has other rules: in use already, or from the next visit on.
    RulesUpdated(bool),
    /// The page works without a network from now on.
    OfflineReady,
    /// The browser keeps nothing.
    StorageBlocked,
    /// The enterprise was changed in another window, and is here as it is there.
    Refreshed,
    /// The same enterprise was changed in another window; what is here is kept apart.
    Forked,
    /// What the browser kept cannot be read.
    StorageUnreadable,
    /// The engine did not answer and was started anew.
    EngineRestarted,
    /// The importer did not answer and was ended.
    ImporterStopped,
    /// The texts of the language chosen did not come.
    LanguageMissing,
}

/// What the names say of the patents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many are owned otherwise than by the name before.
    pub changed: usize,
    /// How many are open by this name.
    pub open: usize,
    /// How many are not.
    pub told: usize,
}

/// How to take something back.
#[derive(Clone, Debug)]
pub enum Undo {
    /// By these changes of patents.
    Patents(Shared<Vec<Change>>),
    /// By what there was.
    All(Box<Draft>),
    /// By what was said about another year, but for what was said since.
    OfYear(Shared<OfYear>),
}

impl Notice {
    /// A notice of something that cannot be taken back.
    #[must_use]
    pub fn plain(event: Event) -> Self {
        Self { event, undo: None }
    }

    /// A notice of changed patents.
    #[must_use]
    pub fn undoable(event: Event, changes: Vec<Change>) -> Self {
        Self { event, undo: Some(Undo::Patents(Shared::new(changes))) }
    }
}

impl State {
    /// Tells what happened.
    pub fn tell(&mut self, event: Event) {
        self.notice = Some(Shared::new(Notice::plain(event)));
    }
}

/// Changes patents so that it can be taken back.
pub fn change(state: &mut State, changes: Vec<Change>, event: Event) {
    carry_out(&mut state.patents, &changes);
    state.note_patents();
    state.notice = Some(Shared::new(Notice::undoable(event, changes)));
}

/// Takes changes of patents back.
pub fn take_back_patents<'a>(state: &mut State, changes: impl IntoIterator<Item = &'a Change>) {
    let kept = take_back(&mut state.patents, changes);
    state.tell(Event::Undone(kept));
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;
    use zhice_model::{ApplicationNumber, Patent, Truth};

    use std::rc::Rc;

    use super::Event;
    use crate::state::draft::DraftAction;
    use crate::state::patch::Change;
    use crate::state::portfolio::{PortfolioAction, put};
    use crate::state::{Action, State};

    const NUMBERS: [&str; 3] = ["202310123456.6", "202410000001.X", "201810123456.5"];

    fn state() -> State {
        let mut state = State::new(date(2026, 11, 21));
        for number in NUMBERS {
            put(&mut state, None, Patent::new(ApplicationNumber::parse(number).unwrap()));
        }
        state
    }

    fn numbers(state: &State) -> Vec<String> {
        state.patents.iter().map(|p| p.application_number.to_string()).collect()
    }

    fn remove(state: &mut State, digits: &str) {
        state.apply(Action::Portfolio(PortfolioAction::Remove(digits.into())));
    }

    #[test]
    fn a_removed_patent_comes_back_to_its_place() {
        let mut state = state();
        remove(&mut state, "202410000001");
        assert_eq!(numbers(&state), [NUMBERS[0], NUMBERS[2]]);
        state.apply(Action::Undo);
        assert_eq!(numbers(&state), NUMBERS);
        state.apply(Action::Undo);
        assert_eq!(numbers(&state), NUMBERS, "undone once only");
    }

    #[test]
    fn what_was_changed_since_stays() {
        let mut state = state();
        let last = state.patents.get(2).unwrap();
        let ticked = Patent { national_award: Truth::Yes, ..Patent::clone(last) };
        state.apply(Action::Portfolio(PortfolioAction::Change(
            vec![Change { at: 2, before: Some(Rc::clone(last)), after: Some(Rc::new(ticked)) }],
            None,
        )));
        state.apply(Action::Undo);
        assert_eq!(numbers(&state), NUMBERS);
        assert_eq!(state.notice.unwrap().event.clone(), Event::Undone(1));
    }

    #[test]
    fn a_changed_number_moves_in_place_and_back() {
        let mut state = state();
        let other = Patent::new(ApplicationNumber::parse("202380012345.6").unwrap());
        put(&mut state, Some("202410000001"), other);
        assert_eq!(numbers(&state), [NUMBERS[0], "202380012345.6", NUMBERS[2]]);
        state.apply(Action::Undo);
        assert_eq!(numbers(&state), NUMBERS);
    }

    #[test]
    fn the_day_of_a_list_comes_and_goes_with_it() {
        let today = date(2026, 11, 21);
        let patent = |number| Patent::new(ApplicationNumber::parse(number).unwrap());
        let added = |number, at| {
            let change = Change { at, before: None, after: Some(Rc::new(patent(number))) };
            let event = Event::Saved(String::new());
            Action::Portfolio(PortfolioAction::Change(vec![change], Some(event)))
        };
        let exported = date(2026, 1, 2);
        let dated = |day| Action::Draft(DraftAction::StatusAsOf(day));
        let removed = || Action::Portfolio(PortfolioAction::Remove("202310123456".into()));
        let steps = [
            (dated(Some(exported)), Some(exported)),
            (added(NUMBERS[0], 0), Some(today)),
            (Action::Undo, None),
            (added(NUMBERS[0], 0), Some(today)),
            (dated(Some(exported)), Some(exported)),
            (added(NUMBERS[1], 1), Some(exported)),
            (Action::Undo, Some(exported)),
            (removed(), None),
            (Action::Undo, Some(exported)),
            (dated(None), Some(today)),
            (dated(Some(exported)), Some(exported)),
            (Action::Clear, None),
            (Action::Undo, Some(exported)),
        ];
        let mut state = State::new(today);
        for (at, (action, expected)) in steps.into_iter().enumerate() {
            state.apply(action);
            assert_eq!(state.enterprise.status_as_of, expected, "step {at}");
        }
    }

    #[test]
    fn all_is_cleared_and_comes_back() {
        let mut state = state();
        state.apply(Action::Clear);
        assert!(numbers(&state).is_empty());
        state.apply(Action::Undo);
        assert_eq!(numbers(&state), NUMBERS);
    }
}
