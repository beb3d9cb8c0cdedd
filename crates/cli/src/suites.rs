//! The plans of a rules folder with their cases, as the commands on cases need them.

use std::path::Path;

use zhice_cases::exceptions::{Exceptions, read_exceptions};
use zhice_cases::{NO_CASES, Suite};
use zhice_model::Diagnostic;
use zhice_model::plan::PlanSummary;
use zhice_rules::RuleBook;

use crate::failure::Failure;
use crate::findings::line_of;
use crate::rules_folder::{Rules, beside, read_rules};

/// A rules folder with cases.
pub struct Suites {
    /// Index, library and plans as text.
    pub rules: Rules,
    /// The same, loaded.
    pub book: RuleBook,
    /// The plans wanted, in the order of the index.
    pub plans: Vec<PlanSuite>,
}

/// A plan with its cases.
pub struct PlanSuite {
    /// The path of its script, relative to the rules folder.
    pub script: String,
    /// The path of its cases.
    pub file: String,
    /// Their text; empty where there is no file.
    pub text: String,
    /// What it declares.
    pub plan: PlanSummary,
    /// Its cases, or what is wrong with their file.
    pub suite: Result<Suite, Vec<Diagnostic>>,
}

impl PlanSuite {
    /// Whether there is a file of cases with mistakes, as against none at all.
    pub fn is_broken(&self) -> bool {
        let empty = |problem: &Diagnostic| problem.code == NO_CASES;
        self.suite.as_ref().is_err_and(|problems| !problems.iter().all(empty))
    }
}

/// Reads the rules of a folder and the cases of its plans; `only` is the id of the one plan wanted.
///
/// # Errors
/// Files that cannot be read, scripts with mistakes, a plan that is not there.
pub fn open(folder: &Path, only: Option<&str>) -> Result<Suites, Failure> {
    let rules = read_rules(folder)?;
    let (book, problems) = RuleBook::load(&rules.index, &rules.files);
    if !problems.is_empty() {
        let lines: Vec<_> = problems.iter().map(line_of).collect();
        return Err(Failure::Input(format!("规则有误，无法运行用例\n{}", lines.join("\n"))));
    }
    // Without problems every plan of the index is loaded, in its order.
    let loaded = rules.index.plans.iter().zip(book.plans());
    let wanted = loaded.filter(|(_, plan)| only.is_none_or(|id| plan.id == id));
    let plans = wanted.map(|(script, plan)| read_suite(folder, script, plan));
    let plans = plans.collect::<Result<Vec<_>, _>>()?;
    match only {
        Some(id) if plans.is_empty() => {
            let known: Vec<_> = book.plans().into_iter().map(|plan| plan.id).collect();
            let known = known.join("、");
            Err(Failure::Input(format!("没有方案“{id}”，现有：{known}")))
        }
        _ => Ok(Suites { rules, book, plans }),
    }
}

fn read_suite(folder: &Path, script: &str, plan: PlanSummary) -> Result<PlanSuite, Failure> {
    let (path, text) = beside(folder, script, "cases.toml")?;
    let suite = match &text {
        Some(text) => zhice_cases::read(&path, text, &plan),
        None => {
            let problem = Diagnostic::error(NO_CASES, "方案没有用例文件").in_file(&path);
            Err(vec![problem.with_hint("在方案旁边写 cases.toml，至少一个用例")])
        }
    };
    Ok(PlanSuite {
        script: script.to_owned(),
        file: path,
        text: text.unwrap_or_default(),
        plan,
        suite,
    })
}

/// The exceptions beside a script.
pub struct PlanExceptions {
    /// The path of their file, relative to the rules folder.
    pub place: String,
    /// What it says; nothing where there is no file.
    pub exceptions: Exceptions,
}

/// The exceptions beside a script of the folder.
///
/// # Errors
/// A file that is there and cannot be read or understood.
pub fn exceptions(folder: &Path, script: &str) -> Result<PlanExceptions, Failure> {
    let (place, text) = beside(folder, script, "exceptions.toml")?;
    let exceptions = match text.map(|text| read_exceptions(&place, &text)) {
        None => Exceptions::default(),
        Some(Ok(exceptions)) => exceptions,
        Some(Err(problems)) => {
            let lines: Vec<_> = problems.iter().map(line_of).collect();
            return Err(Failure::Input(lines.join("\n")));
        }
    };
    Ok(PlanExceptions { place, exceptions })
}
