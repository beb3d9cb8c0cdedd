//! The repository's rules, and its sample enterprise grown to a size; the same that
//! `tests/bench/engine.spec.ts` measures in the browser.

use std::fs;
use std::path::PathBuf;

use zhice_model::enterprise::{Answer, Record, Scalar};
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{ApplicationNumber, Enterprise};
use zhice_rules::RuleBook;

fn text(path: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).unwrap()
}

/// The index and the files it names.
pub fn rules() -> (RulesIndex, Vec<RuleFile>) {
    let index: RulesIndex = serde_json::from_str(&text("rules/index.json")).unwrap();
    let paths = index.library.iter().chain(&index.plans);
    let file =
        |path: &String| RuleFile { path: path.clone(), text: text(&format!("rules/{path}")) };
    let files = paths.map(file).collect();
    (index, files)
}

/// The rules, loaded.
pub fn book() -> RuleBook {
    let (index, files) = rules();
    let (book, diagnostics) = RuleBook::load(&index, &files);
    assert_eq!(diagnostics, []);
    book
}

/// The sample with all questions answered, its patents over and over under other numbers until there
/// are so many.
pub fn enterprise(patents: usize) -> Enterprise {
    let sample = text("tests/fixtures/enterprise/rugao-sample.json");
    let mut enterprise = Enterprise::from_json(&sample).unwrap();
    for question in ["includes-lapsed", "includes-transferred", "high-value-marked"] {
        enterprise.answers.insert(question.to_owned(), Answer::YesNo(true));
    }
    let filing = [("kind", "first"), ("approved_on", "2026-05-06")]
        .map(|(field, value)| (field.to_owned(), Scalar::Text(value.to_owned())));
    let filings = Answer::Records(vec![Record::from(filing)]);
    enterprise.answers.insert("product-filings".to_owned(), filings);
    let own = enterprise.patents.clone();
    for (serial, patent) in (0..patents).zip(own.iter().cycle()).skip(own.len()) {
        let number = format!("21001{:07}", 9_000_000 + serial);
        let mut copy = patent.clone();
        copy.kind = patent.kind();
        copy.application_number = ApplicationNumber::parse(&number).unwrap();
        enterprise.patents.push(copy);
    }
    enterprise
}
