//! What tells of no right beside a word for one, and what would be lost: unknown and told, or counted.
//! Both sides of each case; the rows of one application are read in both orders.
#![allow(clippy::unwrap_used, reason = "tests")]

use zhice_exchange::ReadTable;
use zhice_model::date::{Date, date};

const TODAY: Date = date(2026, 11, 21);
const OURS: &str = "甲（虚构）有限公司";
const A: &str = "202310123456.6";
const B: &str = "202319100022.1";

fn read(file: &str, text: &str) -> ReadTable {
    zhice_exchange::read(file, text.replace("{A}", A).replace("{B}", B).as_bytes(), OURS, TODAY)
        .unwrap()
}

/// Status, ownership and industry of each patent.
fn shown(reading: &ReadTable) -> String {
    let one = |patent: &zhice_model::Patent| {
        format!("{:?} {:?} {:?}", patent.status, patent.ownership, patent.strategic_industry)
    };
    reading.patents.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// All that the account says.
fn told(reading: &ReadTable) -> String {
    let warnings = reading.import.warnings.iter().map(|it| it.message.clone());
    let rejected = reading.import.rejected.iter().map(|it| it.reason.clone());
    warnings.chain(rejected).chain(reading.import.notes.clone()).collect::<Vec<_>>().join("\n")
}

/// The words must be in the account; without words nothing may be told of a row.
fn check(text: &str, expected: &str, words: &str) {
    let reading = read("表.csv", text);
    assert_eq!(shown(&reading), expected, "{text}\n{}", told(&reading));
    if words.is_empty() {
        assert_eq!(reading.import.warnings, [], "{text}");
    } else {
        assert!(told(&reading).contains(words), "{text}\n{}", told(&reading));
    }
}

#[test]
fn one_row() {
    let cases = [
        ("法律状态", "授权", "Granted Unknown Unknown", ""),
        ("法律状态", "授权；等恢复", "Unknown Unknown Unknown", "看不出有没有专利权"),
        ("法律状态", "授权；质押", "Granted Unknown Unknown", ""),
        (
            "法律状态",
            "2024-01-02 授权；2028-06-01 专利权的终止",
            "Unknown Unknown Unknown",
            "晚于今天",
        ),
        ("法律状态", "2024-01-02 授权；2043-05-06 届满", "Granted Unknown Unknown", ""),
        ("战略新兴产业分类", "新材料产业", "Unknown Unknown Yes", ""),
        ("战略新兴产业分类", "否", "Unknown Unknown No", ""),
        ("战略新兴产业分类", "非战略新兴产业", "Unknown Unknown Unknown", "不是已知的"),
    ];
    for (header, cell, expected, words) in cases {
        check(&format!("申请号,申请日,{header}\n{{A}},2023-05-06,{cell}\n"), expected, words);
    }
}

#[test]
fn two_columns() {
    let cases = [
        ("法律状态,简单法律状态", "授权,有效", "Granted", ""),
        ("法律状态,简单法律状态", "等恢复,有效", "Unknown", "看不出有没有专利权"),
        ("法律状态,失效日", "授权,2043-05-06", "Granted", ""),
        ("法律状态,失效日", "授权,2025年5月", "Unknown", "不是可识别的日期"),
        ("法律状态,失效原因", "授权,未缴年费", "Unknown", "互相矛盾"),
        ("法律状态,是否有效", "授权,是", "Granted", ""),
        ("法律状态,是否有效", "授权,否", "Unknown", "互相矛盾"),
        ("法律状态,放弃日", "授权,2025-05-01", "Unknown", "已过"),
        (
            "专利有效性,法律状态",
            "有效,2024-01-02 授权; 2025-06-01 专利权的终止",
            "Unknown",
            "互相矛盾",
        ),
        ("专利有效性,法律状态", "有效,2024-01-02 授权; 2025-06-01 权利转移", "Granted", ""),
        ("法律状态,原失效编号", "授权,甲", "Granted", ""),
    ];
    for (headers, cells, expected, words) in cases {
        let text = format!("申请号,申请日,{headers}\n{{A}},2023-05-06,{cells}\n");
        check(&text, &format!("{expected} Unknown Unknown"), words);
    }
    let unused = read("表.csv", "申请号,失效情形,备注\n{A},甲,乙\n");
    assert!(told(&unused).contains("没有使用的列：“失效情形”；"), "{}", told(&unused));
    let blank = read("表.csv", "申请号,失效情形,备注\n{A},,乙\n");
    assert!(!told(&blank).contains("没有使用的列"), "{}", told(&blank));
}

/// The order of rows decides nothing.
#[test]
fn two_rows() {
    let head = "申请号,申请日,法律状态,失效日,权利人,新兴产业分类";
    let cases = [
        ("授权,,甲（虚构）有限公司,是", "授权,,甲（虚构）有限公司,是", "Granted Sole Yes", ""),
        (
            "授权,,甲（虚构）有限公司,是",
            "权利转移,,,是",
            "Granted Unknown Yes",
            "没有写明现在的权利人",
        ),
        ("授权,,,是", "等恢复,,,是", "Unknown Unknown Yes", "看不出有没有专利权"),
        ("授权,,,是", "奇怪,,,是", "Unknown Unknown Yes", "看不懂"),
        ("授权,,,是", ",2025-05-01,,是", "Unknown Unknown Yes", "另一行有失效日"),
        ("授权,,,是", ",2043-05-06,,是", "Granted Unknown Yes", ""),
        ("授权,,,是", "授权,,,否", "Granted Unknown Unknown", "内容不同，记为未知"),
        ("授权,,甲（虚构）有限公司,是", "授权,,乙公司,是", "Granted Unknown Yes", "权利人不同"),
    ];
    for (one, other, expected, words) in cases {
        for (first, second) in [(one, other), (other, one)] {
            let text = format!("{head}\n{{A}},2023-05-06,{first}\n{{A}},2023-05-06,{second}\n");
            check(&text, expected, words);
        }
    }
}

/// Days on which three rows disagree stay unknown, whatever the third says.
#[test]
fn three_rows() {
    let rows = "{A},2024-01-02\n{A},2024-01-03\n{A},2024-01-02\n";
    let reading = read("表.csv", &format!("申请号,授权日\n{rows}"));
    assert_eq!(reading.patents[0].granted_on, None);
    assert_eq!(reading.import.warnings_count, 1, "{}", told(&reading));
}

#[test]
fn numbers_and_terms() {
    let cases = [
        ("申请号,法律状态\n202319100022.1,授权\n", "Granted", ""),
        ("申请号,法律状态\n203119000501.0,授权\n", "Unknown", "年份晚于今天"),
        ("申请号,法律状态\n200310000501.1,授权\n", "Unknown", "可能已经届满"),
        ("申请号,法律状态\n200610000501.1,授权\n", "Unknown", "可能已经届满"),
        ("申请号,申请日,法律状态\n200610000501.1,2006-12-01,授权\n", "Granted", "校验位"),
        ("申请号,法律状态\n200710000501.1,授权\n", "Granted", "校验位"),
    ];
    for (text, expected, words) in cases {
        check(text, &format!("{expected} Unknown Unknown"), words);
    }
}

#[test]
fn transfers() {
    let head = "申请号,转让人,受让人,转让执行日,当前权利人";
    let cases = [
        ("乙公司,甲（虚构）有限公司,2024-05-01,甲（虚构）有限公司", "Sole", ""),
        ("甲（虚构）有限公司,乙公司,2024-05-01,甲（虚构）有限公司", "Unknown", "没有写明现在的"),
        (
            "甲（虚构）有限公司,甲（虚构）有限公司;乙公司,2024-05-01,甲（虚构）有限公司;乙公司",
            "First",
            "",
        ),
    ];
    for (cells, expected, words) in cases {
        let expected = format!("Unknown {expected} Unknown");
        check(&format!("{head}\n{{A}},{cells}\n"), &expected, words);
    }
}

/// A header with other columns begins a table of its own.
#[test]
fn headers_further_down() {
    let head = "申请号,申请日,授权公告日,法律状态,当前权利人";
    let own = "{A},2023-05-06,2024-01-02,授权,甲（虚构）有限公司";
    let cases = [
        (head, "{B},2023-05-06,2024-01-02,授权,甲（虚构）有限公司", "Granted Sole", "重复的表头"),
        (
            "申请号,申请日,授权公告日,法律状态,原权利人,受让人",
            "{B},2023-05-06,2024-01-02,授权,甲（虚构）有限公司,乙公司",
            "Granted None",
            "另一个表头",
        ),
        (
            "申请号,授权公告日,申请日,法律状态,当前权利人",
            "{B},2024-01-02,2023-05-06,授权,甲（虚构）有限公司",
            "Granted Sole",
            "另一个表头",
        ),
    ];
    for (second, row, expected, words) in cases {
        let reading = read("表.csv", &format!("{head}\n{own}\n\n{second}\n{row}\n"));
        let last = format!("; {expected} Unknown");
        assert!(shown(&reading).ends_with(&last), "{second} {}", shown(&reading));
        assert_eq!(reading.patents[1].granted_on, Some(date(2024, 1, 2)), "{second}");
        assert!(told(&reading).contains(words), "{second} {}", told(&reading));
    }
}

/// Tables of one page, and what is above, beside and within.
#[test]
fn nothing_is_lost_without_a_word() {
    let table = |rows: &[&[&str]]| {
        let row = |cells: &&[&str]| format!("<tr><td>{}</td></tr>", cells.join("</td><td>"));
        format!("<table>{}</table>", rows.iter().map(row).collect::<String>())
    };
    let head: &[&str] = &["申请号", "申请日", "法律状态"];
    let (own, lapsed) = (&["{A}", "2023-05-06", "授权"], &["{B}", "2023-05-06", "未缴年费"]);
    let both = "Granted Unknown Unknown; LapsedFee Unknown Unknown";
    let one = "Granted Unknown Unknown";
    let pages = [
        (table(&[head, own]) + &table(&[head, lapsed]), both, "重复的表头"),
        (table(&[head, own]) + &table(&[lapsed]), both, ""),
        (table(&[head]) + &table(&[own, lapsed]), both, ""),
        (table(&[head, own]) + &table(&[&["{B}", "未缴年费"]]), one, "1 行带申请号，没有读取"),
        (table(&[head, own]) + &table(&[&["打印", "关闭"]]), one, ""),
        (
            table(&[head, own]) + &table(&[&["申请号", "法律状态"], &["{B}", "未缴年费"]]),
            both,
            "另一个表头",
        ),
    ];
    for (page, expected, words) in pages {
        let reading = read("表.xls", &page);
        assert_eq!(shown(&reading), expected, "{page}\n{}", told(&reading));
        assert!(told(&reading).contains(words), "{page}\n{}", told(&reading));
        assert_eq!(
            told(&reading).contains("没有读取"),
            expected == one && !words.is_empty(),
            "{page}"
        );
    }
    let texts = [
        ("{B},轴\n申请号,标题\n{A},甲\n", 1, "以上有 1 行带申请号"),
        ("专利号,名称\n{B},轴\n申请号,标题,申请日\n{A},甲,2023-05-06\n", 2, "另一个表头"),
        ("申请号,标题,申请号,标题\n{A},甲,{B},乙\n", 1, "还有另一个申请号"),
        ("申请号,标题\n{A},\"甲\n{B},乙\"\n", 1, "有 1 行带申请号"),
        ("申请号,标题,\"备注\n{B},乙\"\n{A},甲,\n", 1, "有 1 行带申请号"),
    ];
    for (text, found, words) in texts {
        let reading = read("表.csv", text);
        assert_eq!(reading.import.found, found, "{text} {}", told(&reading));
        assert!(told(&reading).contains(words), "{text} {}", told(&reading));
    }
    let title = read("表.csv", "申请号,标题\n{A},\"一种示例\n夹具\"\n");
    assert_eq!((title.patents[0].title.as_str(), title.import.warnings_count), ("一种示例夹具", 0));
}
