//! What leaves the program as a file, and what such a file is when it comes back; the JSON files are
//! described in `docs/package.md`.

use serde::{Deserialize, Serialize};

use crate::assessment::Assessment;
use crate::date::Date;
use crate::enterprise::Enterprise;
use crate::plan::PlanSummary;
use crate::rule_files::RuleFile;

/// The value of `schema` in a result package of this version.
pub const PACKAGE_SCHEMA: &str = "zhice/package/1";

/// The value of `schema` in a collection of enterprises of this version.
pub const ENTERPRISES_SCHEMA: &str = "zhice/enterprises/1";

/// What to write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Export {
    /// An empty workbook to list patents in.
    Template,
    /// A workbook with the result, every patent, and what it is based on.
    Ledger(Box<Report>),
    /// A file from which the result can be confirmed elsewhere.
    Package(Box<Report>),
    /// Enterprises to go on with later: one as an enterprise file, several as a collection.
    Enterprises(Vec<Enterprise>),
}

/// A result with all that it came of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The enterprise with its patents.
    pub enterprise: Enterprise,
    /// What the plans say of it, with the positions of all patents.
    pub assessment: Assessment,
    /// What the plans declare, for the names of what is unknown; a package does without.
    #[serde(default)]
    pub plans: Vec<PlanSummary>,
    /// The files of the rules that gave the result.
    pub rules: Vec<RuleFile>,
}

/// A file to offer for download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The name to propose.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A result that can be confirmed: what went in, under which rules, and what came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Package {
    /// [`PACKAGE_SCHEMA`].
    pub schema: String,
    /// The program that wrote the file, with its version.
    pub made_by: String,
    /// The version of the engine that gave the result.
    pub engine: String,
    /// The day of the assessment.
    pub as_of: Date,
    /// The files of the rules, in the order in which they were loaded.
    pub rules: Vec<RuleVersion>,
    /// The enterprise with its patents.
    pub enterprise: Enterprise,
    /// What the plans said.
    pub assessment: Assessment,
}

/// A file of the rules in one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleVersion {
    /// Its path relative to the rules folder.
    pub path: String,
    /// The SHA-256 of its text in UTF-8 without a byte-order mark, in small hexadecimal digits.
    pub sha256: String,
}

/// Several enterprises in one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Enterprises {
    /// [`ENTERPRISES_SCHEMA`].
    pub schema: String,
    /// The enterprises, in the order of the user's list.
    pub enterprises: Vec<Enterprise>,
}

/// What a saved file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Opened {
    /// One enterprise.
    Enterprise(Box<Enterprise>),
    /// Several.
    Enterprises(Vec<Enterprise>),
    /// A result with what it came of.
    Package(Box<Package>),
}
