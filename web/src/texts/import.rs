//! Texts of reading a file and of its preview.

use zhice_model::import::{Format, ImportField};

/// Choosing a file.
pub struct Choose {
    pub choose: &'static str,
    pub input: &'static str,
    pub drop: &'static str,
    pub formats: &'static str,
}

/// Reading a file and taking it.
pub struct Import {
    pub reading: fn(&str) -> String,
    /// Rows read, and about how many there are; 0 while that is not known.
    pub rows_read: fn(u32, u32) -> String,
    pub cancel: &'static str,
    pub preview: &'static str,
    pub adopt: &'static str,
    pub discard: &'static str,
    pub failed: fn(&str) -> String,
    pub failed_hint: &'static str,
    pub file: &'static str,
    pub format: &'static str,
    pub format_label: fn(Format) -> &'static str,
    pub sheet: &'static str,
    /// The sheet that was read, and those that were not.
    pub sheet_of: fn(&str, &[String]) -> String,
    pub encoding: &'static str,
    pub source: &'static str,
    pub source_unknown: &'static str,
    pub rows: &'static str,
    pub row_count: fn(u32) -> String,
    pub found: &'static str,
    pub found_count: fn(usize) -> String,
    pub joined: &'static str,
    pub joined_count: fn(u32) -> String,
    pub merge: &'static str,
    /// New, changed, same.
    pub merge_counts: fn(usize, usize, usize) -> String,
    pub nothing_found: &'static str,
    pub rejected: fn(usize) -> String,
    pub warnings: fn(usize) -> String,
    pub line: &'static str,
    pub column: &'static str,
    pub reason: &'static str,
    pub original: &'static str,
    pub doubt: &'static str,
    pub field_label: fn(ImportField) -> &'static str,
    pub whole_row: &'static str,
    pub more_rows: fn(usize) -> String,
    pub owner_legend: &'static str,
    pub owner_no_name: &'static str,
    pub owner_no_match: fn(&str) -> String,
    pub owner_count: fn(u32) -> String,
    pub owner_use: &'static str,
    pub owner_none: &'static str,
    pub owner_needed: &'static str,
    pub receipt: fn(&str, usize, usize, usize) -> String,
    pub undo: &'static str,
    /// How many questions are open, and how many other things keep the rating open.
    pub confirm_title: fn(usize, usize) -> String,
    pub confirm_lead: &'static str,
}
