//! What a plan sets itself for the whole region (`rules/<id>/targets.json`), for officials to see.
//! No enterprise is ever judged by it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::criterion::Operator;
use crate::plan_data::{PlanDataError, expect_schema, read};

/// The value of `schema` in a file of this version.
pub const TARGETS_SCHEMA: &str = "zhice/targets/1";

/// The targets of one plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanTargets {
    /// [`TARGETS_SCHEMA`].
    pub schema: String,
    /// The plan's id (`rugao-2024`).
    pub plan: String,
    /// What holds of all targets; empty: nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Targets with figures, in the order of the document.
    pub targets: Vec<Target>,
    /// Targets without a figure of their own: a rank, an average of others, a title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub directions: Vec<Direction>,
    /// Where the plan starts from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub baselines: Vec<Baseline>,
    /// Where the document disagrees with itself or leaves something open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// A target with figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Target {
    /// `RG24-T01`
    pub id: String,
    /// The group it stands in (创造, 运用 …).
    pub topic: String,
    /// What is measured.
    pub indicator: String,
    /// How the figure is meant.
    pub operator: TargetOperator,
    /// What the years of a figure stand for.
    pub basis: Basis,
    /// The figures, in the order of their years.
    pub figures: Vec<TargetFigure>,
    /// The unit; empty for a share, whose figures are parts of one (`"0.65"` is 65 %).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Whether the document only strives for it (力争).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub aspiration: bool,
    /// The section of the document.
    pub clause: String,
    /// What to know; empty: nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The ids of the findings that concern it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<String>,
}

/// One figure with its years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TargetFigure {
    /// The first year.
    pub from: i16,
    /// The last year, inclusive.
    pub to: i16,
    /// The exact figure, a string in JSON.
    #[serde(with = "crate::decimal_text")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub value: Decimal,
}

/// How the figure of a target is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TargetOperator {
    /// 超过: more than
    Over,
    /// 达到、以上、不低于: at least
    AtLeast,
    /// 低于: less than
    Below,
    /// 内、不超过: at most
    AtMost,
    /// 左右: about, which nothing can be held against
    About,
}

impl TargetOperator {
    /// The comparison it asks for; `None` for a figure that is only about right.
    #[must_use]
    pub fn comparison(self) -> Option<Operator> {
        Some(match self {
            Self::Over => Operator::Over,
            Self::AtLeast => Operator::AtLeast,
            Self::Below => Operator::Below,
            Self::AtMost => Operator::AtMost,
            Self::About => return None,
        })
    }
}

/// What the years of a figure stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// The state at the end of the last year.
    AtEnd,
    /// Each of the years by itself.
    EachYear,
    /// All of the years together: a sum, an average, or a rise over them.
    Throughout,
}

/// A target without a figure of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Direction {
    /// `RG24-D01`
    pub id: String,
    /// The group it stands in.
    pub topic: String,
    /// What is measured.
    pub indicator: String,
    /// Where it is to go.
    pub aim: String,
    /// The first year.
    pub from: i16,
    /// The last year, inclusive.
    pub to: i16,
    /// The section of the document.
    pub clause: String,
    /// The ids of the findings that concern it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<String>,
}

/// A figure that the plan starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Baseline {
    /// What was measured.
    pub indicator: String,
    /// The end of which year.
    pub year: i16,
    /// Where the document gives a bound only (余, 超); `None`: the figure itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<TargetOperator>,
    /// The exact figure, a string in JSON.
    #[serde(with = "crate::decimal_text")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub value: Decimal,
    /// The unit; empty for a share.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The section of the document.
    pub clause: String,
    /// The ids of the findings that concern it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<String>,
}

/// Where a document disagrees with itself or leaves something open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Finding {
    /// `X1`; unique among all plans.
    pub id: String,
    /// The sections concerned.
    pub clause: String,
    /// What was found.
    pub summary: String,
    /// How it is dealt with here.
    pub handling: String,
}

impl PlanTargets {
    /// Reads and checks a file of targets.
    ///
    /// # Errors
    /// Says in Chinese where the file is wrong and why.
    pub fn from_json(text: &str) -> Result<Self, PlanDataError> {
        let targets: Self = read(text)?;
        expect_schema(&targets.schema, TARGETS_SCHEMA)?;
        targets.check_ids()?;
        targets.targets.iter().try_for_each(Target::check)?;
        let reversed = targets.directions.iter().find(|direction| direction.from > direction.to);
        match reversed {
            Some(direction) => Err(backwards(&direction.id)),
            None => Ok(targets),
        }
    }

    fn check_ids(&self) -> Result<(), PlanDataError> {
        let targets = self.targets.iter().map(|target| &target.id);
        let directions = self.directions.iter().map(|direction| &direction.id);
        let findings = self.findings.iter().map(|finding| &finding.id);
        let mut seen = BTreeSet::new();
        match targets.chain(directions).chain(findings).find(|id| !seen.insert(*id)) {
            Some(id) => Err(PlanDataError::Contradiction(format!("编号“{id}”出现了两次"))),
            None => Ok(()),
        }
    }

    /// The target with this id.
    #[must_use]
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.id == id)
    }
}

impl Target {
    /// The figure for a year.
    #[must_use]
    pub fn value_in(&self, year: i16) -> Option<Decimal> {
        let figure = self.figures.iter().find(|it| (it.from..=it.to).contains(&year));
        figure.map(|figure| figure.value)
    }

    fn check(&self) -> Result<(), PlanDataError> {
        if self.figures.is_empty() {
            let message = format!("目标“{}”没有数值，没有数值的目标写在“directions”里", self.id);
            return Err(PlanDataError::Contradiction(message));
        }
        if self.figures.iter().any(|figure| figure.from > figure.to) {
            return Err(backwards(&self.id));
        }
        let neighbours = self.figures.iter().zip(self.figures.iter().skip(1));
        if neighbours.into_iter().any(|(figure, next)| figure.to >= next.from) {
            let message = format!("目标“{}”的数值没有按年份先后排列，或年份重叠", self.id);
            return Err(PlanDataError::Contradiction(message));
        }
        Ok(())
    }
}

fn backwards(id: &str) -> PlanDataError {
    PlanDataError::Contradiction(format!("“{id}”的起始年份晚于截止年份"))
}
