//! Shares and ratios of two selections: the ends of their ranges are the least and the most that the
//! unknown can make of them, by trying all of it.

use zhice_model::criterion::Test;
use zhice_model::totals::Totals;
use zhice_model::{Enterprise, Quantity, Truth, Value, notation};
use zhice_rules::RuleBook;

use crate::support::{book_of, day, enterprise, invention, provision};

const HEAD: &str = r#"
plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
"#;

/// A plan that asks for `part` to lie below one of `base`, as a ratio and as a share.
fn asking(selections: &str) -> RuleBook {
    let (book, diagnostics) = book_of(&format!(
        "{HEAD}provision(\"D-1\", #{{ title: \"条款\", clause: \"一\", kind: \"reward\", force: \"给予\" }}, |e| {{
            {selections}
            require(\"比\", part.ratio_to(ratio_base).below(1));
            require(\"率\", part.share_of(share_base).below(1));
        }});"
    ));
    assert_eq!(diagnostics, [], "{selections}");
    book
}

fn counted(book: &RuleBook, enterprise: &Enterprise) -> Vec<Quantity> {
    let assessment = book.assess(enterprise.clone(), day("2026-11-21"), None);
    let found = provision(&assessment, "D-1");
    let quantity = |test: &Test| match test {
        Test::Comparison { actual, .. } => actual.clone(),
        other => panic!("{other:?}"),
    };
    found.criteria.iter().map(|criterion| quantity(&criterion.test)).collect()
}

/// Every way in which unknown marks can turn out.
fn completions(marks: &[(Truth, Truth)]) -> Vec<Vec<(bool, bool)>> {
    let either = |mark: Truth| match mark {
        Truth::Unknown => vec![false, true],
        known => vec![known == Truth::Yes],
    };
    let mut all = vec![Vec::new()];
    for (part, base) in marks {
        let of_base = either(*base);
        let of_part = either(*part).into_iter();
        let ways: Vec<_> =
            of_part.flat_map(|part| of_base.iter().map(move |base| (part, *base))).collect();
        all = all
            .iter()
            .flat_map(|so_far| ways.iter().map(move |way| [so_far.as_slice(), &[*way]].concat()))
            .collect();
    }
    all
}

#[test]
fn the_ends_of_lists_are_what_trying_everything_finds() {
    let book = asking(
        "let part = e.patents.in_strategic_industry();
        let ratio_base = e.patents.with_overseas_family();
        let share_base = ratio_base;",
    );
    let marks = [Truth::Yes, Truth::No, Truth::Unknown];
    for seed in 0..400 {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut mark = || marks[random.usize(..3)];
        let marks: Vec<_> = (0..seed % 6).map(|_| (mark(), mark())).collect();
        let patents = (1..).zip(&marks).map(|(serial, (part, base))| zhice_model::Patent {
            strategic_industry: *part,
            overseas_family: *base,
            ..invention(serial)
        });
        let enterprise = Enterprise {
            patents: patents.collect(),
            no_patents: marks.is_empty(),
            ..enterprise(0, 0, 0)
        };
        let found = counted(&book, &enterprise);
        let count = |of: &dyn Fn(&(bool, bool)) -> bool, way: &[(bool, bool)]| {
            way.iter().filter(|it| of(it)).count() as u64
        };
        let ways = completions(&marks);
        for (quantity, inside) in found.iter().zip([false, true]) {
            let all = ways.iter().map(|way| Value::Share {
                part: count(&|(part, base)| *part && (*base || !inside), way),
                whole: count(&|(_, base)| *base, way),
            });
            let mut all: Vec<_> = all.collect();
            all.sort_by(|a, b| a.compare(*b).unwrap());
            let ends = [Some(quantity.low), quantity.high];
            for (end, expected) in ends.iter().zip([all.first(), all.last()]) {
                let order = end.unwrap().compare(*expected.unwrap());
                assert_eq!(order, Some(std::cmp::Ordering::Equal), "{quantity:?} {marks:?}");
            }
        }
    }
}

#[test]
fn lost_to_held_by_list_and_by_figures() {
    let book = asking(
        r#"let rules = #{ expiry: true, nearby: true, announced: false };
        let ratio_base = inventions::held_now(e, "first");
        let part = inventions::lost_in_year(e.patents, e, "first", rules);
        let share_base = inventions::held_in_year(ratio_base, part);"#,
    );
    let unlisted = |figures: &[(&str, u32)]| Enterprise {
        patents: Vec::new(),
        no_patents: false,
        totals: Some(Totals(figures.iter().map(|(k, n)| ((*k).to_owned(), *n)).collect())),
        ..enterprise(0, 0, 0)
    };
    let figures = |valid, lapsed, transferred| {
        unlisted(&[
            ("validInventions", valid),
            ("lapsedInYear", lapsed),
            ("transferredInYear", transferred),
            ("expiredInYear", 0),
        ])
    };
    let cases = [
        ("a list", enterprise(48, 5, 4), "4/48 = 8.33 %", "4/52 = 7.69 %"),
        ("figures", figures(48, 3, 1), "4/48 = 8.33 %", "4/52 = 7.69 %"),
        ("a list, more than there are", enterprise(2, 0, 3), "3/2 = 150.00 %", "3/5 = 60.00 %"),
        ("figures, more than there are", figures(2, 3, 0), "3/2 = 150.00 %", "3/5 = 60.00 %"),
        ("a list, of nothing", enterprise(0, 0, 3), "3/0 = ∞ %", "3/3 = 100.00 %"),
        ("figures, of nothing", figures(0, 3, 0), "3/0 = ∞ %", "3/3 = 100.00 %"),
        ("no list, nothing of nothing", enterprise(0, 0, 0), "0/0 = 0.00 %", "0/0 = 0.00 %"),
        ("figures, nothing of nothing", figures(0, 0, 0), "0/0 = 0.00 %", "0/0 = 0.00 %"),
        (
            "sales unknown",
            unlisted(&[("validInventions", 23), ("lapsedInYear", 2), ("expiredInYear", 0)]),
            "≥ 2/23 = 8.70 %",
            "≥ 2/25 = 8.00 %",
        ),
        (
            "held unknown",
            unlisted(&[("lapsedInYear", 4), ("transferredInYear", 0), ("expiredInYear", 0)]),
            "0/0…4/0 = 0.00…∞ %",
            "0/4…4/4 = 0.00…100.00 %",
        ),
        (
            "held unknown, nothing lost",
            unlisted(&[("lapsedInYear", 0), ("transferredInYear", 0), ("expiredInYear", 0)]),
            "≥ 0/0 = 0.00 %",
            "≥ 0/0 = 0.00 %",
        ),
        ("all unknown", unlisted(&[]), "≥ 0/0 = 0.00 %", "≥ 0/0 = 0.00 %"),
    ];
    for (name, enterprise, ratio, share) in cases {
        let found = counted(&book, &enterprise);
        let told: Vec<_> = found.iter().map(|it| notation::quantity(it, None)).collect();
        assert_eq!(told, [ratio, share], "{name}");
    }
}
