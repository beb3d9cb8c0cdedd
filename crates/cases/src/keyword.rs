//! Words with a fixed spelling, as the formats of enterprise and assessment have them.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::document::Item;

/// The word as the type it stands for.
pub fn keyword<T: DeserializeOwned>(item: &Item) -> Option<T> {
    let text = item.text()?;
    match serde_json::from_value(Value::String(text.clone())) {
        Ok(word) => Some(word),
        Err(error) => {
            let message = format!("{}不能是“{text}”", item.name);
            item.refuse(&message, &advice(&error));
            None
        }
    }
}

/// What a reader's error lets one do.
pub fn advice(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let names = expected_names(&text);
    if !names.is_empty() {
        format!("可写：{}", names.join("、"))
    } else if text.contains("boolean") {
        "应写 true 或 false，不加引号".to_owned()
    } else if text.contains("expected a string") {
        "应写文字，加英文双引号".to_owned()
    } else {
        text
    }
}

/// The names between backticks behind the word `expected`.
fn expected_names(text: &str) -> Vec<&str> {
    let Some((_, expected)) = text.split_once("expected ") else { return Vec::new() };
    expected.split('`').skip(1).step_by(2).collect()
}
