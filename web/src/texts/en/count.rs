//! Figures with the form of the word that goes with them.

use std::fmt::Display;

/// `1 patent`, `2 patents`, `0 patents`.
pub fn counted(count: impl Display, one: &str, many: &str) -> String {
    let count = count.to_string();
    let word = if count == "1" { one } else { many };
    format!("{count} {word}")
}

/// `1 patent`, `2 patents`.
pub fn patents(count: usize) -> String {
    counted(count, "patent", "patents")
}

/// `1 row`, `2 rows`.
pub fn rows(count: usize) -> String {
    counted(count, "row", "rows")
}
