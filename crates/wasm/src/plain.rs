//! Messages as plain JavaScript objects, the same as their JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use zhice_model::Diagnostic;

use crate::malformed;

/// Reads a request.
///
/// # Errors
/// A diagnostic when the object is not a request of this version.
pub fn read<T: DeserializeOwned>(message: JsValue) -> Result<T, Diagnostic> {
    serde_wasm_bindgen::from_value(message).map_err(|error| malformed(&error.to_string()))
}

/// Writes an answer. The types of the messages can all be written; an answer that could not be
/// would arrive as `null`.
#[must_use]
pub fn write<T: Serialize>(answer: &T) -> JsValue {
    answer.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
