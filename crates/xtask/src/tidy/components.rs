//! Components of the page: each draws an element of its own, whatever it has to show.
//!
//! For the place of a component that draws nothing Yew 0.23 takes what comes after it, and tells it that
//! this was replaced only when its neighbours are drawn. What is new before it is then put in front of
//! something that is gone, and the page breaks down.

use regex::Regex;

use super::Finding;
use super::tree::Tree;

/// A component up to its last line, as rustfmt sets it.
const COMPONENT: &str = r"(?ms)^#\[component\]\n(?:pub )?fn (?<name>\w+)\(.*?^\}";
/// The one that has no neighbours.
const ROOT: &str = "App";
/// Where a component ends early; a closure that ends with nothing is no matter.
const EARLY: &str = r"\breturn (?<given>[^;}][^;]*)";
/// An element, or a function of the page that draws one.
const ELEMENT: &str = r"\A(?:html! \{\s*<[a-z@]|(?:nothing|panel|text_control)\()";

/// Finds components that may draw no element.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let (component, early) = (Regex::new(COMPONENT)?, Regex::new(EARLY)?);
    let element = Regex::new(ELEMENT)?;
    let mut findings = Vec::new();
    for file in tree.with_extension(&["rs"]).filter(|file| file.path.starts_with("web/src/")) {
        for found in component.captures_iter(&file.text).filter(|found| &found["name"] != ROOT) {
            let whole = found.get_match();
            let ends = early.captures_iter(whole.as_str()).filter_map(|it| it.name("given"));
            let ends = ends.map(|it| (it.start(), it.as_str())).chain(last(whole.as_str()));
            let bare = ends.filter(|(_, given)| !element.is_match(given)).map(|(at, _)| Finding {
                path: file.path.clone(),
                line: file.line_at(whole.start() + at),
                message: format!(
                    "`{}` may draw no element: end it with `html! {{ <element …` or `nothing()`",
                    &found["name"]
                ),
            });
            findings.extend(bare);
        }
    }
    Ok(findings)
}

/// The last expression of a function and where it begins: its first line is the last one so far to the left.
fn last(function: &str) -> Option<(usize, &str)> {
    let begins = |(at, _): &(usize, &str)| {
        let text = function.get(at + 5..).unwrap_or_default();
        !text.starts_with([' ', '}', ')', ']'])
    };
    let (at, _) = function.match_indices("\n    ").filter(begins).last()?;
    Some((at + 5, function.get(at + 5..)?))
}
