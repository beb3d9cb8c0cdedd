//! `cargo xtask fuzz`: the targets of crates/fuzz, each for a bounded time, begun with what the
//! repository has for tests.

mod seeds;

use anyhow::bail;
use clap::ValueEnum;

use crate::command::Tool;
use crate::files;
use crate::paths::Root;

/// What is given made-up input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// Texts as plans.
    Scripts,
    /// Texts as enterprise files.
    Enterprises,
    /// Texts as numbers, codes and days.
    Numbers,
    /// Bytes as tables of patents.
    Tables,
}

impl Target {
    /// The name of its program.
    fn name(self) -> &'static str {
        match self {
            Self::Scripts => "scripts",
            Self::Enterprises => "enterprises",
            Self::Numbers => "numbers",
            Self::Tables => "tables",
        }
    }

    /// Bytes of the longest input; longer ones cost time and find nothing more.
    fn longest(self) -> usize {
        match self {
            Self::Numbers => 64,
            Self::Scripts | Self::Enterprises => 16 * 1024,
            // The sample exports are of this length.
            Self::Tables => 40 * 1024,
        }
    }
}

/// Seconds after which an input counts as one that does not end.
const SLOW: u32 = 10;

/// Runs the chosen target, or one after the other.
///
/// # Errors
/// If cargo-fuzz is not installed, or a target finds something; it says how to see it again.
pub fn run(root: &Root, chosen: Option<Target>, seconds: u32) -> anyhow::Result<()> {
    if !Tool::new("cargo").args(["fuzz", "--version"]).succeeds() {
        bail!("cargo-fuzz is not installed; run `cargo install cargo-fuzz`");
    }
    // The fuzz targets are built from the very versions that the product is.
    files::copy(&root.join("Cargo.lock"), &root.fuzz().join("Cargo.lock"))?;
    for target in Target::value_variants().iter().filter(|it| chosen.is_none_or(|c| c == **it)) {
        println!("\n== {} for {seconds} s", target.name());
        fuzz(root, *target, seconds)?;
    }
    Ok(())
}

fn fuzz(root: &Root, target: Target, seconds: u32) -> anyhow::Result<()> {
    let folder = root.join("target/fuzz");
    let corpus = folder.join("corpus").join(target.name());
    let seeds = folder.join("seeds").join(target.name());
    let dictionary = folder.join(format!("{}.dict", target.name()));
    files::create_folder(&corpus)?;
    let texts = seeds::of(root, target)?;
    seeds::write(&texts, &seeds)?;
    files::write(&dictionary, seeds::words_of(root, target, &texts)?)?;
    Tool::new("cargo")
        // No crate of the project has unsafe code to be watched; without a sanitizer any toolchain
        // will do.
        .args(["fuzz", "run", "--sanitizer", "none", "--fuzz-dir"])
        .arg(root.fuzz())
        .arg("--target-dir")
        .arg(folder.join("build"))
        .arg(target.name())
        .args([&corpus, &seeds])
        .arg("--")
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-timeout={SLOW}"))
        .arg(format!("-max_len={}", target.longest()))
        .arg(format!("-dict={}", dictionary.display()))
        .arg("-print_final_stats=1")
        .cwd(root.path())
        .show()
}
