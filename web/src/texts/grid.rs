//! Texts of the grid of patents.

use zhice_model::change::Counting;
use zhice_model::doubt::Doubt;

use crate::state::form::Fault;
use crate::state::grid::filter::StatusGroup;

/// The grid.
pub struct Grid {
    pub keys: &'static str,
    pub search: &'static str,
    pub any: &'static str,
    pub doubtful: &'static str,
    pub clear_filter: &'static str,
    pub status_group: fn(StatusGroup) -> &'static str,
    pub counting: fn(Counting) -> &'static str,
    pub counting_filter: &'static str,
    /// How many are shown, of how many.
    pub shown: fn(usize, usize) -> String,
    pub none_shown: &'static str,
    pub arranging: &'static str,
    /// How many patents were asked about, of how many.
    pub explaining: fn(usize, usize) -> String,
    pub select: &'static str,
    pub select_of: fn(&str) -> String,
    pub select_all: &'static str,
    pub selected: fn(usize) -> String,
    pub deselect: &'static str,
    pub bulk_field: &'static str,
    pub bulk_value: &'static str,
    pub bulk_apply: &'static str,
    pub bulk_delete: &'static str,
    pub edit_in: fn(&str, &str) -> String,
    pub inferred: &'static str,
    /// What stands by a patent with facts that do not fit together, and what these are.
    pub to_check: &'static str,
    pub doubt: fn(Doubt) -> String,
    /// What is wrong or odd about the form of a patent.
    pub fault: fn(&Fault) -> String,
    pub counted_as: fn(&str) -> String,
    pub open_for: fn(&str) -> String,
    pub not_counted: fn(&str) -> String,
    pub not_looked_at: &'static str,
    pub being_explained: &'static str,
    pub why_title: fn(&str) -> String,
    pub why_none: &'static str,
    pub close: &'static str,
}
