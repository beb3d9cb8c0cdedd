//! The workers' answers, read from JavaScript.

use js_sys::JsString;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

use super::thrown::words;

/// How much of an answer is looked at to tell whose it is.
const HEAD: u32 = 64;

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

/// The number of the request that the engine's answer belongs to: the text is `{"name":{"id":1,…}}`. The
/// rest of it, which can be long, is not looked at.
#[must_use]
pub fn id(message: &JsValue) -> Option<u32> {
    let text: &JsString = message.dyn_ref()?;
    let head = String::from(text.slice(0, HEAD));
    let (_, rest) = head.split_once("\"id\":")?;
    rest.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok()
}

/// Whether the engine's answer is one of this name.
#[must_use]
pub fn is(message: &JsValue, name: &str) -> bool {
    let start = format!("{{\"{name}\":");
    message.dyn_ref().is_some_and(|text: &JsString| text.starts_with(&start, 0))
}

/// What a worker's script says when its module could not be loaded or threw: `{ crashed: text }`.
#[must_use]
pub fn crash(message: &JsValue) -> Option<String> {
    js_sys::Reflect::get(message, &JsValue::from_str("crashed")).ok()?.as_string()
}
