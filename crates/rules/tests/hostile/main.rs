//! Scripts that mean harm, one file each in `tests/hostile/scripts`: every one is refused or stopped
//! in the way that `tests/hostile/expected.json` says, and leaves the other plans as they were.
//! `ZHICE_UPDATE=1` rewrites that file; `tests/e2e/hostile.spec.ts` holds the browser to it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod outcome;
mod scripts;
mod soup;
mod words;

use std::collections::BTreeMap;
use std::fs;

use outcome::Stand;
use serde_json::Value;

/// What a plan may use, and how far one host call may go beyond it.
const OPERATIONS: u64 = 1_000_000;
const SLACK: u64 = 50_000;

#[test]
fn every_script_comes_to_what_is_expected() {
    let stand = Stand::new(65);
    let found: BTreeMap<_, _> =
        scripts::all().into_iter().map(|(name, text)| (name, stand.outcome(&text))).collect();
    for (name, outcome) in &found {
        assert!(outcome.operations <= OPERATIONS + SLACK, "{name}: {} used", outcome.operations);
        outcome.findings.iter().for_each(|finding| words::check(name, finding));
    }
    let path = scripts::folder().join("expected.json");
    let text = serde_json::to_string_pretty(&found).unwrap() + "\n";
    if std::env::var_os("ZHICE_UPDATE").is_some() {
        fs::write(path, text).unwrap();
        return;
    }
    let found: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
    let expected = fs::read_to_string(path).unwrap();
    let expected: BTreeMap<String, Value> = serde_json::from_str(&expected).unwrap();
    assert!(found.keys().eq(expected.keys()), "run with ZHICE_UPDATE=1 and read the difference");
    for (name, outcome) in &found {
        assert_eq!(Some(outcome), expected.get(name), "{name}");
    }
}

#[test]
fn many_patents_give_no_script_more_room() {
    let stand = Stand::new(5000);
    for (name, text) in scripts::all().into_iter().filter(|(_, text)| text.contains("|e|")) {
        let operations = stand.outcome(&text).operations;
        assert!(operations <= OPERATIONS + SLACK, "{name}: {operations} used");
    }
}
