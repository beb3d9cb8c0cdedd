//! A result in words, in Chinese and English: for the page, its report, the workbook and the terminal
//! alike. Each function takes the [`Words`] of a language. Words of the plans (titles, labels, reasons)
//! come from the rules and stay as they are.
//!
//! A number keeps to its unit by a space that no line breaks at; [`plain`] puts a common one in its place.
//! Whoever loads English apart refers to [`EN`] in that part alone.

pub mod conditions;
pub mod count;
pub mod criterion;
mod en;
pub mod missing;
pub mod offices;
pub mod rating;
pub mod what_if;
mod words;
mod zh;

pub use en::EN;
pub use words::{Phrases, Words};
pub use zh::ZH;

use zhice_model::assessment::Provisional;

/// A text without what keeps a line from breaking, for files and terminals.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace('\u{2060}', "")
}

/// That the list of patents describes an earlier day, and what is taken for granted since.
#[must_use]
pub fn provisional(found: &Provisional, w: &Words) -> String {
    (w.provisional)(&(w.date)(found.known_until), &found.facts.join(w.clause_separator))
}

#[cfg(test)]
mod samples;
