//! The rules folder: its index, and the files that the index names.

use serde::{Deserialize, Serialize};

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
