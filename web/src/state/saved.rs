//! What the browser keeps between visits, and whether it does.

use serde::{Deserialize, Serialize};
use zhice_model::enterprise::SubjectType;
use zhice_model::{Date, Enterprise};

use super::State;
use super::editor::Editor;
use super::notice::Event;
use super::shared::Shared;

/// The value of `schema` in a record of this version.
pub const SAVED_SCHEMA: &str = "zhice/draft/1";

/// The record that the browser keeps.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// [`SAVED_SCHEMA`].
    pub schema: String,
    /// What was entered.
    pub enterprise: Shared<Enterprise>,
    /// The day of assessment where it is not the day of the visit.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// A form that was open.
    #[serde(default)]
    pub editor: Option<Shared<Editor>>,
}

/// Whether the browser keeps what was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// It is being asked; nothing is written before it has answered.
    Opening,
    /// It does.
    Kept,
    /// It does not.
    Blocked,
}

impl Saved {
    /// The record of what is on the page now.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self {
            schema: SAVED_SCHEMA.to_owned(),
            enterprise: state.enterprise.clone(),
            as_of: state.as_of,
            editor: state.editor.clone(),
        }
    }

    /// Whether there is nothing in it worth a word.
    fn is_blank(&self) -> bool {
        is_blank(&self.enterprise) && self.editor.is_none()
    }
}

/// Takes in what the browser kept. What was typed while it was being read is not overwritten.
pub fn restore(state: &mut State, saved: Option<Shared<Saved>>) {
    if state.storage == Storage::Blocked {
        return;
    }
    state.storage = Storage::Kept;
    let untouched = is_blank(&state.enterprise) && state.editor.is_none();
    let Some(saved) = saved.filter(|saved| untouched && !saved.is_blank()) else { return };
    state.enterprise = saved.enterprise.clone();
    state.as_of = saved.as_of;
    state.editor = saved.editor.clone();
    if !state.enterprise.patents.is_empty() {
        state.tell(Event::Restored(state.enterprise.patents.len()));
    }
}

/// Whether nothing was entered.
fn is_blank(enterprise: &Enterprise) -> bool {
    enterprise.name.is_empty()
        && enterprise.region.is_empty()
        && enterprise.subject == SubjectType::Unknown
        && enterprise.patents.is_empty()
        && enterprise.answers.is_empty()
}

/// What the browser kept is of another version.
pub fn unreadable(state: &mut State) {
    if state.storage == Storage::Blocked {
        return;
    }
    state.storage = Storage::Kept;
    state.tell(Event::StorageUnreadable);
}

/// The browser keeps nothing; told once.
pub fn blocked(state: &mut State) {
    if state.storage != Storage::Blocked {
        state.storage = Storage::Blocked;
        state.tell(Event::StorageBlocked);
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::Enterprise;
    use zhice_model::date::date;

    use super::{SAVED_SCHEMA, Saved, Storage};
    use crate::state::draft::DraftAction;
    use crate::state::shared::Shared;
    use crate::state::{Action, State};

    fn saved(name: &str) -> Option<Shared<Saved>> {
        let enterprise = Shared::new(Enterprise { name: name.into(), ..Enterprise::default() });
        let schema = SAVED_SCHEMA.to_owned();
        Some(Shared::new(Saved { schema, enterprise, as_of: Some(date(2023, 1, 1)), editor: None }))
    }

    #[test]
    fn restored_unless_something_was_typed() {
        for (typed, expected) in [(None, "旧"), (Some("新"), "新")] {
            let mut state = State::new(date(2026, 11, 21));
            if let Some(name) = typed {
                state.apply(Action::Draft(DraftAction::Name(name.into())));
            }
            state.apply(Action::Restored(saved("旧")));
            assert_eq!(state.enterprise.name, expected);
            assert_eq!(state.storage, Storage::Kept);
        }
    }

    #[test]
    fn blocked_storage_is_told_once() {
        let mut state = State::new(date(2026, 11, 21));
        state.apply(Action::StorageBlocked);
        assert!(state.notice.is_some());
        state.apply(Action::Dismiss);
        state.apply(Action::StorageBlocked);
        assert!(state.notice.is_none());
    }
}
