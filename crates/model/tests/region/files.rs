//! All files of targets together.

use std::collections::BTreeSet;

use zhice_model::targets::{PlanTargets, TargetOperator};

use crate::{targets_of, townships};

/// The plans, how their ids begin, how many targets they have, and the years they may speak of.
const PLANS: [(&str, &str, usize, (i16, i16)); 5] = [
    ("rugao-2024", "RG24-", 21, (2024, 2026)),
    ("rugao-2021", "RG21-", 11, (2021, 2023)),
    ("jinhu-2024", "JH24-", 16, (2024, 2026)),
    ("tongzhou-2025", "TZ25-", 20, (2021, 2025)),
    ("yancheng-2022", "YC25-", 13, (2022, 2025)),
];

#[test]
fn each_plan_has_its_targets() {
    for (plan, prefix, count, (first, last)) in PLANS {
        let found = targets_of(plan);
        assert_eq!((found.plan.as_str(), found.targets.len()), (plan, count));
        let years = found.targets.iter().flat_map(|it| &it.figures).map(|it| (it.from, it.to));
        let years = years.chain(found.directions.iter().map(|it| (it.from, it.to)));
        for (from, to) in years {
            assert!(first <= from && to <= last, "{plan}: {from} to {to}");
        }
        let ids = found.targets.iter().map(|it| &it.id);
        for id in ids.chain(found.directions.iter().map(|it| &it.id)) {
            assert!(id.starts_with(prefix), "{plan}: {id}");
        }
        let again = PlanTargets::from_json(&serde_json::to_string(&found).unwrap()).unwrap();
        assert_eq!(again, found, "{plan}");
    }
}

#[test]
fn shares_are_parts_of_one() {
    for (plan, ..) in PLANS {
        for target in targets_of(plan).targets.iter().filter(|it| it.unit.is_empty()) {
            for figure in &target.figures {
                let within = figure.value > 0.into() && figure.value <= 1.into();
                assert!(within, "{}: {}", target.id, figure.value);
            }
        }
    }
}

#[test]
fn findings_stand_once_and_are_referred_to() {
    let plans: Vec<_> = PLANS.iter().map(|(plan, ..)| targets_of(plan)).collect();
    let mut stated: Vec<_> =
        plans.iter().flat_map(|it| &it.findings).map(|it| it.id.clone()).collect();
    stated.sort_by_key(|id| id[1..].parse::<u32>().unwrap());
    let expected: Vec<_> = (1..=16).map(|number| format!("X{number}")).collect();
    assert_eq!(stated, expected);

    let mut referred = BTreeSet::from_iter(townships().findings);
    for plan in &plans {
        referred.extend(plan.targets.iter().flat_map(|it| it.findings.clone()));
        referred.extend(plan.directions.iter().flat_map(|it| it.findings.clone()));
        referred.extend(plan.baselines.iter().flat_map(|it| it.findings.clone()));
    }
    let unknown: Vec<_> = referred.iter().filter(|id| !stated.contains(id)).collect();
    assert_eq!(unknown, Vec::<&String>::new());
    let about_no_figure: Vec<_> = stated.iter().filter(|id| !referred.contains(*id)).collect();
    assert_eq!(about_no_figure, ["X16"], "the rest are about a figure");
}

#[test]
fn only_what_is_about_right_cannot_be_compared() {
    let mut about = Vec::new();
    for (plan, ..) in PLANS {
        let targets = targets_of(plan).targets;
        let loose = targets.iter().filter(|target| target.operator.comparison().is_none());
        about.extend(loose.map(|target| (target.id.clone(), target.operator)));
    }
    assert_eq!(about, [("YC25-T12".to_owned(), TargetOperator::About)]);
}

/// Words of the documents that include the number or do not.
#[test]
fn operators_follow_the_words() {
    use TargetOperator::{AtLeast, AtMost, Over};
    let cases = [
        ("rugao-2024", "RG24-T08", AtLeast, "认知度达 75% 以上"),
        ("rugao-2021", "RG21-T09", Over, "认知度超过 75%"),
        ("rugao-2024", "RG24-T02", Over, "超过 5600 件"),
        ("rugao-2024", "RG24-T12", AtLeast, "力争预审 700 件以上"),
        ("rugao-2024", "RG24-T10", AtMost, "2 个工作日响应"),
        ("jinhu-2024", "JH24-T07", Over, "比重超过 10%"),
        ("jinhu-2024", "JH24-T08", AtLeast, "不低于 10 亿元"),
        ("tongzhou-2025", "TZ25-T08", Over, "满意度超 85%"),
        ("yancheng-2022", "YC25-T11", Over, "超过 200 家"),
        ("yancheng-2022", "YC25-T05", AtLeast, "10000 件以上"),
    ];
    for (plan, id, operator, words) in cases {
        assert_eq!(targets_of(plan).target(id).unwrap().operator, operator, "{id} {words}");
    }
}
