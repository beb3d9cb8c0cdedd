//! `zhice mutate`: changes of the scripts that no case would notice.

use std::fmt::Write;
use std::path::Path;

use zhice_cases::Suite;
use zhice_cases::exceptions::SurvivorException;
use zhice_cases::mutants::{Mutant, Trial, mutants, survivors};
use zhice_model::rule_files::RulesIndex;

use crate::arguments::MutateArguments;
use crate::failure::Failure;
use crate::findings::line_of;
use crate::suites::{self, PlanExceptions, PlanSuite, Suites};

/// A plan with cases that can be run.
type Plan<'a> = (&'a PlanSuite, &'a Suite);

/// Changes the scripts and gives the text to print.
///
/// # Errors
/// Rules or cases that cannot be used, and cases that fail as it is; an outcome with a change that
/// goes unnoticed or an exception that is not needed (exit code 1).
pub fn run(arguments: &MutateArguments) -> Result<String, Failure> {
    let suites = suites::open(&arguments.rules, arguments.plan.as_deref())?;
    let plans = passing(&suites)?;
    let alone = plans.iter().map(|plan| (plan.0.script.as_str(), vec![*plan]));
    let mut scripts: Vec<_> = alone.collect();
    if arguments.plan.is_none() {
        let library = &suites.rules.index.library;
        scripts.extend(library.iter().map(|path| (path.as_str(), plans.clone())));
    }
    let mut out = String::new();
    let (mut tried, mut wrong) = (0, 0);
    for (path, plans) in scripts {
        let trial = trial(&suites, path, &plans);
        let (count, problems) = examine(&arguments.rules, &trial, &mut out)?;
        tried += count;
        wrong += problems;
    }
    let _ = writeln!(out, "共试了 {tried} 处改动，发现 {wrong} 个问题。");
    if wrong == 0 { Ok(out) } else { Err(Failure::Outcome(out, 1)) }
}

/// The plans, when all of their cases pass: only then does a case that fails say something.
fn passing(suites: &Suites) -> Result<Vec<Plan<'_>>, Failure> {
    let mut plans = Vec::new();
    for plan in &suites.plans {
        let suite = plan.suite.as_ref().map_err(|problems| {
            let lines: Vec<_> = problems.iter().map(line_of).collect();
            Failure::Input(format!("没有可以运行的用例\n{}", lines.join("\n")))
        })?;
        let outcomes = zhice_cases::run(&suites.book, suite);
        if outcomes.iter().any(|outcome| !outcome.differences.is_empty()) {
            let message = format!("{}有用例不符，请先改到 zhice test 全部通过", suite.file);
            return Err(Failure::Input(message));
        }
        plans.push((plan, suite));
    }
    Ok(plans)
}

fn trial<'a>(suites: &'a Suites, path: &'a str, plans: &[Plan<'a>]) -> Trial<'a> {
    let scripts = plans.iter().map(|(plan, _)| plan.script.clone()).collect();
    Trial {
        index: RulesIndex { plans: scripts, ..suites.rules.index.clone() },
        files: &suites.rules.files,
        path,
        suites: plans.iter().map(|(_, suite)| *suite).collect(),
    }
}

/// Tries every change of one script; gives how many there are and how many problems were found.
fn examine(folder: &Path, trial: &Trial, out: &mut String) -> Result<(usize, usize), Failure> {
    let script = trial.files.iter().find(|file| file.path == trial.path);
    let mutants = mutants(script.map_or("", |file| &file.text));
    let PlanExceptions { place, exceptions } = suites::exceptions(folder, trial.path)?;
    let exceptions: Vec<_> =
        exceptions.survivors.iter().filter(|it| it.is_about(trial.path)).collect();
    let survivors = survivors(trial, &mutants);
    let mut problems = 0;
    for mutant in &survivors {
        if !exceptions.iter().any(|exception| exception.covers(mutant)) {
            problems += 1;
            let _ = writeln!(out, "{}:{}: {}", trial.path, mutant.line, sentence(mutant));
        }
    }
    for exception in exceptions {
        if let Some(problem) = superfluous(exception, &mutants, &survivors) {
            problems += 1;
            let _ = writeln!(out, "{place}:{}: {problem}", exception.line);
        }
    }
    Ok((mutants.len(), problems))
}

/// 把第 12 行的 over 改成 at_least 不会被任何用例发现
fn sentence(mutant: &Mutant) -> String {
    let Mutant { line, from, to, code, .. } = mutant;
    let change = match to.as_str() {
        "" => format!("把第 {line} 行的 {from} 删去"),
        to => format!("把第 {line} 行的 {from} 改成 {to}"),
    };
    format!("{change} 不会被任何用例发现（{code}）")
}

/// Why an exception has to go.
fn superfluous(
    exception: &SurvivorException,
    mutants: &[Mutant],
    survivors: &[&Mutant],
) -> Option<&'static str> {
    if survivors.iter().any(|mutant| exception.covers(mutant)) {
        None
    } else if mutants.iter().any(|mutant| exception.covers(mutant)) {
        Some("这项例外已能被用例发现，请删去")
    } else {
        Some("脚本里没有这项例外所说的改动，请改正或删去")
    }
}
