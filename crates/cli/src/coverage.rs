//! `zhice coverage`: what the cases have seen of the plans.

use zhice_cases::coverage::coverage;

use crate::arguments::{CoverageArguments, CoverageFormat};
use crate::coverage_report::{self, Seen};
use crate::failure::Failure;
use crate::findings::line_of;
use crate::suites::{self, PlanSuite, Suites};

/// Runs the cases and gives the text to print; a plan without cases has seen nothing.
///
/// # Errors
/// Rules or files of cases that cannot be used; where a check is asked for, an outcome with
/// something that was not seen or an exception that is not needed (exit code 1).
pub fn run(arguments: &CoverageArguments) -> Result<String, Failure> {
    let suites = suites::open(&arguments.rules, None)?;
    let plans = suites.plans.iter().map(|plan| seen(arguments, &suites, plan));
    let plans = plans.collect::<Result<Vec<_>, _>>()?;
    let text = match arguments.format {
        CoverageFormat::Human => coverage_report::human(&plans),
        CoverageFormat::Markdown => coverage_report::markdown(&plans),
        CoverageFormat::Json => {
            let plans: Vec<_> = plans.iter().map(|plan| &plan.coverage).collect();
            serde_json::to_string_pretty(&plans)
                .map(|text| text + "\n")
                .map_err(|error| Failure::Input(format!("结果无法写成 JSON：{error}")))?
        }
    };
    let complete = plans.iter().all(|plan| coverage_report::problems(plan).is_empty());
    if arguments.check && !complete { Err(Failure::Outcome(text, 1)) } else { Ok(text) }
}

fn seen(arguments: &CoverageArguments, suites: &Suites, plan: &PlanSuite) -> Result<Seen, Failure> {
    let outcomes = match &plan.suite {
        Ok(suite) => zhice_cases::run(&suites.book, suite),
        Err(problems) if plan.is_broken() => {
            let lines: Vec<_> = problems.iter().map(line_of).collect();
            return Err(Failure::Input(lines.join("\n")));
        }
        Err(_) => Vec::new(),
    };
    Ok(Seen {
        coverage: coverage(&plan.plan, &outcomes),
        exceptions: suites::exceptions(&arguments.rules, &plan.script)?,
    })
}
