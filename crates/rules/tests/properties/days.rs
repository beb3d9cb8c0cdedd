//! From one day to another a result changes only when something happened between them.

use std::collections::BTreeSet;

use zhice_model::assessment::ProvisionAssessment;
use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Scalar};
use zhice_rules::RuleBook;

use crate::dice::{Dice, cases, shifted};
use crate::enterprises::{Case, case_of};
use crate::forgetting::forgetful;
use crate::found::rules;
use crate::law::years_after;
use crate::lives::Days;
use crate::sections::SECTIONS;
use crate::shrink::told;

/// How long before the last day of a plan the days begin: its last year and two months more.
const DAYS: i64 = 425;
const STEP: i64 = 7;

#[test]
fn nothing_changes_without_an_event() {
    let rules = rules();
    for section in SECTIONS {
        let (mut changed, mut still) = (0_u64, 0_u64);
        for seed in 0..cases(1200).div_ceil(120) {
            let mut dice = Dice::new(5_000_000 + seed);
            let last = section.in_force.1;
            let days = Days { as_of: last, shown_on: last, leap_day: section.leap_day };
            let mut case = case_of(section, days, Some(last), &mut dice);
            if dice.chance(50) {
                case = forgetful(case, &mut dice);
            }
            let weeks = weeks(&rules, case);
            changed += weeks.changed;
            still += weeks.still;
        }
        let id = section.id;
        assert!(
            changed > 0 && still > 0,
            "{id}: {changed} changes, {still} weeks without an event"
        );
    }
}

/// How many weeks brought a change, and in how many nothing happened.
#[derive(Default)]
struct Weeks {
    changed: u64,
    still: u64,
}

/// Goes through the days of a case, which holds on its last.
fn weeks(rules: &RuleBook, mut case: Case) -> Weeks {
    let events = events(&case);
    let last = case.days.as_of;
    let mut day = shifted(last, -DAYS);
    case.days.as_of = day;
    let mut before = said(case.assessed(rules));
    let mut weeks = Weeks::default();
    while day < last {
        let next = shifted(day, STEP).min(last);
        case.days.as_of = next;
        let after = said(case.assessed(rules));
        let happened = events.range(shifted(day, 1)..=next).next().is_some();
        assert!(happened || before == after, "{day} to {next}: {}", told(&case));
        weeks.changed += u64::from(before != after);
        weeks.still += u64::from(!happened);
        (day, before) = (next, after);
    }
    weeks
}

/// What is said of a day, without the note that names the day.
fn said(mut provision: ProvisionAssessment) -> ProvisionAssessment {
    provision.notes.clear();
    provision
}

/// The days on which something changes in the enterprise's patents and filings.
fn events(case: &Case) -> BTreeSet<Date> {
    let Case { enterprise, days, .. } = case;
    let mut events = BTreeSet::from([days.year_start()]);
    for patent in &enterprise.patents {
        for since in [patent.filed_on, patent.granted_on].into_iter().flatten() {
            let tenth = years_after(since, 10);
            events.extend([tenth, shifted(tenth, 1)]);
        }
        events.extend(patent.term_end());
        events.extend(patent.granted_on);
        events.extend(patent.ended_on);
        events.extend(patent.end_announced_on);
        events.extend(patent.transferred_in_on);
        events.extend(patent.transferred_out_on);
        // What is granted or bought on a day is certain of that day alone, where more is not known.
        let first = patent.granted_on.into_iter().chain(patent.transferred_in_on);
        events.extend(first.map(|day| shifted(day, 1)));
        events.extend(patent.ended_on.map(|day| shifted(day, -1)));
    }
    if let Some(Answer::Records(records)) = enterprise.answers.get("product-filings") {
        for record in records {
            if let Some(Scalar::Text(day)) = record.get("approved_on") {
                events.insert(day.parse().unwrap());
            }
        }
    }
    // The register's own day: what it shows is known from then on.
    events.insert(days.as_of);
    events
}
