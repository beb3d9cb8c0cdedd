//! Which provisions there may be something to do for.

use zhice_model::Assessment;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Status};
use zhice_model::plan::ProvisionKind;
use zhice_wording::rating::is_judged;

use crate::format::overview;

/// A provision with its plan.
pub type Candidate<'a> = (&'a PlanAssessment, &'a ProvisionAssessment);

/// The provisions of the plans in force that are rated, or whose conditions do not hold for certain:
/// ratings first, then by the strength of the document's word.
#[must_use]
pub fn candidates(assessment: &Assessment) -> Vec<Candidate<'_>> {
    let all = overview::in_force(assessment)
        .flat_map(|plan| plan.provisions.iter().map(move |provision| (plan, provision)));
    let mut found: Vec<Candidate> = Vec::new();
    for candidate in all.filter(|(_, provision)| is_open(provision)) {
        let rank = rank(candidate.1);
        let at = found.partition_point(|(_, known)| self::rank(known) <= rank);
        found.insert(at, candidate);
    }
    found
}

fn is_open(provision: &ProvisionAssessment) -> bool {
    match provision.level {
        Some(_) => is_judged(provision.status),
        None => matches!(provision.status, Status::NotMet | Status::Unknown),
    }
}

fn rank(provision: &ProvisionAssessment) -> (bool, zhice_model::Strength) {
    (provision.kind != ProvisionKind::Rating, provision.strength)
}

#[cfg(test)]
mod tests {
    use zhice_model::Strength;
    use zhice_model::assessment::{Level, ProvisionAssessment, Standing, Status};
    use zhice_model::date::date;
    use zhice_model::plan::ProvisionKind;

    use super::candidates;
    use crate::format::samples::{assessment, provision, rating};

    fn other(id: &str, strength: Strength, status: Status) -> ProvisionAssessment {
        let kind = ProvisionKind::Encouragement;
        ProvisionAssessment { id: id.into(), kind, strength, status, ..provision() }
    }

    #[test]
    fn ratings_first_then_the_stronger_word() {
        let top = Level { certain: Some(5), possible: Some(5) };
        let provisions = || {
            vec![
                other("encouraged", Strength::Encourage, Status::Unknown),
                other("granted", Strength::Grant, Status::NotMet),
                other("granted too", Strength::Grant, Status::Unknown),
                other("met", Strength::Grant, Status::Met),
                other("not applicable", Strength::Grant, Status::NotApplicable),
                ProvisionAssessment {
                    id: "rating".into(),
                    status: Status::Met,
                    ..rating(60, top, vec![])
                },
            ]
        };
        let day = date(2026, 11, 21);
        let cases: [(Standing, &[&str]); 2] = [
            (Standing::InForce, &["rating", "granted", "granted too", "encouraged"]),
            (Standing::Expired, &[]),
        ];
        for (standing, expected) in cases {
            let assessment = assessment(standing, provisions(), day);
            let found: Vec<_> = candidates(&assessment).iter().map(|it| it.1.id.as_str()).collect();
            assert_eq!(found, expected, "{standing:?}");
        }
    }
}
