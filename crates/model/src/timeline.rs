//! What changes in the results of one enterprise as time goes by.

use serde::{Deserialize, Serialize};

use crate::change::PlanChange;
use crate::date::Date;

/// The value of `schema` in a timeline of this version.
pub const TIMELINE_SCHEMA: &str = "zhice/timeline/1";

/// The days on which a result changes, from the first day to the last, both inclusive. The patents are
/// taken to stay as they are recorded: fees paid when due, nothing bought or sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// [`TIMELINE_SCHEMA`].
    pub schema: String,
    /// The first day, with which the next ones are compared.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The days on which something changes, in order.
    pub steps: Vec<Step>,
}

/// A day on which something changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// The first day with the new result.
    pub day: Date,
    /// What changes, compared with the day before.
    pub plans: Vec<PlanChange>,
}
