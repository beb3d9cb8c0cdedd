//! What the browser keeps between visits: several enterprises, of which one is open.

use serde::{Deserialize, Serialize};

use super::State;
use super::entered::Draft;
use super::notice::Event;
use super::replace::put_on_page;
use super::shared::Shared;

/// An enterprise that the browser keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its number in this browser.
    pub id: u32,
    /// Its name; may be empty.
    pub name: String,
    /// How many patents it has.
    pub patents: u32,
}

/// The enterprises that the browser keeps, and which of them is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// All of them, in the order in which they came.
    pub listed: Shared<Vec<Listed>>,
    /// The one that is open; `None`: one that was not kept yet.
    pub open: Option<u32>,
}

/// Whether the browser keeps what was entered.
#[derive(Clone, Debug, PartialEq)]
pub enum Storage {
    /// It is being asked; nothing is written before it has answered.
    Opening,
    /// What is on the page is put away, and another enterprise taken out.
    Switching(Switch),
    /// It does.
    Kept,
    /// It does not.
    Blocked,
}

/// Another enterprise in place of the one on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Switch {
    /// One that is kept.
    To(u32),
    /// New ones, with these in them; the first takes the place.
    New(Vec<Draft>),
    /// None: this one is to be kept no longer.
    Away(u32),
}

/// What can happen to what is kept.
#[derive(Clone, Debug)]
pub enum StorageAction {
    /// The database has answered for the first time.
    Opened(Option<Draft>, Shelf),
    /// Another enterprise was taken out.
    Switched(Draft, Shelf),
    /// The enterprise was changed in another window, and is here as it is there.
    Refreshed(Draft),
    /// What is on the page was written.
    Written(Shelf),
    /// The same enterprise was changed in another window: what is on this page is now kept apart.
    Forked(Shelf),
    /// Something kept is of another version; it stays where it is.
    Unreadable,
    /// The browser keeps nothing.
    Blocked,
    /// The browser has had its time to answer.
    Late,
    /// Another enterprise is wanted.
    Switch(Switch),
}

/// Takes in what the browser says.
pub fn apply(state: &mut State, action: StorageAction) {
    match action {
        StorageAction::Opened(draft, shelf) => opened(state, draft, shelf),
        StorageAction::Switched(draft, shelf) => {
            put_on_page(state, draft);
            state.shelf = shelf;
            let switch = std::mem::replace(&mut state.storage, Storage::Kept);
            if let Storage::Switching(Switch::New(drafts)) = switch {
                let count = drafts.iter().filter(|draft| !draft.is_blank()).count();
                if count > 0 {
                    state.tell(Event::Loaded(count));
                }
            }
        }
        StorageAction::Refreshed(draft) => {
            put_on_page(state, draft);
            state.tell(Event::Refreshed);
        }
        StorageAction::Written(shelf) => state.shelf = shelf,
        StorageAction::Forked(shelf) => {
            state.shelf = shelf;
            state.tell(Event::Forked);
        }
        StorageAction::Unreadable => state.tell(Event::StorageUnreadable),
        StorageAction::Blocked => blocked(state),
        StorageAction::Late if state.storage == Storage::Opening => blocked(state),
        StorageAction::Late => {}
        // No enterprise is none to take the place.
        StorageAction::Switch(Switch::New(none)) if none.is_empty() => {}
        StorageAction::Switch(mut switch) => {
            if let Switch::New(drafts) = &mut switch {
                for draft in drafts {
                    draft.date(state.today);
                }
            }
            state.storage = match state.storage {
                Storage::Kept => Storage::Switching(switch),
                _ => return switch_unkept(state, switch),
            }
        }
    }
}

/// Where nothing is kept, a new enterprise takes the place of the one on the page, which can come
/// back.
fn switch_unkept(state: &mut State, switch: Switch) {
    if let (Storage::Blocked, Switch::New(drafts)) = (&state.storage, switch) {
        let draft = drafts.into_iter().next().unwrap_or_default();
        // What the panel says of it is still to be read.
        let shelf = state.view.shelf;
        super::undo::clear(state);
        let notice = state.notice.take();
        put_on_page(state, draft);
        state.notice = notice;
        state.view.shelf = shelf;
    }
}

/// What was typed while the database was being opened is not overwritten.
fn opened(state: &mut State, draft: Option<Draft>, shelf: Shelf) {
    if state.storage == Storage::Blocked {
        return;
    }
    state.storage = Storage::Kept;
    let untouched = Draft::of(state).is_blank();
    let draft = draft.filter(|draft| untouched && !draft.is_blank());
    state.shelf = Shelf { open: shelf.open.filter(|_| draft.is_some()), ..shelf };
    let Some(draft) = draft else { return };
    let patents = draft.patents.len();
    put_on_page(state, draft);
    if patents > 0 {
        state.tell(Event::Restored(patents));
    }
}

/// The browser keeps nothing; told once.
fn blocked(state: &mut State) {
    if state.storage != Storage::Blocked {
        state.storage = Storage::Blocked;
        state.tell(Event::StorageBlocked);
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::Enterprise;
    use zhice_model::date::date;

    use super::{Shelf, Storage, StorageAction as S, Switch};
    use crate::state::draft::DraftAction;
    use crate::state::entered::Draft;
    use crate::state::ledger::tests::patent;
    use crate::state::notice::Event;
    use crate::state::shared::Shared;
    use crate::state::view::ViewAction;
    use crate::state::{Action, State};

    fn draft(name: &str) -> Draft {
        let enterprise = Shared::new(Enterprise { name: name.into(), ..Enterprise::default() });
        let patents = vec![patent(1)].into();
        Draft { enterprise, patents, as_of: Some(date(2023, 1, 1)), ..Draft::default() }
    }

    fn shelf(open: u32) -> Shelf {
        Shelf { open: Some(open), ..Shelf::default() }
    }

    #[test]
    fn restored_unless_something_was_typed() {
        for (typed, expected, open) in [(None, "旧", Some(1)), (Some("新"), "新", None)] {
            let mut state = State::new(date(2026, 11, 21));
            if let Some(name) = typed {
                state.apply(Action::Draft(DraftAction::Name(name.into())));
            }
            state.apply(Action::Storage(S::Opened(Some(draft("旧")), shelf(1))));
            assert_eq!(state.enterprise.name, expected);
            assert_eq!((&state.storage, state.shelf.open), (&Storage::Kept, open));
        }
    }

    #[test]
    fn blocked_storage_is_told_once() {
        let mut state = State::new(date(2026, 11, 21));
        state.apply(Action::Storage(S::Blocked));
        assert!(state.notice.is_some());
        state.apply(Action::Dismiss);
        state.apply(Action::Storage(S::Blocked));
        assert!(state.notice.is_none());
    }

    #[test]
    fn another_enterprise_takes_the_place() {
        let mut state = State::new(date(2026, 11, 21));
        state.apply(Action::Storage(S::Opened(Some(draft("甲")), shelf(1))));
        state.apply(Action::Storage(S::Switch(Switch::To(2))));
        assert_eq!(state.storage, Storage::Switching(Switch::To(2)));
        assert_eq!(state.enterprise.name, "甲", "until it is put away");
        state.apply(Action::Storage(S::Switched(draft("乙"), shelf(2))));
        assert_eq!((state.enterprise.name.as_str(), state.shelf.open), ("乙", Some(2)));
    }

    #[test]
    fn nothing_takes_no_place() {
        for storage in [Storage::Kept, Storage::Blocked] {
            let mut state = State::new(date(2026, 11, 21));
            state.apply(Action::Storage(S::Opened(Some(draft("甲")), shelf(1))));
            state.storage = storage.clone();
            state.apply(Action::Storage(S::Switch(Switch::New(vec![]))));
            let found = (state.enterprise.name.as_str(), state.shelf.open);
            assert_eq!((found, &state.storage), (("甲", Some(1)), &storage));
        }
    }

    #[test]
    fn what_came_out_of_a_file_is_told() {
        let blank = Draft::default();
        for (drafts, told) in [
            (vec![draft("甲")], Some(Event::Loaded(1))),
            (vec![draft("甲"), draft("乙")], Some(Event::Loaded(2))),
            (vec![blank], None),
        ] {
            let mut state = State::new(date(2026, 11, 21));
            state.apply(Action::Storage(S::Opened(None, Shelf::default())));
            state.apply(Action::View(ViewAction::ToggleShelf));
            state.apply(Action::Storage(S::Switch(Switch::New(drafts.clone()))));
            state.apply(Action::Storage(S::Switched(drafts[0].clone(), shelf(1))));
            assert_eq!(state.notice.map(|notice| notice.event.clone()), told);
            assert!(state.view.shelf, "the list is still in view");
        }
    }

    #[test]
    fn a_list_opened_tells_of_a_day() {
        let today = date(2026, 11, 21);
        let (past, later) = (date(2023, 1, 1), date(2027, 1, 1));
        let cases = [
            (None, Some(past), past),
            (None, None, today),
            (None, Some(later), today),
            (Some(date(2022, 5, 1)), Some(past), date(2022, 5, 1)),
        ];
        for (said, as_of, expected) in cases {
            let mut draft = Draft { as_of, ..draft("甲") };
            draft.enterprise.edit().status_as_of = said;
            let new = S::Switch(Switch::New(vec![draft.clone()]));
            for action in [S::Opened(Some(draft.clone()), shelf(1)), new] {
                let mut state = State::new(today);
                if matches!(action, S::Switch(_)) {
                    state.apply(Action::Storage(S::Blocked));
                }
                state.apply(Action::Storage(action));
                assert_eq!(state.enterprise.status_as_of, Some(expected), "{said:?} {as_of:?}");
            }
        }
        let mut state = State::new(today);
        let none = Draft { patents: vec![].into(), ..draft("甲") };
        state.apply(Action::Storage(S::Opened(Some(none), shelf(1))));
        assert_eq!(state.enterprise.status_as_of, None, "no list tells of no day");
    }

    #[test]
    fn without_storage_a_new_one_can_be_taken_back() {
        let mut state = State::new(date(2026, 11, 21));
        state.apply(Action::Storage(S::Blocked));
        state.apply(Action::Draft(DraftAction::Name("甲".into())));
        state.apply(Action::View(ViewAction::ToggleShelf));
        state.apply(Action::Storage(S::Switch(Switch::New(vec![draft("乙")]))));
        assert_eq!(state.enterprise.name, "乙");
        assert!(state.view.shelf, "what it says is still to be read");
        state.apply(Action::Undo);
        assert_eq!(state.enterprise.name, "甲");
    }
}
