//! What `check` finds in a plan that loads.

use crate::support::book_of;

const HEAD: &str = r#"plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
let about = #{ title: "条款", clause: "一", kind: "rating", force: "评定" };
"#;

#[test]
fn findings() {
    let require = "require(\"件数\", e.patents.count().over(1));";
    type Case<'a> = (&'a str, &'a str, &'a [(&'a str, u32)]);
    let cases: [Case; 9] = [
        ("", require, &[]),
        ("let p = param(\"p\", 1, #{ label: \"x\", clause: \"y\" });", require, &[("unused", 3)]),
        (
            "ask(\"q\", yes_no(), #{ label: \"x\", why: \"y\", source: \"z\" });",
            require,
            &[("unused", 3)],
        ),
        (
            "let p = param(\"p\", [3, 2], #{ label: \"x\", clause: \"y\" });",
            "require(\"件数\", e.patents.count().over(p[0]));",
            &[("threshold-order", 3)],
        ),
        ("", "", &[("provision-empty", 4)]),
        ("", "let x = 1; if x == \"1\" { note(\"x\"); }", &[("script-run", 4)]),
        ("", "require(\"件数\", e.patents.count().over(\"1\"));", &[("script-run", 4)]),
        (
            "",
            "tier(2, \"二级\", e.patents.count().over(30)); tier(3, \"三级\", e.patents.count().over(20));",
            &[("tier-unreachable", 4)],
        ),
        (
            "",
            "tier(2, \"二级\", e.patents.count().over(20)); tier(3, \"三级\", e.patents.count().over(30));",
            &[],
        ),
    ];
    for (declaration, body, expected) in cases {
        let script = format!("{HEAD}{declaration}\nprovision(\"D-1\", about, |e| {{ {body} }});");
        let (book, diagnostics) = book_of(&script);
        assert_eq!(diagnostics, [], "{declaration} {body}");
        let found = zhice_rules::check(&book);
        let found: Vec<_> = found.iter().map(|f| (f.code.as_str(), f.line.unwrap())).collect();
        assert_eq!(found, expected, "{declaration} {body}");
    }
}
