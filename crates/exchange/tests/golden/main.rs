//! The traps that exports hold for an importer: each table in `tests/fixtures/import` has its
//! expected account beside it.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::{AS_OF, fixture, keep};
use zhice_exchange::{Reading, handle, read};
use zhice_model::exchange::{ExchangeRequest, ExchangeResponse};

const ENTERPRISE: &str = "如皋示例精密机械（虚构）有限公司";

/// Tables, in the order of their names.
fn tables() -> Vec<PathBuf> {
    let entries = fs::read_dir(fixture("import")).unwrap().map(|entry| entry.unwrap().path());
    let is_account = |path: &Path| path.extension().is_some_and(|extension| extension == "json");
    let mut tables: Vec<PathBuf> = entries.filter(|path| !is_account(path)).collect();
    tables.sort();
    tables
}

fn answers(file: &str, bytes: Vec<u8>) -> Vec<ExchangeResponse> {
    let (file, enterprise) = (file.to_owned(), ENTERPRISE.to_owned());
    let mut answers = Vec::new();
    let mapping = Vec::new();
    let request = ExchangeRequest::Read { id: 7, file, bytes, enterprise, as_of: AS_OF, mapping };
    handle(request, &mut |answer| answers.push(answer));
    answers.retain(|answer| !matches!(answer, ExchangeResponse::Progress { .. }));
    answers
}

#[test]
fn accounts() {
    let tables = tables();
    assert!(tables.len() > 30, "the folder of traps was found");
    for table in tables {
        let name = table.file_name().unwrap().to_str().unwrap();
        let answers = answers(name, fs::read(&table).unwrap());
        let mut account = serde_json::to_string_pretty(&answers).unwrap();
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
        let Ok(Reading { import, patents }) = read("table", &bytes, ENTERPRISE, AS_OF) else {
            continue;
        };
        let accounted = import.found + import.rejected_count;
        let taken = if import.needs_mapping { 0 } else { import.rows - import.joined };
        assert_eq!(taken, accounted, "{table:?}");
        assert_eq!(usize::try_from(import.found), Ok(patents.len()), "{table:?}");
        let lines = import.rejected.iter().map(|row| row.line);
        let lines = lines.chain(import.warnings.iter().map(|warning| warning.line));
        assert!(lines.into_iter().all(|line| line >= import.header_line), "{table:?}");
    }
}
