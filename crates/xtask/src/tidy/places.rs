//! Nothing in a file depends on the machine it was written on.

use super::Finding;
use super::patterns::{self, Rule};
use super::tree::Tree;

const RULES: &[Rule] = &[
    Rule {
        pattern: r"(?:^|[^\w.\]:])/(?:work|root|home|Users)/",
        applies: |_| true,
        skip_comments: false,
        message: "a path of one machine; use one from the root of the repository",
    },
    Rule {
        pattern: r#"https?://[^\s)"]*(?:debian|npmjs|pythonhosted|crates)\."#,
        applies: |file| file.path != "Cargo.lock",
        skip_comments: false,
        message: "names the host of a registry, but a mirror must do too; name the package alone",
    },
    Rule {
        pattern: r#""resolved":\s*"http"#,
        applies: |file| file.path.ends_with("package-lock.json"),
        skip_comments: false,
        message: "ties the lock file to one registry; \
                  run `npm install --omit-lockfile-registry-resolved`",
    },
];

/// Finds what would be wrong elsewhere.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    patterns::check(tree, RULES)
}
