//! What is compiled in: no rules, which are data, and no source of another crate.

use std::path::{Component, Path, PathBuf};

use regex::Regex;

use super::Finding;
use super::tree::{File, Tree};

/// The macro with all up to the end of its literal; `concat!` and `env!` may stand before it.
const PATTERN: &str = r#"include_(?:str|bytes)!\s*\((?:[^")]|"CARGO_MANIFEST_DIR"\))*"([^"]*)""#;
const RULES: &str = "rules";

/// Finds files of rules/ and of other crates' sources that are compiled in.
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
            let Some(message) = fault(file, path.as_str(), from_crate) else { continue };
            findings.push(Finding {
                path: file.path.clone(),
                line: file.line_at(whole.start()),
                message: message.to_owned(),
            });
        }
    }
    Ok(findings)
}

fn fault(file: &File, path: &str, from_crate: bool) -> Option<&'static str> {
    let own = own_crate(Path::new(&file.path));
    let here = if from_crate { own } else { Path::new(&file.path).parent().unwrap_or(own) };
    let target = resolve(&here.join(path.trim_start_matches('/')));
    if target.starts_with(RULES) {
        Some(
            "rules are data: a plan can be added or changed on a deployed site; read the file when \
             it is needed",
        )
    } else if target.extension().is_some_and(|it| it == "rs") && !target.starts_with(own) {
        Some("the source of another crate is no input; put what both need where both can call it")
    } else {
        None
    }
}

/// The folder of the crate that a file is in.
fn own_crate(path: &Path) -> &Path {
    let member = |folder: &&Path| folder.parent() == Some(Path::new("crates"));
    path.ancestors().find(member).unwrap_or_else(|| Path::new("web"))
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
