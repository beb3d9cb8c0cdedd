//! The engine's module: rules are loaded and enterprises assessed.

use std::cell::RefCell;

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
pub fn handle(message: JsValue) -> JsValue {
    let response = SERVICE.with_borrow_mut(|service| match plain::read(message) {
        Ok(request) => service.handle(request),
        Err(problem) => {
            service.missed();
            Some(EngineResponse::Refused { id: 0, diagnostics: vec![problem] })
        }
    });
    response.map_or(JsValue::UNDEFINED, |response| plain::write(&response))
}

/// Answers one question of `zhice_model::what_if::WhatIfRequest`.
#[wasm_bindgen(js_name = whatIf)]
#[must_use]
pub fn what_if(message: JsValue) -> JsValue {
    let response = match plain::read(message) {
        Ok(request) => SERVICE.with_borrow_mut(|service| service.what_if(request)),
        Err(problem) => WhatIfResponse::Refused { id: 0, diagnostics: vec![problem] },
    };
    plain::write(&response)
}
