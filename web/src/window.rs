//! What the site's scripts and the browser offer on the window, as far as no library names it.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What the scripts and this module let each other know.
    type Zhice;
    #[wasm_bindgen(thread_local_v2, js_name = zhice)]
    static ZHICE: Zhice;
    #[wasm_bindgen(method, catch)]
    fn address(this: &Zhice, script: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(method)]
    fn turn(this: &Zhice) -> Promise;
    #[wasm_bindgen(method, getter)]
    fn restarted(this: &Zhice) -> bool;
    #[wasm_bindgen(method, setter, js_name = keepAll)]
    fn set_keep_all(this: &Zhice, function: JsValue);
    #[wasm_bindgen(method, setter)]
    fn set_entered(this: &Zhice, function: JsValue);
    #[wasm_bindgen(method, getter)]
    fn offline(this: &Zhice) -> Offline;

    /// What the service worker did at this visit (`web/scripts/offline.js`).
    pub type Offline;
    /// Whether the site has other rules than at the last visit.
    #[wasm_bindgen(method, getter, js_name = rulesUpdated)]
    pub fn rules_updated(this: &Offline) -> bool;
    /// Whether they are in use.
    #[wasm_bindgen(method, getter)]
    pub fn used(this: &Offline) -> bool;
    /// Whether the page works without a network since this visit.
    #[wasm_bindgen(method, getter)]
    pub fn first(this: &Offline) -> bool;

    // Where there is no clipboard the call is what throws.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = readText)]
    fn read_text() -> Result<Promise, JsValue>;
}

/// The name under which the build published a script (`web/scripts/addresses.js`).
///
/// # Errors
/// With what was thrown.
pub fn published(script: &str) -> Result<String, JsValue> {
    ZHICE.with(|zhice| zhice.address(script))
}

/// Kept when the browser has had its turn (`web/scripts/turn.js`).
pub fn turn() -> Promise {
    ZHICE.with(Zhice::turn)
}

/// Whether the page broke down a moment ago and was loaded again (`web/scripts/breakdown.js`).
#[must_use]
pub fn was_restarted() -> bool {
    ZHICE.with(Zhice::restarted)
}

/// Offers the script that watches over the page to write all that was entered, and to have it as text: it asks
/// when the page has broken down, and expects no more than the memory as it was.
pub fn offer(keep_all: impl Fn() + 'static, entered: impl Fn() -> Option<String> + 'static) {
    let keep_all = Closure::<dyn Fn()>::new(keep_all).into_js_value();
    let entered = Closure::<dyn Fn() -> Option<String>>::new(entered).into_js_value();
    ZHICE.with(|zhice| {
        zhice.set_keep_all(keep_all);
        zhice.set_entered(entered);
    });
}

/// What the service worker did up to now.
#[must_use]
pub fn offline() -> Offline {
    ZHICE.with(Zhice::offline)
}

/// The clipboard's text; `None` where the browser has no such thing or the user refuses.
pub async fn clipboard_text() -> Option<String> {
    JsFuture::from(read_text().ok()?).await.ok()?.as_string()
}
