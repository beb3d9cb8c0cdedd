//! Runs cases and says of each what differs.

use zhice_model::assessment::{PlanAssessment, ProvisionAssessment};
use zhice_rules::RuleBook;

use crate::case::{Case, Suite};
use crate::compare::{Mismatch, differences};

/// What came of a case.
#[derive(Clone, Debug)]
pub struct CaseOutcome<'s> {
    /// The case.
    pub case: &'s Case,
    /// Where the result differs from what is expected; empty when the case passes.
    pub differences: Vec<Mismatch>,
    /// What the engine says of the provision.
    pub found: Option<ProvisionAssessment>,
}

/// Runs the cases of a plan in the order of the file.
#[must_use]
pub fn run<'s>(book: &RuleBook, suite: &'s Suite) -> Vec<CaseOutcome<'s>> {
    suite.cases.iter().map(|case| run_case(book, &suite.plan, case)).collect()
}

fn run_case<'s>(book: &RuleBook, plan: &str, case: &'s Case) -> CaseOutcome<'s> {
    let found = assess(book, plan, case);
    let found = found.as_ref().and_then(|plan| {
        let provision = plan.provisions.iter().find(|it| it.id == case.provision)?;
        Some((plan, provision))
    });
    CaseOutcome {
        case,
        differences: differences(&case.expected, found),
        found: found.map(|(_, provision)| provision.clone()),
    }
}

/// Whether a case passes.
pub fn passes(book: &RuleBook, plan: &str, case: &Case) -> bool {
    run_case(book, plan, case).differences.is_empty()
}

/// What the plan says of the case's enterprise on its day.
fn assess(book: &RuleBook, plan: &str, case: &Case) -> Option<PlanAssessment> {
    let assessment = book.assess(case.enterprise.clone(), case.as_of, Some(plan));
    assessment.plans.into_iter().next()
}
