//! Why something changes on a day: what the calendar and the patents' own dates say of it.

use std::collections::{BTreeMap, BTreeSet};

use zhice_model::assessment::Standing;
use zhice_model::change::{Counting, Move};
use zhice_model::date::plus_years;
use zhice_model::timeline::Step;
use zhice_model::{Date, Patent};

use crate::state::ledger::Ledger;
use crate::texts::timeline::Timeline as Texts;

/// Why. The order is that of importance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A plan is over.
    PlanEnds,
    /// A plan begins.
    PlanBegins,
    /// Patents were filed so many years ago.
    YearsOld(i64),
    /// The term of patents is over.
    TermOver,
    /// A fee is due.
    Fee,
    /// Patents are granted or bought in.
    Gained,
    /// Patents have ended or were sold.
    Lost,
    /// What is counted by the year begins anew.
    NewYear,
    /// Patents, for a reason that the plan names.
    Patents,
    /// Records.
    Records,
    /// The calendar alone.
    Calendar,
}

/// The years after which a patent counts otherwise, at the least.
const ANNIVERSARY: i64 = 5;
/// The shortest and the longest term of a patent, in years.
const TERMS: std::ops::RangeInclusive<i64> = 10..=20;

/// Each cause of a day's changes once, with the number of patents or records concerned.
#[must_use]
pub fn causes(step: &Step, patents: &Ledger) -> Vec<(Cause, usize)> {
    let mut found: BTreeMap<Cause, BTreeSet<(&str, u32)>> = BTreeMap::new();
    for plan in &step.plans {
        if let Some(standing) = &plan.standing {
            let begins = standing.after == Standing::InForce;
            found.entry(if begins { Cause::PlanBegins } else { Cause::PlanEnds }).or_default();
        }
        for moved in plan.provisions.iter().flat_map(|provision| &provision.moves) {
            let row = moved.row_after.or(moved.row_before).unwrap_or_default();
            let cause = cause(moved, step.day, patents);
            found.entry(cause).or_default().insert((&moved.source, row));
        }
    }
    if found.is_empty() {
        found.entry(by_calendar(step.day)).or_default();
    }
    found.into_iter().map(|(cause, rows)| (cause, rows.len())).collect()
}

/// Why a patent or record counts otherwise from a day on.
#[must_use]
pub fn cause(moved: &Move, day: Date, patents: &Ledger) -> Cause {
    match patent(moved, patents) {
        Some(patent) => of_patent(patent, moved.now, day),
        None if is_new_year(day) => Cause::NewYear,
        None => Cause::Records,
    }
}

/// The patent that counts otherwise; `None`: it is a record.
#[must_use]
pub fn patent<'a>(moved: &Move, patents: &'a Ledger) -> Option<&'a Patent> {
    let row = moved.row_after.or(moved.row_before).filter(|_| moved.source == "patents")?;
    patents.get(usize::try_from(row).ok()?).map(|patent| &**patent)
}

fn of_patent(patent: &Patent, now: Counting, day: Date) -> Cause {
    // A day that is named may be the last of the old state, or the first of the new.
    let falls = |named: Date| named == day || named.plus_days(1) == day;
    let is = |named: Option<Date>| named.is_some_and(falls);
    let years = |from: i64, to: i64| {
        let filed = patent.filed_on?;
        (from..=to).find(|years| falls(plus_years(filed, *years)))
    };
    let counts = now == Counting::Counted;
    if counts && let Some(age) = years(ANNIVERSARY, *TERMS.end()) {
        Cause::YearsOld(age)
    } else if !counts && years(*TERMS.start(), *TERMS.end()).is_some() {
        Cause::TermOver
    } else if is(patent.fee_due_on) {
        Cause::Fee
    } else if is(patent.ended_on) || is(patent.transferred_out_on) {
        Cause::Lost
    } else if is(patent.granted_on) || is(patent.transferred_in_on) {
        Cause::Gained
    } else if is_new_year(day) {
        Cause::NewYear
    } else {
        Cause::Patents
    }
}

fn by_calendar(day: Date) -> Cause {
    if is_new_year(day) { Cause::NewYear } else { Cause::Calendar }
}

fn is_new_year(day: Date) -> bool {
    (day.month(), day.day()) == (1, 1)
}

impl Cause {
    /// In a word or two, with a number of patents or records.
    #[must_use]
    pub fn mark(self, count: usize, t: &Texts) -> String {
        let t = &t.marks;
        match self {
            Self::PlanEnds => t.plan_ends.to_owned(),
            Self::PlanBegins => t.plan_begins.to_owned(),
            Self::YearsOld(years) => (t.years_old)(years, count),
            Self::TermOver => (t.term_over)(count),
            Self::Fee => (t.fee)(count),
            Self::Gained => (t.gained)(count),
            Self::Lost => (t.lost)(count),
            Self::NewYear => t.new_year.to_owned(),
            Self::Patents => (t.patents)(count),
            Self::Records => (t.records)(count),
            Self::Calendar => t.calendar.to_owned(),
        }
    }

    /// As the reason behind a move, where the rules name none.
    #[must_use]
    pub fn reason(self, t: &Texts) -> String {
        let t = &t.moves;
        match self {
            Self::YearsOld(years) => (t.years_old)(years),
            Self::NewYear => t.new_year.to_owned(),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::{Standing, Status};
    use zhice_model::change::{Changed, Counting, Move, Outcome, PlanChange, ProvisionChange};
    use zhice_model::date::date;
    use zhice_model::timeline::Step;
    use zhice_model::{ApplicationNumber, Date, Patent};

    use super::{Cause, causes};
    use crate::state::ledger::Ledger;

    fn patent(change: impl Fn(&mut Patent)) -> Patent {
        let mut patent = Patent::new(ApplicationNumber::parse("201610123456").unwrap());
        patent.filed_on = Some(date(2016, 12, 15));
        change(&mut patent);
        patent
    }

    fn step(day: Date, now: Counting, source: &str) -> Step {
        let outcome = || Outcome { status: Status::Met, level: None };
        let moved = Move {
            selection: "有效发明专利".into(),
            source: source.into(),
            row_before: Some(0),
            row_after: Some(0),
            now,
            reason: String::new(),
        };
        let provision = ProvisionChange {
            id: String::new(),
            title: String::new(),
            outcome: Changed { before: outcome(), after: outcome() },
            figures: vec![],
            // Twice in different selections is one patent still.
            moves: vec![moved.clone(), moved],
        };
        let plan = PlanChange { plan: String::new(), standing: None, provisions: vec![provision] };
        Step { day, plans: vec![plan] }
    }

    #[test]
    fn what_the_dates_say() {
        use Counting::{Counted, Excluded};
        let plain = || patent(|_| ());
        let cases = [
            (plain(), date(2026, 12, 16), Counted, "patents", Cause::YearsOld(10)),
            (plain(), date(2036, 12, 15), Excluded, "patents", Cause::TermOver),
            (plain(), date(2027, 3, 1), Excluded, "patents", Cause::Patents),
            (plain(), date(2027, 1, 1), Excluded, "patents", Cause::NewYear),
            (plain(), date(2027, 3, 1), Excluded, "answers.filings", Cause::Records),
            (plain(), date(2027, 1, 1), Excluded, "answers.filings", Cause::NewYear),
            (
                patent(|it| it.fee_due_on = Some(date(2027, 2, 28))),
                date(2027, 3, 1),
                Excluded,
                "patents",
                Cause::Fee,
            ),
            (
                patent(|it| it.ended_on = Some(date(2027, 3, 1))),
                date(2027, 3, 1),
                Excluded,
                "patents",
                Cause::Lost,
            ),
            (
                patent(|it| it.granted_on = Some(date(2027, 3, 1))),
                date(2027, 3, 1),
                Counted,
                "patents",
                Cause::Gained,
            ),
        ];
        for (patent, day, now, source, expected) in cases {
            let patents = Ledger::from(vec![patent]);
            assert_eq!(causes(&step(day, now, source), &patents), [(expected, 1)], "{day}");
        }
    }

    #[test]
    fn plans_and_the_calendar() {
        let changed = |before, after| Some(Changed { before, after });
        let cases = [
            (changed(Standing::InForce, Standing::Expired), Cause::PlanEnds),
            (changed(Standing::NotStarted, Standing::InForce), Cause::PlanBegins),
            (None, Cause::Calendar),
        ];
        for (standing, expected) in cases {
            let plan = PlanChange { plan: String::new(), standing, provisions: vec![] };
            let step = Step { day: date(2027, 3, 1), plans: vec![plan] };
            assert_eq!(causes(&step, &Ledger::default()), [(expected, 0)]);
        }
    }
}
