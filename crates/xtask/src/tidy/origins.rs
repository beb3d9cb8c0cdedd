//! The page loads nothing from another origin.

use super::Finding;
use super::patterns::{self, Rule};
use super::tree::{File, Tree};

/// Names that are no requests: namespaces, and the platform that texts send the reader to.
const ALLOWED: &[&str] = &["http://www.w3.org/", "https://www.zlcp.org.cn"];

const RULES: &[Rule] = &[Rule {
    pattern: r#"https?://[^\s"'`<>()]*|(?:src|href)\s*=\s*["']//"#,
    applies: is_published,
    skip_comments: false,
    message: "nothing is loaded from another origin; ship the file with the site",
}];

/// Finds addresses of other origins in what is published.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let findings = patterns::check(tree, RULES)?;
    let is_allowed = |message: &str| {
        ALLOWED.iter().any(|name| message.trim_start_matches('`').starts_with(name))
    };
    Ok(findings.into_iter().filter(|finding| !is_allowed(&finding.message)).collect())
}

/// Lock files and lists of packages are not published.
fn is_published(file: &File) -> bool {
    let web = file.path.starts_with("web/")
        && !matches!(file.path.as_str(), "web/package.json" | "web/package-lock.json");
    let rules = file.path.starts_with("rules/") && file.has_extension(&["rhai"]);
    (web || rules) && !file.has_extension(&["md"])
}
