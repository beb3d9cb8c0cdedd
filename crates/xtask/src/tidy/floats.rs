//! No binary floating point in what leads to a verdict or shows one: it rounds, and not the same
//! way for everybody.

use super::Finding;
use super::patterns::{self, Rule};
use super::tree::{File, Tree};

const FOLDERS: &[&str] = &[
    "crates/model/",
    "crates/judging/",
    "crates/protocol/",
    "crates/rules/",
    "crates/exchange/",
    "crates/cli/",
    "crates/wasm/",
    "web/",
];

/// Files in which nothing of a verdict is computed, each with its reason.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("crates/model/src/reading/sound.rs", "a reader of JSON hands numbers over so; none is kept"),
    ("crates/exchange/src/source/value.rs", "workbooks hold numbers so; each becomes its digits"),
    ("web/src/tokens.rs", "the contrast of two colours is a formula of real numbers"),
];

const RULES: &[Rule] = &[Rule {
    pattern: r"(?:\b|[\d_])f(?:32|64)\b",
    applies: counts,
    skip_comments: true,
    message: "binary floating point rounds; use whole numbers, fractions or decimals, or name the \
              file with its reason in tidy/floats.rs",
}];

/// Finds floating-point types, literals and conversions.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    patterns::check(tree, RULES)
}

fn counts(file: &File) -> bool {
    file.has_extension(&["rs"])
        && FOLDERS.iter().any(|folder| file.path.starts_with(folder))
        && !EXCEPTIONS.iter().any(|(path, _)| file.path == *path)
}
