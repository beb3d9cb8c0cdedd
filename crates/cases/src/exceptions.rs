//! `exceptions.toml`: changes that no case can notice and outcomes that no case can bring about, each
//! with the reason why.

use zhice_model::Diagnostic;
use zhice_model::criterion::Verdict;

use crate::coverage::Unseen;
use crate::document::{Document, Fields, Item};
use crate::keyword::keyword;
use crate::mutants::Mutant;

/// The exceptions of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exceptions {
    /// Changes that are allowed to go unnoticed.
    pub survivors: Vec<SurvivorException>,
    /// Outcomes that need not be seen.
    pub unseen: Vec<UnseenException>,
}

/// A change that is allowed to go unnoticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurvivorException {
    /// The line of the file, from 1.
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

/// Outcomes of a condition that need not be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnseenException {
    /// The line of the file, from 1.
    pub line: u32,
    /// The provision's id.
    pub provision: String,
    /// The condition's label.
    pub condition: String,
    /// The outcomes.
    pub never: Vec<Verdict>,
    /// Why no case can bring them about.
    pub why: String,
}

impl SurvivorException {
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

impl UnseenException {
    /// Whether it speaks of this condition.
    #[must_use]
    pub fn is_about(&self, unseen: &Unseen) -> bool {
        self.provision == unseen.provision && self.condition == unseen.condition
    }

    /// The outcomes that it excuses although they are seen, or that belong to no condition.
    #[must_use]
    pub fn superfluous(&self, unseen: &[Unseen]) -> Vec<Verdict> {
        let is_unseen = |verdict: &Verdict| {
            unseen.iter().any(|it| self.is_about(it) && it.never.contains(verdict))
        };
        self.never.iter().copied().filter(|verdict| !is_unseen(verdict)).collect()
    }
}

/// The exceptions of a file; `file` is the path relative to the rules folder.
///
/// # Errors
/// Everything that is wrong with the file, each with line and advice.
pub fn read_exceptions(file: &str, text: &str) -> Result<Exceptions, Vec<Diagnostic>> {
    let document = Document::new(file, text);
    let Some(table) = document.parse() else { return Err(document.into_problems()) };
    let fields = Fields::of_file(&document, &table);
    let exceptions = Exceptions {
        survivors: list(&fields, "survivor", survivor),
        unseen: list(&fields, "unseen", unseen),
    };
    fields.finish();
    match document.into_problems() {
        problems if problems.is_empty() => Ok(exceptions),
        problems => Err(problems),
    }
}

fn list<T>(fields: &Fields, key: &'static str, read: impl Fn(&Fields) -> Option<T>) -> Vec<T> {
    let items = fields.find(key).and_then(|list| list.list()).unwrap_or_default();
    let one = |item: &Item| {
        let fields = item.table()?.called("例外");
        let exception = read(&fields);
        fields.finish();
        exception
    };
    items.iter().filter_map(one).collect()
}

fn survivor(fields: &Fields) -> Option<SurvivorException> {
    let code = text(fields, "code", "写脚本那一行中的一段，如 code = \"held.count()\"");
    let change = text(fields, "change", "照报告写改动，如 change = \"20 → 21\"");
    let why = text(fields, "why", "写明为什么没有用例能发现");
    let script = fields.find("script").and_then(|item| item.text());
    let line = fields.document.line_of(fields.at);
    Some(SurvivorException { line, script, code: code?, change: change?, why: why? })
}

fn unseen(fields: &Fields) -> Option<UnseenException> {
    let provision = text(fields, "provision", "写明条款编号，如 provision = \"TZ25-25\"");
    let condition = text(fields, "condition", "照报告写条件的名称");
    let never = fields.need("never", "写从未出现的结果，如 never = [\"met\"]");
    let never = never.and_then(|item| item.list()?.iter().map(keyword).collect());
    let why = text(fields, "why", "写明为什么没有用例能得出");
    let line = fields.document.line_of(fields.at);
    Some(UnseenException {
        line,
        provision: provision?,
        condition: condition?,
        never: never?,
        why: why?,
    })
}

fn text(fields: &Fields, key: &'static str, hint: &str) -> Option<String> {
    fields.need(key, hint).and_then(|item| item.text())
}
