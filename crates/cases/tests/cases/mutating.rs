//! Which changes of a script the cases notice.

use zhice_cases::exceptions::read_exceptions;
use zhice_cases::mutants::{Trial, mutants, survivors};

use super::{PLAN, rules, suite};

/// Cases on both sides of every bound of the reward.
const REWARD: &str = r#"
[[case]]
name = "五十人"
provision = "D-2"
answers = { staff = 50, filings = [{ kind = "first", on = "2026-01-31" }] }
expect = { status = "not_met" }
[[case]]
name = "五十一人"
provision = "D-2"
answers = { staff = 51 }
expect = { status = "met" }
[[case]]
name = "首日备案"
provision = "D-2"
answers = { filings = [{ kind = "first", on = "2026-02-01" }] }
expect = { status = "met" }
"#;

/// The changes inside D-2 that go unnoticed by these cases.
fn unnoticed(cases: &str) -> Vec<String> {
    let (index, files) = rules(PLAN);
    let suite = suite(cases);
    let trial = Trial { index, files: &files, path: "draft/plan.rhai", suites: vec![&suite] };
    let all = mutants(PLAN);
    let inside: Vec<_> =
        all.into_iter().filter(|it| it.provision.as_deref() == Some("D-2")).collect();
    assert!(inside.len() >= 8, "{inside:?}");
    survivors(&trial, &inside).iter().map(|mutant| mutant.change()).collect()
}

#[test]
fn both_sides_of_a_bound_notice_every_change() {
    // None filed is not enough under the first case, so that "at least 0" shows there.
    assert_eq!(unnoticed(REWARD), [] as [&str; 0]);
}

#[test]
fn one_side_of_a_bound_is_not_enough() {
    let without = |name: &str| {
        let cases = REWARD.split("[[case]]").filter(|case| !case.contains(name));
        unnoticed(&cases.collect::<Vec<_>>().join("[[case]]"))
    };
    let cases: [(&str, &[&str]); 3] = [
        ("\"五十人\"", &["\"2026-02-01\" → \"2026-01-31\"", "over → at_least", "50 → 49", "1 → 0"]),
        ("五十一人", &["50 → 51"]),
        ("首日备案", &["\"2026-02-01\" → \"2026-02-02\"", "at_least → over", "1 → 2"]),
    ];
    for (name, expected) in cases {
        let mut found = without(name);
        found.retain(|change| !change.starts_with("删去"));
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn exceptions() {
    let file = "[[survivor]]\ncode = \"over(50)\"\nchange = \"50 → 51\"\nwhy = \"无从得知\"\n";
    let exceptions = read_exceptions("draft/exceptions.toml", file).unwrap().survivors;
    let covered: Vec<_> = mutants(PLAN).into_iter().filter(|it| exceptions[0].covers(it)).collect();
    let changes: Vec<_> = covered.iter().map(zhice_cases::mutants::Mutant::change).collect();
    assert_eq!((exceptions[0].line, changes), (1, vec!["50 → 51".to_owned()]));
    assert!(exceptions[0].is_about("draft/plan.rhai"));

    let cases = [
        ("[[survivor]]\ncode = \"x\"\nchange = \"50 → 51\"\n", "例外缺少“why”"),
        ("[[survivors]]\n", "文件有不认识的键“survivors”"),
        ("[[unseen]]\nprovision = \"D-1\"\nnever = []\nwhy = \"无\"\n", "例外缺少“condition”"),
        ("[[unseen]]\nnever = [\"seen\"]\n", "“never”中的一项不能是“seen”"),
        ("[[survivor]]\nline = 3\n", "例外有不认识的键“line”"),
    ];
    for (text, message) in cases {
        let problems = read_exceptions("draft/exceptions.toml", text).unwrap_err();
        assert!(problems.iter().any(|problem| problem.message == message), "{problems:?}");
    }
}
