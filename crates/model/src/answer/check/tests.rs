//! Answers that fit their questions, and answers that do not, each with what is said of it.

use std::collections::BTreeMap;

use super::{Asked, doubts, faults, usable};
use crate::answer::Answer;
use crate::plan::{AnswerType, Ask, Choice, Field};

fn ask(id: &str, label: &str, answer: AnswerType) -> Ask {
    let [id, label] = [id, label].map(str::to_owned);
    Ask { id, label, why: String::new(), source: String::new(), answer, yearly: false }
}

fn field(id: &str, label: &str, answer: AnswerType) -> Field {
    Field::new(id, label, answer)
}

fn choice(keys: &[(&str, &str)]) -> AnswerType {
    let choice = |(key, label): &(&str, &str)| Choice::new(*key, *label);
    AnswerType::Choice { choices: keys.iter().map(choice).collect() }
}

fn asked() -> Asked {
    let kinds = choice(&[("high-tech", "高新技术企业"), ("tech-sme", "科技型中小企业")]);
    let fields = vec![
        field("kind", "资质或称号", kinds),
        field("from", "认定日期", AnswerType::Date),
        field("to", "有效期至", AnswerType::Date),
        field("filed", "已备案", AnswerType::YesNo),
        field("note", "说明", AnswerType::Text),
    ];
    Asked::new(&[
        ask("qualifications", "企业资质与称号", AnswerType::Records { fields }),
        ask("listed", "已上市", AnswerType::YesNo),
        ask("staff", "职工人数", AnswerType::Count { unit: "人".into() }),
        ask("founded", "成立日期", AnswerType::Date),
        ask("size", "规模", choice(&[("large", "大型"), ("small", "小型")])),
        ask("remark", "备注", AnswerType::Text),
        // Another plan asks it otherwise.
        ask("size", "规模", choice(&[("micro", "微型")])),
    ])
}

fn answers(json: &str) -> BTreeMap<String, Answer> {
    serde_json::from_str(json).unwrap()
}

#[test]
fn answers_that_fit() {
    let fine = [
        r#"{}"#,
        r#"{"qualifications":[]}"#,
        r#"{"qualifications":[{}]}"#,
        r#"{"qualifications":[{"kind":"high-tech","from":"2024-02-29","filed":false,"note":""}]}"#,
        r#"{"listed":false,"staff":0,"founded":"2020/5/6","size":"small","remark":"5"}"#,
        r#"{"staff":9007199254740991,"size":"micro"}"#,
    ];
    for json in fine {
        assert_eq!(faults(&answers(json), &asked()), [], "{json}");
        assert!(doubts(&answers(json), &asked()).is_empty(), "{json}");
    }
}

/// Each says where, what, and what was probably meant.
#[test]
fn answers_that_do_not_fit() {
    let cases = [
        (
            r#"{"qualifications":[{},{},{"kind":"hightech"}]}"#,
            "“企业资质与称号”第 3 条的“资质或称号”（answers.qualifications[2].kind）：没有选项“hightech”，最接近的是 high-tech（高新技术企业）",
        ),
        (
            r#"{"qualifications":[{"kind":"高新技术企业"}]}"#,
            "没有选项“高新技术企业”，最接近的是 high-tech（高新技术企业）",
        ),
        (
            r#"{"qualifications":[{"kind":"?"}]}"#,
            "没有选项“?”，可用的有 high-tech（高新技术企业）、tech-sme（科技型中小企业）",
        ),
        (r#"{"qualifications":[{"kind":5}]}"#, "应为选项之一（写在双引号里），这里是整数 5"),
        (
            r#"{"qualifications":[{"knid":"high-tech"}]}"#,
            "第 1 条（answers.qualifications[0].knid）：没有“knid”这一项，最接近的是 kind（资质或称号）",
        ),
        (
            r#"{"qualifications":[{"from":20240506}]}"#,
            "（answers.qualifications[0].from）：应为日期（写在双引号里，如 \"2026-11-21\"），这里是整数 20240506，应写 \"2024-05-06\"",
        ),
        (
            r#"{"qualifications":[{"from":"2026-02-30"}]}"#,
            "“2026-02-30”不是日历上存在的日期，最接近的是 2026-02-28",
        ),
        (r#"{"qualifications":[{"from":"2026-13-01"}]}"#, "“2026-13-01”不是日历上存在的日期"),
        (r#"{"qualifications":[{"from":"24-05-06"}]}"#, "年份只有两位"),
        (r#"{"qualifications":[{"from":"去年"}]}"#, "“去年”不是日期，应写成 2026-11-21 的形式"),
        (r#"{"qualifications":[{"from":""}]}"#, "“”不是日期"),
        (r#"{"qualifications":[{"filed":"是"}]}"#, "这里是文字“是”，应写 true"),
        (r#"{"qualifications":[{"filed":0}]}"#, "这里是整数 0，应写 false"),
        (r#"{"qualifications":[{"note":true}]}"#, "应为文字（写在双引号里），这里是 true"),
        (r#"{"qualifications":true}"#, "应为记录的列表（写在“[]”里），这里是 true"),
        (
            r#"{"listed":"yes"}"#,
            "“已上市”（answers.listed）：应为 true 或 false（不加引号），这里是文字“yes”，应写 true",
        ),
        (r#"{"listed":[]}"#, "应为 true 或 false（不加引号），这里是列表"),
        (r#"{"staff":-1}"#, "应为不小于零的整数，这里是 -1"),
        (r#"{"staff":9007199254740992}"#, "9007199254740992 太大"),
        (r#"{"staff":"12"}"#, "这里是文字“12”，应写 12（不加引号）"),
        (r#"{"founded":2020}"#, "应为日期"),
        (r#"{"size":"lrage"}"#, "没有选项“lrage”，最接近的是 large（大型）"),
        (r#"{"size":"micor"}"#, "最接近的是"),
        (r#"{"remark":5}"#, "应写 \"5\""),
        (
            r#"{"qualification":[]}"#,
            "answers.qualification：载入的方案没有这个问题，最接近的是 qualifications（企业资质与称号）",
        ),
        (r#"{"已上市":true}"#, "最接近的是 listed（已上市）"),
        (r#"{"x":true}"#, "可用的有 founded（成立日期）、"),
    ];
    for (json, part) in cases {
        let found = faults(&answers(json), &asked());
        assert_eq!(found.len(), 1, "{json}: {found:?}");
        assert!(found[0].message.contains(part), "{json}: {}", found[0].message);
        let known = asked().0.contains_key(&found[0].question);
        assert_eq!(found[0].unasked, !known, "{json}");
    }
}

/// All of them are told, not the first.
#[test]
fn every_fault_is_told() {
    let many = answers(
        r#"{"listed":"yes","staff":-1,"qualifications":[{"kind":"?","from":"?"},{"to":"?"}],"x":1}"#,
    );
    assert_eq!(faults(&many, &asked()).len(), 6);
}

#[test]
fn records_that_end_before_they_begin() {
    let cases = [
        (r#"{"from":"2024-05-06","to":"2024-05-05"}"#, true),
        (r#"{"from":"2024-05-06","to":"2024-05-06"}"#, false),
        (r#"{"to":"2024-05-05"}"#, false),
        (r#"{"from":"2024-05-06","to":"?"}"#, false),
    ];
    for (record, expected) in cases {
        let answers = answers(&format!("{{\"qualifications\":[{{}},{record}]}}"));
        let found = doubts(&answers, &asked());
        assert_eq!(found.len(), usize::from(expected), "{record}");
        assert!(found.iter().all(|(path, _)| path == "answers.qualifications[1].to"), "{found:?}");
    }
}

/// What does not fit counts as not said, and nothing else does; what nobody asks stays.
#[test]
fn what_can_be_used() {
    let cases = [
        (
            r#"{"listed":false,"x":1,"qualifications":[]}"#,
            r#"{"listed":false,"x":1,"qualifications":[]}"#,
        ),
        (r#"{"listed":"yes","staff":3}"#, r#"{"staff":3}"#),
        (r#"{"qualifications":true,"x":[]}"#, r#"{"x":[]}"#),
        (
            r#"{"qualifications":[{"kind":"?","from":"2024-05-06"},{"knid":"high-tech"},{"filed":"是"}]}"#,
            r#"{"qualifications":[{"from":"2024-05-06"},{},{}]}"#,
        ),
        (r#"{"staff":-1,"size":"huge","founded":"?"}"#, "{}"),
    ];
    for (json, expected) in cases {
        let given = answers(json);
        let found = usable(&given, &asked());
        assert_eq!(found.is_some(), json != expected, "{json}");
        assert_eq!(found.unwrap_or(given), answers(expected), "{json}");
    }
}

/// Plans that share a question and offer other choices: any of them will do, in one list too.
#[test]
fn forms_of_several_plans() {
    let records = |fields: &[(&str, &[(&str, &str)])]| {
        let fields = fields.iter().map(|(id, keys)| field(id, id, choice(keys)));
        ask("titles", "称号", AnswerType::Records { fields: fields.collect() })
    };
    let asked = Asked::new(&[
        records(&[("kind", &[("a", "甲"), ("b", "乙")])]),
        records(&[("kind", &[("b", "乙"), ("c", "丙")]), ("rank", &[("first", "第一")])]),
        ask("size", "规模", AnswerType::YesNo),
        ask("size", "规模", AnswerType::Count { unit: "人".into() }),
    ]);
    let cases = [
        (r#"{"titles":[{"kind":"a"},{"kind":"c","rank":"first"}],"size":true}"#, 0),
        (r#"{"size":5}"#, 0),
        (r#"{"titles":[{"kind":"a"},{"kind":"d"}]}"#, 1),
        (r#"{"size":"5"}"#, 1),
    ];
    for (json, expected) in cases {
        let found = faults(&answers(json), &asked);
        assert_eq!(found.len(), expected, "{json}: {found:?}");
    }
}
