//! The module that exchanges files: spreadsheets are read into patents, results and enterprises written.

use std::cell::RefCell;

use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use zhice_exchange::ExchangeService;
use zhice_protocol::{Bytes, ExchangeRequest, ExchangeResponse};

use crate::plain;

thread_local! {
    static SERVICE: RefCell<ExchangeService> = RefCell::default();
}

/// Carries out one `zhice_protocol::ExchangeRequest`, with what goes beside its text. Each answer is given
/// to `post` as soon as it is there.
///
/// # Errors
/// What `post` throws, or that an answer cannot be carried. The work goes on to its end and the first of it is
/// thrown then; nothing is posted any more, as what follows would be taken for all there is.
#[wasm_bindgen]
pub fn handle(message: JsValue, beside: &JsValue, post: &Function) -> Result<(), JsValue> {
    let mut outcome = Ok(());
    let mut give = |response: ExchangeResponse| {
        if outcome.is_ok() {
            let answer = plain::write(&response).map_err(|words| JsValue::from_str(&words));
            outcome = answer.and_then(|answer| post.call1(&JsValue::NULL, &answer)).map(|_| ());
        }
    };
    let bytes = |()| Bytes::from(Uint8Array::new(beside).to_vec());
    let answer = |()| beside.as_string().unwrap_or_default();
    match plain::read::<ExchangeRequest<(), ()>>(message) {
        Ok(request) => {
            SERVICE.with_borrow_mut(|service| service.handle(request.map(bytes, answer), &mut give))
        }
        Err(problem) => give(ExchangeResponse::Refused { id: 0, diagnostics: vec![problem] }),
    }
    outcome
}
