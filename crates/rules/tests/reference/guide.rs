//! The officers' guide names only functions that exist, and its scripts run.

use std::collections::BTreeSet;
use std::fs;

use zhice_rules::reference::{Form, callables, library_functions};

use crate::examples::run;
use crate::library;
use crate::repository;
use crate::words::Place;

fn guide() -> String {
    fs::read_to_string(repository("docs/rule-language.zh-CN.md")).unwrap()
}

#[test]
fn scripts_run() {
    let guide = guide();
    let blocks = guide.split("```rhai\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let wrong = blocks.filter_map(|block| {
        let at_top = run(block, Place::Top).err()?;
        let inside = run(block, Place::Provision).err()?;
        Some(format!("{block}\nat the top: {at_top}\nin a provision: {inside}"))
    });
    let wrong: Vec<_> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

const FILES: [&str; 4] = [".rhai", ".md", ".json", ".toml"];

/// What stands between backticks and is script: `.count()`, `e.says(问题)`, `param`.
fn spans(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    let spans = prose.flat_map(|part| part.split('`').skip(1).step_by(2));
    let is_file = |span: &str| FILES.iter().any(|ending| span.ends_with(ending));
    spans.filter(|span| !span.contains('/') && !is_file(span)).collect()
}

/// Names outside texts that are called, `f(`, or read, `.p`.
fn called(span: &str) -> Vec<(&str, bool)> {
    span.split('"').step_by(2).flat_map(called_in).collect()
}

fn called_in(span: &str) -> Vec<(&str, bool)> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut names = Vec::new();
    let mut rest = span;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphabetic()) {
        let read = rest[..start].ends_with('.');
        let word = &rest[start..];
        let end = word.find(|c| !is_word(c)).unwrap_or(word.len());
        let call = word[end..].starts_with('(');
        if call || read {
            names.push((&word[..end], call));
        }
        rest = &word[end..];
    }
    names
}

#[test]
fn functions_exist() {
    let mut functions = BTreeSet::new();
    let mut properties = BTreeSet::new();
    for callable in callables() {
        let names = if callable.form == Form::Property { &mut properties } else { &mut functions };
        names.insert(callable.name);
    }
    for file in library::files() {
        functions.extend(library_functions(&file.text).unwrap().into_iter().map(|it| it.name));
    }
    for (name, call) in spans(&guide()).into_iter().flat_map(called) {
        let known = if call { &functions } else { &properties };
        assert!(known.contains(name), "the guide names `{name}`, which is not registered");
    }
}

#[test]
fn names_in_spans() {
    let cases: [(&str, &[(&str, bool)]); 6] = [
        (".count()", &[("count", true)]),
        ("e.says(问题).is_yes()", &[("says", true), ("is_yes", true)]),
        ("e.as_of", &[("as_of", false)]),
        ("param", &[]),
        ("date(\"2026-12-31\")", &[("date", true)]),
        ("one_of([option(\"small\", \"小型\"), …])", &[("one_of", true), ("option", true)]),
    ];
    for (span, expected) in cases {
        assert_eq!(called(span), expected, "{span}");
    }
}

#[test]
fn the_reference_is_linked() {
    assert!(guide().contains("(rule-api.zh-CN.md)"));
}
