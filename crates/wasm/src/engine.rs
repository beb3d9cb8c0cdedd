//! The engine's module: rules are loaded and enterprises assessed.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zhice_model::message::EngineResponse;
use zhice_rules::Service;

use crate::plain;

thread_local! {
    static SERVICE: RefCell<Service> = RefCell::default();
}

/// Carries out one request of `zhice_model::message::EngineRequest`.
#[wasm_bindgen]
#[must_use]
pub fn handle(message: JsValue) -> JsValue {
    let response = match plain::read(message) {
        Ok(request) => SERVICE.with_borrow_mut(|service| service.handle(request)),
        Err(problem) => EngineResponse::Refused { id: 0, diagnostics: vec![problem] },
    };
    plain::write(&response)
}
