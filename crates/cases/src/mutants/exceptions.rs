//! `mutants.toml`: changes that no case can notice, each with the reason why.

use zhice_model::Diagnostic;

use super::Mutant;
use crate::document::{Document, Fields, Item};

/// A change that is allowed to go unnoticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The line of `mutants.toml`, from 1.
    pub line: u32,
    /// The script's file name, where the folder holds several.
    pub script: Option<String>,
    /// A piece of the script's line.
    pub code: String,
    /// The change as the report writes it.
    pub change: String,
    /// Why no case can notice it.
    pub why: String,
}

impl Exception {
    /// Whether it speaks of the script at this path.
    #[must_use]
    pub fn is_about(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.script.as_ref().is_none_or(|script| script == name)
    }

    /// Whether it speaks of this mutant.
    #[must_use]
    pub fn covers(&self, mutant: &Mutant) -> bool {
        self.change == mutant.change() && mutant.code.contains(&self.code)
    }
}

/// The exceptions of a file; `file` is the path relative to the rules folder.
///
/// # Errors
/// Everything that is wrong with the file, each with line and advice.
pub fn read_exceptions(file: &str, text: &str) -> Result<Vec<Exception>, Vec<Diagnostic>> {
    let document = Document::new(file, text);
    let Some(table) = document.parse() else { return Err(document.into_problems()) };
    let fields = Fields::of_file(&document, &table);
    let list = fields.find("survivor").and_then(|list| list.list()).unwrap_or_default();
    let exceptions: Vec<_> = list.iter().filter_map(exception).collect();
    fields.finish();
    match document.into_problems() {
        problems if problems.is_empty() => Ok(exceptions),
        problems => Err(problems),
    }
}

fn exception(item: &Item) -> Option<Exception> {
    let fields = item.table()?.called("例外");
    let text = |key, hint: &str| fields.need(key, hint).and_then(|item| item.text());
    let code = text("code", "写脚本那一行中的一段，如 code = \"held.count()\"");
    let change = text("change", "照报告写改动，如 change = \"20 → 21\"");
    let why = text("why", "写明为什么没有用例能发现");
    let script = fields.find("script").and_then(|item| item.text());
    fields.finish();
    let line = fields.document.line_of(fields.at);
    Some(Exception { line, script, code: code?, change: change?, why: why? })
}
