//! What comes of what-if questions: what differs between two states or two results, and what may be lost.

use serde::{Deserialize, Serialize};

use crate::change::PlanChange;
use crate::date::Date;

/// The value of `schema` in a comparison of this version.
pub const COMPARISON_SCHEMA: &str = "zhice/comparison/1";

/// What differs between two states of an enterprise on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// [`COMPARISON_SCHEMA`].
    pub schema: String,
    /// The day of both assessments.
    pub as_of: Date,
    /// What differs, by plan.
    pub plans: Vec<PlanChange>,
}

/// What differs between a recorded result and the one that the rules loaded give now; nothing, where
/// both lists are empty. The engine's version and the steps that scripts took are no differences.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Differences {
    /// Outcomes and figures that differ, recorded and now, with the patents that count otherwise.
    pub plans: Vec<PlanChange>,
    /// What differs besides: texts, conditions, whole provisions and plans.
    pub others: Vec<Difference>,
}

impl Differences {
    /// Whether the recorded result came about again.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.plans.is_empty() && self.others.is_empty()
    }
}

/// A place where two results differ in more, or in something else, than outcomes and figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// The plan's id; empty: what is said beside all plans, such as day, name and warnings.
    pub plan: String,
    /// The provision's id; empty: the plan itself.
    pub provision: String,
    /// How they differ.
    pub how: Deviation,
}

/// How two results differ in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deviation {
    /// It is recorded and not there now.
    Gone,
    /// It is there now and not recorded.
    New,
    /// It says something else.
    Altered,
}

/// The patents that may be lost for want of a fee, and what the plans would say without them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Risks {
    /// The patents, in the order of the list.
    pub patents: Vec<PatentRisk>,
    /// What would differ if those still in force ended on the day asked about.
    pub without: Vec<PlanChange>,
}

/// A patent that may be lost, or is lost and can still be restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PatentRisk {
    /// Its position in the list.
    pub row: u32,
    /// Why.
    pub cause: RiskCause,
    /// The day the fee falls or fell due, or the right ended; `None` where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
}

/// Why a patent may be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskCause {
    /// The fee is overdue; within six months it can be paid with a surcharge.
    Overdue,
    /// The fee falls due within [`FEE_NOTICE_DAYS`].
    DueSoon,
    /// The right has ended for want of a fee and can still be restored.
    Restorable,
}

/// How many days before it falls due a fee is spoken of.
pub const FEE_NOTICE_DAYS: i64 = 90;
