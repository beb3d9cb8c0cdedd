//! One pass finds every mistake, and nothing that only follows from another.

use crate::support::{check, findings, findings_beside};
use zhice_rules::codes::EXAMPLE_HEAD;

#[test]
fn several_mistakes_in_syntax() {
    check(&[
        (
            "let a = (1 + ;\nlet b = 1，2;\nlet c = \"open;\nlet d = 4;",
            &[("script-syntax", 2, 14, 1), ("script-syntax", 3, 10, 1), ("script-syntax", 4, 9, 6)],
        ),
        // What looks at `a` is not to blame.
        ("let a = ;\nlet b = a + 1;\nlet c = b[0];", &[("script-syntax", 2, 9, 1)]),
        // Both in one body, and in the one behind it.
        (
            "provision(\"EX-1\", #{ title: \"甲\", clause: \"一\", kind: \"rating\", force: \"评定\" }, |e| {\n    let x = e.patents.;;\n    let y = ;\n    note(\"x\");\n});\nprovision(\"EX-2\", #{ title: \"甲\", clause: \"一\", kind: \"rating\", force: \"评定\" }, |e| {\n    note(\"x\" \"y\");\n});",
            &[
                ("script-syntax", 3, 23, 1),
                ("script-syntax", 4, 13, 1),
                ("script-syntax", 8, 14, 3),
            ],
        ),
        // A bracket without its other half keeps nothing of what follows from sight.
        (
            "let a = [1, 2;\nlet b = misspelt;\nlet c = missing;",
            &[("script-syntax", 2, 14, 1), ("script-name", 3, 9, 8), ("script-name", 4, 9, 7)],
        ),
        // Nor does one that is missing from a body hide what else is wrong with it.
        (
            "fn f(a) {\n    let b = (a ;\n    let c = a a;\n    let d = \"open;\n\nlet e = misspelt;",
            &[
                ("script-syntax", 3, 16, 1),
                ("script-syntax", 4, 15, 1),
                ("script-syntax", 5, 13, 6),
                ("script-name", 7, 9, 8),
                ("script-syntax", 7, 18, 1),
            ],
        ),
        (
            "fn f(x) { x + }\nf(1);\nlet b = misspelt;",
            &[("script-syntax", 2, 15, 1), ("script-name", 4, 9, 8)],
        ),
    ]);
}

#[test]
fn mistakes_of_every_kind_together() {
    check(&[(
        "let a = 1 / 0;\nlet b = a + 1;\nlet p = param(\"p\", b, #{ label: \"x\", clause: \"\" });\nlet q = param(\"q\", 1, #{ label: \"x\", clause: \"\" });\nlet c = date(\"x\");\np; q;\nlet d = ;",
        &[
            ("script-run", 2, 11, 1),
            ("clause-missing", 5, 9, 5),
            ("script-run", 6, 9, 4),
            ("script-syntax", 8, 9, 1),
        ],
    )]);
}

#[test]
fn an_early_end_names_the_open_bracket() {
    let script = format!("{EXAMPLE_HEAD}\nfor i in 1..3 {{\n    let x = [i];\n\n");
    let found = findings(&script);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].hint, "第 2 行第 15 列的“{”没有对应的另一半，请补上");
}

#[test]
fn a_library_tells_all_its_mistakes() {
    let library = "fn a(x) { x + }\nfn b(x) { x }\nlet y = ;";
    let found = findings_beside(&[("shared", library)], EXAMPLE_HEAD);
    let found: Vec<_> = found.iter().map(|it| (it.file.as_str(), it.line, it.length)).collect();
    let file = "library/shared.rhai";
    assert_eq!(found, [(file, Some(1), Some(1)), (file, Some(3), Some(1))]);
}

#[test]
fn what_is_told_is_bounded() {
    let found = findings(&format!("{EXAMPLE_HEAD}\n{}", "let a = ;\n".repeat(100)));
    assert_eq!(found.len(), 20);
    let found = findings(&format!("{EXAMPLE_HEAD}\n{}", "loop {}\n".repeat(3)));
    assert_eq!(found.len(), 1, "{found:?}");
}
