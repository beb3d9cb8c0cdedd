//! The ways to the next star, the timeline and the differences of two states, on the real plan.

use zhice_model::change::{Counting, Outcome, PlanChange};
use zhice_model::enterprise::SubjectType;
use zhice_model::improvement::{Finding, Improvement};
use zhice_model::totals::Totals;
use zhice_model::{Enterprise, LegalStatus, Ownership, Patent, Truth};
use zhice_rules::whatif;

use crate::support::{answer_products, book_of, day, enterprise, invention, lapsed, rules};

fn improved(enterprise: &Enterprise) -> Improvement {
    whatif::improve(&rules(), enterprise, day("2026-11-21"), "rugao-2024", "RG24-10").unwrap()
}

/// The proposals, each as `lever count` in the script's order.
fn proposals(improvement: &Improvement) -> Vec<String> {
    let words = improvement.proposals.iter().map(|proposal| {
        let actions = proposal.actions.iter();
        actions.map(|a| format!("{} {}", a.lever, a.count)).collect::<Vec<_>>().join(", ")
    });
    words.collect()
}

fn without_product(enterprise: Enterprise) -> Enterprise {
    let mut enterprise = enterprise;
    answer_products(&mut enterprise, &[]);
    enterprise
}

/// `lost` of them can still be restored.
fn restorable(mut enterprise: Enterprise) -> Enterprise {
    for patent in enterprise.patents.iter_mut().filter(|it| it.ended_on.is_some()) {
        patent.status = LegalStatus::LapsedRestorable;
    }
    enterprise
}

#[test]
fn all_smallest_ways_to_the_next_star() {
    use Finding::{AtTheTop, OutOfReach, Reachable};
    type Case = (&'static str, Enterprise, Finding, Option<u8>, &'static [&'static str]);
    let cases: [Case; 11] = [
        ("one more", enterprise(20, 5, 0), Reachable, Some(2), &["gain 1"]),
        ("three stars", enterprise(21, 5, 0), Reachable, Some(3), &["gain 10"]),
        ("a product", without_product(enterprise(21, 5, 0)), Reachable, Some(2), &["product 1"]),
        ("high value", enterprise(21, 4, 0), Reachable, Some(2), &["high-value 1"]),
        (
            "all at once",
            without_product(enterprise(19, 3, 0)),
            Reachable,
            Some(2),
            &["product 1, gain 2, high-value 2"],
        ),
        ("from nothing", enterprise(0, 0, 0), Reachable, Some(2), &["gain 21, high-value 5"]),
        (
            "three, all of high value",
            enterprise(3, 3, 0),
            Reachable,
            Some(2),
            &["gain 18, high-value 2"],
        ),
        (
            "a lapse too many",
            restorable(enterprise(21, 5, 2)),
            Reachable,
            Some(2),
            &["gain 3", "restore 1"],
        ),
        ("lapsed for good", enterprise(21, 5, 2), Reachable, Some(2), &["gain 3"]),
        ("too many lapsed", enterprise(21, 5, 9), OutOfReach, Some(2), &[]),
        ("five stars", enterprise(51, 5, 0), AtTheTop, None, &[]),
    ];
    for (name, enterprise, finding, goal, ways) in cases {
        let found = improved(&enterprise);
        assert_eq!((found.finding, found.goal), (finding, goal), "{name}");
        let mut expected: Vec<_> = ways.iter().map(|way| (*way).to_owned()).collect();
        let mut got = proposals(&found);
        expected.sort();
        got.sort();
        assert_eq!(got, expected, "{name}, {} runs", found.runs);
    }
}

/// The enterprise of `valid` inventions without a list, with all figures but `valid` as given.
fn by_figures(valid: u32, high: u32, lapsed: u32) -> Enterprise {
    let keys = ["highValuePossible", "expiredInYear", "transferredInYear"];
    let zeros = keys.map(|key| (key.to_owned(), 0));
    let figures = [("validInventions", valid), ("highValue", high), ("lapsedInYear", lapsed)];
    let figures = figures.map(|(key, figure)| (key.to_owned(), figure));
    Enterprise {
        patents: Vec::new(),
        no_patents: false,
        totals: Some(Totals(zeros.into_iter().chain(figures).collect())),
        ..enterprise(0, 0, 0)
    }
}

fn without(keys: &[&str], mut enterprise: Enterprise) -> Enterprise {
    let totals = enterprise.totals.as_mut().unwrap();
    totals.0.retain(|key, _| !keys.contains(&key.as_str()));
    enterprise
}

#[test]
fn figures_are_what_actions_start_from() {
    use Finding::{AtTheTop, Open, OutOfReach, Reachable};
    let unsold = |enterprise| without(&["transferredInYear"], enterprise);
    type Case = (&'static str, Enterprise, Finding, &'static [&'static str]);
    let cases: [Case; 13] = [
        ("one more", by_figures(20, 5, 0), Reachable, &["gain 1"]),
        ("three stars", by_figures(21, 5, 0), Reachable, &["gain 10"]),
        ("high value", by_figures(21, 4, 0), Reachable, &["high-value 1"]),
        ("both", by_figures(20, 3, 0), Reachable, &["gain 1, high-value 2"]),
        ("from nothing", by_figures(0, 0, 0), Reachable, &["gain 21, high-value 5"]),
        ("all of high value", by_figures(3, 3, 0), Reachable, &["gain 18, high-value 2"]),
        ("a product", without_product(by_figures(21, 5, 0)), Reachable, &["product 1"]),
        ("a lapse too many", by_figures(21, 5, 2), Reachable, &["gain 3"]),
        ("too many lapsed", by_figures(21, 5, 9), OutOfReach, &[]),
        ("five stars", by_figures(51, 5, 0), AtTheTop, &[]),
        (
            "how many are held is unknown",
            without(&["validInventions"], by_figures(9, 5, 0)),
            Open,
            &[],
        ),
        ("sales are unknown", unsold(by_figures(25, 5, 0)), Open, &[]),
        ("sales are unknown, too few are held", unsold(by_figures(20, 5, 0)), Open, &["gain 1"]),
    ];
    for (name, enterprise, finding, ways) in cases {
        let found = improved(&enterprise);
        assert_eq!(
            (found.finding, proposals(&found)),
            (finding, ways.iter().map(|it| (*it).to_owned()).collect()),
            "{name}"
        );
        for proposal in &found.proposals {
            assert_eq!(proposal.scenario.patents, [], "{name}: the figures change, not the list");
            let then = proposal.scenario.applied_to(&enterprise);
            let gained = proposal.actions.iter().find(|action| action.lever == "gain");
            let figure = |who: &Enterprise| who.totals.as_ref().unwrap().figure("validInventions");
            let expected = figure(&enterprise).unwrap() + gained.map_or(0, |action| action.count);
            assert_eq!(figure(&then), Some(expected), "{name}");
        }
    }
}

/// A right that has lapsed can be restored whatever year it lapsed in, and the one that also counts as of high
/// value is the one to restore.
#[test]
fn what_is_restored() {
    let (book, diagnostics) = book_of(
        r#"
        plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
        let marked = questions::high_value_marked();
        provision("D-1", #{ title: "条款", clause: "一", kind: "reward", force: "给予" }, |e| {
            let held = inventions::held_now(e, "first");
            let valuable = inventions::high_value(held, e.as_of, e.says(marked), #{ years: 10, from_grant: false, on_anniversary: false, pledge: true });
            require("有效", held.count().at_least(3));
            require("高价值", valuable.count().at_least(1));
            lever("restore", #{ label: "恢复" }, restore(inventions::restorable(e, "first")));
            lever("high-value", #{ label: "高价值" }, mark(held.except(valuable, "已是"), "overseasFamily"));
        });"#,
    );
    assert_eq!(diagnostics, []);
    let lost = |serial, ended_on, status, strategic| Patent {
        status,
        strategic_industry: Truth::from(strategic),
        ..lapsed(serial, ended_on)
    };
    let restorable = |serial, ended_on, strategic| {
        lost(serial, ended_on, LegalStatus::LapsedRestorable, strategic)
    };
    let sold = Patent {
        ownership: Ownership::None,
        transferred_out_on: Some(day("2025-06-01")),
        ..restorable(903, "2025-12-01", true)
    };
    let plain = restorable(901, "2026-03-15", false);
    let (this_year, last_year) =
        (restorable(902, "2026-03-15", true), restorable(902, "2025-12-20", true));
    let for_good = lost(902, "2026-03-15", LegalStatus::LapsedFee, true);
    let unknown = Patent { status: LegalStatus::Unknown, ended_on: None, ..for_good.clone() };
    let cases: [(&str, Vec<Patent>, &[&str]); 6] = [
        ("of this year", vec![plain.clone(), this_year], &["restore 1 202010000902"]),
        ("of the year before", vec![plain.clone(), last_year], &["restore 1 202010000902"]),
        (
            "not of high value",
            vec![plain.clone()],
            &["restore 1 202010000901, high-value 1 202010000000"],
        ),
        ("lapsed for good", vec![for_good], &[]),
        ("sold", vec![sold], &[]),
        ("of unknown status", vec![unknown], &[]),
    ];
    for (name, more, ways) in cases {
        let mut enterprise = enterprise(2, 0, 0);
        enterprise.patents.extend(more);
        let found = whatif::improve(&book, &enterprise, day("2026-11-21"), "draft", "D-1").unwrap();
        let told = found.proposals.iter().map(|proposal| {
            let actions = proposal.actions.iter().map(|it| {
                let patents: Vec<_> = it.patents.iter().map(|it| it.digits()).collect();
                format!("{} {} {}", it.lever, it.count, patents.join(" "))
            });
            actions.collect::<Vec<_>>().join(", ")
        });
        assert_eq!(told.collect::<Vec<_>>(), ways, "{name}");
    }
}

#[test]
fn what_is_unknown_comes_first() {
    let without = |ids: &[&str]| {
        let mut enterprise = enterprise(25, 5, 0);
        ids.iter().for_each(|id| drop(enterprise.answers.remove(*id)));
        enterprise
    };
    let short = without_product(without(&["includes-lapsed"]));
    let unlisted = Enterprise { no_patents: false, ..enterprise(0, 0, 0) };
    let cases: [(&str, Enterprise, &[&str], &[&str]); 3] = [
        ("an answer", without(&["includes-lapsed"]), &[], &["answers.includes-lapsed"]),
        ("an answer, and a product", short, &["product 1"], &["answers.includes-lapsed"]),
        ("the portfolio", unlisted, &[], &["patents"]),
    ];
    for (name, enterprise, ways, missing) in cases {
        let found = improved(&enterprise);
        assert_eq!(found.finding, Finding::Open, "{name}");
        assert_eq!(proposals(&found), ways, "{name}");
        assert_eq!(found.missing, missing, "{name}");
    }
}

#[test]
fn a_proposal_says_under_which_reading_it_fails() {
    // Two of 21 lost at the year's start base: 2/26 of all held, 2/23 of those held on 1 January.
    let found = improved(&enterprise(21, 5, 2));
    let [proposal] = found.proposals.as_slice() else { panic!("{found:?}") };
    let readings: Vec<_> = proposal.sensitivity.iter().map(|it| it.reading.as_str()).collect();
    // Both other divisors: those held on 1 January, and those left at the day.
    assert_eq!(readings, ["lapse-base", "lapse-base"]);
}

#[test]
fn nothing_to_improve() {
    let refused = |plan: &str, provision: &str, region: &str| {
        let enterprise = Enterprise { region: region.to_owned(), ..enterprise(21, 5, 0) };
        let day = day("2026-11-21");
        whatif::improve(&rules(), &enterprise, day, plan, provision).err().map(|it| it.code)
    };
    let unknown = Some("provision-unknown".to_owned());
    assert_eq!(refused("rugao-2024", "RG24-10", "320682"), None);
    assert_eq!(refused("rugao-2024", "RG24-10", "320612"), unknown);
    assert_eq!(refused("rugao-2024", "RG24-99", "320682"), unknown);
    assert_eq!(refused("nowhere", "RG24-10", "320682"), unknown);
    let person = Enterprise { subject: SubjectType::Individual, ..enterprise(21, 5, 0) };
    assert_eq!(improved(&person).finding, Finding::NotJudged);
}

/// `2027-02-03 有效发明专利 -3` for each move, and the outcome where it changes.
fn told(plans: &[PlanChange], day: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for plan in plans.iter().filter(|plan| plan.plan == "rugao-2024") {
        if let Some(standing) = &plan.standing {
            lines.push(format!("{day} {:?} → {:?}", standing.before, standing.after));
        }
        for change in plan.provisions.iter().filter(|it| it.id == "RG24-10") {
            if change.changes_outcome() {
                let level = |outcome: &Outcome| outcome.level.and_then(|level| level.certain);
                let (before, after) = (&change.outcome.before, &change.outcome.after);
                lines.push(format!("{day} {:?} → {:?}", level(before), level(after)));
            }
            for it in &change.moves {
                let sign = if it.now == Counting::Counted { '+' } else { '-' };
                let row = it.row_after.or(it.row_before).unwrap();
                lines.push(format!("{day} {} {sign}{row} {}", it.selection, it.reason));
            }
        }
    }
    lines
}

#[test]
fn the_timeline_names_day_and_event() {
    let mut enterprise = enterprise(21, 4, 0);
    enterprise.patents[20].filed_on = Some(day("2016-12-05"));
    enterprise.patents[0].filed_on = Some(day("2006-12-20"));
    let timeline =
        whatif::timeline(&rules(), &enterprise, day("2026-11-21"), day("2027-11-20")).unwrap();
    let lines: Vec<_> =
        timeline.steps.iter().flat_map(|step| told(&step.plans, &step.day.to_string())).collect();
    let expected = [
        "2026-12-06 None → Some(2)",
        "2026-12-06 高价值发明专利 +20 ",
        "2026-12-20 Some(2) → None",
        "2026-12-20 高价值发明专利 -0 2026-12-20 起保护期届满",
        "2026-12-20 失效或转出的发明专利 +0 ",
        "2026-12-20 有效发明专利 -0 2026-12-20 起保护期届满",
        "2027-01-01 InForce → Expired",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_time_that_cannot_be_drawn() {
    let draw = |from: &str, to: &str| {
        whatif::timeline(&rules(), &enterprise(1, 0, 0), day(from), day(to))
            .map(|it| it.steps.len())
    };
    assert!(draw("2026-11-21", "2026-11-20").is_err());
    assert!(draw("2020-01-01", "2031-01-01").is_err());
    assert_eq!(draw("2026-11-21", "2026-11-21"), Ok(0));
}

#[test]
fn two_states_compared() {
    let before = enterprise(20, 5, 0);
    let mut after = enterprise(21, 5, 0);
    after.patents.rotate_left(1);
    after.patents.remove(10);
    after.patents.push(invention(900));
    let compared = whatif::compare(&rules(), &before, &after, day("2026-11-21"));
    assert_eq!(
        told(&compared.plans, ""),
        [" None → Some(2)", " 有效发明专利 +18 ", " 有效发明专利 +20 ", " 有效发明专利 -11 ",]
    );
    let same = whatif::compare(&rules(), &before, &before, day("2026-11-21"));
    assert_eq!(same.plans, []);
}
