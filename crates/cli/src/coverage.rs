//! `zhice coverage`: what the cases have seen of the plans.

use zhice_cases::coverage::{PlanCoverage, coverage};

use crate::arguments::{CoverageArguments, CoverageFormat};
use crate::coverage_report;
use crate::failure::Failure;
use crate::findings::line_of;
use crate::suites::{self, PlanSuite, Suites};

/// Runs the cases and gives the text to print; a plan without cases has seen nothing.
///
/// # Errors
/// Rules or files of cases that cannot be used.
pub fn run(arguments: &CoverageArguments) -> Result<String, Failure> {
    let suites = suites::open(&arguments.rules, None)?;
    let plans = suites.plans.iter().map(|plan| plan_coverage(&suites, plan));
    let plans = plans.collect::<Result<Vec<_>, _>>()?;
    match arguments.format {
        CoverageFormat::Human => Ok(coverage_report::human(&plans)),
        CoverageFormat::Markdown => Ok(coverage_report::markdown(&plans)),
        CoverageFormat::Json => serde_json::to_string_pretty(&plans)
            .map(|text| text + "\n")
            .map_err(|error| Failure::Input(format!("结果无法写成 JSON：{error}"))),
    }
}

fn plan_coverage(suites: &Suites, plan: &PlanSuite) -> Result<PlanCoverage, Failure> {
    let outcomes = match &plan.suite {
        Ok(suite) => zhice_cases::run(&suites.book, suite),
        Err(problems) if plan.is_broken() => {
            let lines: Vec<_> = problems.iter().map(line_of).collect();
            return Err(Failure::Input(lines.join("\n")));
        }
        Err(_) => Vec::new(),
    };
    Ok(coverage(&plan.plan, &outcomes))
}
