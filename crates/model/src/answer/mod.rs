//! Answers to the questions of plans, as files and messages write them, and what is wrong with one that
//! does not fit its question.

mod check;
mod read;

use std::collections::BTreeMap;

use serde::Serialize;

pub use check::{AnswerFault, Asked, doubts, faults, usable};

/// The answer to one question of a plan; the plan's `ask` says which form fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Answer {
    /// Yes or no.
    YesNo(bool),
    /// A count.
    Count(i64),
    /// A text, a date (`2026-11-21`), a choice's key, or an exact decimal (`"12.5"`).
    Text(String),
    /// A list of records; empty means that there are none.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<BTreeMap<String, Option<Scalar>>>"))]
    Records(Vec<Record>),
}

/// One record of an answer: values by field name, a missing one unknown.
pub type Record = BTreeMap<String, Scalar>;

/// One value in a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Scalar {
    /// Yes or no.
    YesNo(bool),
    /// A count.
    Count(i64),
    /// A text, a date, a choice's key, or an exact decimal.
    Text(String),
}

impl From<Scalar> for Answer {
    fn from(value: Scalar) -> Self {
        match value {
            Scalar::YesNo(yes) => Self::YesNo(yes),
            Scalar::Count(count) => Self::Count(count),
            Scalar::Text(text) => Self::Text(text),
        }
    }
}
