//! Where to turn under each plan: the files list every department that the plan names, and what is wrong
//! with one is told and stops nothing. `ZHICE_UPDATE=1` adds departments that are not listed yet.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use zhice_model::offices::{OFFICES_SCHEMA, Office, PlanOffices, alone};
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_rules::RuleBook;

const PLAN: &str = r#"plan(#{ id: "draft", title: "试拟方案", document: "示例〔2026〕1号",
    regions: ["320682"], in_force: ["2026-01-01", "2026-12-31"] });
provision("DR-1", #{ title: "咨询服务", clause: "一", kind: "service", force: "开展",
    departments: ["市场监管局", "科技局等"], note: "示例。" });
"#;
const ENTERPRISE: &str =
    r#"{ "schema": "zhice/enterprise/1", "name": "示例（虚构）", "region": "320682" }"#;

fn rules() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules")
}

fn index(folder: &Path) -> RulesIndex {
    serde_json::from_str(&fs::read_to_string(folder.join("index.json")).unwrap()).unwrap()
}

#[test]
fn every_department_is_listed() {
    let index = index(&rules());
    let text = |path: &str| fs::read_to_string(rules().join(path)).unwrap_or_default();
    let paths = index.library.iter().chain(&index.plans);
    let files: Vec<_> = paths.map(|it| RuleFile { path: it.clone(), text: text(it) }).collect();
    let plans = RuleBook::load(&index, &files).0.plans();
    assert_eq!(plans.len(), index.offices.len(), "one file a plan");
    for (plan, path) in plans.iter().zip(&index.offices) {
        let mut found = PlanOffices::from_json(&text(path)).unwrap_or(PlanOffices {
            schema: OFFICES_SCHEMA.to_owned(),
            plan: plan.id.clone(),
            original: None,
            offices: Vec::new(),
            procedures: Vec::new(),
        });
        for name in plan.provisions.iter().flat_map(|it| &it.departments) {
            if found.office(name).is_none() {
                let (telephone, address, hours) = (None, None, None);
                found.offices.push(Office {
                    name: alone(name).to_owned(),
                    telephone,
                    address,
                    hours,
                });
            }
        }
        let wanted = serde_json::to_string_pretty(&found).unwrap() + "\n";
        if std::env::var_os("ZHICE_UPDATE").is_some() {
            fs::write(rules().join(path), &wanted).unwrap();
        }
        assert!(text(path) == wanted, "{path}: run with ZHICE_UPDATE=1");
    }
}

/// A rules folder with the plan above; what `check` and `assess` say.
fn trial(name: &str, offices: Option<&str>) -> (String, String) {
    let folder = std::env::temp_dir().join(format!("zhice-offices-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    write(
        "index.json",
        r#"{ "schema": "zhice/rules/1", "library": [], "plans": ["plan.rhai"],
            "offices": ["offices.json"], "regions": [{ "code": "320682", "name": "如皋" }] }"#,
    );
    write("plan.rhai", PLAN);
    write("enterprise.json", ENTERPRISE);
    if let Some(text) = offices {
        write("offices.json", text);
    }
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhice"));
        let output = command.current_dir(&folder).args(arguments).output().unwrap();
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    let check = run(&["check", ".", "--format", "plain"]);
    let assess = ["assess", "enterprise.json", "--as-of", "2026-06-01", "--rules", "."];
    let assessed = run(&assess);
    fs::remove_dir_all(&folder).unwrap();
    (check, assessed)
}

fn file(rest: &str) -> String {
    format!(r#"{{ "schema": "zhice/offices/1", "plan": "draft"{rest} }}"#)
}

#[test]
fn what_is_recorded_is_told() {
    const NONE: &str = "  未收录：联系方式、申报材料、申报期限、办事指南\n";
    let all = r#", "offices": [
        { "name": "科技局", "telephone": "0000-1", "address": "示例路 1 号", "hours": "工作日" },
        { "name": "市场监管局", "telephone": null }],
        "procedures": [{ "provision": "DR-1", "materials": "申请表", "deadline": "常年",
            "link": "https://example.invalid/1" }]"#;
    let every = "  联系方式：科技局（0000-1，示例路 1 号，工作日）\n  申报材料：申请表\n\
        \u{20} 申报期限：常年\n  办事指南：https://example.invalid/1\n";
    let telephone = r#", "offices": [{ "name": "市场监管局", "telephone": "0000-2" }]"#;
    let cases = [
        ("", NONE),
        (all, every),
        (telephone, "  联系方式：市场监管局（0000-2）\n  未收录：申报材料、申报期限、办事指南\n"),
    ];
    for (rest, expected) in cases {
        let (check, assess) = trial("told", Some(&file(rest)));
        assert_eq!(check, "", "{rest}");
        assert!(assess.contains(expected), "{rest}: {assess}");
        assert!(assess.contains("  责任部门：市场监管局、科技局等\n"), "{rest}: {assess}");
    }
}

#[test]
fn what_is_wrong_is_told_and_stops_nothing() {
    let cases = [
        (
            r#", "offices": [{ "name": "科技厅" }]"#,
            "“科技厅”：方案没有一项条款以它为责任部门，是不是“科技局”？",
        ),
        (
            r#", "procedures": [{ "provision": "DR-2" }]"#,
            "“DR-2”：方案没有这项条款，是不是“DR-1”？",
        ),
        (
            r#", "offices": [{ "name": "科技局" }, { "name": "科技局" }]"#,
            "办公部门“科技局”写了两次",
        ),
        (r#", "offices": [{ "name": "科技局", "telephone": " " }]"#, "“科技局”有一项是空的"),
        (r#", "original": "www.example.invalid""#, "“original”的链接“www.example.invalid”不是网址"),
        (r#", "original": "javascript:alert(1)""#, "不是网址"),
        (r#", "offices": [{ "name": "科技局", "fax": "1" }]"#, "offices.json:1:"),
        (r#", "plan": "draft""#, "“plan”"),
    ];
    for (rest, expected) in cases {
        let (check, assess) = trial("wrong", Some(&file(rest)));
        assert!(check.contains("offices.json") && check.contains(expected), "{rest}: {check}");
        assert!(assess.contains("提醒：offices.json"), "{rest}: {assess}");
        assert!(assess.contains("DR-1 咨询服务"), "{rest}: {assess}");
    }
    let (check, assess) = trial("wrong", None);
    assert!(check.contains("offices.json: 错误[offices-file] 无法读取"), "{check}");
    assert!(assess.contains("DR-1 咨询服务"), "{assess}");
    let other = file("").replace("draft", "drift");
    assert!(trial("wrong", Some(&other)).0.contains("没有方案“drift”，现有：draft"));
}
