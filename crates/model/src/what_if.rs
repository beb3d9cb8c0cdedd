//! The messages of what-if questions: the ways to more, what time changes, what differs between two
//! states. They stand apart from [`message`](crate::message), which the page loads first.

use serde::{Deserialize, Serialize};

use crate::change::PlanChange;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::enterprise::Enterprise;
use crate::improvement::Improvement;
use crate::timeline::Timeline;

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

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum WhatIfRequest {
    /// All smallest sets of actions to the next level.
    Improve {
        /// The request's number.
        id: u32,
        /// The enterprise as it is.
        enterprise: Box<Enterprise>,
        /// The day.
        as_of: Date,
        /// The plan's id.
        plan: String,
        /// The provision's id.
        provision: String,
    },
    /// What changes as time goes by.
    Timeline {
        /// The request's number.
        id: u32,
        /// The enterprise as it is.
        enterprise: Box<Enterprise>,
        /// The first day.
        from: Date,
        /// The last day, inclusive.
        to: Date,
    },
    /// What differs between two states.
    Compare {
        /// The request's number.
        id: u32,
        /// One state.
        before: Box<Enterprise>,
        /// The other.
        after: Box<Enterprise>,
        /// The day.
        as_of: Date,
    },
}

impl WhatIfRequest {
    /// The request's number.
    #[must_use]
    pub fn id(&self) -> u32 {
        match self {
            Self::Improve { id, .. } | Self::Timeline { id, .. } | Self::Compare { id, .. } => *id,
        }
    }
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum WhatIfResponse {
    /// The ways to the next level.
    Improved {
        /// The request's number.
        id: u32,
        /// The ways.
        improvement: Box<Improvement>,
    },
    /// What time changes.
    Foreseen {
        /// The request's number.
        id: u32,
        /// The days on which something changes.
        timeline: Box<Timeline>,
    },
    /// What differs.
    Compared {
        /// The request's number.
        id: u32,
        /// The differences.
        comparison: Box<Comparison>,
    },
    /// The question could not be answered.
    Refused {
        /// The request's number, 0 when the message itself could not be read.
        id: u32,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}
