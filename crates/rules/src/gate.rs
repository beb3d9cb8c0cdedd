//! Region, period and subject: what is asked before any condition.

use zhice_model::assessment::{Standing, Status};
use zhice_model::criterion::Verdict;
use zhice_model::date::Date;
use zhice_model::enterprise::SubjectType;
use zhice_model::plan::Period;
use zhice_model::region::is_above;
use zhice_model::{Enterprise, Truth};

/// Whether a plan speaks to an enterprise of `region` on `day`. A plan's code governs every code
/// that begins with it, so that a city's plan reaches its counties.
pub fn standing(regions: &[String], in_force: Period, region: &str, day: Date) -> Standing {
    let governed = regions.iter().any(|code| region.starts_with(code.as_str()));
    // The code of a city does not say in which of its counties: a plan of one of them may apply.
    let near = || regions.iter().any(|code| is_above(region, code));
    if region.is_empty() || (!governed && near()) {
        Standing::RegionUnknown
    } else if !governed {
        Standing::OtherRegion
    } else if day < in_force.from {
        Standing::NotStarted
    } else if day > in_force.to {
        Standing::Expired
    } else {
        Standing::InForce
    }
}

/// The status of every provision of a plan that does not speak to the enterprise.
pub fn status_without_plan(standing: Standing) -> Option<Status> {
    match standing {
        Standing::InForce => None,
        Standing::NotStarted => Some(Status::NotStarted),
        Standing::Expired => Some(Status::Expired),
        Standing::OtherRegion => Some(Status::NotApplicable),
        Standing::RegionUnknown => Some(Status::Unknown),
    }
}

/// Whether a provision for these subjects is for this one. The key `enterprise` stands for every
/// kind of enterprise; no keys at all stand for everybody.
pub fn subject_verdict(subjects: &[String], enterprise: &Enterprise) -> Verdict {
    let fits = subjects.iter().fold(Truth::No, |fits, key| fits.or(is_subject(key, enterprise)));
    match fits {
        _ if subjects.is_empty() => Verdict::Met,
        Truth::Yes => Verdict::Met,
        Truth::No => Verdict::Unmet,
        Truth::Unknown => Verdict::Unknown,
    }
}

/// Whether the enterprise is of the kind that the key names.
pub fn is_subject(key: &str, enterprise: &Enterprise) -> Truth {
    match (key, enterprise.subject) {
        ("enterprise", _) => enterprise.is_enterprise(),
        (_, SubjectType::Unknown) => Truth::Unknown,
        (key, subject) => Truth::from(key == subject.key()),
    }
}

/// The input that settles what is unknown about the subject: the form of an agency, a platform or a
/// cooperative is asked for once its kind is known.
pub fn subject_input(enterprise: &Enterprise) -> &'static str {
    if enterprise.subject == SubjectType::Unknown { "subject" } else { "company" }
}

/// Whether `key` names subjects.
pub fn is_subject_key(key: &str) -> bool {
    key == "enterprise" || SubjectType::ALL.iter().any(|subject| subject.key() == key)
}

/// The subjects in words.
pub fn subject_names(subjects: &[String]) -> String {
    let name = |key: &String| {
        let known = SubjectType::ALL.iter().find(|subject| subject.key() == key);
        known.map_or("企业", |subject| subject.label())
    };
    subjects.iter().map(name).collect::<Vec<_>>().join("、")
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::Standing;
    use zhice_model::date::parse_date;
    use zhice_model::plan::Period;

    #[test]
    fn standings() {
        let day = |text: &str| parse_date(text).unwrap();
        let in_force = Period { from: day("2024-01-01"), to: day("2026-12-31") };
        let cases = [
            ("320682", "2023-12-31", Standing::NotStarted),
            ("320682", "2024-01-01", Standing::InForce),
            ("320682", "2026-12-31", Standing::InForce),
            ("320682", "2027-01-01", Standing::Expired),
            ("320612", "2026-01-01", Standing::OtherRegion),
            ("320902", "2026-01-01", Standing::InForce),
            ("3206", "2026-01-01", Standing::OtherRegion),
            ("320600", "2026-01-01", Standing::RegionUnknown),
            ("320000", "2026-01-01", Standing::RegionUnknown),
            ("320900", "2026-01-01", Standing::InForce),
            ("320100", "2026-01-01", Standing::OtherRegion),
            ("000000", "2026-01-01", Standing::OtherRegion),
            ("", "2026-01-01", Standing::RegionUnknown),
        ];
        let regions = ["320682".to_owned(), "3209".to_owned()];
        for (region, on, expected) in cases {
            let found = super::standing(&regions, in_force, region, day(on));
            assert_eq!(found, expected, "{region} {on}");
        }
    }
}
