//! The shape of files: short, and each says at its head what it is.

use super::Finding;
use super::tree::Tree;

const MOST_LINES: usize = 400;
/// A plan is one document, and its script one file: so many provisions have their place in it.
const MOST_LINES_OF_PLAN: usize = 700;
const CODE: &[&str] = &["rs", "ts", "js", "css", "rhai"];

/// Finds files that are too long or do not introduce themselves.
///
/// # Errors
/// None; all checks share one form.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    Ok(too_long(tree).chain(without_head(tree)).collect())
}

fn too_long(tree: &Tree) -> impl Iterator<Item = Finding> {
    let long = tree.with_extension(CODE).map(|file| (file, file.text.lines().count()));
    let most = |path: &str| match path.ends_with("/plan.rhai") {
        true => MOST_LINES_OF_PLAN,
        false => MOST_LINES,
    };
    let long = long.map(move |(file, lines)| (file, lines, most(&file.path)));
    long.filter(|(_, lines, most)| lines > most).map(|(file, lines, most)| Finding {
        path: file.path.clone(),
        line: most + 1,
        message: format!("{lines} lines, at most {most}: split it where it does two things"),
    })
}

fn without_head(tree: &Tree) -> impl Iterator<Item = Finding> {
    let wanted = |path: &str| !path.split('/').any(|part| part == "fixtures");
    tree.with_extension(&["rs"])
        .filter(move |file| wanted(&file.path) && !file.text.starts_with("//!"))
        .map(|file| Finding {
            path: file.path.clone(),
            line: 1,
            message: "does not begin with a `//!` line that says what the file is for".to_owned(),
        })
}
