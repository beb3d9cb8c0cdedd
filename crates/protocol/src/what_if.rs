//! What-if questions: the ways to more, what time changes, what differs between two states, what may be
//! lost. The page loads what it takes to read the answers later than the rest.

use serde::{Deserialize, Serialize};
use zhice_model::improvement::Improvement;
use zhice_model::timeline::Timeline;
use zhice_model::what_if::{Comparison, Risks};
use zhice_model::{Date, Enterprise};

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
    /// Which patents may be lost for want of a fee, and what that would change.
    Risks {
        /// The request's number.
        id: u32,
        /// The enterprise as it is.
        enterprise: Box<Enterprise>,
        /// The day.
        as_of: Date,
    },
}

impl WhatIfRequest {
    /// The request's number.
    #[must_use]
    pub fn id(&self) -> u32 {
        match self {
            Self::Improve { id, .. }
            | Self::Timeline { id, .. }
            | Self::Compare { id, .. }
            | Self::Risks { id, .. } => *id,
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
    /// What may be lost.
    AtRisk {
        /// The request's number.
        id: u32,
        /// The patents, and what would change.
        risks: Box<Risks>,
    },
}
