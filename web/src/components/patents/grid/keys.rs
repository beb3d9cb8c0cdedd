//! What keys and clicks in the grid do.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

use super::edit::open;
use super::model::{Act, Model};
use crate::components::Scene;
use crate::state::Action;
use crate::state::editor::EditorAction;
use crate::state::grid::Column;
use crate::state::grid::cursor::Cursor;
use crate::state::portfolio::PortfolioAction;

/// The grid as its keys and clicks see it.
#[derive(Clone)]
struct Hands {
    scene: Scene,
    model: Model,
    node: NodeRef,
    act: Callback<Act>,
}

/// Hears clicks: the first goes to a cell, what is done there is done by the second, or at once where
/// the cell holds a button.
pub fn on_click(
    scene: &Scene,
    model: &Model,
    node: &NodeRef,
    act: &Callback<Act>,
) -> Callback<MouseEvent> {
    let hands =
        Hands { scene: scene.clone(), model: model.clone(), node: node.clone(), act: act.clone() };
    Callback::from(move |event: MouseEvent| {
        let Some(target) = event.target_dyn_into::<Element>() else { return };
        if is_control(&target) {
            return;
        }
        let cell = target.closest("[role=gridcell],[role=rowheader],[role=columnheader]");
        let cursor = cell.ok().flatten().and_then(|cell| Cursor::from_id(&cell.id()));
        let Some(cursor) = cursor else { return };
        let again = cursor == hands.model.cursor;
        hands.act.emit(Act::Go(cursor));
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
    model: &Model,
    node: &NodeRef,
    act: &Callback<Act>,
) -> Callback<KeyboardEvent> {
    let hands =
        Hands { scene: scene.clone(), model: model.clone(), node: node.clone(), act: act.clone() };
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
    /// Does what a key says; `false`: it says nothing here.
    fn key(&self, event: &KeyboardEvent) -> bool {
        let cursor = self.model.cursor;
        let ctrl = event.ctrl_key() || event.meta_key();
        let (key, rows) = (event.key(), self.model.shown.rows.len());
        match key.as_str() {
            "Enter" | "F2" => self.press(cursor),
            " " => self.select(cursor, event.shift_key()),
            "a" | "A" if ctrl => self.act.emit(Act::SelectAll),
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
            self.act.emit(Act::Measure(super::effects::measured(&grid, self.model.measures)));
        }
        self.act.emit(Act::Go(to));
    }

    fn select(&self, cursor: Cursor, range: bool) {
        self.act.emit(match cursor.shown() {
            Some(row) => Act::Select(row, range),
            None => Act::SelectAll,
        });
    }

    /// Does what a cell is for: heads sort, buttons are pressed, other cells are edited.
    fn press(&self, cursor: Cursor) {
        let column = cursor.column();
        let Some(row) = cursor.shown() else {
            if column.is_sortable() {
                self.act.emit(Act::Sort(column));
            }
            return;
        };
        let Some(patent) = self.model.shown.patent(row) else { return };
        let digits = patent.application_number.digits().to_owned();
        match column {
            Column::Select => self.act.emit(Act::Select(row, false)),
            Column::Counted => self.act.emit(Act::Detail(Some(digits))),
            Column::Edit => {
                self.scene.dispatch.emit(Action::Editor(EditorAction::Edit(digits)));
            }
            Column::Delete => {
                let remove = PortfolioAction::Remove(digits);
                self.scene.dispatch.emit(Action::Portfolio(remove));
            }
            column => {
                if let Some(editing) = open(patent, column) {
                    self.act.emit(Act::Edit(Some(editing)));
                }
            }
        }
    }

    /// The grid has the focus, not the button that was pressed in it.
    fn focus(&self) {
        focus(&self.node);
    }
}

/// Gives the grid the focus without moving the page.
pub fn focus(node: &NodeRef) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let grid = node.get().and_then(|node| node.dyn_into::<HtmlElement>().ok());
    if let Some(grid) = grid {
        let _ = grid.focus_with_options(&options);
    }
}
