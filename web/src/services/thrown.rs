//! What JavaScript throws, in words.

use wasm_bindgen::{JsCast, JsValue};

/// A thrown value in words.
#[must_use]
pub fn words(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.or_else(|| error.as_string()).unwrap_or_else(|| format!("{error:?}"))
}
