//! Tries mutants against cases, on every processor.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_rules::RuleBook;

use super::Mutant;
use crate::case::{Case, Suite};
use crate::run::passes;

/// A script with the rules it needs and the cases that can notice a change of it.
pub struct Trial<'a> {
    /// The index, with the plans whose cases are run and no others.
    pub index: RulesIndex,
    /// Library and plans.
    pub files: &'a [RuleFile],
    /// The path of the script that is changed.
    pub path: &'a str,
    /// The cases by plan.
    pub suites: Vec<&'a Suite>,
}

/// The mutants that no case notices, in their order. A mutant that does not load is noticed.
#[must_use]
pub fn survivors<'m>(trial: &Trial<'_>, mutants: &'m [Mutant]) -> Vec<&'m Mutant> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut survivors = Vec::new();
        while let Some(mutant) = mutants.get(next.fetch_add(1, Ordering::Relaxed)) {
            if !is_noticed(trial, mutant) {
                survivors.push(mutant);
            }
        }
        survivors
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let mut survivors: Vec<_> = thread::scope(|scope| {
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let join = |handle: thread::ScopedJoinHandle<'_, _>| match handle.join() {
            Ok(found) => found,
            // What broke a worker must not pass for mutants that were noticed.
            Err(panic) => std::panic::resume_unwind(panic),
        };
        handles.into_iter().flat_map(join).collect()
    });
    survivors.sort_by_key(|mutant| mutants.iter().position(|it| std::ptr::eq(it, *mutant)));
    survivors
}

fn is_noticed(trial: &Trial, mutant: &Mutant) -> bool {
    let changed = |file: &RuleFile| match file.path == trial.path {
        true => RuleFile { path: file.path.clone(), text: mutant.script(&file.text) },
        false => file.clone(),
    };
    let files: Vec<_> = trial.files.iter().map(changed).collect();
    let (book, problems) = RuleBook::load(&trial.index, &files);
    if !problems.is_empty() {
        return true;
    }
    let concerned = |case: &&Case| {
        mutant.provision.as_ref().is_none_or(|provision| *provision == case.provision)
    };
    let fails = |suite: &&Suite| {
        let mut cases = suite.cases.iter().filter(concerned);
        cases.any(|case| !passes(&book, &suite.plan, case))
    };
    trial.suites.iter().any(fails)
}
