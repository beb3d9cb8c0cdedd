//! What the page and the script that watches over it (`web/scripts/breakdown.js`) let each other know, by
//! `zhice` on the window.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Whether the page broke down a moment ago and was loaded again.
#[must_use]
pub fn happened() -> bool {
    get("restarted").is_truthy()
}

/// Offers the script to write all that was entered, and to have it as text: it asks when the page has
/// broken down, and expects no more than the memory as it was.
pub fn offer(keep_all: impl Fn() + 'static, entered: impl Fn() -> JsValue + 'static) {
    let keep_all = Closure::<dyn Fn()>::new(keep_all);
    let entered = Closure::<dyn Fn() -> JsValue>::new(entered);
    for (name, function) in
        [("keepAll", keep_all.into_js_value()), ("entered", entered.into_js_value())]
    {
        let _ = Reflect::set(&zhice(), &JsValue::from_str(name), &function);
    }
}

fn zhice() -> JsValue {
    Reflect::get(&js_sys::global(), &JsValue::from_str("zhice")).unwrap_or(JsValue::UNDEFINED)
}

fn get(name: &str) -> JsValue {
    Reflect::get(&zhice(), &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
