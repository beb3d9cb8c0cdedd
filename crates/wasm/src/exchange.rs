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
/// What `post` throws; the work goes on to its end, and the first of it is thrown then.
#[wasm_bindgen]
pub fn handle(message: JsValue, post: &Function) -> Result<(), JsValue> {
    let mut outcome = Ok(());
    let mut give = |response: ExchangeResponse| {
        let posted = post.call1(&JsValue::NULL, &plain::write(&response));
        if let (Ok(()), Err(thrown)) = (&outcome, posted) {
            outcome = Err(thrown);
        }
    };
    match plain::read(message) {
        Ok(request) => SERVICE.with_borrow_mut(|service| service.handle(request, &mut give)),
        Err(problem) => give(ExchangeResponse::Refused { id: 0, diagnostics: vec![problem] }),
    }
    outcome
}
