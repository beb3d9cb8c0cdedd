//! Rules are data: no binary carries them.

use std::path::{Component, Path, PathBuf};

use regex::Regex;

use super::Finding;
use super::tree::{File, Tree};

/// The macro with all up to the end of its literal; `concat!` and `env!` may stand before it.
const PATTERN: &str = r#"include_(?:str|bytes)!\s*\((?:[^")]|"CARGO_MANIFEST_DIR"\))*"([^"]*)""#;
const RULES: &str = "rules";

/// Finds files of rules/ that are compiled in.
///
/// # Errors
/// If the pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let pattern = Regex::new(PATTERN)?;
    let mut findings = Vec::new();
    for file in tree.with_extension(&["rs"]) {
        for found in pattern.captures_iter(&file.text) {
            let (Some(whole), Some(path)) = (found.get(0), found.get(1)) else { continue };
            let from_crate = whole.as_str().contains("CARGO_MANIFEST_DIR");
            if is_rule(file, path.as_str(), from_crate) {
                findings.push(Finding {
                    path: file.path.clone(),
                    line: file.line_at(whole.start()),
                    message: "rules are data: a plan can be added or changed on a deployed site; \
                              read the file when it is needed"
                        .to_owned(),
                });
            }
        }
    }
    Ok(findings)
}

fn is_rule(file: &File, path: &str, from_crate: bool) -> bool {
    let here = Path::new(&file.path);
    let base = if from_crate {
        here.ancestors().find(|folder| folder.parent() == Some(Path::new("crates")))
    } else {
        here.parent()
    };
    let base = base.unwrap_or_else(|| Path::new("web"));
    resolve(&base.join(path.trim_start_matches('/'))).starts_with(RULES)
}

/// The path without `..`.
fn resolve(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            Component::Normal(part) => plain.push(part),
            _ => {}
        }
    }
    plain
}
