//! The traps that exports hold for an importer: each table in `tests/fixtures/import` has its
//! expected account beside it.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::{AS_OF, fixture, keep};
use zhice_exchange::handle;
use zhice_model::message::{ImportRequest, ImportResponse};

const ENTERPRISE: &str = "如皋示例精密机械（虚构）有限公司";

/// Tables, in the order of their names.
fn tables() -> Vec<PathBuf> {
    let entries = fs::read_dir(fixture("import")).unwrap().map(|entry| entry.unwrap().path());
    let is_account = |path: &Path| path.extension().is_some_and(|extension| extension == "json");
    let mut tables: Vec<PathBuf> = entries.filter(|path| !is_account(path)).collect();
    tables.sort();
    tables
}

fn answer(file: &str, bytes: Vec<u8>) -> ImportResponse {
    let enterprise = ENTERPRISE.to_owned();
    handle(ImportRequest::Read { id: 7, file: file.to_owned(), bytes, enterprise, as_of: AS_OF })
}

#[test]
fn accounts() {
    let tables = tables();
    assert!(tables.len() > 30, "the folder of traps was found");
    for table in tables {
        let name = table.file_name().unwrap().to_str().unwrap();
        let response = answer(name, fs::read(&table).unwrap());
        let mut account = serde_json::to_string_pretty(&response).unwrap();
        account.push('\n');
        let stem = table.file_stem().unwrap().to_str().unwrap();
        keep(&format!("import/{stem}.json"), account.as_bytes());
    }
}

/// Every row is a patent, a part of one, or rejected; every doubt is about a line of the file.
#[test]
fn no_row_is_lost() {
    for table in tables() {
        let bytes = fs::read(&table).unwrap();
        let ImportResponse::Imported { import, .. } = answer("table", bytes) else { continue };
        let accounted = import.patents.len() + import.rejected.len();
        assert_eq!(usize::try_from(import.rows - import.joined), Ok(accounted), "{table:?}");
        let lines = import.rejected.iter().map(|row| row.line);
        let lines = lines.chain(import.warnings.iter().map(|warning| warning.line));
        assert!(lines.into_iter().all(|line| line >= import.header_line), "{table:?}");
    }
}
