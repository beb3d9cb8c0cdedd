//! The engine's module: rules are loaded, enterprises assessed and what-if questions answered. Answers are
//! JSON as text: a long one is written in one pass and crosses to the page as one string, where building its
//! objects one by one takes longer than judging.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zhice_protocol::EngineResponse;
use zhice_rules::EngineService;

use crate::plain;

thread_local! {
    static SERVICE: RefCell<EngineService> = RefCell::default();
}

/// Carries out one `zhice_protocol::EngineRequest`; `undefined` where it is not answered.
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
    let text = response.map(|response| serde_json::to_string(&response)).transpose();
    text.map_err(|_| JsValue::from_str("JSON"))
}
