//! `cargo xtask <command>`: everything that builds, serves and checks the project.
#![allow(
    clippy::disallowed_methods,
    reason = "build tasks measure time and read the environment; no verdict depends on them"
)]

mod apt;
mod audit;
mod bench;
mod browser;
mod command;
mod dev;
mod files;
mod fuzz;
mod licences;
mod npm;
mod parallel;
mod paths;
mod progress;
mod server;
mod site;
mod suite;
mod tidy;
mod wasm_toolchain;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::paths::{Mode, Root};
use crate::suite::Part;

/// Builds, serves and checks the project.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the release site into target/site and compare its sizes with their limits.
    Build,
    /// Build the release site and serve it on this machine.
    Serve {
        /// The port to listen on; if it is taken, the next free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Serve a quickly built site and rebuild it on each change.
    Dev {
        /// The port to listen on; if it is taken, the next free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run every check and test, or one part of them.
    Test {
        /// The part to run; all of them if not given.
        part: Option<Part>,
        /// Passed to Playwright: `cargo xtask test e2e -- -g name`.
        #[arg(last = true)]
        args: Vec<String>,
    },
    /// Check the project's own rules about its files.
    Tidy,
    /// Check licences, advisories, bans and sources of all dependencies with cargo-deny.
    Audit,
    /// Measure what people wait for and put it beside its budget.
    Bench {
        /// In the browser, on the site that `build` made.
        #[arg(long)]
        browser: bool,
    },
    /// Give made-up input to everything that reads text from outside, each for a while.
    Fuzz {
        /// What to try; everything if not given.
        target: Option<fuzz::Target>,
        /// Seconds for each target.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
}

fn main() -> ExitCode {
    match Root::find().and_then(|root| run(&root, Cli::parse().command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Root, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Build => {
            site::build(root, Mode::Release)?;
            site::measure(root)
        }
        Command::Serve { port } => {
            site::build(root, Mode::Release)?;
            server::serve(root, &root.site(Mode::Release), port)
        }
        Command::Dev { port } => dev::run(root, port),
        Command::Test { part, args } => suite::run(root, part, &args),
        Command::Tidy => tidy::run(root),
        Command::Audit => audit::run(root),
        Command::Bench { browser } => bench::run(root, browser),
        Command::Fuzz { target, seconds } => fuzz::run(root, target, seconds),
    }
}
