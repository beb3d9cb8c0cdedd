//! Lives of patents as rows tell them.

use csv::StringRecord;
use zhice_model::Date;
use zhice_model::date::parse_date;

use super::{Life, read};
use crate::header::Layout;
use crate::record::Record;

/// The life, and how many doubts there are, of cells under their headers.
fn life(cells: &[(&str, &str)]) -> (Life, usize) {
    let (headers, cells): (Vec<_>, Vec<_>) = cells.iter().copied().unzip();
    let layout = Layout::read(&StringRecord::from(headers), &[]);
    let cells = StringRecord::from(cells);
    let mut record = Record::of_test(&layout, &cells);
    let number = crate::reject::number(&record).unwrap();
    let life = read(&mut record, &number, None);
    (life, record.warnings.len())
}

#[test]
fn the_day_of_the_grant() {
    type Cells = &'static [(&'static str, &'static str)];
    let cases: [(Cells, Option<&str>); 9] = [
        (&[("公开(公告)号", "CN199000011B"), ("公开(公告)日", "2023-05-06")], Some("2023-05-06")),
        (&[("公开(公告)号", "CN199000011A"), ("公开(公告)日", "2023-05-06")], None),
        (
            &[("公开号", "CN199000011B"), ("公开日", "2022-01-01"), ("授权日", "2023-05-06")],
            Some("2023-05-06"),
        ),
        (&[("公开号", "CN199000011A"), ("公告号", "CN199000011B"), ("公开日", "2022-01-01")], None),
        (&[("首次公开日", "2022-01-01"), ("公开号", "CN199000011B")], None),
        (&[("专利类型", "授权发明"), ("公开日", "2023-05-06")], Some("2023-05-06")),
        (&[("专利类型", "发明专利"), ("公开日", "2023-05-06")], None),
        (&[("文献种类代码", "B"), ("公开日", "2023-05-06")], Some("2023-05-06")),
        (&[("申请日", "2023-08-01"), ("授权日", "2023-05-06")], None),
    ];
    for (cells, expected) in cases {
        let cells = [&[("申请号", "202310123456.6")], cells].concat();
        assert_eq!(
            life(&cells).0.granted_on,
            expected.and_then(|d| parse_date(d).ok()),
            "{cells:?}"
        );
    }
}

/// Status, day of grant and day of end of cells, and how many doubts; 202310123456.6 was filed on
/// 2023-05-06 if nothing else is said.
fn told(cells: &[(&str, &str)]) -> (String, usize) {
    let usual = [("申请号", "202310123456.6"), ("申请日", "2023-05-06")];
    let given = |header| cells.iter().any(|(it, _)| *it == header);
    let usual = usual.into_iter().filter(|(header, _)| !given(*header));
    let (life, doubts) = life(&usual.chain(cells.iter().copied()).collect::<Vec<_>>());
    let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    (format!("{:?} {} {}", life.status, day(life.granted_on), day(life.ended_on)), doubts)
}

#[test]
fn ends() {
    let cases = [
        ("未缴年费", "失效日", "2026-04-01", "LapsedFee 2024-01-02 2026-04-01", 0),
        ("未缴年费", "失效日期", "2026-11-21", "LapsedFee 2024-01-02 2026-11-21", 0),
        ("未缴年费", "终止日期", "2036-04-01", "LapsedFee 2024-01-02 -", 1),
        ("未缴年费", "失效日", "2023-12-01", "LapsedFee 2024-01-02 -", 1),
        ("未缴年费", "届满日", "2026-04-01", "LapsedFee 2024-01-02 -", 0),
        ("失效", "失效日", "2026-04-01", "Ended 2024-01-02 2026-04-01", 1),
        ("专利权终止", "失效日", "-", "Ended 2024-01-02 -", 1),
        ("期限届满", "有效期至", "2026-04-01", "Expired 2024-01-02 2026-04-01", 1),
        ("期限届满", "失效日", "2026-04-01", "Expired 2024-01-02 2026-04-01", 1),
        ("期限届满", "失效日", "", "Expired 2024-01-02 -", 1),
        ("授权", "失效日", "2043-05-06", "Granted 2024-01-02 -", 0),
        ("授权", "有效期至", "2026-11-21", "Granted 2024-01-02 -", 0),
        ("授权", "失效日", "长期", "Granted 2024-01-02 -", 0),
        ("授权", "失效日", "0000-00-00", "Granted 2024-01-02 -", 0),
        ("授权", "失效日", "2025年5月", "Unknown 2024-01-02 -", 1),
        ("授权", "失效日", "2025-02-30", "Unknown 2024-01-02 -", 1),
        ("授权", "失效日", "2025-05-01（未缴年费）", "Unknown 2024-01-02 -", 1),
        ("授权", "失效日", "已失效", "Unknown 2024-01-02 -", 1),
        ("有效", "终止公告日", "2025.5", "Unknown 2024-01-02 -", 1),
        ("授权", "失效公告日", "2025-05-01", "Unknown 2024-01-02 -", 1),
        ("授权", "放弃日", "2025-05-01", "Unknown 2024-01-02 -", 1),
        ("授权", "失效原因", "未缴年费", "Unknown 2024-01-02 -", 1),
        ("授权", "是否有效", "否", "Unknown 2024-01-02 -", 1),
        ("授权", "是否有效", "是", "Granted 2024-01-02 -", 0),
        ("授权", "失效日", "2025-05-01", "Unknown 2024-01-02 -", 1),
        ("授权", "终止日期", "2026-11-21", "Unknown 2024-01-02 -", 1),
        ("授权", "到期日期", "2025-05-01", "Unknown 2024-01-02 -", 1),
        ("等年费滞纳金", "失效日", "2025-05-01", "Unknown 2024-01-02 -", 1),
        ("授权", "终止公告日", "2025-05-01", "Unknown 2024-01-02 -", 1),
        ("授权", "法律状态公告日", "2025-05-01", "Granted 2024-01-02 -", 0),
        ("驳回", "失效日", "2025-05-06", "Unknown 2024-01-02 -", 1),
    ];
    for (status, header, day, expected, doubts) in cases {
        let cells = [("授权日", "2024-01-02"), ("法律状态", status), (header, day)];
        assert_eq!(told(&cells), (expected.to_owned(), doubts), "{status} {header} {day}");
    }
}

/// What was granted in 2007 for an application of 2006 is at the end of its term.
#[test]
fn ends_of_terms() {
    let cases = [
        ("授权", "失效日", "2026-03-04", "Expired 2007-05-06 2026-03-04", 1),
        ("授权", "失效日", "2026-03-03", "Expired 2007-05-06 2026-03-04", 1),
        ("授权", "届满日", "2026-03-03", "Expired 2007-05-06 2026-03-04", 1),
        ("授权", "失效日", "2026-03-02", "Unknown 2007-05-06 -", 1),
        ("专利权终止", "失效日", "2026-03-04", "Expired 2007-05-06 2026-03-04", 0),
        ("专利权终止", "失效日", "2020-03-04", "Ended 2007-05-06 2020-03-04", 1),
        ("期满终止", "失效日", "2026-03-04", "Expired 2007-05-06 2026-03-04", 0),
        ("期满终止", "失效日", "2026-03-03", "Expired 2007-05-06 2026-03-03", 0),
        ("期满终止", "失效日", "2026-03-02", "Expired 2007-05-06 2026-03-02", 1),
        ("期满终止", "失效日", "", "Expired 2007-05-06 -", 0),
        ("Expired", "失效日", "", "Expired 2007-05-06 -", 0),
        ("Expired", "失效日", "2020-03-04", "Ended 2007-05-06 2020-03-04", 2),
    ];
    for (status, header, day, expected, doubts) in cases {
        let cells = [
            ("申请号", "200610012345.9"),
            ("申请日", "2006-03-04"),
            ("授权日", "2007-05-06"),
            ("法律状态", status),
            (header, day),
        ];
        assert_eq!(told(&cells), (expected.to_owned(), doubts), "{status} {header} {day}");
    }
}

#[test]
fn words_and_the_day_of_the_grant() {
    let cases = [
        ("授权", "2024-01-02", "Granted 2024-01-02 -", 0),
        ("授权", "", "Granted - -", 0),
        ("授权", "2062-01-02", "Unknown - -", 1),
        ("未缴年费", "2062-01-02", "Unknown - -", 1),
        ("", "2062-01-02", "Unknown - -", 1),
        ("等待颁证公告", "2026-12-01", "Pending 2026-12-01 -", 1),
        ("驳回", "2026-12-01", "Rejected - -", 1),
        ("实质审查", "2024-01-02", "Unknown 2024-01-02 -", 1),
        ("视为放弃", "2024-01-02", "Unknown 2024-01-02 -", 1),
        ("视为放弃", "", "Withdrawn - -", 0),
        ("放弃", "2024-01-02", "Abandoned 2024-01-02 -", 0),
        ("主动放弃", "", "Abandoned - -", 1),
        ("避重授权", "2024-01-02", "Abandoned 2024-01-02 -", 0),
        ("避重授权", "", "Abandoned - -", 1),
        ("失效", "", "Ended - -", 1),
        ("权利恢复", "2024-01-02", "Granted 2024-01-02 -", 0),
        ("权利恢复", "", "Unknown - -", 1),
        ("质押终止", "2024-01-02", "Unknown 2024-01-02 -", 1),
        ("授权未交费", "2024-01-02", "Unknown 2024-01-02 -", 1),
        ("", "2024-01-02", "Unknown 2024-01-02 -", 0),
    ];
    for (status, granted, expected, doubts) in cases {
        let cells = [("授权日", granted), ("法律状态", status)];
        assert_eq!(told(&cells), (expected.to_owned(), doubts), "{status} {granted}");
    }
}

/// The year in the number tells which of two days that exclude each other is wrong.
#[test]
fn filing_and_grant() {
    let cases = [
        ("2023-05-06", "2024-01-02", Some("2023-05-06"), Some("2024-01-02"), 0),
        ("2023-05-06", "2023-04-02", Some("2023-05-06"), None, 1),
        ("2021-05-06", "2020-04-02", None, None, 1),
        ("2021-05-06", "2022-04-02", Some("2021-05-06"), None, 1),
        ("2024-05-06", "2025-04-02", None, Some("2025-04-02"), 1),
        ("2027-05-06", "2025-04-02", None, Some("2025-04-02"), 1),
    ];
    for (filed, granted, filed_on, granted_on, doubts) in cases {
        let cells = [("申请号", "202310123456.6"), ("申请日", filed), ("授权日", granted)];
        let (life, found) = life(&cells);
        let day = |day: Option<&str>| day.and_then(|day| parse_date(day).ok());
        let expected = (day(filed_on), day(granted_on), doubts);
        assert_eq!((life.filed_on, life.granted_on, found), expected, "{filed} {granted}");
    }
}
