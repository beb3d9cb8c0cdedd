//! The targets and tables in rules/: that they can be read, add up, and say what the documents say.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod files;
mod refused;
mod rugao;

use std::fs;
use std::path::{Path, PathBuf};

use zhice_model::targets::PlanTargets;
use zhice_model::townships::TownshipTable;

fn rules() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules")
}

fn text_of(path: &str) -> String {
    fs::read_to_string(rules().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn targets_of(plan: &str) -> PlanTargets {
    let path = format!("{plan}/targets.json");
    PlanTargets::from_json(&text_of(&path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn townships() -> TownshipTable {
    TownshipTable::from_json(&text_of("rugao-2024/townships.json")).unwrap()
}
