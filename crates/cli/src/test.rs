//! `zhice test`: the cases of the plans, and what differs from them.

use zhice_cases::CaseOutcome;
use zhice_model::Diagnostic;
use zhice_model::plan::Ask;

use crate::arguments::{TestArguments, TestFormat};
use crate::failure::Failure;
use crate::report::asks;
use crate::suites;
use crate::test_report;

/// What came of the cases of one plan.
pub struct PlanOutcome<'s> {
    /// The plan's id.
    pub plan: &'s str,
    /// The file of the cases, relative to the rules folder.
    pub file: &'s str,
    /// Its text.
    pub text: &'s str,
    /// Its questions.
    pub asks: Vec<&'s Ask>,
    /// Its cases, or what is wrong with the file.
    pub result: Result<Vec<CaseOutcome<'s>>, &'s [Diagnostic]>,
}

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

impl PlanOutcome<'_> {
    fn passes(&self) -> bool {
        self.result.as_ref().is_ok_and(|cases| cases.iter().all(|it| it.differences.is_empty()))
    }
}
