//! The few things asked of the document itself: addresses, focus, scrolling.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, Url,
};

/// The address of one of the site's own files, relative to the page; the path as given where the
/// browser cannot resolve it.
#[must_use]
pub fn address(path: &str) -> String {
    let base = web_sys::window().and_then(|window| window.document()?.base_uri().ok()?);
    let url = base.and_then(|base| Url::new_with_base(path, &base).ok());
    url.map_or_else(|| path.to_owned(), |url| url.href())
}

/// Moves to an element: it is scrolled into view and takes the focus.
pub fn visit(id: &str) {
    let Some(element) = element(id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// The same once the page has been drawn anew.
pub fn visit_soon(id: String) {
    gloo_timers::callback::Timeout::new(0, move || visit(&id)).forget();
}

/// Presses a control, such as the input behind a button.
pub fn press(id: &str) {
    if let Some(element) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Opens a dialog that holds the focus.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = element(id).and_then(|it| it.dyn_into::<HtmlDialogElement>().ok()) {
        let _ = dialog.show_modal();
    }
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
