//! Whether a result has the positions of all patents: what the page shows has only the first of long
//! lists, and a file that leaves some out would not say so.

use zhice_model::Diagnostic;
use zhice_model::assessment::{Assessment, ProvisionAssessment, SelectionEvidence};
use zhice_model::criterion::{Criterion, Test};

/// Refuses a result whose lists were cut.
pub fn check(assessment: &Assessment) -> Result<(), Diagnostic> {
    let mut provisions = assessment.plans.iter().flat_map(|plan| &plan.provisions);
    if provisions.all(is_entire) {
        return Ok(());
    }
    let message = "结果只列出了部分专利，不能据此导出";
    Err(Diagnostic::error("export-cut", message).with_hint("请重新计算结果后再导出"))
}

fn is_entire(provision: &ProvisionAssessment) -> bool {
    let tiers = provision.tiers.iter().map(|tier| &tier.criterion);
    let criteria = provision.criteria.iter().chain(&provision.targets).chain(tiers);
    provision.selections.iter().all(has_all_rows) && criteria.into_iter().all(misses_all_rows)
}

fn has_all_rows(evidence: &SelectionEvidence) -> bool {
    let groups = evidence.open.iter().chain(&evidence.excluded);
    evidence.count.is_none()
        && evidence.excluded_count.is_none()
        && groups.into_iter().all(|group| group.count.is_none())
}

fn misses_all_rows(criterion: &Criterion) -> bool {
    let members = match &criterion.test {
        Test::Group { members, .. } => members.as_slice(),
        Test::Comparison { .. } | Test::Fact | Test::OnRecord => &[],
    };
    criterion.missing.iter().all(|missing| missing.count.is_none())
        && members.iter().all(misses_all_rows)
}
