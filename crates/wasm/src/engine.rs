//! The engine's module: rules are loaded and enterprises assessed. Answers are JSON as text: a long
//! one is written in one pass and crosses to the page as one string, where building its objects one
//! by one takes longer than judging.

use std::cell::RefCell;

use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zhice_model::message::EngineResponse;
use zhice_model::what_if::WhatIfResponse;
use zhice_rules::Service;

use crate::plain;

thread_local! {
    static SERVICE: RefCell<Service> = RefCell::default();
}

/// Carries out one request of `zhice_model::message::EngineRequest`; `undefined` where it is not
/// answered.
///
/// # Errors
/// Where the answer cannot be written, which no answer should be: it is thrown, and nothing stands for it.
#[wasm_bindgen]
pub fn handle(message: JsValue) -> Result<Option<String>, JsValue> {
    let response = SERVICE.with_borrow_mut(|service| match plain::read(message) {
        Ok(request) => service.handle(request),
        Err(problem) => {
            service.missed();
            Some(EngineResponse::Refused { id: 0, diagnostics: vec![problem] })
        }
    });
    response.map(|response| text(&response)).transpose()
}

/// Answers one question of `zhice_model::what_if::WhatIfRequest`.
///
/// # Errors
/// As [`handle`].
#[wasm_bindgen(js_name = whatIf)]
pub fn what_if(message: JsValue) -> Result<String, JsValue> {
    let response = match plain::read(message) {
        Ok(request) => SERVICE.with_borrow_mut(|service| service.what_if(request)),
        Err(problem) => WhatIfResponse::Refused { id: 0, diagnostics: vec![problem] },
    };
    text(&response)
}

fn text<T: Serialize>(answer: &T) -> Result<String, JsValue> {
    serde_json::to_string(answer).map_err(|_| JsValue::from_str("JSON"))
}
