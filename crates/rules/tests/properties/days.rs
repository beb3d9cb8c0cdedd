//! From one day to another a result changes only when something happened between them.

use std::collections::BTreeSet;

use zhice_model::Enterprise;
use zhice_model::assessment::ProvisionAssessment;
use zhice_model::date::{Date, date};
use zhice_model::enterprise::{Answer, Scalar};

use crate::dice::{Dice, cases, shifted};
use crate::enterprises::case_of;
use crate::forgetting::forgetful;
use crate::found::{assessed, rules};
use crate::law::years_after;
use crate::lives::Days;
use crate::shrink::told;

const FIRST: Date = date(2025, 11, 1);
const LAST: Date = date(2026, 12, 31);

#[test]
fn nothing_changes_without_an_event() {
    let rules = rules();
    let step = 7;
    let (mut changed, mut still) = (0_u64, 0_u64);
    for seed in 0..cases(1200).div_ceil(60) {
        let mut dice = Dice::new(5_000_000 + seed);
        let days = Days { as_of: LAST, shown_on: LAST };
        let mut case = case_of(days, Some(LAST), &mut dice);
        if dice.chance(50) {
            case = forgetful(case, &mut dice);
        }
        let events = events(&case.enterprise);
        let mut day = FIRST;
        let mut before = said(assessed(&rules, &case.enterprise, day));
        while day < LAST {
            let next = shifted(day, step).min(LAST);
            let after = said(assessed(&rules, &case.enterprise, next));
            let happened = events.range(shifted(day, 1)..=next).next().is_some();
            let case = || told(&case);
            assert!(happened || before == after, "seed {seed}, {day} to {next}: {}", case());
            changed += u64::from(before != after);
            still += u64::from(!happened);
            (day, before) = (next, after);
        }
    }
    assert!(changed > 0 && still > 0, "{changed} changes, {still} weeks without an event");
}

/// What is said of a day, without the note that names the day.
fn said(mut provision: ProvisionAssessment) -> ProvisionAssessment {
    provision.notes.clear();
    provision
}

/// The days on which something changes in the enterprise's patents and filings.
fn events(enterprise: &Enterprise) -> BTreeSet<Date> {
    let mut events = BTreeSet::from([date(2026, 1, 1)]);
    for patent in &enterprise.patents {
        let tenth = patent.filed_on.map(|filed_on| years_after(filed_on, 10));
        events.extend(tenth);
        events.extend(tenth.map(|day| shifted(day, 1)));
        events.extend(patent.term_end());
        events.extend(patent.granted_on);
        events.extend(patent.ended_on);
        events.extend(patent.end_announced_on);
        events.extend(patent.transferred_in_on);
        events.extend(patent.transferred_out_on);
    }
    if let Some(Answer::Records(records)) = enterprise.answers.get("product-filings") {
        for record in records {
            if let Some(Scalar::Text(day)) = record.get("approved_on") {
                events.insert(day.parse().unwrap());
            }
        }
    }
    // The register's own day: what it shows is known from then on.
    events.insert(LAST);
    events
}
