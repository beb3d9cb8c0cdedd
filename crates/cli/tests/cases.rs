//! The commands on cases as a user runs them: the repository's own cases, and what the commands say
//! of folders in which something is amiss. `ZHICE_UPDATE=1` rewrites the table of coverage.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const COVERAGE: &str = "docs/coverage.zh-CN.md";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn zhice(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhice"));
    command.current_dir(repository()).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(both).unwrap()
}

#[test]
fn the_cases_of_every_plan_pass() {
    let output = zhice(&["test"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn the_cases_notice_every_change_of_a_bound() {
    let output = zhice(&["mutate"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn the_cases_see_every_outcome() {
    let output = zhice(&["coverage", "--check"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn the_table_of_coverage_is_current() {
    let found = zhice(&["coverage", "--format", "markdown"]);
    assert_eq!(found.status.code(), Some(0), "{}", said(&found));
    let path = repository().join(COVERAGE);
    if std::env::var_os("ZHICE_UPDATE").is_some() {
        fs::write(&path, &found.stdout).unwrap();
    }
    let expected = fs::read(&path).unwrap_or_default();
    assert!(found.stdout == expected, "{COVERAGE} is not current: run with ZHICE_UPDATE=1");
}

const INDEX: &str =
    r#"{"schema":"zhice/rules/1","library":[],"plans":["draft/plan.rhai"],"regions":[]}"#;
const PLAN: &str = r#"plan(#{ id: "draft", title: "草案", document: "草〔2026〕1号",
    regions: ["320682"], in_force: ["2026-01-01", "2026-12-31"] });
let staff = ask("staff", count_of("人"), #{ label: "人数", why: "为了", source: "社保" });
provision("D-1", #{ title: "奖励", clause: "一", kind: "reward", force: "给予" }, |e| {
    require("人数", e.number(staff).over(20));
});
"#;

/// A file of cases; a case is its number of people, the day, and what it expects.
fn cases(cases: &[(u32, &str, &str)]) -> String {
    let case = |(position, (staff, day, expect)): (usize, &(u32, &str, &str))| {
        format!(
            "[[case]]\nname = \"{position}\"\nprovision = \"D-1\"\nas_of = \"{day}\"\n\
             answers = {{ staff = {staff} }}\nexpect = {{ {expect} }}\n"
        )
    };
    let list: String = cases.iter().enumerate().map(case).collect();
    format!("enterprise = {{ name = \"虚构\", region = \"320682\" }}\n{list}")
}

const DAY: &str = "2026-11-21";
const MET: &str = "status = \"met\"";
const UNMET: &str = "status = \"not_met\", gaps = { \"人数\" = 1 }";

/// Both sides of the bound, and the first and last day with their neighbours.
fn thorough() -> String {
    cases(&[
        (20, DAY, UNMET),
        (21, DAY, MET),
        (21, "2025-12-31", "status = \"not_started\""),
        (21, "2026-01-01", MET),
        (21, "2026-12-31", MET),
        (21, "2027-01-01", "status = \"expired\""),
    ])
}

/// Writes a rules folder, runs the commands in it, and removes it.
fn check_folder(name: &str, files: &[(&str, &str)], commands: &[(&[&str], i32, &str)]) {
    let folder = format!("zhice-cases-{name}-{}", std::process::id());
    let folder = std::env::temp_dir().join(folder);
    fs::create_dir_all(folder.join("draft")).unwrap();
    let standard = [("index.json", INDEX), ("draft/plan.rhai", PLAN)];
    for (path, text) in standard.iter().chain(files) {
        fs::write(folder.join(path), text).unwrap();
    }
    let place = folder.to_str().unwrap();
    for (arguments, code, message) in commands {
        let (command, options) = arguments.split_first().unwrap();
        let output = zhice(&[&[*command, place], options].concat());
        let said = said(&output);
        assert_eq!(output.status.code(), Some(*code), "{name} {arguments:?}: {said}");
        assert!(said.contains(message), "{name} {arguments:?}: {said}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn test_says_what_differs() {
    let passing = thorough();
    check_folder(
        "passing",
        &[("draft/cases.toml", &passing)],
        &[
            (&["test"], 0, "draft：6 个用例，6 个通过，0 个不符"),
            (&["test", "--plan", "draft"], 0, "6 个通过"),
            (&["test", "--plan", "drift"], 2, "没有方案“drift”，现有：draft"),
            (&["test", "--format", "json"], 0, "\"passed\": true"),
        ],
    );
    let failing = cases(&[(20, DAY, "status = \"met\"")]);
    check_folder(
        "failing",
        &[("draft/cases.toml", &failing)],
        &[
            (
                &["test"],
                1,
                "✗ 0（D-1，draft/cases.toml 第 2 行）\n  status：预期 met，得到 not_met\n",
            ),
            (&["test"], 1, "人数：须超过 20 人，现状 20 人，还差 1 人"),
            (&["test"], 1, "draft：1 个用例，0 个通过，1 个不符"),
            (
                &["test", "--format", "plain"],
                1,
                "draft/cases.toml:2: 0 D-1 status 预期 met，得到 not_met",
            ),
            (&["test", "--format", "json"], 1, "\"passed\": false"),
            (&["mutate"], 2, "请先改到 zhice test 全部通过"),
        ],
    );
}

#[test]
fn test_needs_cases_that_can_be_read() {
    check_folder("none", &[], &[(&["test"], 1, "错误[cases-none]: 方案没有用例文件")]);
    check_folder(
        "empty",
        &[("draft/cases.toml", "as_of = \"2026-11-21\"\n")],
        &[(
            &["test", "--format", "plain"],
            1,
            "draft/cases.toml:1:1: 错误[cases-none] 文件中没有用例",
        )],
    );
    check_folder(
        "misspelt",
        &[("draft/cases.toml", "as_off = \"2026-11-21\"\n")],
        &[
            (&["test", "--format", "plain"], 2, "draft/cases.toml:1:1: 错误[cases-key]"),
            (&["coverage"], 2, "错误[cases-key]"),
        ],
    );
    check_folder(
        "script",
        &[("draft/plan.rhai", "plan(")],
        &[(&["test"], 2, "规则有误，无法运行用例\ndraft/plan.rhai:1:")],
    );
}

#[test]
fn mutate_says_what_goes_unnoticed() {
    let thorough = thorough();
    let exception = "[[survivor]]\ncode = \"over(20)\"\nchange = \"20 → 21\"\nwhy = \"无\"\n";
    check_folder(
        "thorough",
        &[("draft/cases.toml", &thorough)],
        &[(&["mutate"], 0, "共试了 8 处改动，发现 0 个问题。")],
    );
    check_folder(
        "superfluous",
        &[("draft/cases.toml", &thorough), ("draft/exceptions.toml", exception)],
        &[(&["mutate"], 1, "draft/exceptions.toml:1: 这项例外已能被用例发现，请删去")],
    );
    let one_sided = cases(&[
        (21, DAY, MET),
        (19, DAY, "status = \"not_met\""),
        (21, "2025-12-31", "status = \"not_started\""),
        (21, "2026-01-01", MET),
        (21, "2026-12-31", MET),
        (21, "2027-01-01", "status = \"expired\""),
    ]);
    check_folder(
        "one-sided",
        &[("draft/cases.toml", &one_sided)],
        &[
            (&["mutate"], 1, "把第 5 行的 over 改成 at_least 不会被任何用例发现"),
            (&["mutate", "--plan", "draft"], 1, "把第 5 行的 20 改成 19 不会被任何用例发现"),
            (&["mutate"], 1, "发现 2 个问题"),
        ],
    );
    let known = "[[survivor]]\ncode = \"over(20)\"\nchange = \"20 → 19\"\nwhy = \"无\"\n\
                 [[survivor]]\ncode = \"over(20)\"\nchange = \"over → at_least\"\nwhy = \"无\"\n";
    check_folder(
        "known",
        &[("draft/cases.toml", &one_sided), ("draft/exceptions.toml", known)],
        &[(&["mutate"], 0, "发现 0 个问题")],
    );
    let stray = "[[survivor]]\ncode = \"over(30)\"\nchange = \"30 → 31\"\nwhy = \"无\"\n";
    check_folder(
        "stray",
        &[("draft/cases.toml", &thorough), ("draft/exceptions.toml", stray)],
        &[(&["mutate"], 1, "脚本里没有这项例外所说的改动")],
    );
}

#[test]
fn coverage_says_what_was_seen() {
    let cases = thorough();
    check_folder(
        "covered",
        &[("draft/cases.toml", &cases)],
        &[
            (&["coverage"], 0, "draft：1 个条款，1 项规定，其中 1 项有用例；共 6 个用例。"),
            (&["coverage"], 0, "D-1 “人数”从未出现“待确认”"),
            (&["coverage", "--format", "markdown"], 0, "| D-1 | 人数 | 条件 | 3 | 1 | 0 |"),
            (&["coverage", "--format", "json"], 0, "\"not_started\""),
        ],
    );
    check_folder(
        "uncovered",
        &[],
        &[
            (&["coverage"], 0, "D-1 奖励：没有用例"),
            (&["coverage", "--check"], 1, "D-1 奖励：没有用例"),
        ],
    );
}

/// An exception to what has to be seen of the draft's one condition.
fn unseen(condition: &str, never: &str) -> String {
    format!(
        "[[unseen]]\nprovision = \"D-1\"\ncondition = \"{condition}\"\nnever = [{never}]\nwhy = \"无从得知\"\n"
    )
}

#[test]
fn coverage_is_held_against_exceptions() {
    let cases = thorough();
    let check = |name: &str, exceptions: &str, code: i32, message: &str| {
        let files = [("draft/cases.toml", cases.as_str()), ("draft/exceptions.toml", exceptions)];
        check_folder(name, &files, &[(&["coverage", "--check"], code, message)]);
    };
    let excused = unseen("人数", "\"unknown\"");
    check("unexcused", "", 1, "D-1 “人数”从未出现“待确认”");
    check("excused", &excused, 0, "共 6 个用例。\n");
    check("stale", &unseen("人数", "\"met\", \"unknown\""), 1, "已有用例见过它达标，请改正或删去");
    check(
        "stray",
        &(excused + &unseen("岁数", "\"met\"")),
        1,
        "draft/exceptions.toml:6: 没有这样的条件",
    );
    check("unreadable", "[[unseen]]\n", 2, "例外缺少“never”");
    let files =
        [("draft/cases.toml", &*cases), ("draft/exceptions.toml", &unseen("人数", "\"unknown\""))];
    let row = "- D-1 “人数”从未出现“待确认”：无从得知";
    check_folder("reasons", &files, &[(&["coverage", "--format", "markdown"], 0, row)]);
}
