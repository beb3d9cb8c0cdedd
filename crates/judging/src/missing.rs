//! Which unknown inputs matter, and in what order to ask for them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use zhice_model::assessment::{MissingInput, PlanAssessment, ProvisionAssessment, Status};
use zhice_model::criterion::Criterion;

use crate::sorted_insert::insert_in_order;

/// The unknown inputs of all open outcomes: those that settle more outcomes first, then those that
/// concern more, then by name.
pub fn missing_inputs(plans: &[PlanAssessment]) -> Vec<MissingInput> {
    let mut inputs: BTreeMap<String, MissingInput> = BTreeMap::new();
    for provision in plans.iter().flat_map(|plan| &plan.provisions).filter(|it| is_open(it)) {
        let missing = inputs_of(provision);
        for input in &missing {
            let entry = inputs.entry((*input).to_owned()).or_insert_with(|| MissingInput {
                input: (*input).to_owned(),
                settles: Vec::new(),
                concerns: Vec::new(),
            });
            let alone = missing.len() == 1;
            let list = if alone { &mut entry.settles } else { &mut entry.concerns };
            list.push(provision.id.clone());
        }
    }
    let mut in_order = Vec::new();
    for input in inputs.into_values() {
        insert_in_order(&mut in_order, input, |it| {
            (Reverse(it.settles.len()), Reverse(it.concerns.len()))
        });
    }
    in_order
}

/// Whether an answer could still change the status or the level.
fn is_open(provision: &ProvisionAssessment) -> bool {
    matches!(provision.status, Status::Unknown | Status::RiskUnknown)
        || provision.level.is_some_and(|level| level.certain != level.possible)
}

fn inputs_of(provision: &ProvisionAssessment) -> BTreeSet<&str> {
    let tiers = provision.tiers.iter().map(|tier| &tier.criterion);
    let criteria = provision.criteria.iter().chain(tiers);
    let mut inputs = BTreeSet::new();
    for input in criteria.flat_map(missing_of) {
        inputs.insert(input);
    }
    inputs
}

fn missing_of(criterion: &Criterion) -> impl Iterator<Item = &str> {
    criterion.missing.iter().map(|missing| missing.input.as_str())
}
