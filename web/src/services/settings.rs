//! The script that shows and keeps the settings (`web/scripts/settings.js`). It runs before the page
//! is drawn for the first time, long before this module is here, so the page asks it rather than the
//! browser.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::state::settings::Settings;

#[wasm_bindgen(js_namespace = zhiceSettings)]
extern "C" {
    #[wasm_bindgen(catch)]
    fn kept() -> Result<String, JsValue>;
    #[wasm_bindgen(catch)]
    fn show(settings: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = speak)]
    fn name_language(language: &str, title: &str) -> Result<(), JsValue>;
}

/// What the user chose on an earlier visit.
#[must_use]
pub fn chosen() -> Settings {
    kept().map(|kept| Settings::read(&kept)).unwrap_or_default()
}

/// Shows the settings, and keeps them where the browser allows it.
pub fn choose(settings: Settings) {
    let _ = show(&settings.written());
}

/// Says which language the document is in.
pub fn speak(language: &str, title: &str) {
    let _ = name_language(language, title);
}
