//! The repository's plans as a whole: that none of their provisions is left out, and which of them
//! speak to an enterprise of each place on a day.

use std::collections::BTreeMap;

use zhice_model::Enterprise;
use zhice_model::assessment::Standing;

use crate::support::{day, rules};

#[test]
fn every_provision_of_the_documents_is_there() {
    let documents = [
        ("rugao-2024", "RG24", 51),
        ("rugao-2021", "RG21", 38),
        ("jinhu-2024", "JH24", 44),
        ("tongzhou-2025", "TZ25", 67),
        ("yancheng-2022", "YC25", 59),
    ];
    let plans = rules().plans();
    let ids: Vec<_> = plans.iter().map(|plan| plan.id.as_str()).collect();
    assert_eq!(ids, documents.map(|(id, ..)| id));
    for (plan, (_, prefix, count)) in plans.iter().zip(documents) {
        let expected: Vec<_> = (1..=count).map(|number| format!("{prefix}-{number:02}")).collect();
        let mut found: Vec<_> = plan.provisions.iter().map(|it| it.id.clone()).collect();
        found.sort();
        assert_eq!(found, expected, "{}", plan.id);
    }
}

#[test]
fn plans_in_force_by_place_and_day() {
    use Standing::{Expired, InForce, NotStarted, RegionUnknown};
    let days = ["2023-12-31", "2024-01-01", "2025-12-31", "2026-11-21"];
    /// A plan with its standing on each of the days.
    type Own<'a> = (&'a str, [Standing; 4]);
    let cases: [(&str, &[Own]); 7] = [
        (
            "320682",
            &[
                ("rugao-2024", [NotStarted, InForce, InForce, InForce]),
                ("rugao-2021", [InForce, Expired, Expired, Expired]),
            ],
        ),
        ("320831", &[("jinhu-2024", [NotStarted, InForce, InForce, InForce])]),
        ("320612", &[("tongzhou-2025", [InForce, InForce, InForce, Expired])]),
        ("320902", &[("yancheng-2022", [InForce, InForce, InForce, Expired])]),
        ("320981", &[("yancheng-2022", [InForce, InForce, InForce, Expired])]),
        // A city does not say which of its counties.
        (
            "320600",
            &[
                ("rugao-2024", [RegionUnknown; 4]),
                ("rugao-2021", [RegionUnknown; 4]),
                ("tongzhou-2025", [RegionUnknown; 4]),
            ],
        ),
        ("320100", &[]),
    ];
    let book = rules();
    for (region, own) in cases {
        for (position, as_of) in days.into_iter().enumerate() {
            let enterprise = Enterprise { region: region.to_owned(), ..Enterprise::default() };
            let assessment = book.assess(enterprise, day(as_of), None);
            let expected = own.iter().map(|(id, standings)| (*id, standings[position]));
            let found = assessment.plans.iter().map(|plan| (plan.id.as_str(), plan.standing));
            let here = found.filter(|(_, standing)| *standing != Standing::OtherRegion);
            let found: BTreeMap<_, _> = here.collect();
            assert_eq!(found, expected.collect(), "{region} {as_of}");
            assert_eq!(assessment.plans.len(), 5, "every plan is answered for");
        }
    }
}
