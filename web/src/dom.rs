//! The few things asked of the document itself: addresses, focus, scrolling.

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition, Url,
};

use crate::bytes::Bytes;

/// The address of one of the site's own files, relative to the page; the path as given where the
/// browser cannot resolve it.
#[must_use]
pub fn address(path: &str) -> String {
    let base = web_sys::window().and_then(|window| window.document()?.base_uri().ok()?);
    let url = base.and_then(|base| Url::new_with_base(path, &base).ok());
    url.map_or_else(|| path.to_owned(), |url| url.href())
}

/// The part of the page's address from `#` on.
#[must_use]
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// What stands where something is drawn in the next task.
const DUE: &str = "[data-due]";

fn first(selector: &str) -> Option<Element> {
    web_sys::window()?.document()?.query_selector(selector).ok()?
}

/// Scrolls what an element stands in, so far as it takes to see it, as where a row of links is longer
/// than the window is wide.
pub fn reveal(selector: &str) {
    let Some(element) = first(selector) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
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

/// The same once the element is there: it may stand in a part that is being loaded.
pub fn visit_soon(id: String) {
    visit_once(id, || true);
}

/// The same once all is drawn, or after some seconds: what is still to come above the element would push
/// it out of view.
pub fn visit_drawn(id: String) {
    visit_once(id, || first(DUE).is_none());
}

fn visit_once(id: String, ready: fn() -> bool) {
    spawn_local(async move {
        for wait in [0, 20, 50, 100, 200, 400, 800, 1600] {
            TimeoutFuture::new(wait).await;
            if element(&id).is_some() && ready() {
                break;
            }
        }
        visit(&id);
    });
}

/// Gives an element the focus where it stands.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Writes another end of the page's address, as if a link to it had been followed.
pub fn push_hash(hash: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Marks the page as one with something entered that is not kept; `scripts/leaving.js` and the styles
/// heed it.
pub fn mark_unsaved(unsaved: bool) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        let _ = root.toggle_attribute_with_force("data-unsaved", unsaved);
    }
}

/// Presses a control, such as the input behind a button.
pub fn press(id: &str) {
    if let Some(element) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Opens the browser's way to print.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Offers a file for download.
///
/// # Errors
/// With the browser's own words.
pub fn download(name: &str, mime: &str, bytes: Bytes) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&bytes.into());
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.map(|document| document.create_element("a")).transpose()?;
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser has taken the bytes over once the click is done; older ones need a moment.
    Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
