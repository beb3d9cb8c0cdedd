//! Small words, dates and gaps in English.

use zhice_model::criterion::{Operator, Verdict};
use zhice_model::date::DateError;
use zhice_model::{Date, Truth};

use crate::texts::words::{Phrases, Words};

pub const WORDS: Words = Words {
    date,
    period: |from, to| format!("{from} to {to}"),
    truth: |truth| match truth {
        Truth::Yes => "Yes",
        Truth::No => "No",
        Truth::Unknown => "Unknown",
    },
    verdict: |verdict| match verdict {
        Verdict::Met => "Met",
        Verdict::Unmet => "Not met",
        Verdict::Unknown => "To be confirmed",
        Verdict::Review => "For the authority",
    },
    on_record: |verdict| match verdict {
        Verdict::Met => "On record",
        Verdict::Unmet => "None now",
        Verdict::Unknown => "Not answered",
        Verdict::Review => "For the authority",
    },
    operator: |operator| match operator {
        Operator::Over => "more than",
        Operator::AtLeast => "at least",
        Operator::Below => "less than",
        Operator::AtMost => "at most",
    },
    list_separator: ", ",
    clause_separator: "; ",
    unit,
    date_fault: |error| match error {
        DateError::Unreadable(text) => {
            format!("“{text}” cannot be read as a date. Please write it like 2026-11-21.")
        }
        DateError::ShortYear(text) => {
            format!("The year in “{text}” has only two digits. Please write all four.")
        }
        DateError::NotInCalendar(text) => format!("“{text}” is not a day of the calendar."),
    },
    patents_unit: "",
    records_unit: "",
    short: Phrases {
        exactly: |figure| format!("{figure} short"),
        at_least: |figure| format!("at least {figure} short"),
        at_most: |figure| format!("at most {figure} short"),
    },
    over: Phrases {
        exactly: |figure| format!("{figure} too many"),
        at_least: |figure| format!("at least {figure} too many"),
        at_most: |figure| format!("at most {figure} too many"),
    },
    fact_need: "must be met",
    group_all: "all must be met",
    group_any: "any one of them",
    group_some: |count| format!("at least {count} of them"),
    group_have: |met, all| format!("{met} of {all} met"),
    must: |need| format!(" (must be {need})"),
};

/// `21 November 2026`.
fn date(day: Date) -> String {
    let month = match day.month() {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    };
    format!("{} {month} {}", day.day(), day.year())
}

/// Counters of things have no word in English; measures do.
fn unit(unit: &str) -> &str {
    match unit {
        "件" | "项" | "家" | "个" | "份" | "名" | "条" | "人" | "次" | "人次" => "",
        "年" => "yr",
        "万元" => "× 10,000 yuan",
        "元" => "yuan",
        "天" | "日" => "d",
        other => other,
    }
}
