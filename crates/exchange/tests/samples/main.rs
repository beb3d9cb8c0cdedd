//! The sample exports: what the generator gives is what is committed, and every form of the one
//! portfolio reads as the same patents.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod files;
mod incopat;
mod patent;
mod patsnap;
mod portfolio;
#[path = "../support/mod.rs"]
mod support;

use patent::ENTERPRISE;
use support::{AS_OF, keep};
use zhice_exchange::ReadTable;
use zhice_model::date::plus_years;
use zhice_model::{Enterprise, LegalStatus, Ownership, Patent, PatentKind, Truth};

#[test]
fn committed_files_are_what_the_generator_gives() {
    for (name, bytes) in files::exports() {
        keep(&format!("samples/{name}"), &bytes);
    }
    keep("samples/index.json", files::menu().as_bytes());
    keep("enterprise/rugao-sample.json", files::enterprise().as_bytes());
}

fn readings() -> Vec<ReadTable> {
    let read = |(name, bytes): (&str, Vec<u8>)| {
        zhice_exchange::read(name, &bytes, ENTERPRISE, AS_OF).unwrap()
    };
    files::exports().into_iter().map(read).collect()
}

#[test]
fn accounts() {
    let cases = [
        ("incopat-utf8.csv", "UTF-8", "incoPat", 1, 1),
        ("incopat-utf8-bom.csv", "UTF-8 BOM", "incoPat", 1, 1),
        ("incopat-gb18030.csv", "GB18030", "incoPat", 3, 1),
        ("patsnap-utf8.csv", "UTF-8", "PatSnap", 1, 1),
        ("patsnap-utf8-bom.csv", "UTF-8 BOM", "PatSnap", 1, 1),
        ("patsnap-gb18030.csv", "GB18030", "PatSnap", 1, 3),
    ];
    for (reading, (file, encoding, source, header_line, rejected)) in readings().iter().zip(cases) {
        let ReadTable { import, patents } = reading;
        assert_eq!((import.file.as_str(), import.encoding.as_str()), (file, encoding));
        assert_eq!((import.source.as_deref(), import.header_line), (Some(source), header_line));
        assert_eq!((patents.len(), import.joined), (65, 7), "{file}");
        assert_eq!(import.rejected.len(), rejected, "{file}: {:?}", import.rejected);
        assert!(import.rejected[0].reason.contains("科学计数法"), "{file}");
        let doubts: Vec<&str> = import.warnings.iter().map(|w| w.message.as_str()).collect();
        assert!(matches!(&doubts[..], [one] if one.contains("校验位不符")), "{file}: {doubts:?}");
        let owner = &import.owners[0];
        assert_eq!((owner.name.as_str(), owner.patents), (ENTERPRISE, 64), "{file}");
    }
}

/// The six forms differ only in what PatSnap does not export, the countries of the family, and in the
/// columns that name the owners.
#[test]
fn one_portfolio() {
    let without_family = |reading: &ReadTable| -> Vec<Patent> {
        let mut patents = reading.patents.clone();
        for patent in &mut patents {
            patent.owners = None;
            patent.overseas_family = Truth::Unknown;
            patent.inferred.retain(|field| field != "overseasFamily");
        }
        patents
    };
    let readings = readings();
    for reading in &readings {
        let file = &reading.import.file;
        assert_eq!(without_family(reading), without_family(&readings[0]), "{file}");
    }
}

fn inventions(enterprise: &Enterprise) -> impl Iterator<Item = &Patent> {
    enterprise.patents.iter().filter(|patent| patent.kind() == Some(PatentKind::Invention))
}

fn is_held(patent: &Patent) -> bool {
    let ours = matches!(patent.ownership, Ownership::Sole | Ownership::First);
    let in_term = patent.term_end().is_some_and(|end| end > AS_OF);
    ours && patent.status == LegalStatus::Granted && patent.granted_on.is_some() && in_term
}

/// What the portfolio is made to show: 24 inventions held (two stars, seven short of three), six
/// certainly of high value, and two lost in 2026 (2 of 26, less than 8 %).
#[test]
fn the_portfolio_on_its_day() {
    let enterprise = Enterprise::from_json(&files::enterprise()).unwrap();
    let held: Vec<&Patent> = inventions(&enterprise).filter(|patent| is_held(patent)).collect();
    let certain = held.iter().filter(|patent| {
        let filed = patent.filed_on.unwrap();
        patent.strategic_industry == Truth::Yes || filed < plus_years(AS_OF, -10)
    });
    let lost = |year: i16| {
        let days = inventions(&enterprise).filter_map(|p| p.ended_on.or(p.transferred_out_on));
        days.filter(|day| day.year() == year).count()
    };
    assert_eq!((held.len(), certain.count()), (24, 6));
    assert_eq!((lost(2026), lost(2025), lost(2024)), (2, 2, 0));
    let count = |test: fn(&Patent) -> bool| enterprise.patents.iter().filter(|p| test(p)).count();
    assert_eq!(count(|p| p.ownership == Ownership::First), 5);
    assert_eq!(count(|p| p.ownership == Ownership::Other), 2);
    assert_eq!(count(|p| p.transferred_out_on.is_some()), 1);
    assert_eq!(count(|p| p.transferred_in_on.is_some()), 1);
    assert_eq!(count(|p| p.overseas_family == Truth::Unknown), 1);
    assert!(enterprise.answers.is_empty());
}
