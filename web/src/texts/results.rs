//! Texts around the result; what is said of it stands in `zhice_wording`.

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
    pub other_region_hint: &'static str,
    pub rules_broken: &'static str,
    pub none_in_force: &'static str,
    pub none_in_force_hint: fn(Gap) -> String,
    pub no_patents: &'static str,
    /// Title, verdict, what comes next.
    pub announce: fn(&str, &str, &str) -> String,
    pub original: &'static str,
    pub warnings: fn(usize) -> String,
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
    pub failed: &'static str,
    pub others: &'static str,
    pub folded: fn(usize) -> String,
    pub folded_plans: fn(usize) -> String,
    pub listed_plans: fn(usize) -> String,
    pub count_of: fn(&str, usize) -> String,
    pub in_force: fn(&str) -> String,
}
