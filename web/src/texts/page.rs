//! Texts of the frame: head, foot, the first step, notices and errors.

use zhice_model::enterprise::SubjectType;

use crate::state::notice::Found;

/// Head, foot and the names of the steps.
pub struct Page {
    pub mark: &'static str,
    pub title: &'static str,
    /// The page's name in lists of windows and bookmarks.
    pub document_title: &'static str,
    /// That the words of plans are in another language; empty where they are not.
    pub rules_language: &'static str,
    pub skip_to_result: &'static str,
    pub step_basics: &'static str,
    pub step_patents: &'static str,
    pub step_questions: &'static str,
    pub step_result: &'static str,
    pub step_actions: &'static str,
    pub step_timeline: &'static str,
    pub step_report: &'static str,
    /// What the list of steps is.
    pub steps: &'static str,
    /// In place of a result, until a place is chosen.
    pub result_waits: &'static str,
    pub part_loading: &'static str,
    /// The number of a step.
    pub step: fn(u8) -> String,
    /// The sign that nothing entered is left to be kept.
    pub kept: &'static str,
    pub clear_all: &'static str,
    pub clear_all_help: &'static str,
    /// Where there are other enterprises, which are not cleared with it.
    pub clear_others: &'static str,
    pub close: &'static str,
    pub loading: &'static str,
    /// Engine version.
    pub engine: fn(&str) -> String,
}

/// The first step.
pub struct Basics {
    pub region_none: &'static str,
    pub region_other: &'static str,
    pub region_help: &'static str,
    pub as_of_help: &'static str,
    pub back_to_today: &'static str,
    pub name: &'static str,
    pub name_help: &'static str,
    pub subject_help: &'static str,
    pub subject_label: fn(SubjectType) -> &'static str,
    pub company_help: &'static str,
    /// Names of the plans that govern the place.
    pub governed_by: fn(&str) -> String,
    pub not_governed: &'static str,
}

/// What just happened.
pub struct Notices {
    pub undo: &'static str,
    pub dismiss: &'static str,
    pub deleted: fn(&str) -> String,
    pub deleted_many: fn(usize) -> String,
    pub ticked: fn(usize) -> String,
    pub saved: fn(&str) -> String,
    /// What came of reading the owners again.
    pub named: fn(Found) -> String,
    /// The year judged now.
    pub yearly: fn(i16) -> String,
    pub cleared: &'static str,
    pub undone: &'static str,
    /// Changes that were kept because they were edited since.
    pub undone_but: fn(usize) -> String,
    pub restored: fn(usize) -> String,
    pub restarted: &'static str,
    pub refreshed: &'static str,
    pub forked: &'static str,
    /// The site has other rules, which are in use.
    pub rules_updated: &'static str,
    /// The site has other rules, which came too late for this visit.
    pub rules_late: &'static str,
    pub offline_ready: &'static str,
    pub storage_blocked: &'static str,
    pub storage_unreadable: &'static str,
    pub engine_restarted: &'static str,
    pub importer_restarted: &'static str,
    /// The texts of the language chosen did not come.
    pub language_missing: &'static str,
}

/// What went wrong, where, and what to do.
pub struct Errors {
    /// File, line, column.
    pub place: fn(&str, Option<u32>, Option<u32>) -> String,
    pub retry: &'static str,
    pub part_failed: &'static str,
    pub engine_failed: &'static str,
    pub input_refused: &'static str,
    pub engine_hint: &'static str,
    pub engine_timeout: &'static str,
    pub engine_timeout_hint: &'static str,
    pub importer_failed: &'static str,
    pub importer_timeout: &'static str,
    pub rules_failed: &'static str,
    pub rules_hint: &'static str,
    pub plans_broken: fn(usize) -> String,
    /// Address and status.
    pub fetch_status: fn(&str, u16) -> String,
    /// Address and cause.
    pub fetch_network: fn(&str, &str) -> String,
    pub index_unreadable: fn(&str) -> String,
    pub index_schema: fn(&str) -> String,
    pub file_unreadable: &'static str,
    pub details: &'static str,
}
