//! The workers' answers, read from JavaScript.

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// Reads an answer.
///
/// # Errors
/// Where it is of another form.
pub fn read<T: DeserializeOwned>(message: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(message).map_err(|error| error.to_string())
}

/// What a worker's script says when its module could not be loaded or threw: `{ crashed: text }`.
#[must_use]
pub fn crash(message: &JsValue) -> Option<String> {
    js_sys::Reflect::get(message, &JsValue::from_str("crashed")).ok()?.as_string()
}
