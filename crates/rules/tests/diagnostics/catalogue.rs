//! The catalogue: every code has an example that brings about it alone, no finding is made past it,
//! and the manual's page is current. `ZHICE_UPDATE=1` rewrites that page.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use zhice_model::date::date;
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{Diagnostic, Enterprise};
use zhice_protocol::{EngineRequest, EngineResponse};
use zhice_rules::codes::{CATALOGUE, Code, EXAMPLE_HEAD, Trigger, guide};
use zhice_rules::{EngineService, RuleBook};

use crate::support::findings;

const PROVISION: &str = r#"provision("EX-1", #{ title: "条款", clause: "一", kind: "rating", force: "评定" }, |e| {
    require("件数", e.patents.count().at_least(1));
    require("已上市", e.says(listed).is_yes());
});"#;
const QUESTION: &str = r#"let listed = ask("listed", yes_no(), #{ label: "已上市", why: "上市另有规定", source: "公告" });"#;
const INDEX: &str = r#"{ "schema": "zhice/rules/1", "library": [], "plans": ["example/plan.rhai"],
    "regions": [{ "code": "320682", "name": "如皋市" }] }"#;

fn good_plan() -> Vec<RuleFile> {
    let text = format!("{EXAMPLE_HEAD}\n{QUESTION}\n{PROVISION}");
    vec![RuleFile { path: "example/plan.rhai".to_owned(), text }]
}

fn found(trigger: Trigger) -> Vec<Diagnostic> {
    match trigger {
        Trigger::Script(text) => findings(&format!("{EXAMPLE_HEAD}\n{text}")),
        Trigger::WholeScript(text) => findings(text),
        Trigger::Index(text) => {
            let index: RulesIndex = serde_json::from_str(text).unwrap();
            let (book, mut found) = RuleBook::load(&index, &good_plan());
            found.extend(zhice_rules::check(&book));
            found
        }
        Trigger::Enterprise(text) => assessing(&mut loaded(), text),
        Trigger::Slice(text) => {
            let mut service = loaded();
            assert_eq!(service.handle(serde_json::from_str(text).unwrap()), None);
            assessing(&mut service, r#"{ "schema": "zhice/enterprise/1" }"#)
        }
        Trigger::WhatIf(text) => {
            let question = EngineRequest::WhatIf(serde_json::from_str(text).unwrap());
            match loaded().handle(question) {
                Some(EngineResponse::Refused { diagnostics, .. }) => diagnostics,
                other => panic!("{other:?}"),
            }
        }
        Trigger::EnterpriseFirst(text) => assessing(&mut EngineService::default(), text),
    }
}

fn loaded() -> EngineService {
    let mut service = EngineService::default();
    let index = serde_json::from_str(INDEX).unwrap();
    let answer = service.handle(EngineRequest::LoadRules { id: 1, index, files: good_plan() });
    let Some(EngineResponse::RulesLoaded { diagnostics, .. }) = answer else { panic!() };
    assert_eq!(diagnostics, []);
    service
}

fn assessing(service: &mut EngineService, text: &str) -> Vec<Diagnostic> {
    let enterprise: Box<Enterprise> = serde_json::from_str(text).unwrap();
    let as_of = date(2026, 11, 21);
    match service.handle(EngineRequest::Assess { id: 2, enterprise, as_of, whole: false }) {
        Some(EngineResponse::Refused { diagnostics, .. }) => diagnostics,
        Some(EngineResponse::Assessed { assessment, .. }) => assessment.warnings,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_example_brings_about_its_code_alone() {
    let mut wrong = Vec::new();
    for entry in CATALOGUE {
        let found = found(entry.trigger);
        let place = |it: &Diagnostic| Some((it.line?, it.column?, it.length?));
        let said: Vec<_> =
            found.iter().map(|it| (it.code.as_str(), it.severity, place(it))).collect();
        let expected = (entry.code.name(), entry.code.severity(), entry.at);
        if said != [expected] {
            wrong.push(format!("found    {found:#?}\nexpected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_catalogue_is_whole_and_names_no_code_twice() {
    let explained: Vec<_> = CATALOGUE.iter().map(|entry| entry.code).collect();
    let mut sorted = explained.clone();
    sorted.sort();
    assert_eq!(sorted, Code::ALL);
    let errors_first = explained.is_sorted_by_key(|code| code.severity());
    assert!(errors_first, "{explained:?}");
    let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), Code::ALL.len());
}

#[test]
fn findings_are_made_from_codes_alone() {
    let mut folders = vec![root().join("crates/rules/src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    assert!(files.len() > 20);
    for path in files.iter().filter(|path| !path.ends_with("codes/mod.rs")) {
        let text = fs::read_to_string(path).unwrap();
        for maker in ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic { code"] {
            assert!(!text.contains(maker), "{}: make it from a `Code`", path.display());
        }
    }
}

#[test]
fn the_manual_is_current() {
    let path = root().join("docs/diagnostics.zh-CN.md");
    let page = guide();
    if std::env::var_os("ZHICE_UPDATE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "{} is not current: run with ZHICE_UPDATE=1", path.display());
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
