//! The messages between the page and the engine. Each request carries a number that its answer
//! repeats, so that an answer to a cancelled request is recognised and dropped. The name of the
//! message is the only key of the object around it: serde then reads it in one pass, where a tag
//! inside would make it carry all readers twice.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::enterprise::Enterprise;
use crate::explanation::PatentExplanation;
use crate::patent::Patent;
use crate::plan::PlanSummary;

/// A file of the rules folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleFile {
    /// Its path relative to the rules folder (`rugao-2024/plan.rhai`).
    pub path: String,
    /// Its text.
    pub text: String,
}

/// `rules/index.json`: what the site offers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesIndex {
    /// `zhice/rules/1`
    pub schema: String,
    /// Paths of the scripts whose definitions all plans share.
    pub library: Vec<String>,
    /// Paths of the plans.
    pub plans: Vec<String>,
    /// Paths of the files that say where to turn under a plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<String>,
    /// The places that the plans govern, in the order a list offers them.
    pub regions: Vec<Region>,
}

/// The value of `schema` in a rules index of this version.
pub const RULES_SCHEMA: &str = "zhice/rules/1";

/// A place that a plan governs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// The area code.
    pub code: String,
    /// The name.
    pub name: String,
}

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
    /// Keep these patents for the requests to come: they replace those from position `from` on, then
    /// the list is cut to `total`. A long list comes in slices. Not answered, unless it cannot be read.
    Hold {
        /// How long the list is when all of it is there.
        total: u32,
        /// Where these belong.
        from: u32,
        /// One slice.
        patents: Vec<Patent>,
    },
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
}

/// What the engine answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EngineResponse {
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
        assessment: Box<Assessment>,
    },
    /// Why patents count or not.
    Explained {
        /// The request's number.
        id: u32,
        /// One entry a patent asked for.
        patents: Vec<PatentExplanation>,
    },
    /// The request could not be carried out.
    Refused {
        /// The request's number, 0 when the message itself could not be read.
        id: u32,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}
