//! What one cell, one field and one patent may hold: both sides of every limit.

use zhice_model::{LegalStatus, Ownership, Patent, Truth};

use super::{TODAY, read, refused, taken};

const US: &str = "甲（虚构）有限公司";
const NUMBER: &str = "202019000501.2";

/// The patent of a table of one row, how many of its doubts speak of length, and the reason of its refusal.
fn row(headers: &str, cells: &str) -> (Option<Patent>, usize, String) {
    let mut reading = read(format!("申请号,{headers}\n{NUMBER},{cells}\n").as_bytes()).unwrap();
    let long = reading.import.warnings.iter().filter(|it| it.message.contains("这一格过长"));
    let rejected = reading.import.rejected.first().map(|it| it.reason.clone());
    (reading.patents.pop(), long.count(), rejected.unwrap_or_default())
}

/// A text with as many blanks behind it as make it so many bytes.
fn padded(text: &str, bytes: usize) -> String {
    format!("{text}{}", " ".repeat(bytes - text.len()))
}

#[test]
fn a_long_cell_says_nothing() {
    type Told = fn(&Patent) -> String;
    let status: Told = |it| format!("{:?}", it.status);
    let owner: Told = |it| format!("{:?}", it.ownership);
    let granted = padded("授权", 6_000);
    let cases: [(&str, String, Told, &str, usize); 15] = [
        ("法律状态", granted.clone(), status, "Granted", 0),
        ("法律状态", granted.clone() + " ", status, "Unknown", 1),
        ("法律状态,有效性", format!("{granted},有效"), status, "Granted", 0),
        ("法律状态,有效性", format!("{granted} ,有效"), status, "Unknown", 1),
        ("法律状态,有效性", format!("授权,{} ", padded("有效", 6_000)), status, "Unknown", 1),
        ("法律状态,失效日", format!("授权,{}", padded("2044-01-01", 6_000)), status, "Granted", 0),
        ("法律状态,失效日", format!("授权,{}", padded("2044-01-01", 6_001)), status, "Unknown", 1),
        ("权利人", padded(US, 6_000), owner, "Sole", 0),
        ("权利人", padded(US, 6_001), owner, "Unknown", 1),
        ("权利人,申请人", format!("{},{US}", padded(US, 6_001)), owner, "Unknown", 1),
        ("权利人,共有人", format!("{US},{}", padded("", 6_000)), owner, "Sole", 0),
        ("权利人,共有人", format!("{US},{}", padded("乙公司", 6_001)), owner, "Unknown", 1),
        ("专利类型", padded("实用新型", 6_001), |it| format!("{:?}", it.kind), "None", 1),
        (
            "战略新兴产业分类",
            padded("", 6_000),
            |it| format!("{:?}", it.strategic_industry),
            "No",
            0,
        ),
        (
            "战略新兴产业分类",
            padded("", 6_001),
            |it| format!("{:?}", it.strategic_industry),
            "Unknown",
            1,
        ),
    ];
    for (headers, cells, told, expected, long) in cases {
        let (patent, doubts, _) = row(headers, &cells);
        let found = patent.as_ref().map(told);
        assert_eq!((found.as_deref(), doubts), (Some(expected), long), "{headers} {}", cells.len());
    }
    for (length, reason) in [(6_000, ""), (6_001, "申请号一格过长")] {
        let text = format!("申请号,标题\n{},甲\n", padded(NUMBER, length));
        let reading = read(text.as_bytes()).unwrap();
        assert_eq!(reading.patents.len(), usize::from(reason.is_empty()), "{length}");
        assert!(reading.import.rejected.iter().all(|it| it.reason.contains(reason)));
    }
    // A column without a meaning may hold what it likes.
    assert_eq!(row("备注", &padded("", 6_001)).1, 0);
    let truth = row("同族国家", &padded("", 6_001)).0.map(|it| it.overseas_family);
    assert_eq!(truth, Some(Truth::Unknown));
    let status = row("法律状态", &padded("授权", 6_001)).0.map(|it| (it.status, it.inferred));
    assert_eq!(status, Some((LegalStatus::Unknown, vec!["status".to_owned()])), "it stays open");
}

#[test]
fn columns_that_mean_the_same() {
    let table = |count: usize, before: &str| {
        format!("{before}申请号{}\n{NUMBER},{US}\n", ",权利人".repeat(count))
    };
    taken("50 columns", table(50, "").as_bytes(), 1);
    refused("51 columns", table(51, "").as_bytes(), "import-too-large", "有 51 列都是“当前权利人”");
    let first = "申请号,标题\n202019000502.7,乙\n";
    taken("50 columns further down", table(50, first).as_bytes(), 2);
    refused("51 columns further down", table(51, first).as_bytes(), "import-too-large", "有 51 列");
}

#[test]
fn owners_of_a_patent() {
    let list = |count: usize| {
        let others = (1..count).map(|at| format!("；乙{at}公司"));
        format!("{US}{}", others.collect::<String>())
    };
    let cases = [
        ("权利人", list(50), Ownership::First, 0),
        ("权利人", list(51), Ownership::Unknown, 1),
        ("权利人", format!("{}；{}", list(50), list(50)), Ownership::First, 0),
        ("权利人,共有人", format!("{US},{}", list(50)), Ownership::First, 0),
        ("权利人,共有人", format!("丙公司,{}", list(50)), Ownership::Unknown, 1),
        ("权利人,权利人", format!("{US},{}", list(51)), Ownership::Unknown, 1),
        ("权利人,受让人", format!("{US},{}", list(51)), Ownership::Unknown, 1),
    ];
    for (headers, cells, ownership, doubts) in cases {
        let text = format!("申请号,{headers}\n{NUMBER},{cells}\n");
        let reading = zhice_exchange::read("x", text.as_bytes(), US, TODAY).unwrap();
        let said = reading.import.warnings.iter().filter(|it| it.message.contains("超过 50 个"));
        assert_eq!((reading.patents[0].ownership, said.count()), (ownership, doubts), "{headers}");
    }
}

#[test]
fn patents_of_a_list() {
    let list = |count: u32| {
        (0..count).fold("申请号\n".to_owned(), |text, at| text + &format!("20201{at:07}\n"))
    };
    taken("some patents", list(2_000).as_bytes(), 2_000);
    refused("too many", list(200_001).as_bytes(), "import-too-large", "清单超过 200000 件专利");
}
