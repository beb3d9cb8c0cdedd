//! `cargo xtask test`: every check and test in order, and a table of them at the end.

use std::fmt::Write;
use std::time::{Duration, Instant};

use anyhow::bail;
use clap::ValueEnum;

use crate::command::Tool;
use crate::paths::Root;
use crate::progress::seconds;
use crate::site::{self, Mode};
use crate::{browser, licences, npm, tidy};

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The project's own rules about its files.
    Tidy,
    /// Formatting, lints, licences and tests of the crates.
    Rust,
    /// The release site and its limits.
    Site,
    /// The site in a real browser.
    E2e,
}

/// One line of the table.
struct Step {
    part: Part,
    name: &'static str,
    work: fn(&Root, &[String]) -> anyhow::Result<()>,
}

const STEPS: &[Step] = &[
    Step { part: Part::Tidy, name: "tidy", work: |root, _| tidy::run(root) },
    Step { part: Part::Rust, name: "format", work: |root, _| cargo(root, &["fmt", "--check"]) },
    Step { part: Part::Rust, name: "lints", work: |root, _| lints(root) },
    Step { part: Part::Rust, name: "licences", work: |root, _| licences::check(root) },
    Step { part: Part::Rust, name: "rust tests", work: |root, _| cargo(root, TESTS) },
    Step { part: Part::Site, name: "site", work: |root, _| site::build(root, Mode::Release) },
    Step { part: Part::E2e, name: "types of end-to-end tests", work: |root, _| types(root) },
    Step { part: Part::E2e, name: "end-to-end tests", work: end_to_end },
];

const TESTS: &[&str] = &["test", "--workspace"];

/// How a step went.
struct Outcome {
    part: Part,
    name: &'static str,
    passed: bool,
    time: Duration,
}

/// Runs the chosen part, or all; a failure does not hide what comes after it.
///
/// # Errors
/// If any step fails.
pub fn run(root: &Root, chosen: Option<Part>, args: &[String]) -> anyhow::Result<()> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for step in STEPS.iter().filter(|step| is_wanted(step.part, chosen)) {
        println!("\n== {}", step.name);
        let start = Instant::now();
        let result = match blocked(step.part, &outcomes) {
            true => Err(anyhow::anyhow!("not run, as there is no site to test")),
            false => (step.work)(root, args),
        };
        if let Err(error) = &result {
            eprintln!("error: {error:#}");
        }
        let (Step { part, name, .. }, time) = (step, start.elapsed());
        outcomes.push(Outcome { part: *part, name, passed: result.is_ok(), time });
    }
    println!("\n{}", table(&outcomes));
    match failures(&outcomes) {
        0 => Ok(()),
        count => bail!("{count} of {} steps failed", outcomes.len()),
    }
}

/// The browser tests need the site of this very code.
fn is_wanted(part: Part, chosen: Option<Part>) -> bool {
    match chosen {
        None => true,
        Some(Part::E2e) => matches!(part, Part::Site | Part::E2e),
        Some(chosen) => part == chosen,
    }
}

fn blocked(part: Part, before: &[Outcome]) -> bool {
    part == Part::E2e && before.iter().any(|done| done.part == Part::Site && !done.passed)
}

fn failures(outcomes: &[Outcome]) -> usize {
    outcomes.iter().filter(|outcome| !outcome.passed).count()
}

/// The last line is for machines as well.
fn table(outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    for Outcome { name, passed, time, .. } in outcomes {
        let word = if *passed { "passed" } else { "FAILED" };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:<28}{word:<10}{:>12}", seconds(*time));
    }
    let failed = failures(outcomes);
    let _ = write!(text, "{} passed, {failed} failed", outcomes.len() - failed);
    text
}

fn cargo(root: &Root, args: &[&str]) -> anyhow::Result<()> {
    Tool::new("cargo").args(args).cwd(root.path()).show()
}

/// The workspace, then each feature that only one module of the site switches on.
fn lints(root: &Root) -> anyhow::Result<()> {
    let strict = ["--all-targets", "--", "-D", "warnings"];
    cargo(root, &[&["clippy", "--workspace"][..], &strict].concat())?;
    for (package, feature) in site::features() {
        let part = ["clippy", "--package", package, "--features", feature];
        cargo(root, &[&part[..], &strict].concat())?;
    }
    Ok(())
}

fn types(root: &Root) -> anyhow::Result<()> {
    npm::ready(&root.tests())?;
    npm::script(&root.tests(), "typescript/bin/tsc").arg("--noEmit").cwd(&root.tests()).show()
}

fn end_to_end(root: &Root, args: &[String]) -> anyhow::Result<()> {
    npm::ready(&root.tests())?;
    let browser = browser::ready()?;
    npm::script(&root.tests(), "@playwright/test/cli.js")
        .arg("test")
        .args(args)
        .env(browser::VARIABLE, browser)
        .cwd(&root.tests())
        .show()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(part: Part, name: &'static str, passed: bool) -> Outcome {
        Outcome { part, name, passed, time: Duration::from_millis(1500) }
    }

    #[test]
    fn the_table_ends_with_the_counts() {
        let outcomes = [outcome(Part::Tidy, "tidy", true), outcome(Part::Site, "site", false)];
        let table = table(&outcomes);
        let lines: Vec<_> = table.lines().collect();
        assert!(lines[1].starts_with("site") && lines[1].contains("FAILED"), "{table}");
        assert_eq!(lines[2], "1 passed, 1 failed");
    }

    #[test]
    fn browser_tests_bring_the_site_and_need_it() {
        let wanted = |chosen| {
            STEPS.iter().map(|step| step.part).filter(move |part| is_wanted(*part, chosen))
        };
        assert_eq!(wanted(None).count(), STEPS.len());
        assert!(wanted(Some(Part::E2e)).any(|part| part == Part::Site));
        assert!(wanted(Some(Part::Rust)).all(|part| part == Part::Rust));
        assert!(blocked(Part::E2e, &[outcome(Part::Site, "site", false)]));
        assert!(!blocked(Part::E2e, &[outcome(Part::Tidy, "tidy", false)]));
    }
}
