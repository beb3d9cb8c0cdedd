//! `cargo xtask test`: every check and test in order, and a table of them at the end.

use std::fmt::Write;
use std::time::{Duration, Instant};

use anyhow::bail;
use clap::ValueEnum;

use crate::command::Tool;
use crate::paths::{Mode, Root};
use crate::progress::seconds;
use crate::site;
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

type Work = fn(&Root, &[String]) -> anyhow::Result<()>;

/// One line of the table.
struct Step {
    part: Part,
    name: &'static str,
    needs_site: bool,
    work: Work,
}

impl Step {
    const fn new(part: Part, name: &'static str, work: Work) -> Self {
        Self { part, name, needs_site: false, work }
    }

    const fn on_site(self) -> Self {
        Self { needs_site: true, ..self }
    }
}

const STEPS: &[Step] = &[
    Step::new(Part::Tidy, "tidy", |root, _| tidy::run(root)),
    Step::new(Part::Rust, "format", |root, _| format(root)),
    Step::new(Part::Rust, "lints", |root, _| lints(root)),
    Step::new(Part::Rust, "licences", |root, _| licences::check(root)),
    Step::new(Part::Rust, "rust tests", |root, _| cargo(root, TESTS)),
    Step::new(Part::Rust, "script reference", |root, _| cargo(root, REFERENCE_TESTS)),
    Step::new(Part::Site, SITE, |root, _| site::build(root, Mode::Release)),
    Step::new(Part::Site, "site sizes", |root, _| site::measure(root)).on_site(),
    Step::new(Part::E2e, "types of end-to-end tests", |root, _| types(root)),
    Step::new(Part::E2e, "end-to-end tests", end_to_end).on_site(),
];

/// The step that others need.
const SITE: &str = "site";
const TESTS: &[&str] = &["test", "--workspace"];
/// The feature that lists what scripts can call; no module of the site has it.
const REFERENCE: (&str, &str) = ("zhice-rules", "reference");
const REFERENCE_TESTS: &[&str] =
    &["test", "--package", REFERENCE.0, "--features", REFERENCE.1, "--test", "reference"];

/// How a step went.
struct Outcome {
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
    for step in STEPS.iter().filter(|step| is_wanted(step, chosen)) {
        println!("\n== {}", step.name);
        let start = Instant::now();
        let result = match blocked(step, &outcomes) {
            true => Err(anyhow::anyhow!("not run, as there is no site to test")),
            false => (step.work)(root, args),
        };
        if let Err(error) = &result {
            eprintln!("error: {error:#}");
        }
        let (passed, time) = (result.is_ok(), start.elapsed());
        outcomes.push(Outcome { name: step.name, passed, time });
    }
    println!("\n{}", table(&outcomes));
    match failures(&outcomes) {
        0 => Ok(()),
        count => bail!("{count} of {} steps failed", outcomes.len()),
    }
}

/// The browser tests are of the site as the code is now.
fn is_wanted(step: &Step, chosen: Option<Part>) -> bool {
    match chosen {
        None => true,
        Some(Part::E2e) => step.part == Part::E2e || step.name == SITE,
        Some(chosen) => step.part == chosen,
    }
}

fn blocked(step: &Step, before: &[Outcome]) -> bool {
    step.needs_site && before.iter().any(|done| done.name == SITE && !done.passed)
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

/// The workspace, then the fuzz targets, which are no part of it.
fn format(root: &Root) -> anyhow::Result<()> {
    cargo(root, &["fmt", "--check"])?;
    Tool::new("cargo").args(["fmt", "--check"]).cwd(&root.fuzz()).show()
}

/// The workspace, then each feature that is off in it.
fn lints(root: &Root) -> anyhow::Result<()> {
    let strict = ["--all-targets", "--", "-D", "warnings"];
    cargo(root, &[&["clippy", "--workspace"][..], &strict].concat())?;
    for (package, feature) in site::features().chain([REFERENCE]) {
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
    browser::others()?;
    // Some tests compare the page with the command line; none has time to wait for a compiler.
    cargo(root, &["build", "--quiet", "--package", "zhice-cli"])?;
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

    fn outcome(name: &'static str, passed: bool) -> Outcome {
        Outcome { name, passed, time: Duration::from_millis(1500) }
    }

    #[test]
    fn the_table_ends_with_the_counts() {
        let table = table(&[outcome("tidy", true), outcome(SITE, false)]);
        let lines: Vec<_> = table.lines().collect();
        assert!(lines[1].starts_with(SITE) && lines[1].contains("FAILED"), "{table}");
        assert_eq!(lines[2], "1 passed, 1 failed");
    }

    #[test]
    fn browser_tests_bring_the_site_and_need_it() {
        let wanted = |chosen| STEPS.iter().filter(move |step| is_wanted(step, chosen));
        assert_eq!(wanted(None).count(), STEPS.len());
        assert_eq!(wanted(Some(Part::E2e)).next().unwrap().name, SITE);
        assert!(wanted(Some(Part::Rust)).all(|step| step.part == Part::Rust));

        let last = STEPS.last().unwrap();
        assert!(blocked(last, &[outcome(SITE, false)]));
        assert!(!blocked(last, &[outcome(SITE, true), outcome("site sizes", false)]));
    }
}
