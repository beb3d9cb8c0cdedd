//! Whatever the bytes: the importer answers, and accounts for every row it saw.
#![allow(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use zhice_exchange::ReadTable;
use zhice_model::date::Date;

const AS_OF: Date = zhice_model::date::date(2026, 11, 21);

fn read(bytes: &[u8]) -> Option<ReadTable> {
    match zhice_exchange::read("x.csv", bytes, "甲（虚构）有限公司", AS_OF) {
        Ok(reading) => Some(reading),
        Err(diagnostics) => {
            assert!(diagnostics.iter().all(|d| !d.message.is_empty() && !d.hint.is_empty()));
            None
        }
    }
}

fn accounted(reading: &ReadTable) -> bool {
    let import = &reading.import;
    usize::try_from(import.found) == Ok(reading.patents.len())
        && (import.needs_mapping
            || import.rows - import.joined == import.found + import.rejected_count)
}

/// Pieces that tables are made of, in any order.
const PIECES: &[&str] = &[
    "申请号",
    "标题",
    "法律状态",
    "专利有效性",
    "当前权利人",
    "失效日",
    "授权日",
    ",",
    ",",
    ",",
    ",",
    ";",
    "\t",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "=",
    "=HYPERLINK(\"",
    "\")",
    "'",
    "-",
    " ",
    "|",
    "、",
    "202310123456.6",
    "CN202410000001.X",
    "2.02E+12",
    "2023-05-06",
    "9999-12-31",
    "45052",
    "有效",
    "失效",
    "授权",
    "甲（虚构）有限公司",
    "乙",
    "\u{FEFF}",
    "\0",
    "合计",
];

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_none_or(|reading| accounted(&reading)));
    }

    #[test]
    fn any_table(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80)) {
        let text = format!("申请号,标题,法律状态\n{}", pieces.concat());
        prop_assert!(read(text.as_bytes()).is_none_or(|reading| accounted(&reading)));
        prop_assert!(read(pieces.concat().as_bytes()).is_none_or(|reading| accounted(&reading)));
    }
}

/// Input that invites quadratic work: the test ends, or it does not.
#[test]
fn large_and_hostile() {
    let header = "申请号,标题,当前权利人\n";
    let cases = [
        format!("{header}{}", "202310123456.6,\"一种齿轮,甲\n".repeat(30_001)),
        format!("{header}{}", "\"a\n\"\"\n".repeat(30_001)),
        format!("{header}{}", "202310123456.6,一种齿轮,甲\n".repeat(30_000)),
        format!("{header}202310123456.6,=\"{},x\n", "\"".repeat(100_000)),
        format!("{header}202310123456.6,x,{}\n", "甲;".repeat(3_000)),
        format!("{}申请号\n", ",".repeat(100_000)),
    ];
    for case in cases {
        assert!(read(case.as_bytes()).is_none_or(|reading| accounted(&reading)));
    }
}

/// A line as long as its file, wherever it stands: nothing of the account is longer than a page can show.
#[test]
fn nothing_long_is_repeated() {
    let long = "字".repeat(300_000);
    let number = "202310123456.6";
    let header = "申请号,标题,申请日,法律状态,受理局,当前权利人";
    let cases = [
        format!("{header}\n{long}\n"),
        format!("{header}\n{number},{long},{long},{long},,{long}\n"),
        format!("{header}\n{number},,,,{long},\n"),
        format!("{header}\n{number},甲\n{number},{long}\n"),
        format!("{header}\n{number},,,授权{}\n", "“".repeat(300_000)),
        format!("申请号,{long},{long}\n{number},{long},{long}\n"),
        format!("{long},标题,申请日\n{long},{long},{long}\n"),
        format!("甲,{long}\n{long},乙\n"),
    ];
    for case in cases {
        let shown: String = case.chars().take(60).collect();
        let Some(reading) = read(case.as_bytes()) else { continue };
        let account = serde_json::to_value((&reading.import, &reading.patents)).unwrap();
        assert!(longest(&account) <= 802, "{shown}: {}", longest(&account));
    }
}

/// Characters of the longest text in a value.
fn longest(value: &serde_json::Value) -> usize {
    match value {
        serde_json::Value::String(text) => text.chars().count(),
        serde_json::Value::Array(list) => list.iter().map(longest).max().unwrap_or(0),
        serde_json::Value::Object(map) => map.values().map(longest).max().unwrap_or(0),
        _ => 0,
    }
}
