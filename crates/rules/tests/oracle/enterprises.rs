//! Made-up enterprises near the bounds of a section: counts around 20, 30, 40 and 50, five of
//! high value, a lapse rate around 8 %, and a few patents in which anything may lie at a bound.

use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::{Enterprise, Truth};

use crate::dice::{Dice, shifted};
use crate::law::years_after;
use crate::lives::{Days, edgy, lost, plain};
use crate::sections::Section;

/// An enterprise with the section that it is held against and the day of its assessment.
#[derive(Clone, Debug)]
pub struct Case {
    pub section: &'static Section,
    pub enterprise: Enterprise,
    pub days: Days,
}

/// A case of the section.
pub fn case(section: &'static Section, dice: &mut Dice) -> Case {
    let (first_day, last_day) = section.in_force;
    let as_of = if dice.chance(60) {
        dice.pick(section.assessed_on)
    } else {
        dice.between(shifted(first_day, -12), shifted(last_day, 10))
    };
    let stated = match dice.number(0, 9) {
        0..=6 => None,
        7 => Some(as_of),
        _ => Some(dice.between(as_of, years_after(as_of, 1))),
    };
    let days = Days { as_of, shown_on: stated.unwrap_or(as_of), leap_day: section.leap_day };
    case_of(section, days, stated, dice)
}

/// An enterprise around these days; `stated` is what its file says of the register's day.
pub fn case_of(
    section: &'static Section,
    days: Days,
    stated: Option<Date>,
    dice: &mut Dice,
) -> Case {
    let mut enterprise = Enterprise {
        name: "如皋示例（虚构）有限公司".to_owned(),
        region: if dice.chance(98) { "320682" } else { "320612" }.to_owned(),
        subject: subject(dice),
        company: dice.pick(&[Truth::Yes, Truth::No]),
        status_as_of: stated,
        ..Enterprise::default()
    };
    for question in ["includes-lapsed", "includes-transferred", "high-value-marked"] {
        enterprise.answers.insert(question.to_owned(), Answer::YesNo(true));
    }
    enterprise.answers.insert("product-filings".to_owned(), filings(days, dice));
    enterprise.patents = portfolio(days, dice);
    Case { section, enterprise, days }
}

fn subject(dice: &mut Dice) -> SubjectType {
    if dice.chance(97) {
        return dice.pick(&[
            SubjectType::PrivateEnterprise,
            SubjectType::MunicipalStateEnterprise,
            SubjectType::OtherStateEnterprise,
            SubjectType::ForeignEnterprise,
        ]);
    }
    dice.pick(&[
        SubjectType::University,
        SubjectType::Individual,
        SubjectType::GovernmentOrgan,
        SubjectType::ServiceAgency,
        SubjectType::Cooperative,
    ])
}

fn portfolio(days: Days, dice: &mut Dice) -> Vec<zhice_model::Patent> {
    let edges = dice.number(0, 7);
    let bound = dice.pick(&[5, 20, 20, 30, 30, 40, 40, 50, 50]);
    let held = (bound + dice.number(-1, 3) - edges / 2).max(0);
    let valuable = dice.pick(&[4, 5, 5, 5, 6, 9]).min(held);
    // lost / (held + lost) just under, at and just over 8 %
    let lost_now = match dice.number(0, 3) {
        0 => 0,
        1 => dice.number(0, 4),
        _ => (8 * held / 92 + dice.pick(&[-1, -1, 0, 0, 1])).max(0),
    };
    let mut patents = Vec::new();
    let mut serial = 9_000_000;
    let mut next = || {
        serial += 1;
        serial
    };
    for place in 0..held {
        patents.push(plain(next(), place < valuable, days, dice));
    }
    for _ in 0..lost_now {
        patents.push(lost(next(), days, dice));
    }
    for _ in 0..edges {
        patents.push(edgy(next(), days, dice));
    }
    dice.shuffle(&mut patents);
    patents
}

fn filings(days: Days, dice: &mut Dice) -> Answer {
    let mut records = Vec::new();
    for _ in 0..dice.pick(&[0, 1, 1, 1, 2, 3]) {
        records.push(filing(days, dice));
    }
    if dice.chance(90) {
        records.push(record("first", dice.between(days.year_start(), days.as_of)));
    }
    Answer::Records(records)
}

/// A filing of either kind, approved at or near a bound.
pub fn filing(days: Days, dice: &mut Dice) -> Record {
    record(dice.pick(&["first", "first", "renewal"]), days.critical(dice))
}

fn record(kind: &str, approved_on: Date) -> Record {
    Record::from([
        ("kind".to_owned(), Scalar::Text(kind.to_owned())),
        ("approved_on".to_owned(), Scalar::Text(approved_on.to_string())),
    ])
}
