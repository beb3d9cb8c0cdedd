//! No circle of files: nothing is built on what is built on it.
//!
//! A file uses another when it names something that is defined there. Three things are no such use:
//! - What a module hands on with `pub use` belongs to the file that defines it, and whoever takes it uses that
//!   one. The `mod` and `pub use` lines of a parent are its table of contents.
//! - What a module file itself defines is common ground of the files below it: they may name it, and it may
//!   call them. Among the files below, and beyond, there is no such leave.
//! - Unit tests see everything.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::Finding;
use super::modules::Modules;
use super::tree::Tree;

/// The modules that each uses, with the line.
type Uses<'m> = BTreeMap<&'m str, BTreeMap<&'m str, usize>>;

/// Finds files that use each other in a circle.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let modules = Modules::of(tree)?;
    let uses = uses(&modules);
    let (mut told, mut findings) = (BTreeSet::new(), Vec::new());
    for (place, used) in &uses {
        let Some(circle) = way_back(&uses, place).filter(|_| !told.contains(place)) else {
            continue;
        };
        let path = |place: &&str| modules.0.get(*place).map_or("", |it| it.file.path.as_str());
        let files: Vec<_> = circle.iter().map(path).collect();
        findings.push(Finding {
            path: path(place).to_owned(),
            line: circle.get(1).and_then(|next| used.get(next)).copied().unwrap_or(1),
            message: format!(
                "files use each other in a circle: {}; move what both need to a file of its own",
                files.join(" → ")
            ),
        });
        told.extend(circle);
    }
    Ok(findings)
}

fn uses<'m>(modules: &'m Modules<'_>) -> Uses<'m> {
    let used_by = |place: &'m str, named: &[(String, usize)]| {
        let mut used = BTreeMap::new();
        for (path, line) in named {
            if let Some(other) = modules.defining(path).filter(|other| !is_within(place, other)) {
                used.entry(other).or_insert(*line);
            }
        }
        used
    };
    modules.0.iter().map(|(place, it)| (place.as_str(), used_by(place, &it.named))).collect()
}

/// Whether a module is the other, or stands below it.
fn is_within(place: &str, other: &str) -> bool {
    place.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The shortest way from a module back to itself.
fn way_back<'m>(uses: &Uses<'m>, start: &'m str) -> Option<Vec<&'m str>> {
    let mut ways = VecDeque::from([vec![start]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in uses.get(way.last()?)?.keys() {
            let longer = [way.as_slice(), &[*next]].concat();
            if *next == start {
                return Some(longer);
            }
            if seen.insert(*next) {
                ways.push_back(longer);
            }
        }
    }
    None
}
