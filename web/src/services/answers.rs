//! The workers' answers, read from JavaScript. The envelope is opened here and only what is in it
//! is left to serde: an enum told by its `kind` would have every type read a second way, by way of
//! a buffer, which costs the page tens of kilobytes.

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use zhice_model::message::{EngineResponse, ImportResponse};

/// Reads an answer of the engine.
///
/// # Errors
/// Where it is of another form.
pub fn engine(message: &JsValue) -> Result<EngineResponse, String> {
    let id = field(message, "id")?;
    match kind(message).as_deref() {
        Some("rulesLoaded") => Ok(EngineResponse::RulesLoaded {
            id,
            plans: field(message, "plans")?,
            diagnostics: field(message, "diagnostics")?,
        }),
        Some("assessed") => {
            Ok(EngineResponse::Assessed { id, assessment: Box::new(field(message, "assessment")?) })
        }
        Some("refused") => {
            Ok(EngineResponse::Refused { id, diagnostics: field(message, "diagnostics")? })
        }
        _ => Err(format!("{message:?}")),
    }
}

/// Reads an answer of the importer.
///
/// # Errors
/// Where it is of another form.
pub fn importer(message: &JsValue) -> Result<ImportResponse, String> {
    let id = field(message, "id")?;
    match kind(message).as_deref() {
        Some("imported") => {
            Ok(ImportResponse::Imported { id, import: Box::new(field(message, "import")?) })
        }
        Some("refused") => {
            Ok(ImportResponse::Refused { id, diagnostics: field(message, "diagnostics")? })
        }
        _ => Err(format!("{message:?}")),
    }
}

/// What kind of message it is.
#[must_use]
pub fn kind(message: &JsValue) -> Option<String> {
    text(message, "kind")
}

/// A text in a message.
#[must_use]
pub fn text(message: &JsValue, key: &str) -> Option<String> {
    js_sys::Reflect::get(message, &JsValue::from_str(key)).ok()?.as_string()
}

fn field<T: DeserializeOwned>(message: &JsValue, key: &str) -> Result<T, String> {
    let value = js_sys::Reflect::get(message, &JsValue::from_str(key)).unwrap_or_default();
    serde_wasm_bindgen::from_value(value).map_err(|error| format!("{key}: {error}"))
}
