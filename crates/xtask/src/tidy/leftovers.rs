//! Work that was put off, and tests that do not run.

use super::Finding;
use super::patterns::{self, Rule};
use super::tree::{File, Tree};

const CODE: &[&str] = &["rs", "ts", "js", "mjs", "css", "html", "rhai", "toml", "yml"];

const RULES: &[Rule] = &[
    Rule {
        pattern: r"\b(?:T[O]DO|FIX[M]E|X[X]X)\b",
        applies: |file| file.has_extension(CODE),
        skip_comments: false,
        message: "do it, or describe it where open work is listed",
    },
    Rule {
        pattern: r"#\[[i]gnore",
        applies: |file| file.has_extension(&["rs"]),
        skip_comments: false,
        message: "a test that does not run proves nothing; mend or delete it",
    },
    Rule {
        pattern: r"\.(?:only|skip|fixme)\(",
        applies: is_script_test,
        skip_comments: false,
        message: "every test runs every time; mend or delete it",
    },
];

/// Finds leftovers.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    patterns::check(tree, RULES)
}

fn is_script_test(file: &File) -> bool {
    // Asks for browsers that not every machine has; `ZHICE_ALL_BROWSERS` makes it run them all.
    let may_lack_browsers = file.path == "tests/e2e/browsers.spec.ts";
    file.path.starts_with("tests/")
        && file.has_extension(&["ts", "js", "mjs"])
        && !may_lack_browsers
}
