//! A rules folder on disk, read as the page fetches it: the index and the files it names.

use std::path::Path;

use zhice_model::Diagnostic;
use zhice_model::offices::PlanOffices;
use zhice_model::reading::{self, no_label};
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_rules::RuleBook;
use zhice_rules::script::without_mark;

use crate::failure::Failure;
use crate::findings::{Texts, line_of};
use crate::offices;
use crate::text_file::read;

/// Loads the rules of a folder.
///
/// # Errors
/// Files that cannot be read, and mistakes in the scripts.
pub fn load(folder: &Path) -> Result<RuleBook, Failure> {
    load_with_files(folder).map(|(book, _)| book)
}

/// The same with what is known of where to turn; a file of it that cannot be used is told, and stops nothing.
///
/// # Errors
/// As [`load`].
pub fn load_with_offices(
    folder: &Path,
) -> Result<(RuleBook, Vec<PlanOffices>, Vec<Diagnostic>), Failure> {
    let Rules { index, files } = read_rules(folder)?;
    let book = load_from(&index, &files)?;
    let (offices, findings) = offices::read_all(folder, &index, &book.plans());
    Ok((book, offices, findings))
}

/// The same with the files that were loaded.
///
/// # Errors
/// As [`load`].
pub fn load_with_files(folder: &Path) -> Result<(RuleBook, Vec<RuleFile>), Failure> {
    let Rules { index, files } = read_rules(folder)?;
    Ok((load_from(&index, &files)?, files))
}

fn load_from(index: &RulesIndex, files: &[RuleFile]) -> Result<RuleBook, Failure> {
    let (book, diagnostics) = RuleBook::load(index, files);
    if diagnostics.is_empty() {
        return Ok(book);
    }
    let lines: Vec<_> = diagnostics.iter().map(line_of).collect();
    Err(Failure::Rules(lines.join("\n")))
}

/// Everything that can be said of the rules of a folder, mistakes and what is odd, with the texts of
/// the files.
///
/// # Errors
/// Files that cannot be read.
pub fn check(folder: &Path) -> Result<(Vec<Diagnostic>, Texts), Failure> {
    let Rules { index, files } = read_rules(folder)?;
    let (book, mut findings) = RuleBook::load(&index, &files);
    findings.extend(zhice_rules::check(&book));
    findings.extend(offices::read_all(folder, &index, &book.plans()).1);
    let shown = |file: RuleFile| (file.path, without_mark(&file.text).to_owned());
    let texts = files.into_iter().map(shown).collect();
    Ok((findings, texts))
}

/// The index of a folder and the files it names.
pub struct Rules {
    /// The index.
    pub index: RulesIndex,
    /// Library and plans.
    pub files: Vec<RuleFile>,
}

/// Reads the index and the files it names.
///
/// # Errors
/// Files that cannot be read; an index that is not one.
pub fn read_rules(folder: &Path) -> Result<Rules, Failure> {
    let index_path = folder.join("index.json");
    let index: RulesIndex = reading::read_with(&read(&index_path)?, no_label)
        .map_err(|fault| Failure::Input(format!("{} {fault}", index_path.display())))?;
    let paths = index.library.iter().chain(&index.plans);
    let file = |path: &String| Ok(RuleFile { path: path.clone(), text: read(&folder.join(path))? });
    let files = paths.map(file).collect::<Result<_, Failure>>()?;
    Ok(Rules { index, files })
}

/// A file beside a plan's script, such as its cases, by its path relative to the rules folder;
/// `None` for the text when there is none.
///
/// # Errors
/// A file that is there and cannot be read.
pub fn beside(folder: &Path, plan: &str, name: &str) -> Result<(String, Option<String>), Failure> {
    let place = plan.rsplit_once('/').map_or(String::new(), |(place, _)| format!("{place}/"));
    let path = format!("{place}{name}");
    let full = folder.join(&path);
    let text = if full.exists() { Some(read(&full)?) } else { None };
    Ok((path, text))
}
