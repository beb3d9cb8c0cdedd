//! Reading the site's own files. Nothing is ever sent, and nothing comes from anywhere else.

use gloo_net::http::{Request, Response};
use web_sys::RequestCache;

use crate::dom;
use crate::texts::Texts;

/// Fetches a text.
///
/// # Errors
/// Says in the reader's language what could not be read.
pub async fn text(path: &str, texts: &Texts) -> Result<String, String> {
    let response = get(path, texts).await?;
    response.text().await.map_err(|error| network(path, &error, texts))
}

/// Fetches bytes.
///
/// # Errors
/// As [`text`].
pub async fn bytes(path: &str, texts: &Texts) -> Result<Vec<u8>, String> {
    let response = get(path, texts).await?;
    response.binary().await.map_err(|error| network(path, &error, texts))
}

async fn get(path: &str, texts: &Texts) -> Result<Response, String> {
    let request = Request::get(&dom::address(path)).cache(RequestCache::NoCache);
    let response = request.send().await.map_err(|error| network(path, &error, texts))?;
    if response.ok() {
        Ok(response)
    } else {
        Err((texts.errors.fetch_status)(path, response.status()))
    }
}

fn network(path: &str, error: &gloo_net::Error, texts: &Texts) -> String {
    (texts.errors.fetch_network)(path, &error.to_string())
}
