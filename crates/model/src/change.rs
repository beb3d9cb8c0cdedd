//! What differs between two results: of one enterprise on two days, or of two states of it.

use serde::{Deserialize, Serialize};

use crate::assessment::{Level, Standing, Status};
use crate::criterion::Verdict;
use crate::value::Quantity;

/// How a provision turned out, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// Its status.
    pub status: Status,
    /// Its level, where it has levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

/// What differs in one plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlanChange {
    /// The plan's id.
    pub plan: String,
    /// Whether the plan speaks to the enterprise, before and after; `None` where that is the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Changed<Standing>>,
    /// What differs in its provisions; empty when its standing changed, which changes them all.
    pub provisions: Vec<ProvisionChange>,
}

/// One thing before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changed<T> {
    /// Before.
    pub before: T,
    /// After.
    pub after: T,
}

/// What differs in one provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProvisionChange {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// How it turned out, before and after; both the same where only figures differ.
    pub outcome: Changed<Outcome>,
    /// The figures that differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<FigureChange>,
    /// The patents and records that count otherwise than before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Move>,
}

impl ProvisionChange {
    /// Whether more than figures differs.
    #[must_use]
    pub fn changes_outcome(&self) -> bool {
        self.outcome.before != self.outcome.after
    }
}

/// A figure before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FigureChange {
    /// The criterion, or the level's name.
    pub label: String,
    /// The figure.
    pub actual: Changed<Quantity>,
    /// How it stands to its bound.
    pub verdict: Changed<Verdict>,
}

/// A patent or record that counts otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Move {
    /// The selection it entered or left (有效发明专利).
    pub selection: String,
    /// Where it stands: `patents`, or `answers.` and a question's id.
    pub source: String,
    /// Its position in that list before; `None` where it is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row_before: Option<u32>,
    /// Its position in that list after; `None` where it is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row_after: Option<u32>,
    /// Whether it counts now.
    pub now: Counting,
    /// Why it does not count, or what is unknown; empty when it counts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Whether a patent or record counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// It does.
    Counted,
    /// It depends on something unknown.
    Open,
    /// It does not.
    Excluded,
    /// It is not in the list.
    Gone,
}
