//! The rules as the site publishes them: the index and the files it names, always fresh.

use js_sys::{Array, JSON, Promise};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use zhice_model::Diagnostic;
use zhice_model::message::{RULES_SCHEMA, RuleFile, RulesIndex};

use super::fetch;
use super::worker::words;
use crate::state::engine::Rules;
use crate::texts::Texts;

/// The folder of the rules, relative to the page.
const FOLDER: &str = "rules/";

/// Fetches the rules.
///
/// # Errors
/// Says what could not be read, where, and what to do.
pub async fn load(texts: &'static Texts) -> Result<Rules, Vec<Diagnostic>> {
    let fault = |message: String| {
        vec![Diagnostic::error("rules-fetch", message).with_hint(texts.errors.rules_hint)]
    };
    let text = fetch::text(&format!("{FOLDER}index.json"), texts).await.map_err(fault)?;
    let index: RulesIndex =
        parse(&text).map_err(|cause| fault((texts.errors.index_unreadable)(&cause)))?;
    if index.schema != RULES_SCHEMA {
        return Err(fault((texts.errors.index_schema)(&index.schema)));
    }
    let files = fetch_all(&index, texts).await.map_err(fault)?;
    Ok(Rules { index, files })
}

/// Fetches all files at once.
async fn fetch_all(index: &RulesIndex, texts: &'static Texts) -> Result<Vec<RuleFile>, String> {
    let paths: Vec<String> = index.library.iter().chain(&index.plans).cloned().collect();
    let pending = Array::new();
    for path in &paths {
        pending.push(&pending_text(path.clone(), texts));
    }
    let all = JsFuture::from(Promise::all(&pending)).await.map_err(|error| words(&error))?;
    let all = Array::from(&all);
    let texts = all.iter().map(|text| text.as_string().unwrap_or_default());
    Ok(paths.into_iter().zip(texts).map(|(path, text)| RuleFile { path, text }).collect())
}

fn pending_text(path: String, texts: &'static Texts) -> Promise {
    future_to_promise(async move {
        let text = fetch::text(&format!("{FOLDER}{path}"), texts).await;
        text.map(|text| JsValue::from_str(&text)).map_err(|error| JsValue::from_str(&error))
    })
}

/// Reads JSON with the browser's own reader.
///
/// # Errors
/// With its words.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    let value = JSON::parse(text).map_err(|error| words(&error))?;
    serde_wasm_bindgen::from_value(value).map_err(|error| error.to_string())
}
