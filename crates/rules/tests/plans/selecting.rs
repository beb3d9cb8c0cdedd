//! Selections beyond those of the star rating: spans of days, one patent at a time, records with
//! validity; each with what is unknown.

use zhice_model::criterion::Test;
use zhice_model::enterprise::{Answer, Record, Scalar};
use zhice_model::{Enterprise, LegalStatus, Patent, Truth, Value};

use crate::support::{book_of, day, enterprise, invention, provision};

const HEAD: &str = r#"
plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
let qualifications = questions::qualifications();
let certificates = questions::certificates();
"#;

/// The least and the most that an expression counts; `None`: no upper bound.
fn counted(expression: &str, enterprise: &Enterprise) -> (i64, Option<i64>) {
    let script = format!(
        "{HEAD}provision(\"D-1\", #{{ title: \"条款\", clause: \"一\", kind: \"reward\", force: \"给予\" }}, |e| {{ require(\"数\", {expression}.count().over(99)); }});"
    );
    let (book, diagnostics) = book_of(&script);
    assert_eq!(diagnostics, [], "{expression}");
    let assessment = book.assess(enterprise.clone(), day("2026-11-21"), None);
    let found = provision(&assessment, "D-1");
    let Some(criterion) = found.criteria.first() else { panic!("{expression}: {found:?}") };
    let Test::Comparison { actual, .. } = &criterion.test else { panic!("{criterion:?}") };
    let whole = |value: Value| match value {
        Value::Whole(number) => number,
        Value::Share { .. } | Value::Decimal(_) => panic!("{value:?}"),
    };
    (whole(actual.low), actual.high.map(whole))
}

/// Filed in 2020, 2024 and 2026, the last pending, and one of which nothing but the kind is known.
fn portfolio() -> Vec<Patent> {
    let recent = Patent {
        filed_on: Some(day("2024-03-01")),
        granted_on: Some(day("2026-02-01")),
        title: "一种齿轮箱".to_owned(),
        strategic_industry: Truth::Yes,
        ..invention(2)
    };
    let pending = Patent {
        filed_on: Some(day("2026-03-01")),
        granted_on: None,
        status: LegalStatus::Pending,
        ..invention(3)
    };
    let blank = Patent {
        filed_on: None,
        granted_on: None,
        status: LegalStatus::Unknown,
        strategic_industry: Truth::Unknown,
        ..invention(4)
    };
    vec![invention(1), recent, pending, blank]
}

#[test]
fn patents() {
    let e = Enterprise { patents: portfolio(), ..enterprise(0, 0, 0) };
    let e = Enterprise { no_patents: false, ..e };
    let year = r#"date("2026-01-01"), date("2026-12-31")"#;
    let cases: [(String, (i64, i64)); 14] = [
        ("e.patents".into(), (4, 4)),
        (format!("e.patents.filed_between({year})"), (1, 2)),
        ("e.patents.filed_between(date(\"2024-03-01\"), date(\"2024-03-01\"))".into(), (1, 2)),
        ("e.patents.filed_between(date(\"2024-03-02\"), e.as_of)".into(), (1, 2)),
        (format!("e.patents.granted_between({year})"), (1, 2)),
        (format!("e.patents.where(\"不在本年\", |p| p.granted_between({year}))"), (1, 2)),
        (
            format!(
                "e.patents.where(\"两者都不是\", |p| p.granted_between({year}).or(p.filed_between({year})))"
            ),
            (2, 3),
        ),
        (
            format!(
                "e.patents.where(\"不都是\", |p| p.granted_between({year}).and(p.in_strategic_industry()))"
            ),
            (1, 2),
        ),
        ("e.patents.where(\"是\", |p| p.in_strategic_industry().not())".into(), (2, 3)),
        ("e.patents.where(\"题名不含\", |p| p.title.contains(\"齿轮\"))".into(), (1, 1)),
        ("e.patents.where(\"否\", |p| true)".into(), (4, 4)),
        ("e.patents.except(e.patents.in_strategic_industry(), \"战略性新兴产业\")".into(), (2, 3)),
        (
            format!(
                "e.patents.except(e.patents.filed_between({year}), \"本年申请\").in_strategic_industry()"
            ),
            (1, 2),
        ),
        ("e.patents.except(e.patents, \"都不算\")".into(), (0, 0)),
    ];
    for (expression, (low, high)) in cases {
        assert_eq!(counted(&expression, &e), (low, Some(high)), "{expression}");
    }
}

#[test]
fn a_portfolio_that_nobody_listed_is_unknown() {
    let nothing = Enterprise { no_patents: false, ..enterprise(0, 0, 0) };
    assert_eq!(counted("e.patents.inventions()", &nothing), (0, None));
    let none = Enterprise { no_patents: true, ..nothing };
    assert_eq!(counted("e.patents.inventions()", &none), (0, Some(0)));
}

fn answered(id: &str, records: &[&[(&str, &str)]]) -> Enterprise {
    let scalar = |text: &str| match text {
        "true" | "false" => Scalar::YesNo(text == "true"),
        text => Scalar::Text(text.to_owned()),
    };
    let record = |fields: &&[(&str, &str)]| -> Record {
        fields.iter().map(|(key, text)| ((*key).to_owned(), scalar(text))).collect()
    };
    let mut enterprise = enterprise(1, 0, 0);
    let records = records.iter().map(record).collect();
    enterprise.answers.insert(id.to_owned(), Answer::Records(records));
    enterprise
}

#[test]
fn records_with_validity() {
    type Records<'a> = &'a [&'a [(&'a str, &'a str)]];
    let valid = "e.records(qualifications).choosing(\"kind\", \"high-tech\").valid_on(\"from\", \"to\", e.as_of)";
    let cases: [(Records, (i64, i64)); 9] = [
        (&[], (0, 0)),
        (&[&[("kind", "high-tech"), ("from", "2026-11-21"), ("to", "2029-11-20")]], (1, 1)),
        (&[&[("kind", "high-tech"), ("from", "2026-11-22"), ("to", "2029-11-20")]], (0, 0)),
        (&[&[("kind", "high-tech"), ("from", "2023-11-22"), ("to", "2026-11-21")]], (1, 1)),
        (&[&[("kind", "high-tech"), ("from", "2023-11-22"), ("to", "2026-11-20")]], (0, 0)),
        (&[&[("kind", "high-tech"), ("from", "2023-11-22")]], (1, 1)),
        (&[&[("kind", "high-tech"), ("to", "2026-11-20")]], (0, 0)),
        (&[&[("kind", "high-tech")]], (0, 1)),
        (&[&[("kind", "unicorn"), ("from", "2023-11-22")]], (0, 0)),
    ];
    for (records, (low, high)) in cases {
        let enterprise = answered("qualifications", records);
        assert_eq!(counted(valid, &enterprise), (low, Some(high)), "{records:?}");
    }
    let filed = "e.records(certificates).saying_yes(\"filed\")";
    let cases: [(Records, (i64, i64)); 4] = [
        (&[&[("filed", "true")]], (1, 1)),
        (&[&[("filed", "false")]], (0, 0)),
        (&[&[("kind", "iso-56005")]], (0, 1)),
        (&[], (0, 0)),
    ];
    for (records, (low, high)) in cases {
        assert_eq!(
            counted(filed, &answered("certificates", records)),
            (low, Some(high)),
            "{records:?}"
        );
    }
}
