//! What a plan's script declares before it is run on anyone: metadata, questions, parameters,
//! readings and provisions.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::strength::Strength;
use crate::value::Value;

/// The days on which a plan is in force, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// A plan as its script declares it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlanSummary {
    /// `rugao-2024`
    pub id: String,
    /// The document's title.
    pub title: String,
    /// The document's number, or how it is known without one.
    pub document: String,
    /// The area codes it governs; a code of four digits stands for all counties under it.
    pub regions: Vec<String>,
    /// When it is in force.
    pub in_force: Period,
    /// The day on which the document was issued; `None`: it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Date>,
    /// The last day of its own timetable, where that is over before the plan is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timetable: Option<Timetable>,
    /// Its questions.
    pub asks: Vec<Ask>,
    /// Its parameters.
    pub params: Vec<Param>,
    /// Its readings.
    pub readings: Vec<Reading>,
    /// Its provisions.
    pub provisions: Vec<ProvisionSummary>,
    /// The clause by which it forbids benefits for a number of patents, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forbids_count_benefits: Option<String>,
}

/// A timetable in the document that ends before the plan does (时序进度、实施阶段).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Timetable {
    /// Its last day, inclusive.
    pub until: Date,
    /// What to know after that day, in Chinese.
    pub after: String,
}

/// A figure of the document that staff may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Param {
    /// Its id within the plan.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The unit; empty for a share.
    pub unit: String,
    /// The clause it stands in.
    pub clause: String,
    /// The figure or figures.
    pub values: Vec<Value>,
    /// The script's line.
    pub line: u32,
}

/// A point where the document is ambiguous, with the ways to read it; the first is applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// Its id within the plan.
    pub id: String,
    /// The question.
    pub label: String,
    /// The clause it arises in.
    pub clause: String,
    /// Why the first alternative is applied.
    pub why: String,
    /// The ways to read it.
    pub alternatives: Vec<Choice>,
}

/// A key with its Chinese label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Choice {
    /// The key used by scripts and files.
    pub key: String,
    /// What people read.
    pub label: String,
    /// How long what the key names lasts from its first day, where no last day is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lasts: Option<Lasting>,
}

impl Choice {
    /// A key with its label, without a term.
    #[must_use]
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into(), lasts: None }
    }
}

/// How long a title, certificate or listing lasts by the rules that it is given under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lasting {
    /// So many years from its first day.
    pub years: u8,
    /// The rule that says so.
    pub source: String,
}

/// A question that a plan puts to the enterprise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ask {
    /// The key of the answer.
    pub id: String,
    /// The question.
    pub label: String,
    /// Why it is asked.
    pub why: String,
    /// Where the answer is found.
    pub source: String,
    /// The form of the answer.
    pub answer: AnswerType,
    /// Whether the answer is about the calendar year of the assessment, and holds for no other.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yearly: bool,
}

/// The form of an answer or of a record's field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AnswerType {
    /// Yes or no.
    YesNo,
    /// A whole number, not negative.
    Count {
        /// The unit.
        unit: String,
    },
    /// A day.
    Date,
    /// Free text.
    Text,
    /// One of several.
    Choice {
        /// The keys and labels.
        choices: Vec<Choice>,
    },
    /// A list of records.
    Records {
        /// The fields of a record.
        fields: Vec<Field>,
    },
}

/// A field of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// The key in the record.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The form of its value; records do not nest.
    pub answer: AnswerType,
    /// Whether the day it holds is the first on which the record no longer holds, as the day on which
    /// a name is taken off a list; other last days still count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first_day_without: bool,
}

impl Field {
    /// A field whose day, where it is a last one, still counts.
    #[must_use]
    pub fn new(id: impl Into<String>, label: impl Into<String>, answer: AnswerType) -> Self {
        Self { id: id.into(), label: label.into(), answer, first_day_without: false }
    }
}

/// What a provision gives (性质).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum ProvisionKind {
    /// A star or title that an authority awards (评定).
    Rating,
    /// Money or another benefit promised (奖励、资助、补贴).
    Reward,
    /// Help with financing: pledge, insurance, licence.
    Financing,
    /// A service that is open to it.
    Service,
    /// Encouragement without entitlement.
    Encouragement,
    /// A sanction or a prohibition.
    Risk,
    /// A duty.
    Duty,
    /// The end of an earlier support.
    PhaseOut,
    /// Information that others build on.
    Information,
}

impl ProvisionKind {
    /// The key that scripts write.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "rating" => Self::Rating,
            "reward" => Self::Reward,
            "financing" => Self::Financing,
            "service" => Self::Service,
            "encouragement" => Self::Encouragement,
            "risk" => Self::Risk,
            "duty" => Self::Duty,
            "phase-out" => Self::PhaseOut,
            "information" => Self::Information,
            _ => return None,
        })
    }

    /// Whether it burdens and gives nothing: such a provision is never "not met", has no gap and is
    /// never something to reach.
    #[must_use]
    pub fn is_burden(self) -> bool {
        matches!(self, Self::Risk | Self::Duty)
    }

    /// Whether it gives something that somebody has to handle: money, a title, financing.
    #[must_use]
    pub fn is_benefit(self) -> bool {
        matches!(self, Self::Rating | Self::Reward | Self::Financing)
    }

    /// Whether one turns to somebody for it: a benefit or a service.
    #[must_use]
    pub fn is_applied_for(self) -> bool {
        self.is_benefit() || self == Self::Service
    }
}

/// A provision before it is run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProvisionSummary {
    /// `RG24-10`
    pub id: String,
    /// What it is about.
    pub title: String,
    /// The section of the document.
    pub clause: String,
    /// What it gives.
    pub kind: ProvisionKind,
    /// The document's own word, which says how strong it is (评定, 给予, 鼓励 …).
    pub force: String,
    /// What that word stands for.
    pub strength: Strength,
    /// The sum, or that the document states none.
    pub amount: String,
    /// The departments that the document makes responsible; empty: it names none. Said by an assessment.
    #[serde(skip)]
    pub departments: Vec<String>,
    /// What to know, whoever asks; empty: nothing. An assessment says it, so that it need not be loaded
    /// with the plan.
    #[serde(skip)]
    pub note: String,
    /// What to do next: which office, what to prepare; empty: the document does not say. Said by an
    /// assessment too.
    #[serde(skip)]
    pub next: String,
    /// The script's line.
    pub line: u32,
}
