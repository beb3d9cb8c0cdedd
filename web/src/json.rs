//! JSON on its way to JavaScript and back. One text crosses at once; each string that crossed alone would be
//! one more thing for the browser to tidy up, and a hundred thousand patents have many: that held up the page
//! for longer than the work itself. Coming back, the browser parses the text: a reader of JSON in this module
//! would be some kilobytes more.

use js_sys::JSON;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// A value as text.
///
/// # Errors
/// Where it cannot be expressed. The writer can only fail at a map whose keys are no texts, and nothing here
/// has one: its own words, which are half its size, are left out.
pub fn text(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|_| "JSON".to_owned())
}

/// A value as a plain object.
///
/// # Errors
/// Where it cannot be expressed.
pub fn object(value: &impl Serialize) -> Result<JsValue, String> {
    JSON::parse(&text(value)?).map_err(|error| words(&error))
}

/// Reads a text.
///
/// # Errors
/// With the browser's words, or where it is of another form.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    read(JSON::parse(text).map_err(|error| words(&error))?)
}

/// Reads an object.
///
/// # Errors
/// Where it is of another form.
pub fn read<T: DeserializeOwned>(object: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(object).map_err(|error| error.to_string())
}

/// A thrown value in words.
#[must_use]
pub fn words(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.or_else(|| error.as_string()).unwrap_or_else(|| format!("{error:?}"))
}
