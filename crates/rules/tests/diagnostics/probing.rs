//! What comes to light when provisions are tried on made-up enterprises.

use crate::support::{check, findings};
use zhice_rules::codes::EXAMPLE_HEAD;

/// A provision with this body, whose first line is the third of the script.
fn provision(kind: &str, body: &str) -> String {
    format!(
        "provision(\"EX-1\", #{{ title: \"甲\", clause: \"一\", kind: \"{kind}\", force: \"评定\" }}, |e| {{\n{body}\n}});"
    )
}

#[test]
fn a_mistake_does_not_hide_those_behind_it() {
    let body = provision(
        "rating",
        "let a = e.misspelt;\nrequire(\"甲\", a.count().over(1));\nrequire(\"乙\", e.patents.count().over(\"1\"));\nif e.patents.count().over(1).is_met {\nnote(missing());\n} else {\nnote(wrong());\n}",
    );
    check(&[(
        &body,
        &[
            ("script-name", 3, 11, 8),
            ("script-run", 5, 32, 4),
            ("script-name", 7, 6, 7),
            ("script-name", 9, 6, 5),
        ],
    )]);
}

#[test]
fn every_answer_is_tried() {
    let asks = "let yes = ask(\"yes\", yes_no(), #{ label: \"x\", why: \"y\", source: \"z\" });\n\
        let size = ask(\"size\", one_of([option(\"a\", \"甲\"), option(\"b\", \"乙\"), option(\"c\", \"丙\")]), #{ label: \"x\", why: \"y\", source: \"z\" });\n\
        let staff = ask(\"staff\", count_of(\"人\"), #{ label: \"x\", why: \"y\", source: \"z\" });\n\
        let made = ask(\"made\", records([field(\"on\", \"日期\", day())]), #{ label: \"x\", why: \"y\", source: \"z\" });\n";
    let branches = [
        "e.says(yes).is_yes()",
        "e.says(yes).is_no()",
        "e.chooses(size, \"c\").is_yes()",
        "e.number(staff).at_least(1)",
        "e.number(staff).below(1)",
        "e.records(made).dated_between(\"on\", e.year_start, e.year_end).count().at_least(1)",
        "e.records(made).count().at_most(0)",
        "e.patents.inventions().fee_overdue().count().at_least(1)",
        "e.patents.designs().count().at_most(0)",
    ];
    for branch in branches {
        let body = provision(
            "rating",
            &format!(
                "note(\"x\");\ne.says(yes); e.chooses(size, \"a\"); e.number(staff); e.records(made);\nif {branch}.is_met {{ misspelt(); }}"
            ),
        );
        let found = findings(&format!("{EXAMPLE_HEAD}\n{asks}{body}"));
        let found: Vec<_> = found.iter().map(|it| (it.code.as_str(), it.line)).collect();
        assert_eq!(found, [("script-name", Some(9))], "{branch}");
    }
}

#[test]
fn every_reading_is_tried() {
    let reading = "let way = reading(\"way\", [option(\"a\", \"甲\"), option(\"b\", \"乙\")], #{ label: \"x\", clause: \"一\", why: \"z\" });\n";
    let body = provision("rating", "note(\"x\");\nif way == \"b\" { misspelt(); }");
    check(&[(&format!("{reading}{body}"), &[("script-name", 5, 17, 8)])]);
}

#[test]
fn benefits_for_numbers() {
    let cases: [(&str, &str, bool); 9] = [
        ("reward", "require(\"x\", e.patents.count().at_least(10));", true),
        ("financing", "require(\"x\", e.patents.count().over(1));", true),
        ("rating", "tier(1, \"x\", e.patents.count().over(20));", true),
        (
            "rating",
            "require(\"x\", any([e.patents.count().over(20), e.patents.count().over(30)]));",
            true,
        ),
        ("reward", "require(\"x\", e.patents.count().at_least(1));", false),
        ("reward", "require(\"x\", e.patents.count().over(0));", false),
        ("reward", "require(\"x\", e.patents.count().at_most(5));", false),
        ("reward", "require(\"x\", e.patents.inventions().share_of(e.patents).over(0.5));", false),
        ("service", "require(\"x\", e.patents.count().at_least(10));", false),
    ];
    for (kind, body, is_told) in cases {
        let script = format!("{EXAMPLE_HEAD}\n{}", provision(kind, body));
        let forbidding =
            script.replacen("regions:", "forbids_count_benefits: \"四（二）6\", regions:", 1);
        assert_eq!(findings(&script), [], "{body}");
        let found = findings(&forbidding);
        assert_eq!(found.iter().any(|it| it.code == "count-benefit"), is_told, "{kind} {body}");
        assert_eq!(found.len(), usize::from(is_told), "{kind} {body}: {found:?}");
    }
}
