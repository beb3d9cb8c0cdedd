//! Texts of the result's groups, of the report on paper, and of what leaves as a file.

use zhice_model::what_if::RiskCause;

use crate::format::expectation::Expectation;

/// The groups of the result, the report, and its files. They are asked for by the parts that show
/// them, and so load with these.
pub struct Report {
    /// The name of a group.
    pub expectation: fn(Expectation) -> &'static str,
    /// What one may expect of a group.
    pub expectation_help: fn(Expectation) -> &'static str,
    /// Provisions in a group.
    pub provisions: fn(usize) -> String,
    /// Conditions that hold, of all provisions in a group.
    pub provisions_met: fn(usize, usize) -> String,
    /// How many provisions an input settles, and how many it concerns besides.
    pub settles: fn(usize, usize) -> String,
    /// Of a plan without a rating: provisions met, left to the authority, unknown.
    pub unrated: fn(usize, usize, usize) -> String,
    /// The list of patents is of this day, earlier than the one judged.
    pub by_list: fn(&str) -> String,
    /// The inputs that settle most.
    pub useful: &'static str,
    pub useful_help: &'static str,
    /// Patents at risk.
    pub risks: Risks,
    /// Document and clause.
    pub clause: fn(&str, &str) -> String,
    /// The page of the report.
    pub page: Page,
    /// The report on paper.
    pub paper: Paper,
    /// Files out and in.
    pub files: Files,
}

/// Patents at risk, and what their loss would change.
pub struct Risks {
    pub title: &'static str,
    /// How many are at risk, by cause.
    pub cause: fn(RiskCause, usize) -> String,
    pub without: &'static str,
}

/// What stands around the report on the screen.
pub struct Page {
    pub lead: &'static str,
    pub print: &'static str,
    pub print_help: &'static str,
    pub preview: &'static str,
    pub nothing: &'static str,
    pub stale: &'static str,
}

/// The report on paper.
pub struct Paper {
    pub title: &'static str,
    /// Totals stand in place of a list.
    pub by_totals: &'static str,
    /// Nothing is said of patents.
    pub no_list: &'static str,
    pub patents_count: fn(usize) -> String,
    pub documents: &'static str,
    pub document_columns: [&'static str; 4],
    pub summary: &'static str,
    pub by_expectation: &'static str,
    pub counted: &'static str,
    pub counted_lead: fn(&str) -> String,
    pub counted_columns: [&'static str; 5],
    pub counts: &'static str,
    pub may_count: fn(&str) -> String,
    pub counts_not: fn(&str) -> String,
    /// Patents not listed.
    pub more: fn(usize) -> String,
    pub clauses: &'static str,
    pub clause_columns: [&'static str; 5],
    pub not_applicable: &'static str,
    pub versions: &'static str,
    pub versions_lead: &'static str,
    pub engine: &'static str,
    pub file: &'static str,
    pub fingerprint: &'static str,
    pub local: &'static str,
    pub warnings: &'static str,
}

/// Files out and in.
pub struct Files {
    pub title: &'static str,
    /// While something is supposed: files hold what was entered.
    pub actual: &'static str,
    pub ledger: &'static str,
    pub ledger_help: &'static str,
    pub package: &'static str,
    pub package_help: &'static str,
    pub open: &'static str,
    pub open_help: &'static str,
    pub working: &'static str,
    pub cancel: &'static str,
    /// The file's name.
    pub saved: fn(&str) -> String,
    pub failed: &'static str,
    pub timeout: &'static str,
    pub crashed: &'static str,
    pub checking: fn(&str) -> String,
    pub identical: &'static str,
    pub identical_help: fn(&str, &str) -> String,
    pub differs: &'static str,
    pub differs_help: fn(&str, &str) -> String,
    pub rules_same: &'static str,
    pub rules_differ: &'static str,
    pub rule_changed: fn(&str) -> String,
    pub rule_gone: fn(&str) -> String,
    pub rule_new: fn(&str) -> String,
    pub engine_same: fn(&str) -> String,
    pub engine_differs: fn(&str, &str) -> String,
    pub not_a_package: &'static str,
    pub recorded: &'static str,
    pub now: &'static str,
    pub place: &'static str,
    pub gone: &'static str,
    pub new: &'static str,
    pub altered: &'static str,
    pub no_verdict: &'static str,
    pub beside: &'static str,
    pub recounted: fn(usize) -> String,
}
