//! Files of the repository that targets work with, read when a target starts.

use std::fs;
use std::path::PathBuf;

use zhice_model::Enterprise;
use zhice_model::rule_files::{RuleFile, RulesIndex};

/// The text of a file.
///
/// # Panics
/// If it cannot be read.
pub fn text(path: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).expect(path)
}

/// The index of the rules with the files it names.
///
/// # Panics
/// If the index is none.
pub fn rules() -> (RulesIndex, Vec<RuleFile>) {
    let index: RulesIndex = serde_json::from_str(&text("rules/index.json")).expect("an index");
    let paths = index.library.iter().chain(&index.plans);
    let file =
        |path: &String| RuleFile { path: path.clone(), text: text(&format!("rules/{path}")) };
    let files = paths.map(file).collect();
    (index, files)
}

/// The sample enterprise with at most so many patents.
///
/// # Panics
/// If the sample is none.
pub fn enterprise(patents: usize) -> Enterprise {
    let sample = text("tests/fixtures/enterprise/rugao-sample.json");
    let mut enterprise = Enterprise::from_json(&sample).expect("an enterprise");
    enterprise.patents.truncate(patents);
    enterprise
}
