//! The engine's module: rules are loaded and enterprises assessed. Messages are JSON as text: a long
//! answer is written in one pass and crosses to the page as one string, where building its objects
//! one by one would take longer than judging.

use std::cell::RefCell;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;
use zhice_model::Diagnostic;
use zhice_model::message::EngineResponse;
use zhice_model::what_if::WhatIfResponse;
use zhice_rules::Service;

use crate::malformed;

thread_local! {
    static SERVICE: RefCell<Service> = RefCell::default();
}

/// Carries out one request of `zhice_model::message::EngineRequest`; `undefined` where it is not
/// answered.
#[wasm_bindgen]
#[must_use]
pub fn handle(message: &str) -> Option<String> {
    let response = SERVICE.with_borrow_mut(|service| match read(message) {
        Ok(request) => service.handle(request),
        Err(problem) => {
            service.missed();
            Some(EngineResponse::Refused { id: 0, diagnostics: vec![problem] })
        }
    });
    response.map(|response| write(&response))
}

/// Answers one question of `zhice_model::what_if::WhatIfRequest`.
#[wasm_bindgen(js_name = whatIf)]
#[must_use]
pub fn what_if(message: &str) -> String {
    let response = match read(message) {
        Ok(request) => SERVICE.with_borrow_mut(|service| service.what_if(request)),
        Err(problem) => WhatIfResponse::Refused { id: 0, diagnostics: vec![problem] },
    };
    write(&response)
}

fn read<T: DeserializeOwned>(message: &str) -> Result<T, Diagnostic> {
    serde_json::from_str(message).map_err(|error| malformed(&error.to_string()))
}

/// The types of the messages can all be written; an answer that could not be would be `null`.
fn write<T: Serialize>(answer: &T) -> String {
    serde_json::to_string(answer).unwrap_or_else(|_| "null".to_owned())
}
