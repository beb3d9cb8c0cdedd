//! The command as a user runs it: output, messages and exit codes. `ZHICE_UPDATE=1` rewrites the
//! expected files.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn zhice(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhice"));
    command.current_dir(repository()).args(arguments).output().unwrap()
}

/// Holds `found` against the file at `path`, or writes it there when asked to.
fn check_file(path: &str, found: &str) {
    let path = repository().join(path);
    if std::env::var_os("ZHICE_UPDATE").is_some() {
        fs::write(&path, found).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{} is not current: run with ZHICE_UPDATE=1", path.display());
}

#[test]
fn schemas_are_current() {
    let results = ["assessment", "improvement", "timeline", "comparison"];
    let files = ["enterprise", "enterprises", "package", "targets", "townships", "offices"];
    for kind in results.into_iter().chain(files) {
        let output = zhice(&["schema", kind]);
        let found = String::from_utf8(output.stdout).unwrap();
        check_file(&format!("docs/schema/{kind}.schema.json"), &found);
    }
}

#[test]
fn the_rules_are_clean() {
    let output = zhice(&["check"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!((output.status.code(), said.as_str()), (Some(0), "没有发现问题。\n"));
}

#[test]
fn the_sample_enterprise() {
    let sample = "tests/fixtures/enterprise/rugao-sample.json";
    for (format, golden) in [("text", "rugao-sample.txt"), ("json", "rugao-sample.assessment.json")]
    {
        let output = zhice(&["assess", sample, "--as-of", "2026-11-21", "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let found = String::from_utf8(output.stdout).unwrap();
        check_file(&format!("tests/fixtures/enterprise/{golden}"), &found);
    }
}

/// A plan with mistakes of several kinds on lines that a terminal shows wide.
const MISTAKEN: &str = r#"plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"],
    in_force: ["2024-01-01", "2026-12-31"] });
let 阈值 = param("floor", [20，30], #{ label: "件数", clause: "一" });
provision("D-1", #{ title: "条款", clause: "一", kind: "rating", force: "评定" }, |e| {
	require("高价值发明专利" e.patents.count().over(阈值[0]));
});
"#;

#[test]
fn findings_show_the_place() {
    let folder = folder_of_rules("findings", MISTAKEN);
    let rules = folder.to_str().unwrap();
    for (format, golden) in [("human", "txt"), ("plain", "plain.txt"), ("json", "json")] {
        let output = zhice(&["check", rules, "--format", format]);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        let found = String::from_utf8(output.stdout).unwrap();
        check_file(&format!("tests/fixtures/check/mistaken.{golden}"), &found);
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn warnings_alone_are_no_failure() {
    let plan = MISTAKEN.replace("20，30", "30, 20").replace("专利\" e", "专利\", e");
    let folder = folder_of_rules("warnings", &plan);
    let output = zhice(&["check", folder.to_str().unwrap()]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(
        said.contains("警告[threshold-order]") && said.contains("0 个错误，1 个警告"),
        "{said}"
    );
    fs::remove_dir_all(&folder).unwrap();
}

/// A folder of rules with one plan.
fn folder_of_rules(name: &str, plan: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("zhice-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let index = r#"{"schema":"zhice/rules/1","library":[],"plans":["plan.rhai"],
        "regions":[{"code":"320682","name":"如皋市"}]}"#;
    fs::write(folder.join("index.json"), index).unwrap();
    fs::write(folder.join("plan.rhai"), plan).unwrap();
    folder
}

#[test]
fn what_if() {
    let sample = "tests/fixtures/enterprise/rugao-sample.json";
    let answered = "tests/fixtures/enterprise/rugao-answered.json";
    let cases: [(&str, Vec<&str>); 3] = [
        (
            "improve",
            vec![
                "improve",
                answered,
                "--as-of",
                "2026-11-21",
                "--plan",
                "rugao-2024",
                "--provision",
                "RG24-10",
            ],
        ),
        ("timeline", vec!["timeline", answered, "--from", "2026-11-21", "--to", "2029-11-20"]),
        ("compare", vec!["compare", sample, answered, "--as-of", "2026-11-21"]),
    ];
    for (name, arguments) in cases {
        for (format, ending) in [("text", "txt"), ("json", "json")] {
            let output = zhice(&[&arguments[..], &["--format", format]].concat());
            assert_eq!(
                output.status.code(),
                Some(0),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            let found = String::from_utf8(output.stdout).unwrap();
            check_file(&format!("tests/fixtures/enterprise/rugao-{name}.{ending}"), &found);
        }
    }
}

#[test]
fn exports() {
    let folder = std::env::temp_dir().join(format!("zhice-exports-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let sample = "tests/fixtures/enterprise/rugao-sample.json";
    let day = ["--as-of", "2026-11-21"];
    let cases: [(&str, Vec<&str>, &str); 3] = [
        ("xlsx", [&[sample][..], &day].concat(), "a.xlsx"),
        ("package", [&[sample][..], &day].concat(), "a.json"),
        ("template", vec![], "b.xlsx"),
    ];
    for (kind, arguments, name) in cases {
        let path = folder.join(name);
        let out = path.to_str().unwrap();
        let output = zhice(&[&["export", kind][..], &arguments, &["--out", out]].concat());
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert_eq!((output.status.code(), said), (Some(0), format!("已写入 {out}\n")), "{kind}");
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.starts_with(if name.ends_with("xlsx") { b"PK" } else { b"{\"" }), "{kind}");
    }
    let package = zhice_exchange::open("a.json", &fs::read(folder.join("a.json")).unwrap());
    let Ok(zhice_model::export::Opened::Package(package)) = package else { panic!("{package:?}") };
    let rule = package.rules.iter().find(|rule| rule.path == "rugao-2024/plan.rhai").unwrap();
    assert_eq!(rule.sha256.len(), 64);
    let assessed = repository().join("tests/fixtures/enterprise/rugao-sample.assessment.json");
    let assessed = fs::read_to_string(assessed).unwrap();
    assert_eq!(serde_json::to_string(&package.assessment).unwrap() + "\n", assessed);
    let output = zhice(&["export", "template", "--out", folder.join("no/a").to_str().unwrap()]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && said.contains("文件夹不存在"), "{said}");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn failures_say_what_to_do() {
    let folder = folder_of_rules("failures", "plan(#{\n  id: misspelt });");
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let good = file("good.json", r#"{"schema":"zhice/enterprise/1"}"#);
    let broken = file(
        "broken.json",
        r#"{"schema":"zhice/enterprise/1","patents":[{"applicationNumber":"12"}]}"#,
    );
    let rules = folder.to_str().unwrap();
    let day = ["--as-of", "2026-11-21"];
    let cases: [(Vec<&str>, i32, &str); 5] = [
        (vec!["assess", "missing.json"], 2, "无法读取 missing.json：文件不存在"),
        (vec!["assess", &broken], 2, "位置 patents[0].applicationNumber"),
        (vec!["assess", &good, "--plan", "nowhere"], 2, "没有方案“nowhere”，现有：rugao-2024"),
        (
            vec!["assess", &good, "--rules", rules],
            1,
            "plan.rhai:2:7: 错误[script-name] 找不到名称“misspelt”",
        ),
        (vec!["assess", &good, "--rules", "nowhere"], 2, "index.json：文件不存在"),
    ];
    for (arguments, code, message) in cases {
        let output = zhice(&[&arguments[..], &day].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(message), "{arguments:?}: {said}");
    }
    fs::remove_dir_all(&folder).unwrap();
}
