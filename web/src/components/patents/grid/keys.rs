//! What keys and clicks in the grid do. They may come before the grid has drawn what the last ones did,
//! so they go by what it knows, not by what is drawn.

use web_sys::Element;
use yew::prelude::*;
use zhice_model::Patent;

use super::edit::open;
use super::measured::{focus, measured};
use super::model::{Act, Model};
use crate::components::Scene;
use crate::state::Action;
use crate::state::editor::EditorAction;
use crate::state::grid::Column;
use crate::state::grid::arrange::Shown;
use crate::state::grid::cursor::Cursor;
use crate::state::portfolio::PortfolioAction;

/// The grid as its keys and clicks see it.
struct Hands {
    scene: Scene,
    model: UseReducerHandle<Model>,
    /// What is drawn, to which they point.
    drawn: Shown,
    node: NodeRef,
}

/// Hears clicks: the first goes to a cell, what is done there is done by the second, or at once where
/// the cell holds a button.
pub fn on_click(
    scene: &Scene,
    model: &UseReducerHandle<Model>,
    node: &NodeRef,
) -> Callback<MouseEvent> {
    let hands = Hands::new(scene, model, node);
    Callback::from(move |event: MouseEvent| {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        if is_control(&target) {
            return;
        }
        let cell = target.closest("[role=gridcell],[role=rowheader],[role=columnheader]");
        let cursor = cell.ok().flatten().and_then(|cell| Cursor::from_id(&cell.id()));
        let Some(cursor) = cursor else { return };
        let again = cursor == hands.model.cursor;
        hands.model.dispatch(Act::Go(cursor));
        let column = cursor.column();
        match column {
            Column::Select => hands.select(cursor, event.shift_key()),
            _ if again || cursor.row == 0 || column.field().is_none() => hands.press(cursor),
            _ => {}
        }
        if column.field().is_none() || !again {
            hands.focus();
        }
    })
}

/// Hears keys.
pub fn on_key(
    scene: &Scene,
    model: &UseReducerHandle<Model>,
    node: &NodeRef,
) -> Callback<KeyboardEvent> {
    let hands = Hands::new(scene, model, node);
    Callback::from(move |event: KeyboardEvent| {
        let target = event.target_dyn_into::<Element>();
        if target.is_some_and(|target| is_control(&target)) || event.alt_key() {
            return;
        }
        if hands.key(&event) {
            event.prevent_default();
        }
    })
}

/// Whether it is the control of a cell being edited, which has keys and clicks of its own.
fn is_control(target: &Element) -> bool {
    target.closest("input[type=text], select").is_ok_and(|found| found.is_some())
}

impl Hands {
    fn new(scene: &Scene, model: &UseReducerHandle<Model>, node: &NodeRef) -> Self {
        let drawn = model.shown.clone();
        Self { scene: scene.clone(), model: model.clone(), drawn, node: node.clone() }
    }

    /// The patent drawn in a row, unless another has come to stand there since.
    fn patent(&self, row: usize) -> Option<&Patent> {
        let (drawn, now) = (self.drawn.patent(row)?, self.model.shown.patent(row)?);
        (drawn.application_number == now.application_number).then_some(now)
    }

    /// Does what a key says; `false`: it says nothing here.
    fn key(&self, event: &KeyboardEvent) -> bool {
        let cursor = self.model.cursor;
        let ctrl = event.ctrl_key() || event.meta_key();
        let (key, rows) = (event.key(), self.model.shown.rows.len());
        match key.as_str() {
            "Enter" | "F2" => self.press(cursor),
            // The cell was opened, but has not taken the focus yet.
            "Escape" => self.model.dispatch(Act::Edit(None)),
            " " => self.select(cursor, event.shift_key()),
            "a" | "A" if ctrl => self.model.dispatch(Act::SelectAll),
            key => {
                let page = self.model.measures.page();
                let Some(to) = cursor.moved(key, ctrl, rows, page) else { return false };
                self.go(to);
            }
        }
        true
    }

    /// Moves the cursor, and the rows so that it is seen.
    fn go(&self, to: Cursor) {
        if let Some((row, grid)) = to.shown().zip(self.node.cast::<Element>()) {
            let top = self.model.measures.top_for(row);
            grid.set_scroll_top(i32::try_from(top).unwrap_or(i32::MAX));
            self.model.dispatch(Act::Measure(measured(&grid, self.model.measures)));
        }
        self.model.dispatch(Act::Go(to));
    }

    fn select(&self, cursor: Cursor, range: bool) {
        match cursor.shown() {
            Some(row) if self.patent(row).is_some() => {
                self.model.dispatch(Act::Select(row, range));
            }
            Some(_) => {}
            None => self.model.dispatch(Act::SelectAll),
        }
    }

    /// Does what a cell is for: heads sort, buttons are pressed, other cells are edited.
    fn press(&self, cursor: Cursor) {
        let column = cursor.column();
        let Some(row) = cursor.shown() else {
            if column.is_sortable() {
                self.model.dispatch(Act::Sort(column));
            }
            return;
        };
        let Some(patent) = self.patent(row) else { return };
        let digits = patent.application_number.digits().to_owned();
        match column {
            Column::Select => self.model.dispatch(Act::Select(row, false)),
            Column::Counted => self.model.dispatch(Act::Detail(Some(digits))),
            Column::Edit => {
                self.scene.dispatch.emit(Action::Editor(EditorAction::Edit(digits)));
            }
            Column::Delete => {
                let remove = PortfolioAction::Remove(digits);
                self.scene.dispatch.emit(Action::Portfolio(remove));
            }
            column => {
                if let Some(editing) = open(patent, column) {
                    self.model.dispatch(Act::Edit(Some(editing)));
                }
            }
        }
    }

    /// The grid has the focus, not the button that was pressed in it.
    fn focus(&self) {
        focus(&self.node);
    }
}
