//! The workers' answers, read from JavaScript.

use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

use super::worker::words;

/// Reads an answer.
///
/// # Errors
/// Where it is of another form.
pub fn read<T: DeserializeOwned>(message: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(value(message)?).map_err(|error| error.to_string())
}

/// An answer as a value: the engine answers with text, which crosses from worker to page at once.
///
/// # Errors
/// Where the text is no JSON.
pub fn value(message: JsValue) -> Result<JsValue, String> {
    match message.as_string() {
        Some(text) => js_sys::JSON::parse(&text).map_err(|error| words(&error)),
        None => Ok(message),
    }
}

/// The number of the request that an answer belongs to: answers are `{ name: { id, … } }`.
#[must_use]
pub fn id(message: &JsValue) -> Option<u32> {
    let body = js_sys::Object::values(message.dyn_ref()?).get(0);
    let id = js_sys::Reflect::get(&body, &JsValue::from_str("id")).ok()?;
    serde_wasm_bindgen::from_value(id).ok()
}

/// What a worker's script says when its module could not be loaded or threw: `{ crashed: text }`.
#[must_use]
pub fn crash(message: &JsValue) -> Option<String> {
    js_sys::Reflect::get(message, &JsValue::from_str("crashed")).ok()?.as_string()
}
