//! Region and period: whether a plan speaks to an enterprise at all.

use zhice_model::assessment::{Standing, Status};
use zhice_model::date::Date;
use zhice_model::plan::Period;
use zhice_model::region::is_above;

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
