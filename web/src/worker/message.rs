//! How messages cross (`web/scripts/worker.js` is the other side): a request as one text, with what goes
//! beside it; an answer as a text or an object, whose only key names it.

use std::cell::Cell;

use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use zhice_protocol::ExchangeRequest;

use crate::bytes::Bytes;
use crate::json;

/// How much of a text is looked at to tell whose answer it is.
const HEAD: u32 = 64;

/// A request on its way.
pub struct Message(JsValue);

impl AsRef<JsValue> for Message {
    fn as_ref(&self) -> &JsValue {
        &self.0
    }
}

impl Message {
    /// A request that is all text.
    ///
    /// # Errors
    /// Where it cannot be expressed.
    pub fn of(request: &impl Serialize) -> Result<Self, String> {
        json::text(request).map(|text| Self(text.into()))
    }

    /// A request with what goes beside its text.
    ///
    /// # Errors
    /// Where it cannot be expressed.
    pub fn with_beside(request: ExchangeRequest<Bytes, RawAnswer>) -> Result<Self, String> {
        let beside = Cell::new(JsValue::UNDEFINED);
        let request = request.map(|bytes| beside.set(bytes.into()), |answer| beside.set(answer.0));
        let text = json::text(&request)?.into();
        Ok(Self(Array::of2(&text, &beside.take()).into()))
    }
}

/// An answer of the engine as it came: a text.
#[derive(Clone)]
pub struct RawAnswer(pub JsValue);

impl RawAnswer {
    /// Whether it is one of this name.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        let start = format!("{{\"{name}\":");
        self.0.dyn_ref().is_some_and(|text: &JsString| text.starts_with(&start, 0))
    }
}

/// Reads an answer.
///
/// # Errors
/// Where it is of another form.
pub fn read<T: DeserializeOwned>(answer: JsValue) -> Result<T, String> {
    match answer.as_string() {
        Some(text) => json::parse(&text),
        None => json::read(answer),
    }
}

/// The number of the request that an answer belongs to. The rest of it, which can be long, is not looked at.
#[must_use]
pub fn id(answer: &JsValue) -> Option<u32> {
    let Some(text) = answer.dyn_ref::<JsString>() else {
        let body = Object::values(answer.dyn_ref()?).get(0);
        return json::read(Reflect::get(&body, &JsValue::from_str("id")).ok()?).ok();
    };
    // `{"name":{"id":1,…}}`
    let head = String::from(text.slice(0, HEAD));
    let (_, rest) = head.split_once("\"id\":")?;
    rest.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok()
}

/// Tells an answer from what a worker's script says when its module could not be loaded or threw:
/// `{ crashed: text }`.
///
/// # Errors
/// With those words.
pub fn sound(answer: JsValue) -> Result<JsValue, String> {
    let crashed = Reflect::get(&answer, &JsValue::from_str("crashed")).ok();
    match crashed.and_then(|words| words.as_string()) {
        Some(words) => Err(words),
        None => Ok(answer),
    }
}
