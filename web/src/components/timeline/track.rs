//! The level of one rating from day to day.

use zhice_model::Date;
use zhice_model::assessment::{Level, ProvisionAssessment, Standing};
use zhice_model::timeline::Step;

/// What a rating gives for some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// This level.
    Level(Level),
    /// The plan is not in force, or does not judge.
    Silent,
    /// The plan has begun; what it gives was not computed.
    Unjudged,
}

/// A time in which it stays the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: Date,
    /// The first day of the next one, or the last day of all.
    pub to: Date,
    /// What is held.
    pub held: Held,
}

/// The stretches of a rating of a plan, from the first day to the last.
#[must_use]
pub fn track(
    plan: &str,
    rating: &ProvisionAssessment,
    steps: &[Step],
    first: Date,
    last: Date,
) -> Vec<Stretch> {
    let held = |level: Option<Level>| level.map_or(Held::Silent, Held::Level);
    let mut now = Stretch { from: first, to: last, held: held(rating.level) };
    let mut found = Vec::new();
    for step in steps {
        let Some(change) = step.plans.iter().find(|change| change.plan == plan) else { continue };
        let provision = change.provisions.iter().find(|it| it.id == rating.id);
        let next = match (&change.standing, provision) {
            (Some(standing), _) if standing.after == Standing::InForce => Held::Unjudged,
            (Some(_), _) => Held::Silent,
            (None, Some(provision)) => held(provision.outcome.after.level),
            (None, None) => continue,
        };
        if next != now.held {
            found.push(Stretch { to: step.day, ..now });
            now = Stretch { from: step.day, to: last, held: next };
        }
    }
    found.push(now);
    found
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::{Level, Standing, Status};
    use zhice_model::change::{Changed, Outcome, PlanChange, ProvisionChange};
    use zhice_model::date::date;
    use zhice_model::timeline::Step;

    use super::{Held, track};
    use crate::format::samples::rating;

    fn level(certain: u8) -> Level {
        Level { certain: Some(certain), possible: Some(certain) }
    }

    fn change(after: Option<u8>) -> PlanChange {
        let outcome = |certain: Option<u8>| Outcome {
            status: Status::Met,
            level: Some(Level { certain, possible: certain }),
        };
        let provision = ProvisionChange {
            id: "RG24-10".into(),
            title: String::new(),
            outcome: Changed { before: outcome(None), after: outcome(after) },
            figures: vec![],
            moves: vec![],
        };
        PlanChange { plan: "rugao-2024".into(), standing: None, provisions: vec![provision] }
    }

    #[test]
    fn stretches() {
        let end = PlanChange {
            plan: "rugao-2024".into(),
            standing: Some(Changed { before: Standing::InForce, after: Standing::Expired }),
            provisions: vec![],
        };
        let other = PlanChange { plan: "another".into(), ..change(Some(5)) };
        let step = |day: i8, plan| Step { day: date(2026, 12, day), plans: vec![plan] };
        let steps =
            [step(1, change(Some(2))), step(5, other), step(9, change(Some(3))), step(20, end)];
        let rating = rating(24, level(2), vec![]);
        let found = track("rugao-2024", &rating, &steps, date(2026, 11, 21), date(2027, 1, 1));
        let found: Vec<_> = found.iter().map(|it| (it.from, it.to, it.held)).collect();
        let expected = [
            (date(2026, 11, 21), date(2026, 12, 9), Held::Level(level(2))),
            (date(2026, 12, 9), date(2026, 12, 20), Held::Level(level(3))),
            (date(2026, 12, 20), date(2027, 1, 1), Held::Silent),
        ];
        assert_eq!(found, expected);
    }
}
