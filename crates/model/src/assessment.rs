//! The result of running the plans on an enterprise; its JSON is described in
//! `docs/assessment.md`.

use serde::{Deserialize, Serialize};

use crate::criterion::{Criterion, Verdict, counted};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::plan::{Period, ProvisionKind};
use crate::strength::Strength;

/// The value of `schema` in an assessment of this version.
pub const ASSESSMENT_SCHEMA: &str = "zhice/assessment/1";

/// How the label begins of the criterion that stands for the subject a provision is for.
pub const SUBJECT_CRITERION: &str = "主体类型为";

/// What all loaded plans say of one enterprise on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// [`ASSESSMENT_SCHEMA`].
    pub schema: String,
    /// The version of the engine.
    pub engine: String,
    /// The enterprise's name.
    pub enterprise: String,
    /// Its area code.
    pub region: String,
    /// The day of the assessment; what that day brings counts.
    pub as_of: Date,
    /// The calendar year that "this year" means.
    pub rating_year: i16,
    /// One entry a plan, in the order of the rules' index.
    pub plans: Vec<PlanAssessment>,
    /// The unknown inputs on which open outcomes depend, the one that settles most first.
    pub missing: Vec<MissingInput>,
    /// Why the result is provisional; `None` where the list describes the day assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provisional: Option<Provisional>,
    /// What is odd about the input; nothing here changes a verdict.
    pub warnings: Vec<Diagnostic>,
}

/// The list of patents is older than the day assessed, so that facts may have changed in between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Provisional {
    /// The last day that the list describes.
    pub known_until: Date,
    /// Which facts may have changed since, in Chinese.
    pub facts: Vec<String>,
}

/// An unknown input and the open outcomes that depend on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MissingInput {
    /// Which: `answers.product-filings`, `patents.status`, `subject` …
    pub input: String,
    /// The provisions that depend on nothing else that is unknown.
    pub settles: Vec<String>,
    /// The provisions that depend on other unknown inputs too.
    pub concerns: Vec<String>,
}

/// Whether a plan speaks to this enterprise on this day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Region and period fit.
    InForce,
    /// The region fits, the plan has not begun.
    NotStarted,
    /// The region fits, the plan is over and gives nothing.
    Expired,
    /// The plan of another place.
    OtherRegion,
    /// The enterprise's region is not said.
    RegionUnknown,
}

/// What one plan says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlanAssessment {
    /// `rugao-2024`
    pub id: String,
    /// The document's title.
    pub title: String,
    /// Its number.
    pub document: String,
    /// When it is in force.
    pub in_force: Period,
    /// Whether it speaks to this enterprise on this day.
    pub standing: Standing,
    /// What the day means for the plan as a whole: not issued yet, timetable over; in Chinese.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<String>,
    /// One entry a provision, in the order of the script.
    pub provisions: Vec<ProvisionAssessment>,
    /// The operations the scripts took, of the budget.
    pub operations: u64,
}

/// How a provision turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// All conditions hold.
    Met,
    /// A condition fails.
    NotMet,
    /// It depends on something unknown.
    Unknown,
    /// The text leaves the decision to an authority.
    Review,
    /// Encouragement only.
    Guidance,
    /// A service that is open.
    Channel,
    /// Something to know; nothing to claim.
    Information,
    /// A sanction that what is on record brings.
    Risk,
    /// A duty that applies.
    Duty,
    /// A sanction for which nothing is on record.
    Clear,
    /// A sanction of which nobody has said whether something is on record.
    RiskUnknown,
    /// An earlier support that has ended.
    PhaseOut,
    /// The plan is over.
    Expired,
    /// The plan has not begun.
    NotStarted,
    /// Not for this region or this kind of subject.
    NotApplicable,
    /// The script failed here; nothing can be said.
    Failed,
}

/// What one provision says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProvisionAssessment {
    /// `RG24-10`
    pub id: String,
    /// What it is about.
    pub title: String,
    /// The section of the document.
    pub clause: String,
    /// What it gives.
    pub kind: ProvisionKind,
    /// The document's own word.
    pub force: String,
    /// What that word stands for.
    pub strength: Strength,
    /// The sum, or that the document states none.
    pub amount: String,
    /// How it turned out.
    pub status: Status,
    /// The level reached, where the provision has levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The conditions that every level needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
    /// Figures that the document encourages to reach; they decide nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Criterion>,
    /// The levels and what each needs besides, lowest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<Tier>,
    /// The records that were counted, once for all criteria that use them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub selections: Vec<SelectionEvidence>,
    /// Other readings of the document that would change the outcome.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sensitivity: Vec<Sensitivity>,
    /// The departments that the document makes responsible; empty: it names none for this provision.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<String>,
    /// What to do next; empty where the document does not say, or nothing is open.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next: String,
    /// What to know beside the verdict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Why the script failed; empty unless the status is `failed`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic>,
}

/// The level of a rating: what is certain and what the unknown still allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Level {
    /// The highest level reached for certain.
    pub certain: Option<u8>,
    /// The highest level that is not excluded.
    pub possible: Option<u8>,
}

/// One level of a rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tier {
    /// Its number, such as 2 for two stars.
    pub level: u8,
    /// Its name (二星级).
    pub label: String,
    /// Whether the level is reached: its own criterion and those that all levels need.
    pub verdict: Verdict,
    /// What this level needs besides.
    pub criterion: Criterion,
}

/// Another way to read the document that changes the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Sensitivity {
    /// The reading's id.
    pub reading: String,
    /// The question.
    pub label: String,
    /// The alternative's label.
    pub alternative: String,
    /// The status under it.
    pub status: Status,
    /// The level under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

/// Which records were counted, which not and why, and which may count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SelectionEvidence {
    /// What the selection is (有效发明专利).
    pub label: String,
    /// Where the records come from: `patents`, or `answers.` and a question's id.
    pub source: String,
    /// Positions in that list.
    pub counted: Vec<u32>,
    /// How many are counted, where `counted` has only the first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Records that count or not depending on something unknown, by what it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<Grouped>,
    /// Records not counted, by why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<Grouped>,
    /// How many records are not counted, where `excluded` has only the first reasons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excluded_count: Option<u32>,
    /// Why the list itself may be incomplete; empty when it is known to be whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incomplete: Vec<String>,
}

/// Records that share a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Grouped {
    /// The reason, in Chinese.
    pub reason: String,
    /// Positions in the list.
    pub rows: Vec<u32>,
    /// How many share it, where `rows` has only the first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

impl SelectionEvidence {
    /// How many records are counted.
    #[must_use]
    pub fn count(&self) -> usize {
        counted(&self.counted, self.count)
    }

    /// How many records are not counted.
    #[must_use]
    pub fn excluded_count(&self) -> usize {
        let all = self.excluded_count.and_then(|count| usize::try_from(count).ok());
        all.unwrap_or_else(|| self.excluded.iter().map(Grouped::count).sum())
    }
}

impl Grouped {
    /// How many records share the reason.
    #[must_use]
    pub fn count(&self) -> usize {
        counted(&self.rows, self.count)
    }
}
