//! The ledger: every patent, every condition, nothing that a spreadsheet would compute.

use calamine::Data;
use zhice_exchange::export;
use zhice_model::export::{Export, Report};
use zhice_model::{ApplicationNumber, Patent};

use crate::report::sample;
use crate::support::AS_OF;
use crate::workbook::{cells, part, record, rows, sheets};

fn ledger(report: Report) -> Vec<u8> {
    let file = export(&Export::Ledger(Box::new(report))).unwrap();
    assert!(file.name.ends_with("-自查台账-2026-11-21.xlsx"), "{}", file.name);
    file.bytes
}

#[test]
fn three_sheets_that_print() {
    let bytes = ledger(sample());
    assert_eq!(sheets(&bytes), ["结果", "专利台账", "依据与版本"]);
    for number in 1..=3 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        let settings = [
            "ySplit=\"1\"",
            "<autoFilter ref=",
            "orientation=\"landscape\"",
            "paperSize=\"9\"",
            "fitToHeight=\"0\"",
            "第 &amp;P / &amp;N 页",
        ];
        for setting in settings {
            assert!(sheet.contains(setting), "sheet {number}: {setting}");
        }
    }
    let book = part(&bytes, "xl/workbook.xml");
    assert_eq!(book.matches("_xlnm.Print_Titles").count(), 3, "{book}");
    assert_eq!(bytes, ledger(sample()), "the same input gives the same bytes");
}

/// The rows of a provision in the sheet of results.
fn of_provision<'a>(rows: &'a [Vec<String>], id: &str) -> Vec<Vec<(&'a str, &'a str)>> {
    let found = (1..rows.len()).map(|row| record(rows, row));
    found.filter(|record| record.contains(&("编号", id))).collect()
}

fn cell<'a>(record: &[(&'a str, &'a str)], header: &str) -> &'a str {
    record.iter().find(|(it, _)| *it == header).unwrap().1
}

#[test]
fn results_have_a_row_for_each_condition() {
    let rows = rows(&ledger(sample()), "结果");
    let star = of_provision(&rows, "RG24-10");
    let first = &star[0];
    assert_eq!(cell(first, "文号"), "皋政发〔2024〕10号");
    assert_eq!(cell(first, "文件用语"), "评定");
    assert_eq!(cell(first, "金额"), "文件未载明");
    assert!(cell(first, "结论").contains("待确认"), "{first:?}");
    let three = star.iter().find(|it| cell(it, "条件").starts_with("三星级")).unwrap();
    assert_eq!(cell(three, "要求"), "超过 30 件");
    assert_eq!(cell(three, "现状"), "24 件");
    assert_eq!(cell(three, "差距"), "还差 7 件");
    assert_eq!(cell(three, "是否达标"), "未达标");
    let missing: Vec<&str> = star.iter().map(|it| cell(it, "待补充信息")).collect();
    assert!(missing.contains(&"知识产权产品备案"), "{missing:?}");
    let plans: Vec<&str> = (1..rows.len()).map(|row| rows[row][8].as_str()).collect();
    assert!(plans.contains(&"已过期"), "a plan that is over is one row");
    let numbers = (1..rows.len()).all(|row| rows[row][0] == row.to_string());
    assert!(numbers, "numbered as they stand");
}

#[test]
fn no_plan_for_the_region() {
    let mut report = sample();
    report.assessment.plans.retain(|plan| plan.id == "jinhu-2024");
    let rows = rows(&ledger(report), "结果");
    assert_eq!((rows.len(), rows[1][8].as_str()), (2, "该地区尚无可自查的政策文件"));
}

/// The ledger is a table of patents too: the importer gives back what it was made of.
#[test]
fn patents_come_back() {
    let report = sample();
    let bytes = ledger(report.clone());
    let table = rows(&bytes, "专利台账");
    assert_eq!(table.len(), report.enterprise.patents.len() + 1);
    let reading = zhice_exchange::read("x", &bytes, &report.enterprise.name, AS_OF).unwrap();
    assert_eq!(reading.import.sheet, "专利台账");
    let confirmed = |patent: &Patent| Patent { inferred: Vec::new(), ..patent.clone() };
    let expected: Vec<Patent> = report.enterprise.patents.iter().map(confirmed).collect();
    assert_eq!(reading.patents, expected);
    let columns: Vec<&str> = table[0].iter().map(String::as_str).collect();
    assert!(columns.contains(&"RG24-10 有效发明专利"), "{columns:?}");
    let at = columns.iter().position(|it| *it == "RG24-10 有效发明专利").unwrap();
    let count = |word: &str| table.iter().filter(|row| row[at].starts_with(word)).count();
    assert_eq!((count("计入"), count("未计入：")), (24, 41));
    let at = columns.iter().position(|it| *it == "RG24-10 高价值发明专利").unwrap();
    assert!(table.iter().any(|row| row[at].starts_with("待定：")));
}

#[test]
fn days_are_days_and_numbers_are_texts() {
    let cells = cells(&ledger(sample()), "专利台账");
    let column = |name: &str| cells[0].iter().position(|it| it == &Data::String(name.into()));
    let (number, filed) = (column("申请号").unwrap(), column("申请日").unwrap());
    for row in &cells[1..] {
        assert!(matches!(row[number], Data::String(_)), "{row:?}");
        assert!(matches!(row[filed], Data::DateTime(_)), "{row:?}");
    }
}

/// Texts that a spreadsheet program would run, or that no cell or file can hold.
#[test]
fn hostile_texts_stay_texts() {
    let hostile = [
        "=1+1",
        "+HYPERLINK(\"https://example.invalid\")",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "<script>&amp;\"'",
        "甲\u{0}乙\u{1}丙",
        "_x0041_",
        "\u{202E}反",
    ];
    let mut report = sample();
    report.enterprise.name = "=cmd|'/c calc'!A0 & 甲\n".into();
    report.assessment.plans[0].provisions[0].title = "=1+1".into();
    report.enterprise.patents = hostile
        .iter()
        .zip(9_100_000_u32..)
        .map(|(title, serial)| {
            let number = ApplicationNumber::parse(&format!("20231{serial}")).unwrap();
            Patent { title: (*title).to_owned(), ..Patent::new(number) }
        })
        .chain([Patent {
            title: "长".repeat(100_000),
            ..Patent::new(ApplicationNumber::parse("202319200000").unwrap())
        }])
        .collect();
    let bytes = ledger(report);
    for number in 1..=3 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(!sheet.contains("<f>"), "sheet {number} has a formula");
    }
    let rows = rows(&bytes, "专利台账");
    let titles: Vec<&str> = rows[1..].iter().map(|row| row[2].as_str()).collect();
    assert_eq!(titles[..hostile.len()], hostile);
    assert!(titles[hostile.len()].ends_with("已截断）"));
}

/// The first of the patents are not all of them.
#[test]
fn a_result_that_was_cut() {
    type Cut = fn(&mut zhice_model::assessment::ProvisionAssessment);
    let cuts: [Cut; 4] = [
        |it| it.selections.iter_mut().for_each(|it| it.count = Some(9)),
        |it| it.selections.iter_mut().for_each(|it| it.excluded_count = Some(9)),
        |it| {
            let selections = it.selections.iter_mut();
            selections.flat_map(|it| &mut it.excluded).for_each(|it| it.count = Some(9));
        },
        |it| {
            it.criteria.iter_mut().flat_map(|it| &mut it.missing).for_each(|it| it.count = Some(9));
        },
    ];
    for (cut, number) in cuts.into_iter().zip(1..) {
        let mut report = Box::new(sample());
        let provisions = &mut report.assessment.plans[0].provisions;
        cut(provisions.iter_mut().find(|it| it.id == "RG24-10").unwrap());
        for what in [Export::Ledger(report.clone()), Export::Package(report)] {
            assert_eq!(export(&what).unwrap_err().code, "export-cut", "{number}");
        }
    }
}

#[test]
fn an_empty_enterprise() {
    let mut report = sample();
    report.enterprise = zhice_model::Enterprise::default();
    report.plans.clear();
    report.rules.clear();
    let rows = rows(&ledger(report), "专利台账");
    assert_eq!(rows.len(), 1);
}
