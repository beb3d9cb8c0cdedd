//! The grid as it stands in the document: its measures and its focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

use crate::state::grid::window::Measures;

/// What the browser says; what it cannot say stays as it was.
#[must_use]
pub fn measured(grid: &Element, before: Measures) -> Measures {
    let height = |selector: &str, before: u32| {
        let height = find(grid, selector).and_then(|it| u32::try_from(it.offset_height()).ok());
        height.filter(|height| *height > 0).unwrap_or(before)
    };
    let length = |length: i32| u32::try_from(length).unwrap_or_default();
    Measures {
        row: height(".grid-body .grid-row", before.row),
        head: height(".grid-head", before.head),
        view: length(grid.client_height()),
        top: length(grid.scroll_top()),
    }
}

/// The first element in the grid that a selector fits.
pub fn find(grid: &Element, selector: &str) -> Option<HtmlElement> {
    grid.query_selector(selector).ok()??.dyn_into().ok()
}

/// The element that has the focus.
pub fn active() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
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
