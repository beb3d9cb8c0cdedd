//! A raw handle on a web worker: messages in and out, and an end that works at any time.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};
use yew::Callback;

use super::message::{self, Message};
use crate::json::words;
use crate::{dom, window};

/// What comes from a worker: an answer, or that the module could not be loaded or broke down, with its own
/// words.
pub type Incoming = Result<JsValue, String>;

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
        let script = window::published(script).map_err(|error| words(&error))?;
        let worker = Worker::new(&dom::address(&script)).map_err(|error| words(&error))?;
        let on_message = report.clone();
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            on_message.emit(message::sound(event.data()));
        });
        let error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            report.emit(Err(message.unwrap_or_default()));
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        Ok(Self { worker, _message: message, _error: error })
    }

    /// Sends a message.
    ///
    /// # Errors
    /// Where the browser refuses it.
    pub fn post(&self, message: &Message) -> Result<(), String> {
        self.worker.post_message(message.as_ref()).map_err(|error| words(&error))
    }
}

impl Drop for WorkerLink {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
