//! Scripts with mistakes and hostile scripts: each is refused or stopped with a Chinese message at
//! its place, and what comes after still works.

use crate::support::{book_of, day, enterprise, provision, rule_files, rules};
use zhice_model::assessment::Status;
use zhice_rules::RuleBook;

const HEAD: &str = r#"plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
"#;
const PROVISION: &str =
    r#"provision("D-1", #{ title: "条款", clause: "一", kind: "rating", force: "评定" }, |e| {"#;

/// What loading says: code, line, column and message of the first finding.
fn loading(script: &str) -> Option<(String, u32, u32, String)> {
    let (_, diagnostics) = book_of(script);
    let first = diagnostics.first()?;
    assert_eq!(first.file, "draft/plan.rhai");
    let (line, column) = (first.line.unwrap_or(0), first.column.unwrap_or(0));
    Some((first.code.clone(), line, column, first.message.clone()))
}

#[test]
fn mistakes_at_the_top_level() {
    let cases = [
        ("let x = (1 + ;", "script-syntax", 2, 14, "此处不应出现“;”"),
        ("let x = \"abc", "script-syntax", 2, 9, "字符串没有结束的引号"),
        ("let x = 1，2;", "script-syntax", 2, 10, "此处不应出现“，”"),
        ("let x = misspelt + 1;", "script-name", 2, 9, "找不到名称“misspelt”"),
        ("let x = misspelt(1);", "script-name", 2, 9, "没有函数“misspelt”，或参数的个数、类型不对"),
        ("let x = nowhere::f(1);", "script-name", 2, 9, "找不到规则库“nowhere”"),
        ("eval(\"1\");", "script-forbidden", 2, 1, "脚本中不允许使用“eval”"),
        ("import \"x\" as y;", "script-forbidden", 2, 1, "脚本中不允许使用“import”"),
        ("let a = [1]; a[3];", "script-run", 2, 16, "下标 3 超出范围：数组只有 1 项"),
        ("let a = 1 / 0;", "script-run", 2, 11, "算术出错：除以零或结果过大"),
        ("require(\"x\", 1);", "script-name", 2, 1, "没有函数“require”，或参数的个数、类型不对"),
        ("note(\"x\");", "script-run", 2, 1, "“note”只能写在条款里"),
        ("date(\"2026-02-30\");", "script-run", 2, 1, "“2026-02-30”不是日历上存在的日期"),
        (
            "param(\"p\", 1, #{ label: \"x\", clause: \"y\", unti: \"件\" });",
            "declaration",
            2,
            1,
            "参数“p”：不认识的项“unti”，可用的有：label、unit、clause",
        ),
        (
            "param(\"p\", \"1\", #{ label: \"x\", clause: \"y\" });",
            "declaration",
            2,
            1,
            "参数“p”：值应为数字，或数字的数组",
        ),
        (
            "reading(\"r\", [], #{ label: \"x\", clause: \"y\", why: \"z\" });",
            "declaration",
            2,
            1,
            "口径“r”：至少要有两个用 option(…) 写的选项",
        ),
    ];
    let mut wrong = Vec::new();
    for (script, code, line, column, message) in cases {
        let expected = Some((code.to_owned(), line, column, message.to_owned()));
        let found = loading(&format!("{HEAD}{script}"));
        if found != expected {
            wrong.push(format!("{script}\n  found    {found:?}\n  expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_mistakes_in_declarations_are_found_in_one_pass() {
    let script = format!(
        "{HEAD}param(\"p\", 1, #{{}});\nprovision(\"D-1\", #{{ title: \"x\", kind: \"star\", subjects: [\"cat\"] }}, |e| {{}});"
    );
    let (_, diagnostics) = book_of(&script);
    let found: Vec<_> = diagnostics.iter().map(|d| (d.line.unwrap(), d.message.as_str())).collect();
    let expected = [
        (2, "参数“p”：缺少“label”"),
        (2, "参数“p”：缺少“clause”，须注明出自文件的哪一条"),
        (
            3,
            "条款“D-1”：“kind”应为 rating、reward、financing、service、encouragement、risk、duty、phase-out 或 information",
        ),
        (3, "条款“D-1”：不认识的主体“cat”"),
        (3, "条款“D-1”：缺少“clause”，须注明出自文件的哪一条"),
        (3, "条款“D-1”：缺少“force”"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn hostile_scripts_are_stopped_while_loading() {
    let cases = [
        ("loop {}", "script-limit", "运算超过 1000000 步的上限，已停止"),
        ("let n = 0; while true { n += 1; }", "script-limit", "运算超过 1000000 步的上限，已停止"),
        ("fn f(x) { f(x + 1) } f(0);", "script-limit", "函数调用层数过多"),
        ("let s = \"ab\"; loop { s += s; }", "script-limit", "字符串长度超过上限"),
        ("let a = [1]; loop { a += a; }", "script-limit", "数组元素个数超过上限"),
        ("let m = #{}; loop { m = #{ x: m, y: m }; }", "script-limit", "映射项数超过上限"),
        ("loop { print(\"x\"); }", "script-limit", "运算超过 1000000 步的上限，已停止"),
    ];
    for (script, code, message) in cases {
        let found = loading(&format!("{HEAD}{script}"));
        let found = found.as_ref().map(|(code, _, _, message)| (code.as_str(), message.as_str()));
        assert_eq!(found, Some((code, message)), "{script}");
    }
    let deep = format!("{HEAD}let x = {}1{};", "(".repeat(500), ")".repeat(500));
    assert_eq!(loading(&deep).map(|found| found.3), Some("表达式嵌套过深".to_owned()));
}

#[test]
fn a_provision_that_fails_says_where_and_leaves_the_others_alone() {
    let cases = [
        ("loop {}", "script-limit", 3),
        ("\n\n e.patents.misspelt();", "script-name", 5),
        ("e.patens", "script-name", 3),
        ("e.patents.inventions().count().over(\"20\");", "script-run", 3),
        ("let all = e.patents; loop { all = all.inventions(); }", "script-limit", 3),
    ];
    for (body, code, line) in cases {
        let good = PROVISION.replace("D-1", "D-2");
        let script = format!(
            "{HEAD}\n{PROVISION}{body}\n}});\n{good} require(\"件数\", e.patents.count().at_least(1)); }});"
        );
        let (book, diagnostics) = book_of(&script);
        assert_eq!(diagnostics, [], "{body}");
        let assessment = book.assess(enterprise(3, 0, 0), day("2026-11-21"), None);
        let failed = provision(&assessment, "D-1");
        let found = failed.diagnostics.first().map(|d| (d.code.as_str(), d.line.unwrap()));
        assert_eq!((failed.status, found), (Status::Failed, Some((code, line))), "{body}");
        if code != "script-limit" {
            assert_eq!(provision(&assessment, "D-2").status, Status::Met, "{body}");
        }
    }
}

#[test]
fn one_bad_plan_does_not_stop_the_others() {
    let (mut index, mut files) = rule_files();
    index.plans.insert(0, "draft/plan.rhai".to_owned());
    index.plans.push("missing/plan.rhai".to_owned());
    let mut bad = files[0].clone();
    bad.path = "draft/plan.rhai".to_owned();
    bad.text = "plan(".to_owned();
    files.push(bad);
    let (book, diagnostics) = RuleBook::load(&index, &files);
    let plans: Vec<_> = book.plans().into_iter().map(|plan| plan.id).collect();
    assert!(plans.contains(&"rugao-2024".to_owned()), "{plans:?}");
    let codes: Vec<_> = diagnostics.iter().map(|d| d.code.as_str()).collect();
    assert_eq!(codes, ["script-syntax", "index-file"]);
}

#[test]
fn a_changed_threshold_changes_the_result() {
    let (index, mut files) = rule_files();
    let plan = files.iter_mut().find(|file| file.path == "rugao-2024/plan.rhai").unwrap();
    plan.text = plan.text.replacen("[20, 30, 40, 50]", "[25, 30, 40, 50]", 1);
    let (book, _) = RuleBook::load(&index, &files);
    for (book, status) in [(&rules(), Status::Met), (&book, Status::NotMet)] {
        let assessment = book.assess(enterprise(25, 5, 0), day("2026-11-21"), None);
        assert_eq!(provision(&assessment, "RG24-10").status, status);
    }
}

#[test]
fn a_run_leaves_nothing_behind_for_the_next() {
    let script = format!(
        "{HEAD}let seen = 0;\n{PROVISION} seen += 1; require(\"件数\", e.patents.count().at_least(seen)); }});"
    );
    let (book, _) = book_of(&script);
    for run in 0..3 {
        let assessment = book.assess(enterprise(1, 0, 0), day("2026-11-21"), None);
        assert_eq!(provision(&assessment, "D-1").status, Status::Met, "run {run}");
    }
}
