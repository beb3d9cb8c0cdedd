//! Texts of the second step: the patents and the form of one of them.

use zhice_model::{LegalStatus, Ownership, PatentKind};

/// The list of patents.
pub struct Patents {
    pub start_lead: &'static str,
    pub start_manual: &'static str,
    pub start_manual_help: &'static str,
    pub start_sample: &'static str,
    pub start_sample_help: &'static str,
    pub samples_label: &'static str,
    pub samples_failed: &'static str,
    pub add: &'static str,
    pub status_as_of_help: &'static str,
    pub number: &'static str,
    pub title: &'static str,
    pub kind: &'static str,
    pub filed_on: &'static str,
    pub granted_on: &'static str,
    pub status: &'static str,
    pub ownership: &'static str,
    pub high_value: &'static str,
    pub counted: &'static str,
    pub edit: &'static str,
    pub delete: &'static str,
    pub edit_of: fn(&str) -> String,
    pub delete_of: fn(&str) -> String,
    pub untitled: &'static str,
    pub wrong_check: &'static str,
    pub not_applicable: &'static str,
    pub total: fn(usize) -> String,
    pub kinds: fn(usize, usize, usize) -> String,
    pub in_force: fn(usize) -> String,
    pub focused: fn(&str, usize) -> String,
    pub show_all: &'static str,
    pub ticks: Ticks,
    pub kind_label: fn(PatentKind) -> &'static str,
    pub status_label: fn(LegalStatus) -> &'static str,
    pub ownership_label: fn(Ownership) -> &'static str,
}

/// The four circumstances that make a patent of high value, long and short.
pub struct Ticks {
    pub strategic: (&'static str, &'static str),
    pub overseas: (&'static str, &'static str),
    pub pledge: (&'static str, &'static str),
    pub award: (&'static str, &'static str),
}

/// The form of one patent.
pub struct Editor {
    pub add: &'static str,
    pub edit: &'static str,
    pub save: &'static str,
    pub save_and_next: &'static str,
    pub cancel: &'static str,
    pub number_help: &'static str,
    pub kind_by_number: &'static str,
    pub date_help: &'static str,
    pub more: &'static str,
    pub ended_on: &'static str,
    pub ended_on_help: &'static str,
    pub end_announced_on: &'static str,
    pub end_announced_on_help: &'static str,
    pub transferred_in_on: &'static str,
    pub transferred_out_on: &'static str,
    pub transferred_nearby: &'static str,
    pub fee_due_on: &'static str,
    pub high_value_help: &'static str,
    /// The number of faults in the form.
    pub faults: fn(usize) -> String,
}
