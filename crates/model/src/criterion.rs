//! A condition that was tested: what was needed, what was there, what is missing.

use serde::{Deserialize, Serialize};

use crate::value::{Quantity, Value};

/// How a condition turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It holds, whatever the unknown turns out to be.
    Met,
    /// It fails, whatever the unknown turns out to be.
    Unmet,
    /// It depends on something unknown.
    Unknown,
    /// Nothing given meets it, and the text leaves open who else does: an authority decides.
    Review,
}

/// How a figure is held against the bound (domain usage: 超过 is strict, 以上 and 不少于 are not).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// 超过: more than
    Over,
    /// 不少于、以上: at least
    AtLeast,
    /// 低于: less than
    Below,
    /// 不超过: at most
    AtMost,
}

impl Operator {
    /// The Chinese word of the documents.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Over => "超过",
            Self::AtLeast => "不少于",
            Self::Below => "低于",
            Self::AtMost => "不超过",
        }
    }

    /// Whether more helps (as against less).
    #[must_use]
    pub fn wants_more(self) -> bool {
        matches!(self, Self::Over | Self::AtLeast)
    }
}

/// One condition with its explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Criterion {
    /// What is tested.
    pub label: String,
    /// How it turned out.
    pub verdict: Verdict,
    /// What was tested and how.
    pub test: Test,
    /// The unknown inputs that it depends on; empty unless the verdict is unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// The section of the document.
    pub clause: String,
    /// The script's line.
    pub line: u32,
}

impl Criterion {
    /// Whether it asks only whether something is on record, so that 达标 would be the wrong word.
    #[must_use]
    pub fn is_record(&self) -> bool {
        match &self.test {
            Test::OnRecord => true,
            Test::Group { members, .. } => members.iter().all(Self::is_record),
            Test::Comparison { .. } | Test::Fact => false,
        }
    }
}

/// What a criterion tests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Test {
    /// A figure against a bound.
    Comparison {
        /// How they are compared.
        operator: Operator,
        /// The bound.
        required: Value,
        /// What was counted.
        actual: Quantity,
        /// What is missing to meet it; `None` when it is met.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gap: Option<Gap>,
        /// The records counted, as a position in the provision's `selections`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        selection: Option<usize>,
    },
    /// A fact that holds or does not.
    Fact,
    /// Whether something is on record or applies: what a sanction or a duty asks, with nothing to reach.
    OnRecord,
    /// Several conditions taken together.
    Group {
        /// How many of them must hold.
        at_least: usize,
        /// The conditions.
        members: Vec<Criterion>,
    },
}

/// How much is missing: more or fewer of the unit counted, as a range while something is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The least that is missing.
    pub low: u64,
    /// The most that can be missing; `None`: no bound can be told.
    pub high: Option<u64>,
}

/// An unknown input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// Which: `answers.product-filings`, or a field of the patents such as `patents.status`.
    pub input: String,
    /// The patents or records it is missing of, as positions in the list; empty for an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<u32>,
    /// How many those are, where `rows` has only the first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

impl Missing {
    /// An input that is unknown as a whole.
    #[must_use]
    pub fn whole(input: impl Into<String>) -> Self {
        Self::of(input, Vec::new())
    }

    /// An input that is unknown of these patents or records.
    #[must_use]
    pub fn of(input: impl Into<String>, rows: Vec<u32>) -> Self {
        Self { input: input.into(), rows, count: None }
    }

    /// Of how many patents or records it is unknown.
    #[must_use]
    pub fn count(&self) -> usize {
        counted(&self.rows, self.count)
    }
}

/// How many positions a list has, or had before it was cut.
pub(crate) fn counted(rows: &[u32], count: Option<u32>) -> usize {
    count.and_then(|count| usize::try_from(count).ok()).unwrap_or(rows.len())
}
