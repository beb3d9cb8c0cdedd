//! The sheet that says what the result is based on.

use calamine::Data;
use zhice_exchange::export;
use zhice_model::export::Export;

use crate::report::sample;
use crate::workbook::{cells, rows};

#[test]
fn versions_day_and_disclaimer() {
    let file = export(&Export::Ledger(Box::new(sample()))).unwrap();
    let lines = rows(&file.bytes, "依据与版本");
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let expected = [
        ["声明", "性质", "自查结果仅供参考，不构成承诺，以主管部门认定为准。"],
        ["声明", "数据", "数据仅在本机处理，不上传。"],
        ["判断", "判断日期（当天生效的事项计入）", "2026-11-21"],
        ["企业", "专利件数", "65 件"],
        ["规则文件", "library/a.rhai", &format!("SHA-256 {empty}")],
        ["规则文件", "plan/plan.rhai", &format!("SHA-256 {abc}")],
    ];
    for line in expected {
        assert!(lines.iter().any(|it| *it == line), "{line:?}: {lines:?}");
    }
    let version = sample().assessment.engine;
    assert!(lines.iter().any(|line| line[1] == "规则引擎" && line[2] == version));
    let day = |row: &Vec<Data>| row[1].to_string().starts_with("判断日期");
    let cells = cells(&file.bytes, "依据与版本");
    assert!(matches!(cells.iter().find(|row| day(row)).unwrap()[2], Data::DateTime(_)));
}
