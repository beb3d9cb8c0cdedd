//! The ways proposed are exactly the smallest that there are, over which patents are picked too: every
//! set of single actions is tried on small enterprises, each by a run.

use std::collections::BTreeMap;

use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::improvement::{Finding, Improvement};
use zhice_model::rule_files::RuleFile;
use zhice_model::{ApplicationNumber, Enterprise, LegalStatus, Ownership, Patent, Truth};
use zhice_rules::{RuleBook, whatif};

use crate::dice::{Dice, cases};
use crate::found::{rule_files, stars};

const SCRIPT: &str = r#"
plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
let products = questions::product_filings();
let marked = questions::high_value_marked();
provision("D-1", #{ title: "条款", clause: "一", kind: "rating", force: "评定" }, |e| {
    let held = inventions::held_now(e, "first");
    let valuable = inventions::high_value(held, e.as_of, e.says(marked),
        #{ years: 10, from_grant: false, on_anniversary: false, pledge: true });
    let counting = #{ expiry: true, nearby: true, announced: false };
    let lost = inventions::lost_in_year(e.patents, e, "first", counting);
    let filings = e.records(products).choosing("kind", "first");
    require("备案", filings.count().at_least(1));
    require("高价值", valuable.count().at_least(2));
    require("失效率", lost.share_of(inventions::held_in_year(held, lost)).below(0.4));
    tier(2, "二星级", held.count().over(2));
    tier(3, "三星级", held.count().over(3));
    lever("product", #{ label: "备案", most: 1 }, add_record(products, #{ kind: "first", approved_on: e.as_of }));
    lever("restore", #{ label: "恢复" }, restore(inventions::restorable(e, "first")));
    lever("gain", #{ label: "新增", most: 2 }, gain_inventions());
    lever("high-value", #{ label: "高价值", most: 2 },
        mark(held.except(valuable, "已是高价值专利"), "overseasFamily"));
});
"#;
const LEVERS: [&str; 4] = ["product", "restore", "gain", "high-value"];
const AS_OF: &str = "2026-11-21";

/// A book of one plan with the repository's library.
fn draft(script: &str) -> RuleBook {
    let (mut index, mut files) = rule_files();
    let path = "draft/plan.rhai".to_owned();
    index.plans = vec![path.clone()];
    files.push(RuleFile { path, text: script.to_owned() });
    let (book, diagnostics) = RuleBook::load(&index, &files);
    assert_eq!(diagnostics, [], "a draft without mistakes");
    book
}

/// How many times each lever is moved.
type Counts = [usize; 4];

fn star(book: &RuleBook, enterprise: &Enterprise) -> Option<u8> {
    let assessment = book.assess(enterprise.clone(), AS_OF.parse().unwrap(), Some("draft"));
    stars(assessment.plans[0].provisions[0].level).0
}

/// A patent that lives, lapsed for good or not, this year or the year before, or was sold; of high value
/// by age, by a mark, or not.
fn patent(serial: usize, dice: &mut Dice) -> Patent {
    let old = dice.chance(25);
    let number = format!("20{}1{:07}", if old { "12" } else { "21" }, serial);
    let mut patent = Patent {
        filed_on: Some(if old { "2012-03-01" } else { "2021-03-01" }.parse().unwrap()),
        granted_on: Some("2023-03-01".parse().unwrap()),
        status: LegalStatus::Granted,
        ownership: Ownership::Sole,
        strategic_industry: dice.truth(25),
        overseas_family: Truth::No,
        high_pledge: Truth::No,
        national_award: Truth::No,
        ..Patent::new(ApplicationNumber::parse(&number).unwrap())
    };
    let lost_on = dice.pick(&["2025-11-30", "2026-02-01"]).parse().unwrap();
    match dice.number(0, 9) {
        0..=3 => {}
        4..=7 => {
            patent.status = LegalStatus::LapsedRestorable;
            patent.ended_on = Some(lost_on);
        }
        8 => {
            patent.status = LegalStatus::LapsedFee;
            patent.ended_on = Some(lost_on);
        }
        _ => {
            patent.ownership = Ownership::None;
            patent.transferred_out_on = Some(lost_on);
        }
    }
    patent
}

fn small(dice: &mut Dice) -> Enterprise {
    let patents: Vec<_> =
        (0..dice.number(0, 6)).map(|serial| patent(serial as usize, dice)).collect();
    let filings = if dice.chance(70) { vec![filing()] } else { Vec::new() };
    Enterprise {
        name: "如皋示例（虚构）有限公司".to_owned(),
        region: "320682".to_owned(),
        subject: SubjectType::PrivateEnterprise,
        no_patents: patents.is_empty(),
        patents,
        answers: [
            ("product-filings".to_owned(), Answer::Records(filings)),
            ("high-value-marked".to_owned(), Answer::YesNo(true)),
        ]
        .into(),
        ..Enterprise::default()
    }
}

fn filing() -> Record {
    Record::from([
        ("kind".to_owned(), Scalar::Text("first".to_owned())),
        ("approved_on".to_owned(), Scalar::Text(AS_OF.to_owned())),
    ])
}

fn gained(serial: usize) -> Patent {
    let day = AS_OF.parse().unwrap();
    let number = ApplicationNumber::parse(&format!("20261999999{serial}")).unwrap();
    Patent {
        filed_on: Some(day),
        granted_on: Some(day),
        status: LegalStatus::Granted,
        ownership: Ownership::Sole,
        strategic_industry: Truth::No,
        overseas_family: Truth::No,
        high_pledge: Truth::No,
        national_award: Truth::No,
        ..Patent::new(number)
    }
}

/// Every subset of no more than `most` of these.
fn subsets(of: &[usize], most: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for item in of {
        let with: Vec<_> = all.iter().map(|set| [set.as_slice(), &[*item]].concat()).collect();
        all.extend(with.into_iter().filter(|set| set.len() <= most));
    }
    all
}

/// All that can be done, each with how many actions of each kind it takes; the fewest first.
fn everything(now: &Enterprise) -> Vec<(Counts, Enterprise)> {
    let restorable: Vec<_> = (0..now.patents.len())
        .filter(|row| now.patents[*row].status == LegalStatus::LapsedRestorable)
        .collect();
    let mut all = Vec::new();
    for (restored, gain, product) in
        subsets(&restorable, restorable.len()).into_iter().flat_map(|set| {
            (0..=2).flat_map(move |gain| [(set.clone(), gain, 0), (set.clone(), gain, 1)])
        })
    {
        let mut first = now.clone();
        for row in &restored {
            first.patents[*row].status = LegalStatus::Granted;
            first.patents[*row].ended_on = None;
        }
        first.patents.extend((0..gain).map(gained));
        first.no_patents = first.patents.is_empty();
        if product == 1 {
            let Some(Answer::Records(records)) = first.answers.get_mut("product-filings") else {
                panic!("{first:?}")
            };
            records.push(filing());
        }
        let rows: Vec<_> = (0..first.patents.len()).collect();
        for marked in subsets(&rows, 2) {
            let mut then = first.clone();
            marked.iter().for_each(|row| then.patents[*row].overseas_family = Truth::Yes);
            all.push(([product, restored.len(), gain, marked.len()], then));
        }
    }
    all.sort_by_key(|(counts, _)| counts.iter().sum::<usize>());
    all
}

fn at_most(a: &Counts, b: &Counts) -> bool {
    a.iter().zip(b).all(|(a, b)| a <= b)
}

/// The smallest counts with which some way of doing so much reaches the star.
fn by_trying_everything(book: &RuleBook, now: &Enterprise, goal: u8) -> Vec<Counts> {
    let mut smallest: Vec<Counts> = Vec::new();
    for (counts, then) in everything(now) {
        let more_than_needed = smallest.iter().any(|known| at_most(known, &counts));
        if !more_than_needed && star(book, &then) >= Some(goal) {
            smallest.push(counts);
        }
    }
    smallest.sort_unstable();
    smallest
}

fn proposed(found: &Improvement) -> Vec<Counts> {
    let counts = found.proposals.iter().map(|proposal| {
        LEVERS.map(|lever| {
            let action = proposal.actions.iter().find(|action| action.lever == lever);
            action.map_or(0, |action| action.count as usize)
        })
    });
    let mut counts: Vec<_> = counts.collect();
    counts.sort_unstable();
    counts
}

fn improved(book: &RuleBook, now: &Enterprise) -> Improvement {
    whatif::improve(book, now, AS_OF.parse().unwrap(), "draft", "D-1").unwrap()
}

#[test]
fn proposals_are_exactly_the_smallest() {
    let book = draft(SCRIPT);
    let mut findings: BTreeMap<&'static str, u64> = BTreeMap::new();
    for seed in 0..cases(300).div_ceil(3) {
        let now = small(&mut Dice::new(11_000_000 + seed));
        let found = improved(&book, &now);
        let told = || format!("seed {seed}: {}", serde_json::to_string(&now).unwrap());
        let Some(goal) = found.goal else {
            assert_eq!(
                (found.finding, star(&book, &now)),
                (Finding::AtTheTop, Some(3)),
                "{}",
                told()
            );
            continue;
        };
        let expected = by_trying_everything(&book, &now, goal);
        assert_eq!(proposed(&found), expected, "{}", told());
        let (finding, name) = match (expected.is_empty(), expected.iter().any(|it| it[1] > 0)) {
            (true, _) => (Finding::OutOfReach, "out of reach"),
            (false, true) => (Finding::Reachable, "restoring"),
            (false, false) => (Finding::Reachable, "otherwise"),
        };
        assert_eq!(found.finding, finding, "{}", told());
        *findings.entry(name).or_default() += 1;
        for proposal in &found.proposals {
            let then = proposal.scenario.applied_to(&now);
            assert!(star(&book, &then) >= Some(goal), "{:?}: {}", proposal.actions, told());
        }
    }
    println!("{findings:?}");
    assert!(findings.len() == 3 && findings.values().all(|count| *count > 5), "{findings:?}");
}
