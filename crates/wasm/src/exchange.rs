//! The module that exchanges files: spreadsheets are read into patents, results and enterprises written.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zhice_exchange::Service;
use zhice_model::exchange::ExchangeResponse;

use crate::plain;

thread_local! {
    static SERVICE: RefCell<Service> = RefCell::default();
}

/// Carries out one request of `zhice_model::exchange::ExchangeRequest`. Each answer is given to
/// `post` as soon as it is there.
///
/// # Errors
/// What `post` throws, or that an answer cannot be carried. The work goes on to its end and the first of it is
/// thrown then; nothing is posted any more, as what follows would be taken for all there is.
#[wasm_bindgen]
pub fn handle(message: JsValue, post: &Function) -> Result<(), JsValue> {
    let mut outcome = Ok(());
    let mut give = |response: ExchangeResponse| {
        if outcome.is_ok() {
            let answer = plain::write(&response).map_err(|words| JsValue::from_str(&words));
            outcome = answer.and_then(|answer| post.call1(&JsValue::NULL, &answer)).map(|_| ());
        }
    };
    match plain::read(message) {
        Ok(request) => SERVICE.with_borrow_mut(|service| service.handle(request, &mut give)),
        Err(problem) => give(ExchangeResponse::Refused { id: 0, diagnostics: vec![problem] }),
    }
    outcome
}
