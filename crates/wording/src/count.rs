//! English figures with the form of the word that goes with them.

use std::fmt::Display;

/// `1 patent`, `2 patents`, `0 patents`.
#[must_use]
pub fn counted(count: impl Display, one: &str, many: &str) -> String {
    let count = count.to_string();
    let word = if count == "1" { one } else { many };
    format!("{count} {word}")
}

/// `1 patent`, `2 patents`.
#[must_use]
pub fn patents(count: usize) -> String {
    counted(count, "patent", "patents")
}

/// `1 row`, `2 rows`.
#[must_use]
pub fn rows(count: usize) -> String {
    counted(count, "row", "rows")
}

/// `1 option`, `2 options`.
#[must_use]
pub fn options(count: usize) -> String {
    counted(count, "option", "options")
}
