//! Small words, dates and gaps within sentences.

use zhice_model::criterion::{Operator, Verdict};
use zhice_model::date::DateError;
use zhice_model::{Date, Truth};

/// Words that stand inside sentences and cells.
pub struct Words {
    pub date: fn(Date) -> String,
    pub period: fn(&str, &str) -> String,
    pub truth: fn(Truth) -> &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    /// Whether something is on record, where a condition asks only for that.
    pub on_record: fn(Verdict) -> &'static str,
    pub operator: fn(Operator) -> &'static str,
    pub list_separator: &'static str,
    /// Between parts of a sentence that are sentences themselves.
    pub clause_separator: &'static str,
    /// The unit of a plan's figures as it stands behind them; empty where the language has none.
    pub unit: fn(&str) -> &str,
    /// Why a text is no day.
    pub date_fault: fn(&DateError) -> String,
    pub patents_unit: &'static str,
    pub records_unit: &'static str,
    /// Figures with unit: what is missing, exactly, at least, at most.
    pub short: Phrases,
    /// What is too much, exactly, at least, at most.
    pub over: Phrases,
    pub fact_need: &'static str,
    pub group_all: &'static str,
    pub group_any: &'static str,
    pub group_some: fn(usize) -> String,
    pub group_have: fn(usize, usize) -> String,
    /// The bound behind a share.
    pub must: fn(&str) -> String,
}

/// Three ways to say how much.
pub struct Phrases {
    pub exactly: fn(&str) -> String,
    pub at_least: fn(&str) -> String,
    pub at_most: fn(&str) -> String,
}
