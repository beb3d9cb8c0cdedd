//! Another enterprise in place of the one on the page.

use super::State;
use super::entered::Draft;
use super::importing::ImportStage;
use super::view::ViewState;

/// Shows another draft in place of the one on the page.
pub fn put_on_page(state: &mut State, mut draft: Draft) {
    draft.date(state.today);
    state.read_for = draft.read_for.unwrap_or_else(|| draft.enterprise.name.clone());
    state.enterprise = draft.enterprise;
    state.patents = draft.patents;
    state.spare_totals = draft.spare_totals;
    state.year = draft.year;
    state.other_years = draft.other_years;
    state.as_of = draft.as_of;
    state.editor = draft.editor;
    state.import = ImportStage::Idle;
    state.receipt = None;
    state.notice = None;
    let ViewState { step, shelf, .. } = state.view;
    state.view = ViewState { step, shelf, ..ViewState::default() };
}
