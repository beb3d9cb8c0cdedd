//! The order of the patents changes nothing but positions.

use std::collections::BTreeMap;

use zhice_model::assessment::{Grouped, ProvisionAssessment, SelectionEvidence};
use zhice_model::criterion::Criterion;

use crate::dice::{Dice, cases};
use crate::enterprises::case;
use crate::forgetting::forgetful;
use crate::found::rules;
use crate::sections::SECTIONS;
use crate::shrink::told;

#[test]
fn order_does_not_matter() {
    let rules = rules();
    for seed in 0..cases(300) {
        let mut dice = Dice::new(4_000_000 + seed);
        let mut case = case(dice.pick(&SECTIONS), &mut dice);
        if dice.chance(70) {
            case = forgetful(case, &mut dice);
        }
        let before = case.assessed(&rules);
        let count = u32::try_from(case.enterprise.patents.len()).unwrap();
        // place[new] is where the patent stood before
        let mut places: Vec<u32> = (0..count).collect();
        dice.shuffle(&mut places);
        let mut mixed = case.clone();
        let patents = &case.enterprise.patents;
        mixed.enterprise.patents =
            places.iter().map(|place| patents[*place as usize].clone()).collect();
        let after = put_back(mixed.assessed(&rules), &places);
        assert_eq!(in_order(before), in_order(after), "seed {seed}: {}", told(&case));
    }
}

/// The assessment with every position of a patent as it was before the patents were mixed.
fn put_back(mut provision: ProvisionAssessment, places: &[u32]) -> ProvisionAssessment {
    let back = |rows: &mut Vec<u32>| {
        for row in rows {
            *row = places[*row as usize];
        }
    };
    for selection in provision.selections.iter_mut().filter(|it| it.source == "patents") {
        back(&mut selection.counted);
        let groups = selection.open.iter_mut().chain(&mut selection.excluded);
        groups.for_each(|group| back(&mut group.rows));
    }
    for criterion in criteria(&mut provision) {
        let of_patents = |input: &str| input.starts_with("patents.");
        let missing = criterion.missing.iter_mut().filter(|it| of_patents(&it.input));
        missing.for_each(|missing| back(&mut missing.rows));
    }
    provision
}

fn criteria(provision: &mut ProvisionAssessment) -> impl Iterator<Item = &mut Criterion> {
    let tiers = provision.tiers.iter_mut().map(|tier| &mut tier.criterion);
    provision.criteria.iter_mut().chain(tiers)
}

/// Positions and groups in ascending order, which is not what the test is about.
fn in_order(mut provision: ProvisionAssessment) -> ProvisionAssessment {
    for SelectionEvidence { counted, open, excluded, .. } in &mut provision.selections {
        counted.sort_unstable();
        for groups in [open, excluded] {
            *groups = sorted(groups);
        }
    }
    for criterion in criteria(&mut provision) {
        criterion.missing.iter_mut().for_each(|missing| missing.rows.sort_unstable());
    }
    provision
}

fn sorted(groups: &[Grouped]) -> Vec<Grouped> {
    let mut by_reason: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for group in groups {
        by_reason.entry(group.reason.clone()).or_default().extend(&group.rows);
    }
    let groups = by_reason.into_iter().map(|(reason, mut rows)| {
        rows.sort_unstable();
        Grouped { reason, rows, count: None }
    });
    groups.collect()
}
