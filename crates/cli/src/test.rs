//! `zhice test`: the cases of the plans, and what differs from them.

use crate::arguments::{TestArguments, TestFormat};
use crate::failure::Failure;
use crate::report::asks;
use crate::suites;
use crate::test_report::{self, PlanOutcome};

/// Runs the cases and gives the text to print.
///
/// # Errors
/// Rules that cannot be loaded; an outcome with cases that fail, with a plan without cases (exit
/// code 1), or with a file of cases that cannot be used (2).
pub fn run(arguments: &TestArguments) -> Result<String, Failure> {
    let suites = suites::open(&arguments.rules, arguments.plan.as_deref())?;
    let outcomes: Vec<_> = suites
        .plans
        .iter()
        .map(|plan| PlanOutcome {
            plan: &plan.plan.id,
            file: &plan.file,
            text: &plan.text,
            asks: asks(Some(&plan.plan)),
            result: match &plan.suite {
                Ok(suite) => Ok(zhice_cases::run(&suites.book, suite)),
                Err(problems) => Err(problems),
            },
        })
        .collect();
    let text = match arguments.format {
        TestFormat::Human => test_report::human(&outcomes),
        TestFormat::Plain => test_report::plain(&outcomes),
        TestFormat::Json => test_report::json(&outcomes)?,
    };
    if suites.plans.iter().any(suites::PlanSuite::is_broken) {
        Err(Failure::Outcome(text, 2))
    } else if outcomes.is_empty() || !outcomes.iter().all(PlanOutcome::passes) {
        Err(Failure::Outcome(text, 1))
    } else {
        Ok(text)
    }
}
