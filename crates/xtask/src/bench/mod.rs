//! `cargo xtask bench`: what people wait for, measured natively or in the browser, beside its budget.
//! It only tells: no test fails for being slow on a busy machine.

mod figures;
mod table;

use anyhow::bail;

use crate::command::Tool;
use crate::paths::{Mode, Root};
use crate::{browser, files, npm};
use figures::Figures;

/// Measures and prints the table.
///
/// # Errors
/// If something cannot be measured; never for a budget that is not kept.
pub fn run(root: &Root, in_browser: bool) -> anyhow::Result<()> {
    let (figures, place) = match in_browser {
        true => (measure_in_browser(root)?, table::Place::Browser),
        false => (measure_natively(root)?, table::Place::Native),
    };
    println!("\n{}", table::table(&figures, place)?);
    Ok(())
}

fn measure_natively(root: &Root) -> anyhow::Result<Figures> {
    let folder = root.join("target/bench");
    Tool::new("cargo")
        .args(["bench", "--package", "zhice-rules", "--bench", "engine", "--"])
        .arg("--quiet")
        .env("CRITERION_HOME", &folder)
        .cwd(root.path())
        .show()?;
    Figures::of_criterion(&folder)
}

fn measure_in_browser(root: &Root) -> anyhow::Result<Figures> {
    if !root.site(Mode::Release).join("index.html").is_file() {
        bail!("there is no built site to measure; run `cargo xtask build`");
    }
    npm::ready(&root.tests())?;
    let results = root.join("target/bench/browser.json");
    // The scripts add to what is there.
    files::write(&results, "{}")?;
    npm::script(&root.tests(), "@playwright/test/cli.js")
        .args(["test", "--config", "bench/playwright.config.ts"])
        .env(browser::VARIABLE, browser::ready()?)
        .env("ZHICE_BENCH_RESULTS", &results)
        .cwd(&root.tests())
        .show()?;
    Figures::of_browser(&results)
}
