//! The conditions of a provision, one by one.

use zhice_model::assessment::ProvisionAssessment;
use zhice_model::criterion::{Criterion, Test};

/// Every condition of a provision, members of groups and levels included.
pub fn all_criteria(provision: &ProvisionAssessment) -> impl Iterator<Item = &Criterion> {
    let tiers = provision.tiers.iter().map(|tier| &tier.criterion);
    provision.criteria.iter().chain(tiers).flat_map(with_members)
}

fn with_members(criterion: &Criterion) -> Vec<&Criterion> {
    let mut found = vec![criterion];
    if let Test::Group { members, .. } = &criterion.test {
        found.extend(members.iter().flat_map(with_members));
    }
    found
}
