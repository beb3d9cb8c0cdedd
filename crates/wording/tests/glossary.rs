//! The glossary: every word for a result in both languages, made from the crate.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use serde::Serialize;
use zhice_model::assessment::{Standing, Status};
use zhice_model::criterion::{Operator, Verdict};
use zhice_model::date::date;
use zhice_model::offices::TurnPart;
use zhice_model::plan::ProvisionKind;
use zhice_model::totals::Totals;
use zhice_model::{Strength, Truth};
use zhice_wording::what_if::{self, WhatIf};
use zhice_wording::{EN, Words, ZH};

const INTRODUCTION: &str = "\
# 用语表

同一件事在网页、打印的报告、导出的工作簿和命令行里用同一个词，都取自 `crates/wording`。“数据中”一列是结果文件和用例里的写法。
省略号是填进去的内容。

本页由程序生成（`ZHICE_UPDATE=1 cargo test -p zhice-wording --test glossary`）。
";

/// What is filled in.
const GAP: &str = "…";

/// The name in data, and the words in Chinese and English.
type Row = (String, [String; 2]);

/// A head and its rows.
type Part = (&'static str, Vec<Row>);

fn key(value: impl Serialize) -> String {
    let json = serde_json::to_value(value).unwrap();
    format!("`{}`", json.as_str().map_or_else(|| json.to_string(), str::to_owned))
}

/// Words for the values of an enumeration.
fn each<T: Copy + Serialize>(all: &[T], say: impl Fn(&Words, T) -> String) -> Vec<Row> {
    all.iter().map(|it| (key(it), [&ZH, &EN].map(|w| say(w, *it)))).collect()
}

/// Words that stand for nothing in data.
fn said<const N: usize>(say: impl Fn(&Words) -> [String; N]) -> Vec<Row> {
    let [chinese, english] = [&ZH, &EN].map(say);
    chinese.into_iter().zip(english).map(|(zh, en)| (String::new(), [zh, en])).collect()
}

fn results() -> Vec<Part> {
    use Status::{
        Channel, Clear, Duty, Expired, Failed, Guidance, Information, Met, NotApplicable, NotMet,
        NotStarted, PhaseOut, Review, Risk, RiskUnknown, Unknown,
    };
    let statuses = [
        Met,
        NotMet,
        Unknown,
        Review,
        Guidance,
        Channel,
        Information,
        Risk,
        Duty,
        Clear,
        RiskUnknown,
        PhaseOut,
        Expired,
        NotStarted,
        NotApplicable,
        Failed,
    ];
    let standings = [
        Standing::InForce,
        Standing::NotStarted,
        Standing::Expired,
        Standing::OtherRegion,
        Standing::RegionUnknown,
    ];
    let kinds = [
        ProvisionKind::Rating,
        ProvisionKind::Reward,
        ProvisionKind::Financing,
        ProvisionKind::Service,
        ProvisionKind::Encouragement,
        ProvisionKind::Risk,
        ProvisionKind::Duty,
        ProvisionKind::PhaseOut,
        ProvisionKind::Information,
    ];
    let levels = |w: &Words| {
        let [two, three] = [2, 3].map(|number| (w.level)(number, ""));
        [
            (w.level)(1, ""),
            two.clone(),
            w.no_level.to_owned(),
            (w.may_reach)(&two),
            (w.and_perhaps)(&two, &three),
            (w.level_possible)(&three, GAP),
            w.top_level.to_owned(),
        ]
    };
    vec![
        ("条款的结论", each(&statuses, |w, it| (w.status)(it).to_owned())),
        ("文件是否适用", each(&standings, |w, it| (w.standing)(it).to_owned())),
        ("条款的性质", each(&kinds, |w, it| (w.kind)(it).to_owned())),
        ("文件用语的强度", strengths()),
        ("等级", said(levels)),
    ]
}

fn strengths() -> Vec<Row> {
    let all = [
        Strength::Grant,
        Strength::Raise,
        Strength::Support,
        Strength::Provide,
        Strength::Encourage,
        Strength::Explore,
        Strength::Restrict,
        Strength::State,
    ];
    each(&all, |w, it| (w.force)(GAP, it))
}

fn conditions() -> Vec<Part> {
    let verdicts = [Verdict::Met, Verdict::Unmet, Verdict::Unknown, Verdict::Review];
    let truths = [Truth::Yes, Truth::No, Truth::Unknown];
    let operators = [Operator::Over, Operator::AtLeast, Operator::Below, Operator::AtMost];
    let figures = |w: &Words| {
        let phrases = [&w.short, &w.over].map(|it| [it.exactly, it.at_least, it.at_most]);
        phrases.as_flattened().iter().map(|say| say(GAP)).collect::<Vec<_>>().try_into().unwrap()
    };
    let groups = |w: &Words| {
        [
            w.fact_need.to_owned(),
            w.group_all.to_owned(),
            w.group_any.to_owned(),
            (w.group_some)(2),
            (w.group_have)(1, 3),
            (w.must)(GAP),
            (w.target)(GAP),
        ]
    };
    let next = |w: &Words| {
        let level = (w.level)(3, "");
        [
            (w.gap_one)(GAP, GAP, &level),
            (w.gap_many)(&level, GAP),
            (w.gap_item)(GAP, GAP),
            (w.gap_unmet)(GAP),
            (w.gap_unknown)(GAP),
            (w.gap_review)(GAP),
        ]
    };
    vec![
        ("条件的结论", each(&verdicts, |w, it| (w.verdict)(it).to_owned())),
        ("有没有记录", each(&verdicts, |w, it| (w.on_record)(it).to_owned())),
        ("是、否、未知", each(&truths, |w, it| (w.truth)(it).to_owned())),
        ("比较", each(&operators, |w, it| (w.operator)(it).to_owned())),
        ("差距", said::<6>(figures)),
        ("要求和现状", said(groups)),
        ("还需什么", said(next)),
    ]
}

fn inputs() -> Vec<Part> {
    let inputs = |w: &Words| {
        [w.as_of, w.region, w.subject, w.company, w.patents, w.status_as_of, w.unknown_field]
            .map(str::to_owned)
    };
    let totals = Totals::KEYS.iter().zip(ZH.totals).zip(EN.totals);
    let totals =
        totals.map(|((key, zh), en)| (format!("`{key}`"), [zh, en].map(str::to_owned))).collect();
    let missing = |w: &Words| {
        let field = (w.field)("grantedOn").unwrap();
        [(w.unknown_patents)(field, 2), (w.unknown_records)(GAP, GAP, 1), (w.provisional)(GAP, GAP)]
    };
    let parts = [TurnPart::Contact, TurnPart::Materials, TurnPart::Deadline, TurnPart::Guide];
    let turn = |w: &Words| {
        let [contact, materials, deadline, guide] = parts.map(|it| (w.turn_part)(it));
        let all = [w.departments, w.departments_none, contact, materials, deadline, guide];
        let [a, b, c, d, e, f] = all.map(str::to_owned);
        [a, b, c, d, e, f, w.not_recorded.to_owned()]
    };
    vec![
        ("填报内容", said(inputs)),
        ("汇总数", totals),
        ("待补充的信息", said(missing)),
        ("向谁办理", said(turn)),
    ]
}

fn beside() -> Vec<Part> {
    let heads = |w: &Words| {
        [
            w.condition,
            w.need,
            w.have,
            w.gap,
            w.conclusion,
            w.supply,
            w.amount,
            w.next_step,
            w.notes,
            w.sensitivity,
        ]
        .map(str::to_owned)
    };
    let sentences = |w: &Words| {
        [
            (w.sensitivity_text)(GAP, GAP, GAP),
            w.disclaimer.to_owned(),
            w.privacy.to_owned(),
            w.no_plan.to_owned(),
            w.unnamed.to_owned(),
            (w.date)(date(2026, 11, 21)),
            (w.period)(GAP, GAP),
            (w.labelled)(GAP, GAP),
            (w.from_to)(GAP, GAP),
        ]
    };
    vec![("表头", said(heads)), ("其他", said(sentences)), ("试算、时间线和比较", what_if())]
}

fn what_if() -> Vec<Row> {
    let say = |w: &WhatIf| {
        [
            w.at_the_top.to_owned(),
            (w.reachable)(2, 0),
            (w.reachable)(2, 3),
            (w.some_reachable)(2),
            w.open.to_owned(),
            (w.open_with_proposals)(2),
            w.out_of_reach.to_owned(),
            w.not_judged.to_owned(),
            w.unknown_first.to_owned(),
            (w.proposal)(1),
            (w.times)(2, GAP),
            (w.picked)(&[GAP.to_owned()], false),
            (w.computed)(GAP),
            w.assumption.to_owned(),
            (w.nothing_changes)(GAP, GAP),
            w.begins_unjudged.to_owned(),
            w.same.to_owned(),
            (w.counted)(GAP),
            (w.undecided)(GAP),
            (w.excluded)(GAP),
            (w.gone)(GAP),
            (w.because)(GAP),
        ]
    };
    let (chinese, english) = (say(&what_if::ZH), say(&what_if::EN));
    chinese.into_iter().zip(english).map(|(zh, en)| (String::new(), [zh, en])).collect()
}

fn all() -> Vec<Part> {
    [results(), conditions(), inputs(), beside()].concat()
}

fn glossary() -> String {
    let mut page = INTRODUCTION.to_owned();
    for (head, rows) in all() {
        let keyed = rows.iter().any(|(key, _)| !key.is_empty());
        let columns = if keyed {
            "| 数据中 | 中文 | 英文 |\n|---|---|---|"
        } else {
            "| 中文 | 英文 |\n|---|---|"
        };
        write!(page, "\n## {head}\n\n{columns}\n").unwrap();
        for (key, [zh, en]) in rows {
            let key = if keyed { format!("{key} | ") } else { String::new() };
            writeln!(page, "| {key}{} | {} |", zh.trim(), en.trim()).unwrap();
        }
    }
    page
}

#[test]
fn the_glossary_is_as_the_words() {
    let place = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/glossary.zh-CN.md");
    let expected = glossary();
    if std::env::var_os("ZHICE_UPDATE").is_some() {
        fs::write(&place, &expected).unwrap();
    }
    let found = fs::read_to_string(&place).unwrap_or_default();
    assert!(
        found == expected,
        "{} is not up to date: ZHICE_UPDATE=1 cargo test -p zhice-wording --test glossary",
        place.display()
    );
}

#[test]
fn each_language_keeps_to_itself() {
    let is_han = |c: char| matches!(c, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
    for (head, rows) in all() {
        for (_, [zh, en]) in rows {
            assert!(!en.contains(is_han), "{head}: {en}");
            assert!(!zh.contains(|c: char| c.is_ascii_alphabetic()), "{head}: {zh}");
        }
    }
}

/// Two results that differ have words that differ.
#[test]
fn no_word_stands_for_two_results() {
    for (head, rows) in results().into_iter().chain(conditions()) {
        for language in [0, 1] {
            let mut words: Vec<_> = rows.iter().map(|(_, words)| &words[language]).collect();
            words.sort();
            words.dedup();
            let one_for_all = head == "文件用语的强度" && language == 0;
            assert!(words.len() == rows.len() || one_for_all, "{head}");
        }
    }
}
