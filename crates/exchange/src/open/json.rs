//! JSON as a value, or what is wrong with it and where.

use serde::de::DeserializeOwned;
use zhice_model::Diagnostic;

use super::{fault, place};

const HINT: &str =
    "文件可能被改动过，或没有下载完整：请改正这一处，或重新保存、重新索取这个文件后再打开";

/// Reads a value from the whole of a text.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Diagnostic> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let place = place::words(error.path());
        refusal(text, &place, error.inner())
    })?;
    reader.end().map_err(|error| refusal(text, "", &error))?;
    Ok(value)
}

fn refusal(text: &str, place: &str, error: &serde_json::Error) -> Diagnostic {
    let (line, column) = (error.line(), characters(text, error.line(), error.column()));
    let at = if place.is_empty() { String::new() } else { format!("（{place}）") };
    let reason = fault::words(error);
    let message = format!("第 {line} 行第 {column} 列{at}：{reason}");
    let number = |number: usize| u32::try_from(number).ok();
    Diagnostic::error("open-json", message).at(number(line), number(column)).with_hint(HINT)
}

/// The column in characters of a column in bytes, from 1.
fn characters(text: &str, line: usize, column: usize) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let before = line.char_indices().take_while(|(place, _)| *place < column).count();
    before.max(1)
}

#[cfg(test)]
mod tests {
    use super::characters;

    #[test]
    fn columns_count_characters() {
        let text = "a\n企业b";
        let cases = [(1, 1, 1), (2, 1, 1), (2, 3, 1), (2, 4, 2), (2, 7, 3), (2, 99, 3), (9, 9, 1)];
        for (line, column, expected) in cases {
            assert_eq!(characters(text, line, column), expected, "{line}:{column}");
        }
    }
}
