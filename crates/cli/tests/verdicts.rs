//! From a table to the star rating of Rugao's plan: what one row more may change, and what it may not.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::Path;

use zhice_model::date::date;
use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{Date, Enterprise};
use zhice_rules::RuleBook;

const NAME: &str = "如皋示例精密机械（虚构）有限公司";
const TODAY: Date = date(2026, 11, 21);
const HEADER: &str =
    "申请号,标题,专利类型,申请日,授权公告日,法律状态,失效日,战略性新兴产业,当前权利人\n";

/// Inventions in force, of high value, in the columns of [`HEADER`].
fn good(rows: u32) -> String {
    let row = |n| format!("20191900{n:04},甲,发明,2019-03-04,2021-03-02,授权,,是,{NAME}\n");
    (1..=rows).map(row).collect()
}

/// Rows of one kind: day of grant, status and end.
fn more(count: u32, life: &str) -> String {
    (1..=count).map(|n| format!("20201900{n:04},乙,发明,2020-03-04,{life},否,{NAME}\n")).collect()
}

thread_local! {
    static BOOK: RuleBook = book();
}

fn book() -> RuleBook {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let text = |path: &str| fs::read_to_string(folder.join(path)).unwrap();
    let index: RulesIndex = serde_json::from_str(&text("index.json")).unwrap();
    let paths = index.library.iter().chain(&index.plans);
    let files: Vec<RuleFile> =
        paths.map(|path| RuleFile { path: path.clone(), text: text(path) }).collect();
    RuleBook::load(&index, &files).0
}

/// The stars that a table gives on a day, from the certain to the possible ones, and how many doubts the
/// importer has. All questions are answered.
fn stars(table: &str, as_of: Date) -> (String, u32) {
    let reading = zhice_exchange::read("清单.csv", table.as_bytes(), NAME, TODAY).unwrap();
    assert_eq!(reading.import.rejected_count, 0, "{:?}", reading.import.rejected);
    let mut enterprise = Enterprise {
        name: NAME.to_owned(),
        region: "320682".to_owned(),
        subject: SubjectType::PrivateEnterprise,
        patents: reading.patents,
        status_as_of: Some(TODAY),
        ..Enterprise::default()
    };
    for question in ["includes-lapsed", "includes-transferred", "high-value-marked"] {
        enterprise.answers.insert(question.to_owned(), Answer::YesNo(true));
    }
    let approved_on = format!("{}-04-10", as_of.year());
    let fields = [("kind", "first"), ("approved_on", &approved_on)];
    let scalar = |(key, value): (&str, &str)| (key.to_owned(), Scalar::Text(value.to_owned()));
    let filing: Record = fields.into_iter().map(scalar).collect();
    enterprise.answers.insert("product-filings".to_owned(), Answer::Records(vec![filing]));
    let assessment = BOOK.with(|book| book.assess(enterprise, as_of, Some("rugao-2024")));
    let provisions = assessment.plans.iter().flat_map(|plan| &plan.provisions);
    let level = provisions.into_iter().find(|it| it.id == "RG24-10").unwrap().level;
    let shown = level.map_or_else(String::new, |level| {
        let (certain, possible) = (level.certain.unwrap_or(0), level.possible.unwrap_or(0));
        if certain == possible { certain.to_string() } else { format!("{certain}–{possible}") }
    });
    (shown, reading.import.warnings_count)
}

/// Twenty rights in force are one too few: only one that is certainly in force makes a star.
#[test]
fn twenty_and_one() {
    let cases = [
        ("2022-01-02,授权,", "2", 0),
        ("2022-01-02,有权-授权,", "2", 0),
        (",發明專利權授予,", "2", 0),
        (",授权 | 质押 | 质押终止,", "2", 0),
        ("2022-01-02,授权,2040-03-04", "2", 0),
        ("2022-01-02,2022-01-02 授权; 2025-06-01 质押合同终止,", "2", 0),
        (",避重授权,", "0", 1),
        ("2022-01-02,避免重复授权,", "0", 0),
        (",未授权,", "0", 0),
        (",待授权,", "0", 0),
        (",授权通知书,", "0", 0),
        (",不予授权,", "0", 0),
        (",授权失效,", "0", 1),
        ("2022-01-02,授权（已失效）,", "0", 1),
        ("2022-01-02,授权后撤销,", "0", 1),
        ("2022-01-02,授权到期,", "0", 1),
        (",授权未交费,", "0–2", 1),
        (",重新授权,", "0–2", 1),
        ("2022-01-02,授权；未缴年费终止,", "0–2", 1),
        ("2022-01-02,\"授权\n终止\",", "0–2", 1),
        ("2022-01-02,未缴年费；授权,", "0–2", 1),
        ("2022-01-02,2022-01-02 授权; 2025-06-01 专利权终止,", "0", 1),
        ("2022-01-02,授权,2025-05-01", "0–2", 1),
        ("2062-01-02,授权,", "0–2", 1),
        ("2022-01-02,\"=IF(1,\"\"授权\"\",\"\"\"\")\",", "0–2", 1),
        ("2022-01-02,视为放弃,", "0–2", 1),
    ];
    for (life, expected, doubts) in cases {
        let table = format!("{HEADER}{}{}", good(20), more(1, life));
        assert_eq!(stars(&table, TODAY), (expected.to_owned(), doubts), "{life}");
    }
}

/// Of twenty-eight three that were lost this year are too many, and those that never were rights none.
#[test]
fn twenty_five_and_three() {
    let cases = [
        ("2022-01-02,未缴年费,2026-05-01", "0", 0),
        ("2022-01-02,无权-未缴年费,2025-05-01", "2", 0),
        ("2022-01-02,专利权终止,2026-05-01", "0", 3),
        (",专利权终止,2026-05-01", "0–2", 3),
        (",失效,2026-05-01", "0–2", 3),
        (",放弃-视为放弃,2026-05-01", "2", 0),
        (",视为放弃失效,2026-05-01", "2", 0),
        (",无权-驳回,2026-05-01", "2", 0),
        ("2022-01-02,放弃,2026-05-01", "0", 0),
        ("2022-01-02,无权-期满终止,2026-05-01", "0", 3),
        ("2022-01-02,期限届满,2026-05-01", "0", 3),
        (",期限届满,2026-05-01", "0", 3),
        ("2022-01-02,授权 | 质押终止,", "2", 0),
        ("2022-01-02,质押终止,", "0–2", 3),
    ];
    for (life, expected, doubts) in cases {
        let table = format!("{HEADER}{}{}", good(25), more(3, life));
        assert_eq!(stars(&table, TODAY), (expected.to_owned(), doubts), "{life}");
    }
}

/// The day of assessment may lie before days of the list, which stay what they are.
#[test]
fn at_the_end_of_last_year() {
    let last_year = date(2025, 12, 31);
    let cases = [
        ("2022-03-01,授权,", "2", "2"),
        ("2026-03-01,授权,", "0", "2"),
        ("2022-03-01,未缴年费,2026-05-01", "2", "0"),
        ("2022-03-01,未缴年费,2025-05-01", "0", "0"),
    ];
    for (life, then, now) in cases {
        let table = format!("{HEADER}{}{}", good(20), more(1, life));
        assert_eq!(stars(&table, last_year), (then.to_owned(), 0), "{life}");
        assert_eq!(stars(&table, TODAY), (now.to_owned(), 0), "{life}");
    }
}

/// Two columns that speak of the status have to agree.
#[test]
fn two_columns() {
    let cases = [
        ("专利状态", "授权", "授权", "2", 0),
        ("专利状态", "授权", "未缴年费专利权终止", "0–2", 1),
        ("案件状态", "", "授权", "2", 0),
        ("案件状态", "专利权维持", "2020-01-01 公开; 2022-01-02 授权", "2", 0),
        ("简单法律状态", "有效", "避重授权", "0–2", 1),
        ("简单法律状态", "有效", "授权", "2", 0),
        ("简单法律状态", "失效", "未缴年费", "0", 0),
    ];
    for (header, one, other, expected, doubts) in cases {
        let header = HEADER.replace("法律状态,", &format!("法律状态,{header},"));
        let good = good(20).replace("授权,", "授权,,");
        let more = more(1, &format!("2022-01-02,{other},{one},"));
        let table = format!("{header}{good}{more}");
        assert_eq!(stars(&table, TODAY), (expected.to_owned(), doubts), "{one} {other}");
    }
}
