//! A raw handle on a web worker: messages in and out, and an end that works at any time.

use js_sys::{Array, ArrayBuffer};
use serde::Serialize;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};
use yew::Callback;

use super::thrown::words;
use super::{answers, json};
use crate::dom;

#[wasm_bindgen]
extern "C" {
    /// The name under which the build published a script; `web/scripts/addresses.js` tells it.
    #[wasm_bindgen(js_namespace = zhice, js_name = address, catch)]
    fn published(script: &str) -> Result<String, JsValue>;
}

/// What comes from a worker.
#[derive(Clone, Debug)]
pub enum Incoming {
    /// An answer.
    Message(JsValue),
    /// The module could not be loaded or broke down, with its own words.
    Crashed(String),
}

/// A running worker; dropping it ends the worker at once.
pub struct WorkerLink {
    worker: Worker,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(Event)>,
}

impl WorkerLink {
    /// Starts a worker from one of the site's scripts.
    ///
    /// # Errors
    /// With the browser's own words where it refuses.
    pub fn spawn(script: &str, report: Callback<Incoming>) -> Result<Self, String> {
        let script = published(script).map_err(|error| words(&error))?;
        let worker = Worker::new(&dom::address(&script)).map_err(|error| words(&error))?;
        let on_message = report.clone();
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            on_message.emit(incoming(event.data()));
        });
        let error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            report.emit(Incoming::Crashed(message.unwrap_or_default()));
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        Ok(Self { worker, _message: message, _error: error })
    }

    /// Sends a request.
    ///
    /// # Errors
    /// Where it cannot be expressed or the browser refuses it.
    pub fn post(&self, request: &impl Serialize) -> Result<(), String> {
        self.post_value(&json::text(request)?)
    }

    /// Sends a request that is a JavaScript value already.
    ///
    /// # Errors
    /// Where the browser refuses it.
    pub fn post_value(&self, message: &JsValue) -> Result<(), String> {
        self.worker.post_message(message).map_err(|error| words(&error))
    }

    /// Sends a request and hands over some bytes in it, which are gone here then.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn give(&self, message: &JsValue, bytes: &ArrayBuffer) -> Result<(), String> {
        let given = self.worker.post_message_with_transfer(message, &Array::of1(bytes));
        given.map_err(|error| words(&error))
    }
}

impl Drop for WorkerLink {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Tells a crash, which the worker's script reports as a message too, from an answer.
fn incoming(data: JsValue) -> Incoming {
    match answers::crash(&data) {
        Some(words) => Incoming::Crashed(words),
        None => Incoming::Message(data),
    }
}
