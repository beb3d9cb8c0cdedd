//! Enterprises of any kind that the model accepts, sensible or not.

use std::collections::BTreeMap;

use zhice_model::date::{Date, date};
use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::{
    ApplicationNumber, Enterprise, LegalStatus, Ownership, Patent, PatentKind, Truth,
};

use crate::dice::Dice;

const YES_NO: [&str; 4] = ["includes-lapsed", "includes-transferred", "high-value-marked", "other"];
const RECORDS: [&str; 8] = [
    "product-filings",
    "qualifications",
    "roles",
    "industries",
    "certificates",
    "other-rights",
    "disputes",
    "adverse-records",
];
/// Greater numbers are refused.
const LARGEST: i64 = (1 << 53) - 1;
const FIELDS: [&str; 8] = ["kind", "approved_on", "from", "to", "on", "filed", "product", "other"];
const TEXTS: [&str; 11] = [
    "",
    "first",
    "renewal",
    "high-tech",
    "start-up",
    "overseas-enforcement",
    "2026-03-01",
    "2026-02-30",
    "9999-12-31",
    "\u{202e}甲",
    "-1",
];
const DAYS: [Date; 8] = [
    date(0, 1, 1),
    date(1985, 4, 1),
    date(2006, 11, 21),
    date(2016, 2, 29),
    date(2024, 2, 29),
    date(2026, 1, 1),
    date(2026, 12, 31),
    date(9999, 12, 31),
];

/// A day of assessment, in or far from the time of any plan.
pub fn any_day(dice: &mut Dice) -> Date {
    match dice.number(0, 9) {
        0 => dice.pick(&DAYS),
        1..=3 => dice.between(date(1985, 1, 1), date(2100, 12, 31)),
        _ => dice.between(date(2021, 1, 1), date(2026, 12, 31)),
    }
}

/// An enterprise; what it says need not make sense.
pub fn anything(dice: &mut Dice) -> Enterprise {
    let mut enterprise = Enterprise {
        name: dice.pick(&TEXTS).to_owned(),
        region: dice.pick(&["320682", "320682", "320682", "", "3206", "32068201", "甲"]).to_owned(),
        subject: if dice.chance(70) {
            SubjectType::PrivateEnterprise
        } else {
            dice.pick(&SubjectType::ALL)
        },
        status_as_of: maybe_day(dice),
        ..Enterprise::default()
    };
    for serial in 0..dice.pick(&[0, 1, 5, 25, 60]) {
        enterprise.patents.push(patent(serial, dice));
    }
    for question in YES_NO.iter().chain(&RECORDS).copied() {
        if dice.chance(70) {
            enterprise.answers.insert(question.to_owned(), answer(question, dice));
        }
    }
    enterprise
}

fn maybe_day(dice: &mut Dice) -> Option<Date> {
    let day = any_day(dice);
    let some_day = if dice.chance(20) { dice.pick(&DAYS) } else { day };
    dice.chance(60).then_some(some_day)
}

fn truth(dice: &mut Dice) -> Truth {
    dice.pick(&[Truth::Yes, Truth::No, Truth::Unknown])
}

fn patent(serial: i64, dice: &mut Dice) -> Patent {
    let number =
        format!("20{:02}{}9{serial:06}", dice.number(3, 26), dice.pick(&[1, 1, 2, 3, 5, 8]));
    let kinds = [PatentKind::Invention, PatentKind::UtilityModel, PatentKind::Design];
    Patent {
        kind: dice.chance(20).then(|| dice.pick(&kinds)),
        filed_on: maybe_day(dice),
        granted_on: maybe_day(dice),
        status: dice.pick(&LegalStatus::ALL),
        ended_on: maybe_day(dice),
        end_announced_on: maybe_day(dice),
        term_ends_on: maybe_day(dice),
        ownership: dice.pick(&Ownership::ALL),
        transferred_in_on: maybe_day(dice),
        transferred_out_on: maybe_day(dice),
        transferred_nearby: truth(dice),
        strategic_industry: truth(dice),
        overseas_family: truth(dice),
        high_pledge: truth(dice),
        national_award: truth(dice),
        fee_due_on: maybe_day(dice),
        ..Patent::new(ApplicationNumber::parse(&number).unwrap())
    }
}

/// An answer of the form that fits, or of any other.
fn answer(question: &str, dice: &mut Dice) -> Answer {
    let records =
        |dice: &mut Dice| Answer::Records((0..dice.number(0, 3)).map(|_| record(dice)).collect());
    match dice.number(0, 19) {
        0 => Answer::Count(dice.number(-1, 1)),
        1 => Answer::Text(dice.pick(&TEXTS).to_owned()),
        2 => Answer::YesNo(true),
        3 => records(dice),
        _ if RECORDS.contains(&question) => records(dice),
        _ => Answer::YesNo(dice.chance(70)),
    }
}

fn record(dice: &mut Dice) -> Record {
    let mut record = BTreeMap::new();
    for field in FIELDS {
        let value = match dice.number(0, 9) {
            0 => Scalar::YesNo(true),
            1 => Scalar::Count(dice.number(-LARGEST, LARGEST)),
            2 | 3 => continue,
            _ => Scalar::Text(dice.pick(&TEXTS).to_owned()),
        };
        record.insert(field.to_owned(), value);
    }
    record
}
