//! Files that must be there, and files that come in pairs.

use super::Finding;
use super::tree::Tree;

const NEEDED: &[&str] = &["LICENSE-APACHE", "LICENSE-MIT"];
const PAIRS: &[(&str, &str)] = &[("README.md", "README.zh-CN.md")];

/// Finds missing files.
///
/// # Errors
/// None; all checks share one form.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let needed = NEEDED.iter().map(|path| (*path, "the licence grants nothing without its text"));
    let pairs = PAIRS
        .iter()
        .filter(|(one, _)| tree.has(one))
        .map(|(_, other)| (*other, "what one language tells, the other must tell too"));
    let missing = needed.chain(pairs).filter(|(path, _)| !tree.has(path));
    let finding = |(path, why): (&str, &str)| Finding {
        path: path.to_owned(),
        line: 1,
        message: format!("is missing: {why}"),
    };
    Ok(missing.map(finding).collect())
}
