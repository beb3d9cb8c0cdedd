//! The importer's module: spreadsheets are read into patents.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zhice_model::message::ImportResponse;

use crate::plain;

/// Carries out one request of `zhice_model::message::ImportRequest`.
#[wasm_bindgen]
#[must_use]
pub fn handle(message: JsValue) -> JsValue {
    let response = match plain::read(message) {
        Ok(request) => zhice_exchange::handle(request),
        Err(problem) => ImportResponse::Refused { id: 0, diagnostics: vec![problem] },
    };
    plain::write(&response)
}
