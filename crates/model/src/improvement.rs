//! What an enterprise can do to reach more under one provision, each way proved by a run.

use serde::{Deserialize, Serialize};

use crate::application_number::ApplicationNumber;
use crate::assessment::Sensitivity;
use crate::change::Outcome;
use crate::date::Date;
use crate::scenario::Scenario;

/// The value of `schema` in an improvement of this version.
pub const IMPROVEMENT_SCHEMA: &str = "zhice/improvement/1";

/// The ways to the next level of a provision, or to its conditions where it has no levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Improvement {
    /// [`IMPROVEMENT_SCHEMA`].
    pub schema: String,
    /// The plan's id.
    pub plan: String,
    /// The provision's id.
    pub provision: String,
    /// The day for which the actions are taken to be done.
    pub as_of: Date,
    /// How it turns out now.
    pub now: Outcome,
    /// The level aimed at; `None` where the provision has no levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<u8>,
    /// What came of the search.
    pub finding: Finding,
    /// All smallest sets of actions that reach the goal: leaving out one action of a set misses it.
    pub proposals: Vec<Proposal>,
    /// The unknown inputs that keep the result open; they come first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// How many runs of the script the search took.
    pub runs: u32,
}

/// What came of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// There is nothing more to reach.
    AtTheTop,
    /// The proposals reach the goal for certain; they are all there are.
    Reachable,
    /// The proposals reach the goal for certain; the search was ended before all were found.
    SomeReachable,
    /// Something unknown keeps the goal open whatever is done: with the proposals it is possible.
    Open,
    /// The plan names no action that would reach it.
    OutOfReach,
    /// The provision does not speak to this enterprise on this day, or its script failed.
    NotJudged,
}

/// One way to the goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// What to do.
    pub actions: Vec<Action>,
    /// How the provision turns out then, by a run.
    pub outcome: Outcome,
    /// Other readings of the document under which it turns out otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sensitivity: Vec<Sensitivity>,
    /// What would be different, to look at further.
    pub scenario: Scenario,
}

/// One action, so many times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// The lever's id in the script.
    pub lever: String,
    /// What is done.
    pub label: String,
    /// How many times.
    pub count: u32,
    /// The unit counted.
    pub unit: String,
    /// How it is done, as far as the plan says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
    /// The patents listed that it is done to, where it is not the same which; others that stand alike do
    /// as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patents: Vec<ApplicationNumber>,
}
