//! Each rule with texts that keep it and texts that break it.

use super::tree::Tree;
use super::{
    Check, boundaries, circles, companions, components, dependencies, embedding, floats, leftovers,
    origins, places, shape, type_names,
};

/// A check, a file, and the lines in which it must find something.
type Case<'a> = (Check, &'a str, &'a str, &'a [usize]);

fn check(cases: &[Case<'_>]) {
    for (check, path, text, lines) in cases {
        let findings = check(&Tree::of(&[(path, text)])).unwrap();
        let found: Vec<_> = findings.iter().map(|finding| finding.line).collect();
        assert_eq!(&found, lines, "{path}: {text}");
    }
}

#[test]
fn crates_keep_their_boundaries() {
    let pure = "crates/model/src/lib.rs";
    check(&[
        (boundaries::check, "crates/rules/src/lib.rs", "use rhai::Engine;", &[]),
        (
            boundaries::check,
            "crates/cli/src/main.rs",
            "use rhai::Engine;\nlet e = rhai::x();",
            &[1, 2],
        ),
        (boundaries::check, "web/src/main.rs", "// not rhai::Engine\nuse rhai;", &[2]),
        (boundaries::check, "crates/judging/src/lib.rs", "fn f(e: &rhai::Engine) {}", &[1]),
        (boundaries::check, "crates/judging/tests/a.rs", "use rhai::Engine;", &[1]),
        (boundaries::check, "crates/judging/src/lib.rs", "use std::fs;\nInstant::now()", &[1, 2]),
        (boundaries::check, "docs/rules.md", "rhai::Engine", &[]),
        (
            boundaries::check,
            pure,
            "use wasm_bindgen::prelude::*;\nweb_sys::x();\njs_sys::y();",
            &[1, 2, 3],
        ),
        (boundaries::check, pure, "use std::fs;\nuse std::{fmt, fs};\nuse std::fmt;", &[1, 2]),
        (
            boundaries::check,
            pure,
            "use std::time::{Duration, Instant};\nSystemTime::now()",
            &[1, 2],
        ),
        (boundaries::check, pure, "rand::random();\nrand_core::x();\nlet operand = 1;", &[1, 2]),
        (boundaries::check, "crates/rules/tests/cases.rs", "use std::fs;", &[]),
        (boundaries::check, "crates/exchange/benches/read.rs", "use std::fs;", &[]),
        (boundaries::check, "crates/cli/src/main.rs", "use std::fs;", &[]),
    ]);
}

#[test]
fn files_stand_in_no_circle() {
    let root = ("crates/a/src/lib.rs", "mod b;\nmod c;\npub use b::B;");
    let b = |text: &'static str| ("crates/a/src/b.rs", text);
    let c = |text: &'static str| ("crates/a/src/c.rs", text);
    let parent = |text: &'static str| ("crates/a/src/d/mod.rs", text);
    let child = |text: &'static str| ("crates/a/src/d/e.rs", text);
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a [(&'a str, usize)]);
    let (in_b, in_c) = ("crates/a/src/b.rs", "crates/a/src/c.rs");
    let cases: [Case<'_>; 13] = [
        (&[root, b("use crate::c::C;"), c("use std::fmt;")], &[]),
        (&[root, b("//! x\nuse crate::c::C;"), c("use super::b::B;")], &[(in_b, 2)]),
        (&[root, b("fn f() {\n    crate::c::f()\n}"), c("use super::b::{A, B};")], &[(in_b, 2)]),
        // Imported as a whole, and used by its name.
        (&[root, b("use crate::c;\nfn f() { c::f() }"), c("use crate::b::B;")], &[(in_b, 2)]),
        // What is handed on is its child's.
        (&[root, b("use crate::c::C;"), c("use crate::B;")], &[(in_b, 1)]),
        (&[root, b("use crate::c::{self, C};"), c("// use crate::b::B;")], &[]),
        // Unit tests see everything.
        (
            &[root, b("use crate::c::C;"), c("#[cfg(test)]\nmod tests {\n    use crate::b::B;\n}")],
            &[],
        ),
        // A child and what its parent defines.
        (&[root, parent("mod e;\nfn f() { e::f() }"), child("use super::f;")], &[]),
        (&[root, parent("mod e;\nfn f() { e::f() }"), child("use crate::d::f;")], &[]),
        // Between them stands another file.
        (
            &[
                root,
                parent("mod e;\nfn f() { e::f() }"),
                child("use crate::c::C;"),
                c("use crate::d::f;"),
            ],
            &[(in_c, 1)],
        ),
        // Handed on by a parent that uses it as well.
        (
            &[
                root,
                parent("mod e;\npub use e::E;"),
                child("use crate::c::C;"),
                c("use crate::d::E;"),
            ],
            &[(in_c, 1)],
        ),
        // Three, told once.
        (
            &[root, b("use crate::c::C;"), c("use crate::d::D;"), parent("use crate::b::B;")],
            &[(in_b, 1)],
        ),
        // Another crate's files have other names.
        (
            &[
                root,
                b("use crate::c::C;"),
                ("crates/z/src/lib.rs", ""),
                ("crates/z/src/c.rs", "use crate::b::B;"),
            ],
            &[],
        ),
    ];
    for (files, expected) in cases {
        let findings = circles::check(&Tree::of(files)).unwrap();
        let found: Vec<_> = findings.iter().map(|it| (it.path.as_str(), it.line)).collect();
        assert_eq!(found, expected, "{files:?}");
    }
}

#[test]
fn a_type_has_a_name_of_its_own() {
    let a = (
        "crates/a/src/lib.rs",
        "pub mod b;\nmod c;\npub use c::{Kept, LIMIT};\npub use std::fmt::Write;",
    );
    let b = ("crates/a/src/b.rs", "pub struct Row;\npub enum Kind {}");
    let c = ("crates/a/src/c.rs", "pub struct Kept;\npub struct Inner;");
    let z = |text: &'static str| ("crates/z/src/lib.rs", text);
    let cases: [(&str, &[usize]); 6] = [
        ("pub struct Row;", &[1]),
        ("//! x\npub type Kept = u32;\npub trait Kind {}", &[2, 3]),
        ("mod d;\npub use d::Row;", &[2]),
        // Not shown, or no type.
        ("pub struct Inner;\nstruct Row;\nmod d { pub struct Kind; }", &[]),
        ("pub use zhice_a::b::Row;\npub use std::fmt::Write;", &[]),
        ("mod d;\npub const LIMIT: u8 = 1;", &[]),
    ];
    for (text, expected) in cases {
        let tree = Tree::of(&[a, b, c, z(text), ("crates/z/src/d.rs", "pub struct Row;")]);
        let findings = type_names::check(&tree).unwrap();
        let found: Vec<_> = findings.iter().map(|it| it.line).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_page_keeps_its_storeys() {
    let by_key =
        "use js_sys::Reflect;\nlet a = Object::new();\nReflect::get(&a, &key);\n// Reflect";
    let service =
        "use crate::services::store;\nuse crate::{dom, worker};\ncrate::worker::files::x();";
    let hook =
        "use crate::effects::use_naming;\nlet services = crate::dom::x();\n// crate::services";
    check(&[
        (boundaries::check, "web/src/components/a.rs", by_key, &[1, 2, 3]),
        (boundaries::check, "web/src/effects/a.rs", by_key, &[1, 2, 3]),
        (boundaries::check, "web/src/worker/message.rs", by_key, &[]),
        (boundaries::check, "web/src/components/a/b.rs", service, &[1, 2, 3]),
        (boundaries::check, "web/src/effects/a.rs", service, &[]),
        (boundaries::check, "web/src/components/a.rs", hook, &[]),
    ]);
}

#[test]
fn components_draw_an_element() {
    let page = "web/src/components/a.rs";
    let ending =
        |end: &str| format!("//! x\n#[component]\nfn A(props: &P) -> Html {{\n{end}\n}}\n");
    let cases: [(&str, &[usize]); 11] = [
        ("    html! {\n        <div>{ words }</div>\n    }", &[]),
        ("    html! { <@{rank}>{ words }</@> }", &[]),
        ("    panel(\n        \"title\",\n        body,\n    )", &[]),
        ("    let Some(a) = a else { return };\n    html! { <p /> }", &[]),
        ("    if none {\n        return nothing();\n    }\n    html! { <p /> }", &[]),
        ("    let a = 1;\n    html! {\n        <>\n            <p />\n        </>\n    }", &[5]),
        ("    Html::default()", &[4]),
        ("    html! { <Other /> }", &[4]),
        (
            "    match a {\n        Some(_) => html! { <p /> },\n        None => Html::default(),\n    }",
            &[4],
        ),
        ("    if none {\n        return Html::default();\n    }\n    html! { <p /> }", &[5]),
        ("    let Some(a) = a else { return html! {} };\n    html! { <p /> }", &[4]),
    ];
    for (end, lines) in cases {
        check(&[
            (components::check, page, &ending(end), lines),
            (components::check, "crates/a/src/lib.rs", &ending(end), &[]),
        ]);
    }
    // The page itself stands alone.
    check(&[(components::check, page, &ending("    draw()").replace("fn A", "fn App"), &[])]);
}

#[test]
fn dependencies_point_one_way() {
    let model = "[dependencies]\nserde = \"1\"\nzhice-model.workspace = true";
    let judging = "[dependencies]\nzhice-judging.workspace = true";
    let rules = "[dependencies]\nzhice-rules = { workspace = true }";
    let protocol = "[dependencies]\nzhice-protocol.workspace = true";
    let target = "[target.'cfg(unix)'.dev-dependencies]\nzhice-cli.workspace = true";
    check(&[
        (dependencies::check, "crates/rules/Cargo.toml", model, &[]),
        (dependencies::check, "crates/model/Cargo.toml", model, &[3]),
        (dependencies::check, "crates/judging/Cargo.toml", model, &[]),
        (dependencies::check, "crates/judging/Cargo.toml", rules, &[2]),
        (dependencies::check, "crates/rules/Cargo.toml", judging, &[]),
        (dependencies::check, "crates/cli/Cargo.toml", judging, &[2]),
        (dependencies::check, "crates/protocol/Cargo.toml", model, &[]),
        (dependencies::check, "crates/protocol/Cargo.toml", rules, &[2]),
        (dependencies::check, "crates/model/Cargo.toml", protocol, &[2]),
        (dependencies::check, "web/Cargo.toml", protocol, &[]),
        (dependencies::check, "web/Cargo.toml", model, &[]),
        (dependencies::check, "web/Cargo.toml", rules, &[2]),
        (dependencies::check, "crates/wasm/Cargo.toml", rules, &[]),
        (dependencies::check, "crates/wasm/Cargo.toml", target, &[2]),
        (dependencies::check, "crates/brandnew/Cargo.toml", model, &[3]),
        (dependencies::check, "Cargo.toml", rules, &[]),
    ]);
}

#[test]
fn rules_and_sources_of_others_are_not_embedded() {
    let include = |path: &str| format!("//! x\nconst A: &str = include_str!({path});");
    let (rule, other) = (include(r#""../../../rules/a/plan.rhai""#), include(r#""rules/lib.txt""#));
    let from_crate = include(r#"concat!(env!("CARGO_MANIFEST_DIR"), "/../../rules/plan.rhai")"#);
    let split = include("\n    \"../../rules/plan.rhai\"\n");
    check(&[
        (embedding::check, "crates/rules/src/lib.rs", &rule, &[2]),
        (embedding::check, "crates/rules/src/lib.rs", &from_crate, &[2]),
        (embedding::check, "web/src/main.rs", &split, &[2]),
        (embedding::check, "crates/rules/src/lib.rs", &other, &[]),
        (embedding::check, "crates/rules/src/lib.rs", &include(r#""../../rules/src/a.txt""#), &[]),
        (embedding::check, "crates/rules/src/lib.rs", &include(r#""../../../web/src/a.rs""#), &[2]),
        (embedding::check, "crates/rules/src/lib.rs", &include(r#""a.rs""#), &[]),
        (embedding::check, "web/src/texts/mod.rs", &include(r#""zh_cn/a.rs""#), &[]),
    ]);
}

#[test]
fn nothing_is_rounded() {
    let rounding = "let share: f64 = 1.0;\nlet half = 5_f32;\nvalue.as_f64()\n1f64\n";
    check(&[
        (floats::check, "crates/judging/src/figure.rs", rounding, &[1, 2, 3, 4]),
        (floats::check, "crates/exchange/tests/golden/main.rs", "x as f32", &[1]),
        (floats::check, "web/src/format/numbers.rs", "Vec<f64>", &[1]),
        (floats::check, "web/src/tokens.rs", rounding, &[]),
        (floats::check, "crates/xtask/src/progress.rs", rounding, &[]),
        (floats::check, "crates/model/src/value.rs", "// no f64\nlet f640 = 64;", &[]),
    ]);
}

#[test]
fn nothing_comes_from_another_origin() {
    let far = "<script src=\"https://cdn.example/a.js\"></script>";
    let near = "<svg xmlns=\"http://www.w3.org/2000/svg\">\nhttps://www.zlcp.org.cn/login";
    check(&[
        (origins::check, "web/index.html", far, &[1]),
        (origins::check, "web/index.html", "<link href=\"//cdn.example/a.css\">", &[1]),
        (origins::check, "web/styles/main.css", near, &[]),
        (origins::check, "rules/a/plan.rhai", far, &[1]),
        (origins::check, "rules/a/README.md", far, &[]),
        (origins::check, "web/package-lock.json", far, &[]),
        (origins::check, "crates/cli/src/main.rs", far, &[]),
    ]);
}

#[test]
fn files_are_short_and_introduce_themselves() {
    let long = "//! x\n".repeat(401);
    check(&[
        (shape::check, "crates/cli/src/main.rs", "//! The tool.\n", &[]),
        (shape::check, "crates/cli/src/main.rs", "fn main() {}\n", &[1]),
        (shape::check, "crates/cli/tests/fixtures/bad.rs", "fn main() {}\n", &[]),
        (shape::check, "web/scripts/app.js", "run();\n", &[]),
        (shape::check, "crates/cli/src/main.rs", &long, &[401]),
        (shape::check, "web/styles/main.css", &long, &[401]),
        (shape::check, "README.md", &long, &[]),
    ]);
}

#[test]
fn nothing_is_left_over() {
    let later = concat!("let a = 1;\n// TO", "DO later");
    let ignored = concat!("#[test]\n#[", "ignore = \"slow\"]");
    check(&[
        (leftovers::check, "crates/cli/src/main.rs", later, &[2]),
        (leftovers::check, "web/scripts/app.js", concat!("// FIX", "ME"), &[1]),
        (leftovers::check, "rules/a/plan.rhai", concat!("// X", "XX"), &[1]),
        (leftovers::check, "crates/cli/tests/run.rs", ignored, &[2]),
        (leftovers::check, "crates/cli/src/main.rs", "iter.skip(1)", &[]),
        (
            leftovers::check,
            "tests/e2e/a.spec.ts",
            "test.only('a')\ntest.skip('b')\ntest('c')",
            &[1, 2],
        ),
        (leftovers::check, "tests/e2e/browsers.spec.ts", "test.skip(true, 'none here')", &[]),
    ]);
}

#[test]
fn files_are_at_home_on_every_machine() {
    let host = concat!("https://registry.npm", "js.org/a.tgz");
    let resolved = format!("\"resolved\": \"{}\"", "https://mirror.example/a.tgz");
    check(&[
        (places::check, "README.md", concat!("see /wo", "rk/main"), &[1]),
        (places::check, ".ci/run", concat!("cd \"/ro", "ot/x\""), &[1]),
        (places::check, "a.md", "src/work/a.rs, a/root/b and ../home/c", &[]),
        (places::check, "a.md", host, &[1]),
        (places::check, "Cargo.lock", host, &[]),
        (places::check, "web/package-lock.json", &resolved, &[1]),
        (places::check, "web/package-lock.json", "\"integrity\": \"sha512-a\"", &[]),
    ]);
}

#[test]
fn companions_are_there() {
    let licences = [("LICENSE-APACHE", ""), ("LICENSE-MIT", "")];
    let missing = |more: &[(&str, &str)]| {
        let tree = Tree::of(&[&licences, more].concat());
        let findings = companions::check(&tree).unwrap();
        findings.into_iter().map(|finding| finding.path).collect::<Vec<_>>()
    };
    assert_eq!(missing(&[]), [] as [&str; 0]);
    assert_eq!(missing(&[("README.md", "")]), ["README.zh-CN.md"]);
    assert_eq!(missing(&[("README.md", ""), ("README.zh-CN.md", "")]), [] as [&str; 0]);
    assert_eq!(companions::check(&Tree::of(&[])).unwrap().len(), 2);
}

#[test]
fn a_finding_reads_like_a_compiler_error() {
    let findings = super::check(&Tree::of(&[("crates/cli/src/main.rs", "use rhai;")])).unwrap();
    let line = findings.iter().map(ToString::to_string).find(|line| line.contains("rhai")).unwrap();
    assert!(line.starts_with("crates/cli/src/main.rs:1: `use rhai`: the script engine"), "{line}");
}
