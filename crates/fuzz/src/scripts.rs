//! Any text as a plan: it is refused, or looked over and run, within its budget.

use std::rc::Rc;

use zhice_model::Enterprise;
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_rules::RuleBook;

use crate::{AS_OF, repository, say_something};

const PATH: &str = "fuzzed/plan.rhai";
/// What a plan may use, and how far one host call may go beyond it.
const OPERATIONS: u64 = 1_000_000;
const SLACK: u64 = 50_000;

/// What a plan is tried on.
struct Stand {
    index: RulesIndex,
    library: Vec<RuleFile>,
    enterprise: Rc<Enterprise>,
}

thread_local! {
    static STAND: Stand = Stand::new();
}

impl Stand {
    fn new() -> Self {
        let (mut index, mut library) = repository::rules();
        library.retain(|file| index.library.contains(&file.path));
        index.plans = vec![PATH.to_owned()];
        Self { index, library, enterprise: Rc::new(repository::enterprise(10)) }
    }

    fn try_plan(&self, text: &str) {
        let mut files = self.library.clone();
        files.push(RuleFile { path: PATH.to_owned(), text: text.to_owned() });
        let (book, diagnostics) = RuleBook::load(&self.index, &files);
        say_something(&diagnostics);
        assert!(book.plans().len() == 1 || !diagnostics.is_empty(), "left out without a word");
        say_something(&zhice_rules::check(&book));
        let assessment = book.assess(Rc::clone(&self.enterprise), AS_OF, None);
        for plan in &assessment.plans {
            assert!(plan.operations <= OPERATIONS + SLACK, "{} operations", plan.operations);
            plan.provisions.iter().for_each(|provision| say_something(&provision.diagnostics));
        }
    }
}

/// Loads, checks and runs a text as a plan beside the library.
pub fn script(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        STAND.with(|stand| stand.try_plan(text));
    }
}
