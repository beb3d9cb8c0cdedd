//! Files that broke on their way, and files that ask for more work than a table of patents can make: they
//! are refused with words that fit, and nothing of them is read as if it were all.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod cut;
mod files;
mod limits;
mod records;
mod work;

use std::fs;
use std::path::Path;

use zhice_exchange::ReadTable;
use zhice_model::Diagnostic;
use zhice_model::date::{Date, date};

const TODAY: Date = date(2026, 11, 21);

/// A file of the importer's fixtures.
fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/import");
    fs::read(Path::new(folder).join(name)).unwrap()
}

/// What comes of a file.
fn read(bytes: &[u8]) -> Result<ReadTable, Diagnostic> {
    let outcome = zhice_exchange::read("清单", bytes, "甲（虚构）有限公司", TODAY);
    outcome.map_err(|mut refusals| {
        let refusal = refusals.remove(0);
        assert!(refusals.is_empty() && !refusal.hint.is_empty(), "{refusal:?}");
        refusal
    })
}

/// Asserts that a file is refused with this code and these words.
fn refused(what: &str, bytes: &[u8], code: &str, words: &str) {
    match read(bytes) {
        Ok(reading) => assert_eq!(reading.import.rows, 0, "{what} was read"),
        Err(refusal) => {
            let found = (refusal.code.as_str(), refusal.message.contains(words));
            assert_eq!(found, (code, true), "{what}: {}", refusal.message);
        }
    }
}

/// Asserts that so many patents come of a file.
fn taken(what: &str, bytes: &[u8], patents: usize) {
    let reading = read(bytes).map_err(|refusal| format!("{what}: {}", refusal.message));
    assert_eq!(reading.map(|reading| reading.patents.len()), Ok(patents), "{what}");
}
