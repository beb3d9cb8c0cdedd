//! The project's own rules about its files, each checked by code.

mod boundaries;
mod circles;
mod companions;
mod components;
mod dependencies;
mod embedding;
mod floats;
mod leftovers;
mod modules;
mod origins;
mod patterns;
mod places;
mod shape;
mod tree;
mod type_names;

#[cfg(test)]
mod tests;

use std::fmt;

use anyhow::bail;

use crate::paths::Root;
use tree::Tree;

/// One broken rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    path: String,
    line: usize,
    message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

type Check = fn(&Tree) -> anyhow::Result<Vec<Finding>>;

const CHECKS: &[Check] = &[
    boundaries::check,
    circles::check,
    companions::check,
    components::check,
    dependencies::check,
    embedding::check,
    floats::check,
    leftovers::check,
    origins::check,
    places::check,
    shape::check,
    type_names::check,
];

/// Checks every file of the repository.
///
/// # Errors
/// If a rule is broken; each breach has been printed.
pub fn run(root: &Root) -> anyhow::Result<()> {
    let tree = Tree::of_repository(root)?;
    let findings = check(&tree)?;
    for finding in &findings {
        println!("{finding}");
    }
    if !findings.is_empty() {
        bail!("{} rules of the project are broken", findings.len());
    }
    println!("{} files keep the rules of the project", tree.files().len());
    Ok(())
}

fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for check in CHECKS {
        findings.extend(check(tree)?);
    }
    findings.sort();
    Ok(findings)
}
