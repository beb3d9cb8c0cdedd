//! Looks a plan over without an enterprise: what is declared and never used, figures out of order,
//! levels that cannot be reached, and provisions that fail on a blank enterprise.

use std::cmp::Ordering;
use std::rc::Rc;

use zhice_model::assessment::{ProvisionAssessment, Status, Tier};
use zhice_model::criterion::{Criterion, Operator, Test};
use zhice_model::enterprise::SubjectType;
use zhice_model::{Diagnostic, Enterprise, Value};

use crate::facts::Facts;
use crate::judge::{self, Depth};
use crate::rulebook::{LoadedPlan, RuleBook};
use crate::source;

/// Every finding on one plan, in the order of the script.
pub fn check(book: &RuleBook, plan: &LoadedPlan) -> Vec<Diagnostic> {
    let mut findings = unused(plan);
    findings.extend(unordered_params(plan));
    for provision in probe(book, plan) {
        findings.extend(provision.diagnostics.iter().cloned());
        findings.extend(unreachable_tiers(&provision));
        findings.extend(empty(&provision, plan));
    }
    findings.iter_mut().for_each(|finding| plan.file.clone_into(&mut finding.file));
    findings.sort_by_key(|finding| (finding.line, finding.column));
    findings
}

fn unused(plan: &LoadedPlan) -> Vec<Diagnostic> {
    let declarations = source::unused_declarations(&plan.text, &["param", "reading", "ask"]);
    let finding = |unused: source::Declaration| {
        let kind = match unused.function {
            "param" => "参数",
            "reading" => "口径",
            _ => "问题",
        };
        let message = match unused.name {
            Some(name) => format!("{kind}“{name}”声明后没有用到"),
            None => format!("{kind}没有用 let 存入名称，条款无法用到"),
        };
        Diagnostic::warning("unused", message)
            .at(Some(unused.line), None)
            .with_hint("在条款中使用它，或删去这一声明")
    };
    declarations.into_iter().map(finding).collect()
}

fn unordered_params(plan: &LoadedPlan) -> impl Iterator<Item = Diagnostic> {
    let rises = |(a, b): (&Value, &Value)| a.compare(*b) == Some(Ordering::Less);
    let unordered = plan
        .summary
        .params
        .iter()
        .filter(move |param| !param.values.iter().zip(param.values.iter().skip(1)).all(rises));
    unordered.map(|param| {
        let message = format!("参数“{}”的各个数字没有从小到大排列", param.id);
        Diagnostic::warning("threshold-order", message).at(Some(param.line), None)
    })
}

/// The provisions judged for a blank enterprise of the plan's place on its first day.
fn probe(book: &RuleBook, plan: &LoadedPlan) -> Vec<ProvisionAssessment> {
    let enterprise = Enterprise {
        region: plan.summary.regions.first().cloned().unwrap_or_default(),
        subject: SubjectType::Unknown,
        ..Enterprise::default()
    };
    let budget = Rc::clone(&book.session().budget);
    let facts = Rc::new(Facts::new(Rc::new(enterprise), plan.summary.in_force.from, budget));
    judge::judge(book, plan, &facts, Depth::AllReadings).provisions
}

/// Levels whose bound a higher level does not raise: the lower one can never be the result.
fn unreachable_tiers(provision: &ProvisionAssessment) -> impl Iterator<Item = Diagnostic> {
    let pairs = provision.tiers.iter().zip(provision.tiers.iter().skip(1));
    let unreachable = pairs.filter(|(lower, higher)| !is_harder(lower, higher));
    unreachable.map(|(lower, higher)| {
        let message = format!("“{}”永远不会是结果：“{}”的条件不比它高", lower.label, higher.label);
        Diagnostic::warning("tier-unreachable", message)
            .at(Some(lower.criterion.line), None)
            .with_hint("检查两档的阈值和等级数字")
    })
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

/// A provision that says nothing at all.
fn empty(provision: &ProvisionAssessment, plan: &LoadedPlan) -> Option<Diagnostic> {
    let gate_only = |c: &Criterion| c.missing.iter().any(|missing| missing.input == "subject");
    let says_nothing = provision.criteria.iter().all(gate_only)
        && provision.targets.is_empty()
        && provision.tiers.is_empty()
        && provision.notes.is_empty()
        && provision.next.is_empty()
        && provision.status != Status::Failed;
    let line = plan.summary.provisions.iter().find(|it| it.id == provision.id).map(|it| it.line);
    says_nothing.then(|| {
        let message = format!("条款“{}”没有条件、等级或说明", provision.id);
        Diagnostic::warning("provision-empty", message)
            .at(line, None)
            .with_hint("用 require、tier 或 note 写明条件")
    })
}
