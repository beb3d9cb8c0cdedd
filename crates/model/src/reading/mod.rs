//! JSON files as values, or what is wrong with them: where, what, and what was probably meant, in
//! Chinese. The reader's own words are English and name the types of the program.
//!
//! A text is looked over as a whole first (`sound`: no name twice, no number that JavaScript rounds), then
//! read; `place` says where something is wrong, `fault` what.

mod fault;
mod labels;
mod place;
mod sound;
mod unknown;

use std::fmt;

use serde::de::DeserializeOwned;

pub use fault::said_of;
pub use labels::{Label, label_of, no_label};
pub use place::shortened;
pub use unknown::Named;
pub(crate) use unknown::{or_default, or_empty, region};

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// The path to the value, such as `patents[3].filedOn`; empty: the text as a whole.
    pub path: String,
    /// The same in the words of the page, with the path.
    pub place: String,
    /// What is wrong, and what was probably meant.
    pub reason: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, place, reason, .. } = self;
        let at = if place.is_empty() { String::new() } else { format!("（{place}）") };
        write!(f, "第 {line} 行第 {column} 列{at}：{reason}")
    }
}

/// The greatest whole number up to which JavaScript tells all of them apart.
pub const GREATEST: u64 = (1 << 53) - 1;

/// Reads a saved file: a value from the whole of a text.
///
/// # Errors
/// Says in Chinese where the text is wrong and what is.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Malformed> {
    read_with(text, label_of)
}

/// The same of a file whose parts have other words, or none but their names.
///
/// # Errors
/// As [`read`].
pub fn read_with<T: DeserializeOwned>(text: &str, label: Label) -> Result<T, Malformed> {
    let _: sound::Sound = one_pass(text, label)?;
    one_pass(text, label).map_err(as_value)
}

/// Reads of a saved file what says which kind it is: a file of another may hold what ours must not.
///
/// # Errors
/// As [`read`].
pub fn read_head<T: DeserializeOwned>(text: &str) -> Result<T, Malformed> {
    one_pass(text, label_of)
}

/// Of a text that is sound JSON the reader says "expected value" where it wants one of several words.
fn as_value(fault: Malformed) -> Malformed {
    let reason = fault.reason;
    let reason = if reason == fault::NO_VALUE { fault::NO_WORD.to_owned() } else { reason };
    Malformed { reason, ..fault }
}

fn one_pass<T: DeserializeOwned>(text: &str, label: Label) -> Result<T, Malformed> {
    // A mark that editors put in front is none of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let (path, place) = (error.path().to_string(), place::words(error.path(), label));
        malformed(text, (path, place), error.inner(), label)
    })?;
    let nowhere = (String::new(), String::new());
    reader.end().map_err(|error| malformed(text, nowhere, &error, label))?;
    Ok(value)
}

fn malformed(
    text: &str,
    (path, place): (String, String),
    error: &serde_json::Error,
    label: Label,
) -> Malformed {
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let column = characters(text, error.line(), error.column());
    let reason = fault::words(error, label);
    let path = if path == "." { String::new() } else { path };
    Malformed { line: number(error.line().max(1)), column: number(column), path, place, reason }
}

/// The column in characters of a column in bytes, from 1.
fn characters(text: &str, line: usize, column: usize) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let before = line.char_indices().take_while(|(place, _)| *place < column).count();
    before.max(1)
}

#[cfg(test)]
mod tests;
