//! What a case finds: every field that is expected is compared.

use super::{PLAN, book, suite};

/// The fields that differ when a case of this provision, with these facts, expects this.
fn differing(provision: &str, facts: &str, expect: &str) -> Vec<String> {
    let case = format!(
        "[[case]]\nname = \"例\"\nprovision = \"{provision}\"\n{facts}\nexpect = {{ {expect} }}\n"
    );
    let suite = suite(&case);
    let outcomes = zhice_cases::run(&book(PLAN), &suite);
    let shown = |it: &zhice_cases::Mismatch| {
        format!("{}：预期 {}，得到 {}", it.field, it.expected, it.found)
    };
    outcomes.iter().flat_map(|it| &it.differences).map(shown).collect()
}

/// Two inventions of its own and two of which it is not the first owner.
const SHARED: &str = "patents = [{ count = 2 }, { count = 2, ownership = \"other\" }]";
const OPEN: &str =
    "unanswered = [\"listed\"]\npatents = [{ count = 2 }, { count = 2, unknown = [\"status\"] }]";

#[test]
fn what_fits_passes() {
    let cases = [
        (
            "D-1",
            SHARED,
            "status = \"met\", level = 2, possible = 2, standing = \"in_force\", missing = [], sensitive = [\"owner\"]",
        ),
        (
            "D-1",
            SHARED,
            "status = \"met\", criteria = { \"已上市\" = \"met\", \"二星\" = \"met\", \"三星\" = \"unmet\" }, gaps = { \"三星\" = 2, \"二星\" = 0 }",
        ),
        (
            "D-1",
            OPEN,
            "status = \"unknown\", level = 0, possible = 3, missing = [\"answers.listed\", \"patents.status\"], gaps = { \"三星\" = [0, 2] }",
        ),
        (
            "D-1",
            "",
            "status = \"unknown\", possible = 3, missing = [\"patents\"], gaps = { \"三星\" = [0, 4] }",
        ),
        ("D-1", "no_patents = true", "status = \"not_met\", level = 0"),
        (
            "D-1",
            "patents = [{ count = 2, status = \"grace\" }]",
            "status = \"met\", notes = [\"滞纳期\"]",
        ),
        ("D-1", SHARED, "status = \"met\", under = { \"owner\" = \"met\" }"),
        ("D-1", SHARED, "status = \"met\", under = { \"owner=共有即计\" = \"met\" }"),
        ("D-1", SHARED, "status = \"met\", without_notes = [\"滞纳期\"]"),
        ("D-1", "subject = \"individual\"", "status = \"not_applicable\", notes = [\"面向企业\"]"),
        ("D-1", "region = \"320100\"", "status = \"not_applicable\", standing = \"other_region\""),
        ("D-1", "region = \"320600\"", "status = \"unknown\", standing = \"region_unknown\""),
        ("D-1", "as_of = \"2027-01-01\"", "status = \"expired\", standing = \"expired\""),
        (
            "D-2",
            "",
            "status = \"not_met\", criteria = { \"规模或备案\" = \"unmet\", \"人数\" = \"unmet\", \"备案\" = \"unmet\" }, gaps = { \"人数\" = 41, \"备案\" = 1 }",
        ),
        (
            "D-2",
            "answers = { filings = [{ kind = \"first\", on = 2026-02-01 }] }",
            "status = \"met\"",
        ),
        (
            "D-2",
            "answers = { filings = [{ kind = \"first\", on = \"2026-01-31\" }] }",
            "status = \"not_met\"",
        ),
        ("D-3", "", "status = \"channel\", notes = [\"窗口\"]"),
    ];
    for (provision, facts, expect) in cases {
        assert_eq!(differing(provision, facts, expect), [] as [&str; 0], "{facts} {expect}");
    }
}

/// A provision, facts and what is expected of them, and how the one difference is said.
type Said<'a> = (&'a str, &'a str, &'a str, &'a str);

fn check_said(cases: &[Said]) {
    for (provision, facts, expect, difference) in cases {
        let found = differing(provision, facts, expect);
        let said = matches!(&found[..], [one] if one.starts_with(difference));
        assert!(said, "{facts} {expect}\n{found:?}");
    }
}

#[test]
fn what_differs_is_said() {
    let cases = [
        ("D-1", SHARED, "status = \"not_met\"", "status：预期 not_met，得到 met"),
        ("D-1", SHARED, "status = \"met\", level = 3", "level：预期 3，得到 2"),
        ("D-1", SHARED, "status = \"met\", level = 0", "level：预期 0，得到 2"),
        ("D-1", SHARED, "status = \"met\", possible = 3", "possible：预期 3，得到 2"),
        (
            "D-1",
            SHARED,
            "status = \"met\", standing = \"expired\"",
            "standing：预期 expired，得到 in_force",
        ),
        (
            "D-1",
            SHARED,
            "status = \"met\", criteria = { \"三星\" = \"met\" }",
            "criteria.三星：预期 met，得到 unmet",
        ),
        (
            "D-1",
            SHARED,
            "status = \"met\", criteria = { \"四星\" = \"met\" }",
            "criteria.四星：预期 met，得到 没有名为“四星”的条件（现有：已上市、全部专利、二星、三星",
        ),
        ("D-1", SHARED, "status = \"met\", gaps = { \"三星\" = 1 }", "gaps.三星：预期 1，得到 2"),
        (
            "D-1",
            OPEN,
            "status = \"unknown\", gaps = { \"三星\" = [1] }",
            "gaps.三星：预期 [1]，得到 [0, 2]",
        ),
        (
            "D-1",
            OPEN,
            "status = \"unknown\", missing = [\"patents.status\"]",
            "missing：预期 [patents.status]，得到 [answers.listed、patents.status]",
        ),
        ("D-1", SHARED, "status = \"met\", sensitive = []", "sensitive：预期 []，得到 [owner]"),
    ];
    check_said(&cases);
}

#[test]
fn what_differs_in_notes_and_readings_is_said() {
    check_said(&[
        (
            "D-1",
            SHARED,
            "status = \"met\", under = { \"owner\" = \"not_met\" }",
            "under.owner：预期 not_met，得到 met",
        ),
        (
            "D-1",
            "no_patents = true",
            "status = \"not_met\", under = { \"owner\" = \"met\" }",
            "under.owner：预期 met，得到 没有变化",
        ),
        (
            "D-3",
            "",
            "status = \"channel\", without_notes = [\"网上\", \"窗口\"]",
            "without_notes：预期 没有提示包含“窗口”，得到 “向窗口提出。”",
        ),
        (
            "D-1",
            SHARED,
            "status = \"met\", notes = [\"滞纳期\"]",
            "notes：预期 有一条提示包含“滞纳期”，得到 没有提示",
        ),
        (
            "D-3",
            "",
            "status = \"channel\", notes = [\"网上\"]",
            "notes：预期 有一条提示包含“网上”，得到 “向窗口提出。”",
        ),
    ]);
}
