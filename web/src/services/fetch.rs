//! Reading the site's own files. Nothing is ever sent, and nothing comes from anywhere else.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use crate::bytes::Bytes;
use crate::dom;
use crate::json::words;
use crate::texts::Texts;

/// Fetches a text.
///
/// # Errors
/// Says in the reader's language what could not be read.
pub async fn text(path: &str, texts: &Texts) -> Result<String, String> {
    let text = body(path, texts, Response::text).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// Fetches bytes.
///
/// # Errors
/// As [`text`].
pub async fn bytes(path: &str, texts: &Texts) -> Result<Bytes, String> {
    let buffer = body(path, texts, Response::array_buffer).await?;
    Ok(Bytes::within(&buffer))
}

/// A way to take the body out of a response.
type Take = fn(&Response) -> Result<js_sys::Promise, JsValue>;

async fn body(path: &str, texts: &Texts, take: Take) -> Result<JsValue, String> {
    let network = |error: JsValue| (texts.errors.fetch_network)(path, &words(&error));
    let response: Response = get(path).await.map_err(network)?.unchecked_into();
    if !response.ok() {
        return Err((texts.errors.fetch_status)(path, response.status()));
    }
    let promise = take(&response).map_err(network)?;
    JsFuture::from(promise).await.map_err(network)
}

async fn get(path: &str) -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    JsFuture::from(window.fetch_with_str_and_init(&dom::address(path), &options)).await
}
