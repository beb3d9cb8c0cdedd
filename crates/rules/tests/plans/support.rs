//! Enterprises made to measure and the repository's own rules, for tests of whole plans.

use std::fs;
use std::path::PathBuf;

use zhice_model::assessment::{Assessment, ProvisionAssessment};
use zhice_model::date::{Date, parse_date};
use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::patent::Ownership;
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{ApplicationNumber, Diagnostic, Enterprise, LegalStatus, Patent, Truth};
use zhice_rules::RuleBook;

pub fn day(text: &str) -> Date {
    parse_date(text).unwrap()
}

/// The index and files of the repository's rules folder.
pub fn rule_files() -> (RulesIndex, Vec<RuleFile>) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let text = |path: &str| fs::read_to_string(folder.join(path)).unwrap();
    let index: RulesIndex = serde_json::from_str(&text("index.json")).unwrap();
    let paths = index.library.iter().chain(&index.plans);
    let files = paths.map(|path| RuleFile { path: path.clone(), text: text(path) }).collect();
    (index, files)
}

pub fn rules() -> RuleBook {
    let (index, files) = rule_files();
    let (book, diagnostics) = RuleBook::load(&index, &files);
    assert_eq!(diagnostics, [], "the repository's rules load without a word");
    book
}

/// A book of one plan with the repository's library.
pub fn book_of(script: &str) -> (RuleBook, Vec<Diagnostic>) {
    let (mut index, mut files) = rule_files();
    let path = "draft/plan.rhai".to_owned();
    index.plans = vec![path.clone()];
    files.push(RuleFile { path, text: script.to_owned() });
    RuleBook::load(&index, &files)
}

/// An invention of the enterprise alone, granted and in force, in none of the high-value kinds.
pub fn invention(serial: u32) -> Patent {
    let number = ApplicationNumber::parse(&format!("20201{serial:07}")).unwrap();
    Patent {
        filed_on: Some(day("2020-05-06")),
        granted_on: Some(day("2022-05-06")),
        status: LegalStatus::Granted,
        ownership: Ownership::Sole,
        strategic_industry: Truth::No,
        overseas_family: Truth::No,
        high_pledge: Truth::No,
        national_award: Truth::No,
        ..Patent::new(number)
    }
}

/// The same, ended on a day for want of the annual fee.
pub fn lapsed(serial: u32, ended_on: &str) -> Patent {
    Patent { status: LegalStatus::LapsedFee, ended_on: Some(day(ended_on)), ..invention(serial) }
}

/// An enterprise of Rugao that answers every question in full: `valid` inventions of which `high`
/// are of high value, `lost` lapsed this year, one new product filing.
pub fn enterprise(valid: u32, high: u32, lost: u32) -> Enterprise {
    let mut patents: Vec<_> = (0..valid).map(invention).collect();
    for patent in patents.iter_mut().take(high as usize) {
        patent.strategic_industry = Truth::Yes;
    }
    patents.extend((0..lost).map(|serial| lapsed(5000 + serial, "2026-03-15")));
    let mut enterprise = Enterprise {
        name: "如皋示例（虚构）有限公司".to_owned(),
        region: "320682".to_owned(),
        subject: SubjectType::PrivateEnterprise,
        no_patents: patents.is_empty(),
        patents,
        ..Enterprise::default()
    };
    for question in ["includes-lapsed", "includes-transferred", "high-value-marked"] {
        enterprise.answers.insert(question.to_owned(), Answer::YesNo(true));
    }
    answer_products(&mut enterprise, &[&[("kind", "first"), ("approved_on", "2026-04-10")]]);
    enterprise
}

/// Answers the question on product filings with these records.
pub fn answer_products(enterprise: &mut Enterprise, records: &[&[(&str, &str)]]) {
    let scalar = |(key, value): &(&str, &str)| (key.to_string(), Scalar::Text(value.to_string()));
    let record = |fields: &&[(&str, &str)]| -> Record { fields.iter().map(scalar).collect() };
    let records = records.iter().map(record).collect();
    enterprise.answers.insert("product-filings".to_owned(), Answer::Records(records));
}

/// The provision of an assessment.
pub fn provision<'a>(assessment: &'a Assessment, id: &str) -> &'a ProvisionAssessment {
    let provisions = assessment.plans.iter().flat_map(|plan| &plan.provisions);
    provisions.into_iter().find(|provision| provision.id == id).unwrap()
}
