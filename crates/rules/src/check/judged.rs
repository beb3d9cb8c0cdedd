//! Findings on what provisions came to for made-up enterprises.

use std::cmp::Ordering;

use zhice_judging::trail::Conclusion;
use zhice_model::assessment::Tier;
use zhice_model::criterion::{Criterion, Operator, Test};
use zhice_model::plan::{ProvisionKind, ProvisionSummary};
use zhice_model::{Diagnostic, Value};

use super::declared::at_literal;
use super::probe::Probed;
use crate::codes::Code;
use crate::plans::LoadedPlan;
use crate::script::tokens;

/// Levels out of reach, provisions that say nothing, and benefits for a number of patents.
pub fn findings(text: &str, plan: &LoadedPlan, probed: &Probed) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for provision in &plan.summary.provisions {
        let own = probed.outcomes.iter().filter(|(id, _)| *id == provision.id);
        let outcomes: Vec<_> = own.map(|(_, outcome)| outcome).collect();
        for outcome in &outcomes {
            findings.extend(unreachable_tiers(text, outcome));
            findings.extend(count_benefits(text, plan, provision, outcome));
        }
        if !probed.failed.contains(&provision.id) && !outcomes.is_empty() {
            findings.extend(empty(text, provision, &outcomes));
        }
    }
    findings
}

/// Levels whose bound a higher level does not raise: the lower one can never be the result.
fn unreachable_tiers(text: &str, outcome: &Conclusion) -> Vec<Diagnostic> {
    let pairs = outcome.tiers.iter().zip(outcome.tiers.iter().skip(1));
    let unreachable = pairs.filter(|(lower, higher)| !is_harder(lower, higher));
    let findings = unreachable.map(|(lower, higher)| {
        let message = format!("“{}”永远不会是结果：“{}”的条件不比它高", lower.label, higher.label);
        at_literal(Code::TierUnreachable.finding(message), text, &lower.label, lower.criterion.line)
            .with_hint("检查两档的阈值和等级数字")
    });
    findings.collect()
}

/// Whether the higher level asks for more, as far as the two can be compared.
fn is_harder(lower: &Tier, higher: &Tier) -> bool {
    if lower.level == higher.level {
        return false;
    }
    let bound = |tier: &Tier| match &tier.criterion.test {
        Test::Comparison {
            operator: operator @ (Operator::Over | Operator::AtLeast),
            required,
            selection,
            ..
        } => Some((*operator, *selection, *required)),
        _ => None,
    };
    match (bound(lower), bound(higher)) {
        (Some((a, of_a, low)), Some((b, of_b, high))) if a == b && of_a == of_b => {
            low.compare(high) == Some(Ordering::Less)
        }
        _ => true,
    }
}

/// A provision that says nothing to anybody.
fn empty(text: &str, provision: &ProvisionSummary, outcomes: &[&Conclusion]) -> Option<Diagnostic> {
    let says_nothing = |it: &&Conclusion| {
        it.criteria.is_empty()
            && it.targets.is_empty()
            && it.tiers.is_empty()
            && it.notes.is_empty()
    };
    (provision.next.is_empty() && provision.note.is_empty() && outcomes.iter().all(says_nothing))
        .then(|| {
            let message = format!("条款“{}”没有条件、等级或说明", provision.id);
            at_literal(Code::ProvisionEmpty.finding(message), text, &provision.id, provision.line)
                .with_hint("用 require、tier 或 note 写明条件")
        })
}

/// Conditions of a benefit that ask for a number of patents, in a plan that forbids it.
fn count_benefits(
    text: &str,
    plan: &LoadedPlan,
    provision: &ProvisionSummary,
    outcome: &Conclusion,
) -> Vec<Diagnostic> {
    use ProvisionKind::{Financing, Rating, Reward};
    let Some(clause) = &plan.summary.forbids_count_benefits else { return Vec::new() };
    if !matches!(provision.kind, Rating | Reward | Financing) {
        return Vec::new();
    }
    let tiers = outcome.tiers.iter().map(|tier| &tier.criterion);
    let criteria = outcome.criteria.iter().chain(tiers);
    let asking = criteria.filter(|criterion| asks_for_number(criterion, outcome));
    let findings = asking.map(|criterion| {
        let message = format!(
            "条款“{}”的条件“{}”要求专利达到一定数量，本方案“{clause}”禁止以专利数量作为奖励或评定的主要条件",
            provision.id, criterion.label
        );
        at_call(Code::CountBenefit.finding(message), text, criterion.line)
            .with_hint("改用质量方面的条件；若只作参考，写成 note")
    });
    findings.collect()
}

/// Whether a condition holds only from a number of patents above one on. To hold any at all is no
/// number, and neither is a share.
fn asks_for_number(criterion: &Criterion, outcome: &Conclusion) -> bool {
    match &criterion.test {
        Test::Comparison { operator, required, selection: Some(place), .. } => {
            let counted = outcome.selections.get(*place);
            let of_patents = counted.is_some_and(|counted| counted.source == "patents");
            let least = Value::Whole(if *operator == Operator::Over { 0 } else { 1 });
            let several = least.compare(*required) == Some(Ordering::Less);
            let is_share = matches!(&criterion.test, Test::Comparison { actual, .. } if actual.unit.is_empty());
            of_patents && several && operator.wants_more() && !is_share
        }
        Test::Group { members, .. } => members.iter().any(|it| asks_for_number(it, outcome)),
        Test::Comparison { selection: None, .. } | Test::Fact | Test::OnRecord => false,
    }
}

/// The finding at the first call on its line that writes a condition down.
fn at_call(finding: Diagnostic, text: &str, line: u32) -> Diagnostic {
    let mut calls = tokens(text).filter(|token| token.line == line);
    let call = calls.find(|token| matches!(token.text, "require" | "tier"));
    finding.at(Some(line), call.map(|token| token.column))
}
