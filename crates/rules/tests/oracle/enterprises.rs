//! Made-up enterprises near the bounds of a section: counts around 20, 30, 40 and 50, five of
//! high value, a lapse rate around 8 %, and a few patents in which anything may lie at a bound.

use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::{Enterprise, Patent, Truth};

use crate::dice::{Dice, shifted};
use crate::law::years_after;
use crate::lives::{Days, buy, edgy, grant_in_year, lost, plain};
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
    enterprise.answers.insert("qualifications".to_owned(), qualifications(days, dice));
    enterprise.patents = portfolio(section, days, dice);
    Case { section, enterprise, days }
}

fn subject(dice: &mut Dice) -> SubjectType {
    if dice.chance(92) {
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
        SubjectType::ServiceAgency,
        SubjectType::InnovationPlatform,
        SubjectType::Cooperative,
    ])
}

fn portfolio(section: &Section, days: Days, dice: &mut Dice) -> Vec<Patent> {
    let edges = dice.number(0, 7);
    let bounds: &[i64] =
        if section.counts_grants { &[5, 9] } else { &[5, 20, 20, 30, 30, 40, 40, 50, 50] };
    let held = (dice.pick(bounds) + dice.number(-1, 3) - edges / 2).max(0);
    let few = dice.pick(&[0, 0, 2]);
    let granted = if section.counts_grants { dice.pick(&[3, 4, 5, 5, 6]) } else { few };
    let bought = if dice.chance(40) { dice.number(1, 12) } else { 0 };
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
        if held - place <= granted {
            grant_in_year(&mut patents[usize::try_from(place).unwrap()], days, dice);
        }
    }
    for _ in 0..lost_now {
        patents.push(lost(next(), days, dice));
    }
    dice.shuffle(&mut patents);
    for patent in patents.iter_mut().take(usize::try_from(bought).unwrap()) {
        buy(patent, days, dice);
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

/// A filing of either kind, approved at or near a bound, long ago or long after the assessment.
pub fn filing(days: Days, dice: &mut Dice) -> Record {
    record(dice.pick(&["first", "first", "renewal"]), some_day(days, dice))
}

/// Titles that no section looks at, past and to come.
fn qualifications(days: Days, dice: &mut Dice) -> Answer {
    let mut records = Vec::new();
    for _ in 0..dice.number(0, 2) {
        let day = |day: Date| Scalar::Text(day.to_string());
        let from = some_day(days, dice);
        let kind = dice.pick(&["high-tech", "national-advantage", "specialised-new"]);
        records.push(Record::from([
            ("kind".to_owned(), Scalar::Text(kind.to_owned())),
            ("from".to_owned(), day(from)),
            ("to".to_owned(), day(shifted(from, dice.number(0, 1_000)))),
        ]));
    }
    Answer::Records(records)
}

fn some_day(days: Days, dice: &mut Dice) -> Date {
    let far = dice.near(days.as_of, 800);
    let close = days.critical(dice);
    if dice.chance(15) { far } else { close }
}

fn record(kind: &str, approved_on: Date) -> Record {
    Record::from([
        ("kind".to_owned(), Scalar::Text(kind.to_owned())),
        ("approved_on".to_owned(), Scalar::Text(approved_on.to_string())),
    ])
}
