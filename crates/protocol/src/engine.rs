//! The messages between the page and the engine.

use serde::{Deserialize, Serialize};
use zhice_model::explanation::PatentExplanation;
use zhice_model::plan::PlanSummary;
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{Assessment, Date, Diagnostic, Enterprise};

use crate::{Slice, WhatIfRequest, WhatIfResponse};

/// What the page asks of the engine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EngineRequest {
    /// Take these rules in place of those before.
    LoadRules {
        /// The request's number.
        id: u32,
        /// The index.
        index: RulesIndex,
        /// The files that the index names.
        files: Vec<RuleFile>,
    },
    /// Keep these patents for the requests to come. Not answered, unless it cannot be read.
    Hold(Slice),
    /// Run all plans on an enterprise.
    Assess {
        /// The request's number.
        id: u32,
        /// The enterprise; where it lists no patents, those held are its patents.
        enterprise: Box<Enterprise>,
        /// The day.
        as_of: Date,
        /// Whether all lists are to come whole, as a file needs them.
        #[serde(default)]
        whole: bool,
    },
    /// Say why patents count or not under the last assessment.
    Explain {
        /// The request's number.
        id: u32,
        /// Positions in the list.
        rows: Vec<u32>,
    },
    /// Answer a what-if question.
    WhatIf(WhatIfRequest),
}

/// What the engine answers: assessments, explanations, answers to what-if questions. The page loads the
/// readers of `A`, `E` and `W` later than those of the rest, each with the part that shows what it reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EngineResponse<A = Assessment, E = Vec<PatentExplanation>, W = WhatIfResponse> {
    /// The rules were taken; plans that could not be are in the diagnostics.
    RulesLoaded {
        /// The request's number.
        id: u32,
        /// The plans that can be run.
        plans: Vec<PlanSummary>,
        /// What is wrong with the others.
        diagnostics: Vec<Diagnostic>,
    },
    /// The result; unless asked for as a whole, of long lists of positions it has only the first, and
    /// says how many there are.
    Assessed {
        /// The request's number.
        id: u32,
        /// The assessment.
        assessment: Box<A>,
    },
    /// Why patents count or not.
    Explained {
        /// The request's number.
        id: u32,
        /// One entry a patent asked for.
        patents: E,
    },
    /// The answer to a what-if question.
    WhatIf(W),
    /// The request could not be carried out.
    Refused {
        /// The request's number, 0 when the message itself could not be read.
        id: u32,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}
