//! One name, one meaning: no two libraries of the workspace show a type of one name.
//!
//! A library shows a type that stands in a module which can be named from outside, or that such a module hands
//! on with `pub use`.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::Finding;
use super::tree::{File, Tree};

/// A type, at the left margin.
const TYPE: &str = r"(?m)^pub (?:struct|enum|trait|type|union) (?<name>\w+)";
/// A module that can be named from outside.
const MODULE: &str = r"(?m)^pub mod (?<name>\w+);";
/// What is handed on.
const HANDED: &str = r"(?m)^pub use (?<tree>[^;]+);";
/// A type's name in what is handed on; constants are all capitals.
const NAME: &str = r"\b[A-Z]\w*[a-z]\w*\b";

/// Finds types whose name another library has already.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let reader = Reader {
        types: Regex::new(TYPE)?,
        modules: Regex::new(MODULE)?,
        handed: Regex::new(HANDED)?,
        name: Regex::new(NAME)?,
        files: tree.with_extension(&["rs"]).map(|file| (file.path.as_str(), file)).collect(),
    };
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut findings = Vec::new();
    for root in reader.files.keys().filter_map(|path| path.strip_suffix("/lib.rs")) {
        for (name, (path, line)) in reader.shown(root) {
            match owners.get(&name) {
                Some(owner) => findings.push(Finding {
                    path,
                    line,
                    message: format!(
                        "`{owner}` shows a type `{name}` too; give this one a name of its own"
                    ),
                }),
                None => {
                    owners.insert(name, root.to_owned());
                }
            }
        }
    }
    Ok(findings)
}

struct Reader<'t> {
    types: Regex,
    modules: Regex,
    handed: Regex,
    name: Regex,
    files: BTreeMap<&'t str, &'t File>,
}

impl Reader<'_> {
    /// The types that a library shows, with the place of each.
    fn shown(&self, root: &str) -> BTreeMap<String, (String, usize)> {
        let mut shown = BTreeMap::new();
        let mut open = vec![(format!("{root}/lib.rs"), root.to_owned())];
        let mut seen = BTreeSet::new();
        while let Some((path, folder)) = open.pop() {
            let Some(file) = self.files.get(path.as_str()).filter(|_| seen.insert(path.clone()))
            else {
                continue;
            };
            for found in self.modules.captures_iter(&file.text) {
                let module = format!("{folder}/{}", &found["name"]);
                open.push((format!("{module}.rs"), module.clone()));
                open.push((format!("{module}/mod.rs"), module));
            }
            let mut show = |name: &str, at: usize| {
                shown.entry(name.to_owned()).or_insert((path.clone(), file.line_at(at)));
            };
            for found in self.types.captures_iter(&file.text) {
                show(&found["name"], found.get(0).map_or(0, |it| it.start()));
            }
            for found in self.handed.captures_iter(&file.text) {
                // What another package shows keeps its name.
                let tree = found["tree"].trim_start_matches("self::").trim_start_matches("crate::");
                let first = tree.split("::").next().unwrap_or_default();
                let at = found.get(0).map_or(0, |it| it.start());
                if self.is_child(&folder, first) || found["tree"].starts_with("crate::") {
                    self.name.find_iter(tree).for_each(|name| show(name.as_str(), at));
                }
            }
        }
        shown
    }

    fn is_child(&self, folder: &str, module: &str) -> bool {
        [format!("{folder}/{module}.rs"), format!("{folder}/{module}/mod.rs")]
            .iter()
            .any(|path| self.files.contains_key(path.as_str()))
    }
}
