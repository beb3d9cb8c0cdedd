//! What cases cover, both ways.

use zhice_cases::coverage::coverage;
use zhice_model::criterion::Verdict;

use super::{PLAN, book, suite};

const CASES: &str = r#"
[[case]]
name = "两件"
provision = "D-1"
patents = [{ count = 2 }]
expect = { status = "met" }
[[case]]
name = "没有答"
provision = "D-1"
unanswered = ["listed"]
patents = [{ count = 4 }]
expect = { status = "unknown" }
[[case]]
name = "都没有"
provision = "D-2"
expect = { status = "not_met" }
"#;

#[test]
fn clauses_provisions_conditions_and_cases() {
    let (book, suite) = (book(PLAN), suite(CASES));
    let plan = &book.plans()[0];
    let found = coverage(plan, &zhice_cases::run(&book, &suite));

    let clauses: Vec<_> =
        found.clauses.iter().map(|it| (it.clause.as_str(), it.provisions.join(" "))).collect();
    assert_eq!(clauses, [("一", "D-1".to_owned()), ("二", "D-2 D-3".to_owned())]);

    let cases = found.provisions.iter().map(|it| (it.cases.len(), it.statuses.len()));
    assert_eq!(cases.collect::<Vec<_>>(), [(2, 2), (1, 1), (0, 0)]);

    let seen = |provision: usize| {
        let conditions = found.provisions[provision].conditions.iter();
        let counts = |it: &zhice_cases::coverage::ConditionCoverage| {
            [Verdict::Met, Verdict::Unmet, Verdict::Unknown]
                .map(|verdict| it.seen.get(&verdict).copied().unwrap_or(0))
        };
        conditions.map(|it| (it.label.clone(), counts(it))).collect::<Vec<_>>()
    };
    let row = |label: &str, counts: [usize; 3]| (label.to_owned(), counts);
    assert_eq!(seen(0), [row("已上市", [1, 0, 1]), row("二星", [2, 0, 0]), row("三星", [1, 1, 0])]);
    assert_eq!(
        seen(1),
        [row("规模或备案", [0, 1, 0]), row("人数", [0, 1, 0]), row("备案", [0, 1, 0])]
    );
}
