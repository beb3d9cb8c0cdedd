//! Taking back, and removing all that was entered so that it can be taken back.

use super::State;
use super::entered::Draft;
use super::notice::{Event, Notice, Undo, take_back_patents};
use super::replace::put_on_page;
use super::shared::Shared;

/// Takes back what the notice speaks of.
pub fn undo(state: &mut State) {
    let Some(undo) = state.notice.as_ref().and_then(|notice| notice.undo.clone()) else {
        return;
    };
    match undo {
        Undo::Patents(changes) => take_back_patents(state, changes.iter()),
        Undo::OfYear(said) => {
            said.give(state);
            state.tell(Event::Undone(0));
        }
        Undo::All(draft) => {
            put_on_page(state, *draft);
            state.tell(Event::Undone(0));
        }
    }
}

/// Removes all that was entered.
pub fn clear(state: &mut State) {
    let undo = Undo::All(Box::new(Draft::of(state)));
    put_on_page(state, Draft::default());
    state.view.shelf = false;
    state.notice = Some(Shared::new(Notice { event: Event::Cleared, undo: Some(undo) }));
}
