//! The provisions of a plan by what their wording lets one expect: what is promised stands apart from
//! what is open to all, and both from what is merely encouraged.

use zhice_model::Strength;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Status};
use zhice_model::plan::ProvisionKind;

/// What one may expect of a provision, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expectation {
    /// A star or title for whoever meets the conditions.
    Rated,
    /// Money or another benefit promised.
    Promised,
    /// A service or a channel that there is or is to be.
    Open,
    /// Encouragement and support without an entitlement.
    Encouraged,
    /// Duties, limits, risks and what there is to know.
    Notice,
    /// Support that has ended or not begun.
    Ended,
}

/// What one may expect of a provision.
#[must_use]
pub fn expectation(provision: &ProvisionAssessment) -> Expectation {
    match provision.status {
        Status::PhaseOut | Status::Expired | Status::NotStarted => return Expectation::Ended,
        _ => {}
    }
    match provision.kind {
        ProvisionKind::Rating => Expectation::Rated,
        ProvisionKind::Risk | ProvisionKind::Duty | ProvisionKind::Information => {
            Expectation::Notice
        }
        ProvisionKind::PhaseOut => Expectation::Ended,
        // Whatever its word, it is no more than that.
        ProvisionKind::Encouragement => Expectation::Encouraged,
        _ if provision.strength.promises() => Expectation::Promised,
        ProvisionKind::Financing | ProvisionKind::Service => match provision.strength {
            Strength::Encourage | Strength::Explore => Expectation::Encouraged,
            _ => Expectation::Open,
        },
        ProvisionKind::Reward => match provision.strength {
            Strength::Restrict | Strength::State => Expectation::Notice,
            _ => Expectation::Encouraged,
        },
    }
}

/// The provisions that speak to the enterprise, by what one may expect, each group in the order of
/// the document.
#[must_use]
pub fn by_expectation(plan: &PlanAssessment) -> Vec<(Expectation, Vec<&ProvisionAssessment>)> {
    let mut groups: Vec<(Expectation, Vec<&ProvisionAssessment>)> = Vec::new();
    for provision in applicable(plan) {
        let expected = expectation(provision);
        let at = groups.partition_point(|(known, _)| *known < expected);
        match groups.get_mut(at) {
            Some((known, group)) if *known == expected => group.push(provision),
            _ => groups.insert(at, (expected, vec![provision])),
        }
    }
    groups
}

/// The provisions that speak to the enterprise.
pub fn applicable(plan: &PlanAssessment) -> impl Iterator<Item = &ProvisionAssessment> {
    plan.provisions.iter().filter(|provision| provision.status != Status::NotApplicable)
}

#[cfg(test)]
mod tests {
    use zhice_model::Strength::{
        Encourage, Explore, Grant, Provide, Raise, Restrict, State, Support,
    };
    use zhice_model::assessment::{ProvisionAssessment, Standing, Status};
    use zhice_model::plan::ProvisionKind as Kind;
    use zhice_model::{Date, Strength};

    use super::{Expectation, by_expectation, expectation};
    use crate::format::samples;

    fn provision(kind: Kind, strength: Strength, status: Status) -> ProvisionAssessment {
        ProvisionAssessment { kind, strength, status, ..samples::provision() }
    }

    #[test]
    fn nothing_passes_for_more_than_it_says() {
        let cases = [
            (Kind::Rating, Grant, Status::NotMet, Expectation::Rated),
            (Kind::Reward, Grant, Status::Met, Expectation::Promised),
            (Kind::Reward, Raise, Status::Review, Expectation::Promised),
            (Kind::Reward, Support, Status::Met, Expectation::Encouraged),
            (Kind::Service, Grant, Status::Channel, Expectation::Promised),
            (Kind::Reward, Provide, Status::Met, Expectation::Encouraged),
            (Kind::Reward, State, Status::Met, Expectation::Notice),
            (Kind::Service, Provide, Status::Channel, Expectation::Open),
            (Kind::Service, Explore, Status::Channel, Expectation::Encouraged),
            (Kind::Financing, Provide, Status::Channel, Expectation::Open),
            (Kind::Financing, Encourage, Status::Unknown, Expectation::Encouraged),
            (Kind::Encouragement, Grant, Status::Guidance, Expectation::Encouraged),
            (Kind::Encouragement, Provide, Status::Guidance, Expectation::Encouraged),
            (Kind::Encouragement, Encourage, Status::Guidance, Expectation::Encouraged),
            (Kind::Encouragement, Explore, Status::Guidance, Expectation::Encouraged),
            (Kind::Encouragement, State, Status::Guidance, Expectation::Encouraged),
            (Kind::Risk, Restrict, Status::Risk, Expectation::Notice),
            (Kind::Information, Grant, Status::Information, Expectation::Notice),
            (Kind::PhaseOut, Restrict, Status::PhaseOut, Expectation::Ended),
            (Kind::Reward, Grant, Status::Expired, Expectation::Ended),
        ];
        for (kind, strength, status, expected) in cases {
            let found = expectation(&provision(kind, strength, status));
            assert_eq!(found, expected, "{kind:?} {strength:?} {status:?}");
        }
    }

    #[test]
    fn the_strongest_first_and_only_what_applies() {
        let provisions = vec![
            provision(Kind::Encouragement, Encourage, Status::Guidance),
            provision(Kind::Rating, Grant, Status::Met),
            provision(Kind::Service, Provide, Status::NotApplicable),
            provision(Kind::Encouragement, Support, Status::Unknown),
        ];
        let day = Date::new(2026, 11, 21).unwrap();
        let assessment = samples::assessment(Standing::InForce, provisions, day);
        let groups = by_expectation(&assessment.plans[0]);
        let counts: Vec<_> = groups.iter().map(|(group, found)| (*group, found.len())).collect();
        assert_eq!(counts, [(Expectation::Rated, 1), (Expectation::Encouraged, 2)]);
    }
}
