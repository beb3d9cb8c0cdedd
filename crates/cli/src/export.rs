//! `zhice export`: the files that the page offers, written to disk.

use std::path::PathBuf;

use zhice_model::Diagnostic;
use zhice_model::export::{Export, Report};

use crate::arguments::{ExportCommand, ReportArguments};
use crate::assess::{admit, enterprise};
use crate::failure::Failure;
use crate::given;
use crate::output;
use crate::rules_folder;

/// Writes the file and says where it is.
///
/// # Errors
/// Files that cannot be read or written, mistakes in the rules.
pub fn run(command: &ExportCommand) -> Result<String, Failure> {
    let (what, out) = match command {
        ExportCommand::Template { out } => (Export::Template, out),
        ExportCommand::Xlsx(arguments) => (Export::Ledger(report(arguments)?), &arguments.out),
        ExportCommand::Package(arguments) => (Export::Package(report(arguments)?), &arguments.out),
    };
    let file = zhice_exchange::export(&what).map_err(refused)?;
    let path = out.clone().unwrap_or_else(|| PathBuf::from(&file.name));
    if let ExportCommand::Xlsx(arguments) | ExportCommand::Package(arguments) = command {
        given::spare(std::slice::from_ref(&arguments.file), &path)?;
    }
    output::write(&path, &file.bytes)?;
    Ok(format!("已写入 {}\n", path.display()))
}

fn report(arguments: &ReportArguments) -> Result<Box<Report>, Failure> {
    let who = enterprise(&arguments.file)?;
    let (book, rules) = rules_folder::load_with_files(&arguments.rules)?;
    admit(&book, &arguments.file, &who)?;
    let assessment = book.assess(who.clone(), arguments.as_of, None);
    Ok(Box::new(Report { enterprise: who, assessment, plans: book.plans(), rules }))
}

/// Why a file was not made.
pub fn refused(problem: Diagnostic) -> Failure {
    Failure::Input(format!("{}。{}", problem.message, problem.hint))
}
