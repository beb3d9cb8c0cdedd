//! Which crate may know of which part of the world.

use super::Finding;
use super::patterns::{self, Rule};
use super::tree::{File, Tree};

/// Crates whose results depend on nothing but their arguments.
const PURE: &[&str] = &[
    "crates/model/",
    "crates/protocol/",
    "crates/judging/",
    "crates/rules/",
    "crates/exchange/",
    "crates/cases/",
    "crates/wording/",
];

const RULES: &[Rule] = &[
    Rule {
        pattern: r"\brhai::|\buse rhai\b",
        // The task runner has the examples of its own tests, and no script engine.
        applies: |file| {
            file.has_extension(&["rs"])
                && !["crates/rules/", "crates/xtask/"].iter().any(|it| file.path.starts_with(it))
        },
        skip_comments: true,
        message: "the script engine is known to crates/rules alone; ask it through its own types",
    },
    Rule {
        pattern: r"\b(?:wasm_bindgen|web_sys|js_sys)\b",
        applies: is_pure,
        skip_comments: true,
        message: "this crate runs natively and in the browser alike; keep JavaScript in crates/wasm",
    },
    Rule {
        pattern: r"\bstd::fs\b|\bstd::\{[^}]*\bfs\b",
        applies: is_pure,
        skip_comments: true,
        message: "this crate reads no files; take the text as an argument",
    },
    Rule {
        pattern: r"\b(?:SystemTime|Instant)\b",
        applies: is_pure,
        skip_comments: true,
        message: "the date is an argument (`as_of`); the clock also panics in the browser",
    },
    Rule {
        pattern: r"\b(?:rand|fastrand|getrandom)(?:_\w+)?::",
        applies: is_pure,
        skip_comments: true,
        message: "the same inputs must give the same result; use no random numbers",
    },
    Rule {
        pattern: r"\bReflect\b|\bObject::(?:new|assign|from_entries)\b",
        applies: |file| is_of_page(file) && !file.path.starts_with("web/src/worker/"),
        skip_comments: true,
        message: "objects made or read by their keys are checked by nobody; messages have types in \
                  crates/protocol, what the window offers in web/src/window.rs",
    },
    Rule {
        pattern: r"\bcrate::(?:\{[^}]*)?\b(?:services|worker)\b",
        applies: |file| is_of_page(file) && file.path.starts_with("web/src/components/"),
        skip_comments: true,
        message: "components ask neither services nor workers; a hook in web/src/effects does",
    },
];

/// Finds crates that reach beyond their boundary.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    patterns::check(tree, RULES)
}

fn is_of_page(file: &File) -> bool {
    file.has_extension(&["rs"]) && file.path.starts_with("web/src/")
}

/// Tests and benches of these crates may read files and clocks.
fn is_pure(file: &File) -> bool {
    let test = file.path.split('/').any(|part| matches!(part, "tests" | "benches" | "tests.rs"));
    file.has_extension(&["rs"]) && !test && PURE.iter().any(|folder| file.path.starts_with(folder))
}
