//! Rules that a regular expression can state: what may not stand in which files.

use regex::Regex;

use super::Finding;
use super::tree::{File, Tree};

/// One such rule.
pub struct Rule {
    /// What may not be in a line.
    pub pattern: &'static str,
    /// The files it is about.
    pub applies: fn(&File) -> bool,
    /// Whether comments may speak of it.
    pub skip_comments: bool,
    /// Why it is so and what to do.
    pub message: &'static str,
}

/// Applies rules to every line of every file they are about.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree, rules: &[Rule]) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for rule in rules {
        let pattern = Regex::new(rule.pattern)?;
        for file in tree.files().iter().filter(|file| (rule.applies)(file)) {
            findings.extend(breaches(file, rule, &pattern));
        }
    }
    Ok(findings)
}

fn breaches<'a>(
    file: &'a File,
    rule: &'a Rule,
    pattern: &'a Regex,
) -> impl Iterator<Item = Finding> + 'a {
    file.text
        .lines()
        .enumerate()
        .filter(|(_, line)| !(rule.skip_comments && line.trim_start().starts_with("//")))
        .filter_map(|(index, line)| Some((index, pattern.find(line)?)))
        .map(|(index, found)| Finding {
            path: file.path.clone(),
            line: index + 1,
            message: format!("`{}`: {}", found.as_str().trim(), rule.message),
        })
}
