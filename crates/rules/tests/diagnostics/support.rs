//! Books of one script, and findings cut down to what a test is about.

use zhice_model::Diagnostic;
use zhice_model::rule_files::{RULES_SCHEMA, Region, RuleFile, RulesIndex};
use zhice_rules::RuleBook;
use zhice_rules::codes::EXAMPLE_HEAD;

/// Everything said of a script, while it is loaded and when it is looked over.
pub fn findings(script: &str) -> Vec<Diagnostic> {
    findings_beside(&[], script)
}

/// The same with libraries, each a name and a script.
pub fn findings_beside(library: &[(&str, &str)], script: &str) -> Vec<Diagnostic> {
    let path = |name: &str| format!("library/{name}.rhai");
    let file = |path: String, text: &str| RuleFile { path, text: text.to_owned() };
    let mut files: Vec<_> = library.iter().map(|(name, text)| file(path(name), text)).collect();
    files.push(file("example/plan.rhai".to_owned(), script));
    let index = RulesIndex {
        schema: RULES_SCHEMA.to_owned(),
        library: library.iter().map(|(name, _)| path(name)).collect(),
        plans: vec!["example/plan.rhai".to_owned()],
        offices: Vec::new(),
        regions: vec![Region { code: "320682".to_owned(), name: "如皋市".to_owned() }],
    };
    let (book, mut found) = RuleBook::load(&index, &files);
    found.extend(zhice_rules::check(&book));
    found
}

/// Code, line, column and length of a finding.
pub type Place<'a> = (&'a str, u32, u32, u32);

/// The same of each finding of a script that begins with the head.
pub fn places(script: &str) -> Vec<(String, u32, u32, u32)> {
    let number = |number: Option<u32>| number.unwrap_or(0);
    let place = |it: Diagnostic| (it.code, number(it.line), number(it.column), number(it.length));
    findings(&format!("{EXAMPLE_HEAD}\n{script}")).into_iter().map(place).collect()
}

/// Holds the places of each script's findings against those expected.
pub fn check(cases: &[(&str, &[Place<'_>])]) {
    let mut wrong = Vec::new();
    for (script, expected) in cases {
        let found = places(script);
        let found: Vec<_> =
            found.iter().map(|(code, l, c, n)| (code.as_str(), *l, *c, *n)).collect();
        if found != *expected {
            wrong.push(format!("{script}\n  found    {found:?}\n  expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
