//! The rules as the site publishes them: the index and the files it names, always fresh.

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use zhice_model::Diagnostic;
use zhice_model::rule_files::{RULES_SCHEMA, RuleFile, RulesIndex};

use super::fetch;
use crate::json::{parse, words};
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
    let scripts: Vec<_> = index.library.iter().chain(&index.plans).cloned().collect();
    let needed = pending_all(&scripts, texts, true);
    let besides = pending_all(&index.offices, texts, false);
    let files = texts_of(needed).await.map_err(fault)?;
    let files = scripts.into_iter().zip(files).map(|(path, text)| RuleFile { path, text });
    // Without them the page says that nothing is recorded, which is true of what it has.
    let offices = texts_of(besides).await.unwrap_or_default();
    let offices = offices.iter().filter_map(|text| parse(text).ok()).collect();
    Ok(Rules { index, files: files.collect(), offices })
}

/// Asks for all files at once; where they are not needed, one that cannot be had is an empty text.
fn pending_all(paths: &[String], texts: &'static Texts, needed: bool) -> Promise {
    let pending = paths.iter().cloned().map(|path| {
        future_to_promise(async move {
            match fetch::text(&format!("{FOLDER}{path}"), texts).await {
                Err(error) if needed => Err(JsValue::from_str(&error)),
                text => Ok(JsValue::from_str(&text.unwrap_or_default())),
            }
        })
    });
    Promise::all(&pending.collect::<Array>())
}

async fn texts_of(pending: Promise) -> Result<Vec<String>, String> {
    let all = JsFuture::from(pending).await.map_err(|error| words(&error))?;
    Ok(Array::from(&all).iter().map(|text| text.as_string().unwrap_or_default()).collect())
}
