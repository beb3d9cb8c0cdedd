//! Taking back, and removing all that was entered so that it can be taken back.

use super::State;
use super::importing::ImportStage;
use super::ledger::Ledger;
use super::notice::{Event, Notice, Undo, take_back_patents};
use super::shared::Shared;
use super::view::ViewState;

/// Takes back what the notice speaks of.
pub fn undo(state: &mut State) {
    let Some(undo) = state.notice.as_ref().and_then(|notice| notice.undo.clone()) else {
        return;
    };
    match undo {
        Undo::Patents(changes) => take_back_patents(state, changes.iter()),
        Undo::All(enterprise, patents, as_of) => {
            state.read_for.clone_from(&enterprise.name);
            state.enterprise = enterprise;
            state.patents = patents;
            state.as_of = as_of;
            state.tell(Event::Undone(0));
        }
    }
}

/// Removes all that was entered.
pub fn clear(state: &mut State) {
    let undo = Undo::All(state.enterprise.clone(), state.patents.clone(), state.as_of);
    state.enterprise = Shared::default();
    state.read_for.clear();
    state.patents = Ledger::default();
    state.as_of = None;
    state.import = ImportStage::Idle;
    state.receipt = None;
    state.view = ViewState { step: state.view.step, ..ViewState::default() };
    state.editor = None;
    state.notice = Some(Shared::new(Notice { event: Event::Cleared, undo: Some(undo) }));
}
