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
#[wasm_bindgen]
#[must_use]
pub fn handle(message: JsValue) -> Option<String> {
    let response = SERVICE.with_borrow_mut(|service| match plain::read(message) {
        Ok(request) => service.handle(request),
        Err(problem) => {
            service.missed();
            Some(EngineResponse::Refused { id: 0, diagnostics: vec![problem] })
        }
    });
    response.map(|response| text(&response))
}

/// Answers one question of `zhice_model::what_if::WhatIfRequest`.
#[wasm_bindgen(js_name = whatIf)]
#[must_use]
pub fn what_if(message: JsValue) -> String {
    let response = match plain::read(message) {
        Ok(request) => SERVICE.with_borrow_mut(|service| service.what_if(request)),
        Err(problem) => WhatIfResponse::Refused { id: 0, diagnostics: vec![problem] },
    };
    text(&response)
}

/// The types of the messages can all be written; an answer that could not be would be `null`.
fn text<T: Serialize>(answer: &T) -> String {
    serde_json::to_string(answer).unwrap_or_else(|_| "null".to_owned())
}
