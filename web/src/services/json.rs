//! Values on their way to JavaScript, as JSON. One text crosses at once; each string that crossed alone
//! would be one more thing for the browser to tidy up, and a hundred thousand patents have many: that held
//! up the page for longer than the work itself.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::thrown::words;

/// A value as text, which workers read.
///
/// # Errors
/// Where it cannot be expressed.
pub fn text(value: &impl Serialize) -> Result<JsValue, String> {
    written(value).map(JsValue::from)
}

/// A value as a plain object.
///
/// # Errors
/// Where it cannot be expressed.
pub fn plain(value: &impl Serialize) -> Result<JsValue, String> {
    js_sys::JSON::parse(&written(value)?).map_err(|error| words(&error))
}

/// The writer can only fail at a map whose keys are no texts, and nothing here has one: its own words,
/// which are half its size, are left out.
fn written(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|_| "JSON".to_owned())
}
