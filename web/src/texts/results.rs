//! Texts of the result: verdicts, levels, conditions, evidence and what is unknown.

use zhice_model::Strength;
use zhice_model::assessment::{Standing, Status};
use zhice_model::offices::TurnPart;

use crate::format::overview::Gap;

/// The result and its summary.
pub struct Results {
    pub summary: &'static str,
    pub see_result: &'static str,
    pub as_of: fn(&str) -> String,
    pub pending: &'static str,
    pub updating: &'static str,
    pub stale: &'static str,
    pub no_region: &'static str,
    pub no_region_hint: &'static str,
    pub other_region: &'static str,
    pub other_region_hint: &'static str,
    pub rules_broken: &'static str,
    pub none_in_force: &'static str,
    pub none_in_force_hint: fn(Gap) -> String,
    pub no_patents: &'static str,
    /// Title, verdict, what comes next.
    pub announce: fn(&str, &str, &str) -> String,
    pub status: fn(Status) -> &'static str,
    pub standing: fn(Standing) -> &'static str,
    /// A figure that decides nothing, among the conditions.
    pub target: fn(&str) -> String,
    /// The document's own word, with what it stands for where the word is not understood.
    pub force: fn(&str, Strength) -> String,
    /// The same in few words.
    pub force_short: fn(&str, Strength) -> String,
    /// A level by its number and the name that the plan gives it, which may be empty.
    pub level: fn(u8, &str) -> String,
    pub no_level: &'static str,
    /// Level, and the conditions it depends on.
    pub level_possible: fn(&str, &str) -> String,
    pub may_reach: fn(&str) -> String,
    pub top_level: &'static str,
    /// The gap as a phrase, what is counted, level.
    pub gap_one: fn(&str, &str, &str) -> String,
    pub gap_many: fn(&str, &str) -> String,
    pub gap_item: fn(&str, &str) -> String,
    pub gap_unmet: fn(&str) -> String,
    pub departments: &'static str,
    pub departments_none: &'static str,
    pub turn_part: fn(TurnPart) -> &'static str,
    pub not_recorded: &'static str,
    pub original: &'static str,
    /// The list of patents describes an earlier day.
    pub provisional: fn(&str, &str) -> String,
    pub warnings: fn(usize) -> String,
    pub gap_unknown: fn(&str) -> String,
    pub gap_review: fn(&str) -> String,
    pub condition: &'static str,
    pub need: &'static str,
    pub have: &'static str,
    pub gap: &'static str,
    pub verdict: &'static str,
    pub conditions_of: fn(&str) -> String,
    pub basis: &'static str,
    /// Plan, line.
    pub basis_line: fn(&str, u32) -> String,
    pub evidence: &'static str,
    pub counted: fn(usize) -> String,
    pub open: fn(usize) -> String,
    pub excluded: fn(usize) -> String,
    pub incomplete: &'static str,
    pub none_counted: &'static str,
    pub more_rows: fn(usize) -> String,
    pub record: fn(u32) -> String,
    pub unknown_title: &'static str,
    /// A field of the patents and how many lack it.
    pub unknown_patents: fn(&str, usize) -> String,
    pub unknown_records: fn(&str, &str, usize) -> String,
    pub unknown_field: &'static str,
    pub sensitivity: &'static str,
    /// Question, alternative, outcome.
    pub sensitivity_text: fn(&str, &str, &str) -> String,
    pub next_step: &'static str,
    pub notes: &'static str,
    pub amount: &'static str,
    pub failed: &'static str,
    pub others: &'static str,
    pub folded: fn(usize) -> String,
    pub folded_plans: fn(usize) -> String,
    pub listed_plans: fn(usize) -> String,
    pub count_of: fn(&str, usize) -> String,
    pub in_force: fn(&str) -> String,
}
