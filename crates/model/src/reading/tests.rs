//! Texts that are refused, each with the place and what is said of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::{Malformed, characters, no_label, read, read_with};

#[test]
fn columns_count_characters() {
    let text = "a\n企业b";
    let cases = [(1, 1, 1), (2, 1, 1), (2, 3, 1), (2, 4, 2), (2, 7, 3), (2, 99, 3), (9, 9, 1)];
    for (line, column, expected) in cases {
        assert_eq!(characters(text, line, column), expected, "{line}:{column}");
    }
}

fn refused(text: &str) -> Malformed {
    read::<Value>(text).expect_err(text)
}

/// A name twice in one object, however deep and whatever it holds; not the same name in two.
#[test]
fn names_that_stand_twice() {
    let cases = [
        (r#"{"a":1,"a":1}"#, "a", "“a”一项出现了两次"),
        (r#"{"a":null,"a":1}"#, "a", "“a”一项出现了两次"),
        (r#"{"b":[{},{"a":{},"c":1,"a":{}}]}"#, "b[1].a", "“a”一项出现了两次"),
        ("{\"\\u0061\":1,\n \"a\":2}", "a", "“a”一项出现了两次"),
        (r#"{"status":1,"status":2}"#, "status", "“法律状态”（status）一项出现了两次"),
    ];
    for (text, path, reason) in cases {
        let found = refused(text);
        assert_eq!((found.path.as_str(), found.reason.as_str()), (path, reason), "{text}");
        assert_eq!(found.line as usize, text.lines().count(), "{text}");
    }
    for text in [r#"{"a":{"a":1},"b":{"a":1}}"#, r#"[{"a":1},{"a":1}]"#, r#"{"a":1,"A":1}"#] {
        assert!(read::<Value>(text).is_ok(), "{text}");
    }
}

#[test]
fn numbers_that_others_round() {
    let fine = ["9007199254740991", "-9007199254740991", "0"];
    for number in fine {
        assert!(read::<Value>(&format!("[{number}]")).is_ok(), "{number}");
    }
    let great = [
        "9007199254740992",
        "9007199254740993",
        "-9007199254740992",
        "18446744073709551616",
        "-9223372036854775809",
        "1e16",
    ];
    for number in great {
        let found = refused(&format!("{{\"a\":[{number}]}}"));
        assert_eq!(found.path, "a[0]", "{number}");
        assert!(found.reason.contains("数字太大"), "{number}: {}", found.reason);
    }
    for number in ["1.0", "1.5", "1e2", "-0", "-0.0", "0.1e-400"] {
        assert!(refused(&format!("[{number}]")).reason.contains("数字应写成整数"), "{number}");
    }
    assert!(refused("[1e999]").reason.contains("数字太大"));
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "only read")]
struct Sample {
    filed_on: Option<String>,
    kind: Option<Kind>,
    answers: Option<BTreeMap<String, BTreeMap<String, u8>>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Kind {
    Invention,
    UtilityModel,
}

/// What was probably meant stands beside what is not known.
#[test]
fn the_nearest_is_named() {
    let cases = [
        (r#"{"filedon":1}"#, "不认识的项“filedon”，最接近的是 filedOn（申请日）"),
        (r#"{"申请日":1}"#, "不认识的项“申请日”，最接近的是 filedOn（申请日）"),
        (r#"{"other":1}"#, "不认识的项“other”，请检查拼写"),
        (r#"{"kind":"inventoin"}"#, "不认识的值“inventoin”，最接近的是 invention"),
        (r#"{"kind":"x"}"#, "不认识的值“x”，可用的有：invention、utilityModel"),
        (r#"{"kind":5}"#, "应为文字（写在双引号里）"),
    ];
    for (text, reason) in cases {
        assert_eq!(read::<Sample>(text).expect_err(text).reason, reason, "{text}");
    }
}

/// Members of answers have the names of plans, whatever ours are; other files have their names alone.
#[test]
fn words_only_for_our_own_parts() {
    let answer = r#"{"answers":{"status":{"kind":999}}}"#;
    let place = read::<Sample>(answer).unwrap_err().place;
    assert_eq!(place, "“问题的答案”的“status”的“kind”，位置 answers.status.kind");
    let filed = r#"{"filedOn":5}"#;
    assert_eq!(read::<Sample>(filed).unwrap_err().place, "“申请日”，位置 filedOn");
    assert_eq!(read_with::<Sample>(filed, no_label).unwrap_err().place, "“filedOn”");
}
