//! Lives of patents that can be, and that cannot, on both sides of every bound.

use crate::date::date;
use crate::{ApplicationNumber, Patent};

/// A patent of 6 May 2023 with these other facts, on 21 November 2026.
fn doubts(facts: &str) -> Vec<String> {
    let facts: serde_json::Value = serde_json::from_str(facts).unwrap();
    let number = ApplicationNumber::parse("202310123456.6").unwrap();
    let mut patent = serde_json::to_value(Patent::new(number)).unwrap();
    patent["filedOn"] = "2023-05-06".into();
    for (key, value) in facts.as_object().unwrap() {
        patent[key] = value.clone();
    }
    let patent: Patent = serde_json::from_value(patent).unwrap();
    let found = patent.doubts(date(2026, 11, 21), date(2026, 6, 30));
    found.iter().map(|doubt| format!("{}: {doubt}", doubt.field())).collect()
}

/// Facts, and what is asked about them.
const LIVES: &[(&str, &str)] = &[
    (r#"{}"#, ""),
    (
        r#"{"applicationNumber":"202310123456.7"}"#,
        "applicationNumber: 申请号的校验位不符（按前面的数字应为 6）",
    ),
    (r#"{"endAnnouncedOn":"2026-11-21"}"#, ""),
    (
        r#"{"endAnnouncedOn":"2026-11-22"}"#,
        "endAnnouncedOn: 终止公告日 2026-11-22 在判断日期和清单导出日期之后",
    ),
    (r#"{"termEndsOn":"2023-05-07"}"#, ""),
    (
        r#"{"termEndsOn":"2023-05-06","status":"granted"}"#,
        "termEndsOn: 补偿后届满日 2023-05-06 不在申请日 2023-05-06 之后",
    ),
    (r#"{"transferredInOn":"2026-11-21","ownership":"sole"}"#, ""),
    (
        r#"{"transferredInOn":"2026-11-22","ownership":"sole"}"#,
        "transferredInOn: 权属是“独有”，转入日却是以后的 2026-11-22",
    ),
    (r#"{"transferredInOn":"2026-11-22","ownership":"none"}"#, ""),
    (r#"{"status":"granted","grantedOn":"2025-02-11","ownership":"sole"}"#, ""),
    (r#"{"status":"lapsedFee","grantedOn":"2025-02-11","endedOn":"2026-05-06"}"#, ""),
    (r#"{"applicationNumber":"85100001","filedOn":"1985-04-01"}"#, ""),
    (
        r#"{"applicationNumber":"85100001","filedOn":"1985-03-31"}"#,
        "filedOn: 申请日 1985-03-31 早于",
    ),
    (r#"{"applicationNumber":"202610123456","filedOn":"2026-11-21"}"#, ""),
    (
        r#"{"applicationNumber":"202610123456","filedOn":"2026-11-22"}"#,
        "filedOn: 申请日 2026-11-22 在判断日期",
    ),
    (r#"{"filedOn":"2013-05-06"}"#, "filedOn: 申请日 2013-05-06 与申请号中的年份 2023"),
    (r#"{"filedOn":"2024-01-01"}"#, "与申请号中的年份 2023"),
    (r#"{"applicationNumber":"202380123456","filedOn":"2021-05-06"}"#, ""),
    (r#"{"kind":"invention"}"#, ""),
    (r#"{"kind":"design"}"#, "kind: 类型写的是外观设计，申请号却是发明的号码"),
    (r#"{"applicationNumber":"202340123456","kind":"design"}"#, ""),
    (r#"{"grantedOn":"2023-05-07"}"#, ""),
    (
        r#"{"grantedOn":"2023-05-06"}"#,
        "grantedOn: 授权公告日 2023-05-06 不在申请日 2023-05-06 之后",
    ),
    (
        r#"{"grantedOn":"2026-11-21","status":"pending"}"#,
        "grantedOn: 已于 2026-11-21 授权公告，法律状态却是“审查中”",
    ),
    (r#"{"grantedOn":"2026-11-22","status":"pending"}"#, ""),
    (r#"{"grantedOn":"2025-01-01","status":"withdrawn"}"#, "法律状态却是“撤回或视为撤回”"),
    (
        r#"{"grantedOn":"2026-11-22","status":"granted"}"#,
        "grantedOn: 法律状态是“专利权维持”，授权公告日却是以后的 2026-11-22",
    ),
    (r#"{"grantedOn":"2026-11-21","status":"granted"}"#, ""),
    (r#"{"endedOn":"2023-05-05"}"#, "endedOn: 权利终止日 2023-05-05 早于申请日"),
    (r#"{"endedOn":"2023-05-06","status":"withdrawn"}"#, ""),
    (
        r#"{"grantedOn":"2025-02-11","endedOn":"2025-02-10","status":"invalidated"}"#,
        "早于授权公告日 2025-02-11",
    ),
    (r#"{"grantedOn":"2025-02-11","endedOn":"2025-02-11","status":"invalidated"}"#, ""),
    (
        r#"{"endedOn":"2026-11-21","status":"granted"}"#,
        "endedOn: 法律状态是“专利权维持”，权利却已于 2026-11-21 终止",
    ),
    (r#"{"endedOn":"2026-11-22","status":"granted"}"#, ""),
    (r#"{"endedOn":"2026-11-01","status":"grace"}"#, "等年费滞纳金"),
    (
        r#"{"termEndsOn":"2026-11-21","status":"granted"}"#,
        "status: 法律状态是“专利权维持”，保护期却已于 2026-11-21 届满",
    ),
    (r#"{"termEndsOn":"2026-11-22","status":"granted"}"#, ""),
    (r#"{"endedOn":"2026-11-22","status":"lapsedFee"}"#, "权利终止日却是以后的 2026-11-22"),
    (r#"{"endedOn":"2026-11-21","status":"lapsedFee"}"#, ""),
    (r#"{"status":"expired"}"#, "status: 法律状态是“期限届满”，保护期却到 2043-05-06"),
    (
        r#"{"status":"expired","endedOn":"2026-03-01"}"#,
        "status: 法律状态是“期限届满”，保护期却到 2043-05-06",
    ),
    (r#"{"status":"expired","endedOn":"2043-05-06"}"#, "权利终止日却是以后的 2043-05-06"),
    (r#"{"status":"expired","termEndsOn":"2026-11-21"}"#, ""),
    (r#"{"status":"expired","endedOn":"2026-11-21","termEndsOn":"2026-11-21"}"#, ""),
    (
        r#"{"status":"lapsedFee","grantedOn":"2025-02-11","endAnnouncedOn":"2025-02-10"}"#,
        "endAnnouncedOn: 终止公告日 2025-02-10 早于",
    ),
    (r#"{"transferredInOn":"2023-05-05"}"#, "transferredInOn: 转入日 2023-05-05 早于申请日"),
    (r#"{"transferredInOn":"2023-05-06"}"#, ""),
    (r#"{"transferredOutOn":"2023-05-05"}"#, "transferredOutOn: 转出日 2023-05-05 早于申请日"),
    (r#"{"transferredInOn":"2024-01-01","transferredOutOn":"2025-01-01"}"#, ""),
    (
        r#"{"transferredInOn":"2025-01-01","transferredOutOn":"2025-01-01","ownership":"sole"}"#,
        "transferredInOn: 2025-01-01 转出，2025-01-01 转入",
    ),
    (
        r#"{"transferredOutOn":"2026-11-21","ownership":"first"}"#,
        "transferredOutOn: 已于 2026-11-21 转出，权属却是“共有，第一权利人”",
    ),
    (r#"{"transferredOutOn":"2026-11-22","ownership":"first"}"#, ""),
    (r#"{"transferredOutOn":"2026-11-21","ownership":"none"}"#, ""),
];

/// Both sides of every bound.
#[test]
fn lives_that_cannot_be() {
    for (facts, expected) in LIVES {
        let found = doubts(facts);
        assert_eq!(found.len(), usize::from(!expected.is_empty()), "{facts}: {found:?}");
        assert!(found.iter().all(|said| said.contains(expected)), "{facts}: {found:?}");
    }
}

#[test]
fn several_at_once() {
    let found = doubts(r#"{"grantedOn":"2022-01-01","endedOn":"2021-01-01","status":"granted"}"#);
    let fields: Vec<_> = found.iter().filter_map(|said| said.split(':').next()).collect();
    assert_eq!(fields, ["grantedOn", "endedOn", "endedOn"], "{found:?}");
}
