//! Small words, dates and gaps in Chinese.

use zhice_model::Truth;
use zhice_model::criterion::{Operator, Verdict};
use zhice_model::date::DateError;

use crate::texts::words::{Phrases, Words};

pub const WORDS: Words = Words {
    date: |day| format!("{}年{}月{}日", day.year(), day.month(), day.day()),
    period: |from, to| format!("{from} 至 {to}"),
    truth: |truth| match truth {
        Truth::Yes => "是",
        Truth::No => "否",
        Truth::Unknown => "未知",
    },
    verdict: |verdict| match verdict {
        Verdict::Met => "达标",
        Verdict::Unmet => "未达标",
        Verdict::Unknown => "待确认",
        Verdict::Review => "由部门定",
    },
    on_record: |verdict| match verdict {
        Verdict::Met => "有",
        Verdict::Unmet => "现无",
        Verdict::Unknown => "未填写",
        Verdict::Review => "由部门定",
    },
    operator: Operator::label,
    list_separator: "、",
    clause_separator: "；",
    unit: |unit| unit,
    date_fault: DateError::to_string,
    patents_unit: "件",
    records_unit: "项",
    short: Phrases {
        exactly: |figure| format!("还差 {figure}"),
        at_least: |figure| format!("至少还差 {figure}"),
        at_most: |figure| format!("最多还差 {figure}"),
    },
    over: Phrases {
        exactly: |figure| format!("超出 {figure}"),
        at_least: |figure| format!("至少超出 {figure}"),
        at_most: |figure| format!("最多超出 {figure}"),
    },
    fact_need: "须符合",
    group_all: "须全部符合",
    group_any: "符合其一即可",
    group_some: |count| format!("至少符合 {count} 项"),
    group_have: |met, all| format!("{all} 项中已符合 {met} 项"),
    must: |need| format!("（须{need}）"),
};
