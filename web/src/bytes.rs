//! The content of a file, which stays where the browser has it: this module never copies or looks at it.

use std::fmt;

use js_sys::Uint8Array;
use serde::{Deserialize, Deserializer};
use wasm_bindgen::JsValue;

/// Bytes that the browser holds; none, by default.
#[derive(Clone, Default)]
pub struct Bytes(JsValue);

impl Bytes {
    /// A copy of these.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Uint8Array::from(bytes).into())
    }

    /// Those of a buffer, as files and answers of the site give it.
    #[must_use]
    pub fn within(buffer: &JsValue) -> Self {
        Self(Uint8Array::new(buffer).into())
    }
}

impl From<Bytes> for JsValue {
    fn from(bytes: Bytes) -> Self {
        bytes.0
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bytes")
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_wasm_bindgen::preserve::deserialize(deserializer).map(Self)
    }
}
