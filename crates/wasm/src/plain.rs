//! Messages as plain JavaScript objects, the same as their JSON.

#[cfg(feature = "exchange")]
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use zhice_model::Diagnostic;

/// Reads a request.
///
/// # Errors
/// A diagnostic when the object is not a request of this version.
pub fn read<T: DeserializeOwned>(message: JsValue) -> Result<T, Diagnostic> {
    serde_wasm_bindgen::from_value(message).map_err(|error| {
        Diagnostic::error("message-malformed", format!("收到的消息无法识别：{error}"))
            .with_hint("页面与计算模块的版本可能不一致，请刷新页面")
    })
}

/// Writes an answer.
///
/// # Errors
/// Where it holds what JavaScript cannot carry, such as a whole number beyond 2^53: no value stands for that.
#[cfg(feature = "exchange")]
pub fn write<T: Serialize>(answer: &T) -> Result<JsValue, String> {
    // Files are bytes, not lists of numbers.
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    let serializer = serializer.serialize_bytes_as_arrays(false);
    answer.serialize(&serializer).map_err(|error| error.to_string())
}
