//! `zhice`: the rules on the command line, for policy staff and for checks. It reads files and
//! prints; everything it says comes from the same engine as the page's.

mod arguments;
mod assess;
mod check;
mod coverage;
mod coverage_report;
mod export;
mod failure;
mod findings;
mod given;
mod import;
mod mutate;
mod offices;
mod output;
mod report;
mod rules_folder;
mod schema;
mod suites;
mod test;
mod test_report;
mod text_file;
mod what_if;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use failure::Failure;

fn main() -> ExitCode {
    let command = match Arguments::try_parse() {
        Ok(arguments) => arguments.command,
        Err(said) => {
            return output::told(said.print(), u8::try_from(said.exit_code()).unwrap_or(2));
        }
    };
    match carried_out(command) {
        Ok(text) => output::print(&text, 0),
        Err(failure) => {
            let text = format!("{failure}\n");
            match &failure {
                // What was asked for goes where a pipe reads it.
                Failure::Findings(_) | Failure::Outcome(..) => {
                    output::print(&text, failure.exit_code())
                }
                Failure::Rules(_) | Failure::Input(_) => {
                    output::complain(&text, failure.exit_code())
                }
            }
        }
    }
}

fn carried_out(command: Command) -> Result<String, Failure> {
    match command {
        Command::Assess(arguments) => assess::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Improve(arguments) => what_if::improve(&arguments),
        Command::Timeline(arguments) => what_if::timeline(&arguments),
        Command::Compare(arguments) => what_if::compare(&arguments),
        Command::Export(command) => export::run(&command),
        Command::Test(arguments) => test::run(&arguments),
        Command::Coverage(arguments) => coverage::run(&arguments),
        Command::Mutate(arguments) => mutate::run(&arguments),
        Command::Schema { kind } => Ok(schema::run(kind)),
    }
}
