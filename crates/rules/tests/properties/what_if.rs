//! What is proposed is enough, not too much, and enough by the law's own count; what the timeline
//! says is what each day says.

use zhice_model::assessment::ProvisionAssessment;
use zhice_model::change::Outcome;
use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Record, Scalar};
use zhice_model::improvement::{Finding, Improvement, Proposal};
use zhice_model::{Enterprise, LegalStatus, Truth};
use zhice_rules::{RuleBook, whatif};

use crate::dice::{Dice, cases, shifted};
use crate::enterprises::case;
use crate::forgetting::forgetful;
use crate::found::{assessed, by_law, rules, stars};
use crate::sections::INTENSIVE;
use crate::shrink::told;

const PLAN: &str = "rugao-2024";
const PROVISION: &str = "RG24-10";

#[test]
fn proposals_are_enough_and_not_too_much() {
    let rules = rules();
    let (mut reachable, mut proposed) = (0_u64, 0_u64);
    for seed in 0..cases(300).div_ceil(2) {
        let mut dice = Dice::new(7_000_000 + seed);
        let mut case = case(&INTENSIVE, &mut dice);
        let known = dice.chance(80);
        if !known {
            case = forgetful(case, &mut dice);
        }
        let day = case.days.as_of;
        let Ok(found) = whatif::improve(&rules, &case.enterprise, day, PLAN, PROVISION) else {
            continue;
        };
        if found.finding != Finding::Reachable {
            continue;
        }
        reachable += 1;
        proposed += found.proposals.len() as u64;
        for proposal in &found.proposals {
            let trouble = wrong_with(&rules, &found, proposal, &case.enterprise).or_else(|| {
                known.then(|| against_the_law(&found, proposal, &case.enterprise)).flatten()
            });
            assert_eq!(trouble, None, "seed {seed}: {}", told(&case));
        }
    }
    assert!(reachable > 20 && proposed >= reachable, "{reachable} reachable, {proposed} proposed");
}

/// What is wrong with a proposal; `None` when nothing is.
fn wrong_with(
    rules: &RuleBook,
    found: &Improvement,
    proposal: &Proposal,
    now: &Enterprise,
) -> Option<String> {
    let goal = found.goal?;
    let then = proposal.scenario.applied_to(now);
    let star = |enterprise: &Enterprise| {
        stars(assessed(rules, &INTENSIVE, enterprise, found.as_of).level).0.unwrap_or(0)
    };
    if star(&then) < goal {
        return Some(format!("not enough: {:?}", proposal.actions));
    }
    let fewer = without_one_of_each(&then, now);
    let too_much = fewer.iter().find(|(_, enterprise)| star(enterprise) >= goal);
    too_much.map(|(what, _)| format!("even without one {what}: {:?}", proposal.actions))
}

/// What the law, counted without the engine, has against a proposal of which all is known.
fn against_the_law(found: &Improvement, proposal: &Proposal, now: &Enterprise) -> Option<String> {
    let law = by_law(&INTENSIVE, &proposal.scenario.applied_to(now), found.as_of).ok()?;
    let enough = law.stars.0 >= found.goal;
    (!enough).then(|| format!("the law says {law:?}: {:?}", proposal.actions))
}

/// The enterprise with one change fewer, for each kind of change made to `now`.
fn without_one_of_each(then: &Enterprise, now: &Enterprise) -> Vec<(&'static str, Enterprise)> {
    let mut fewer = Vec::new();
    let unmarked = |row: usize| {
        now.patents.get(row).is_none_or(|was| was.overseas_family != Truth::Yes)
            && then.patents[row].overseas_family == Truth::Yes
    };
    if let Some(row) = (0..then.patents.len()).rev().find(|row| unmarked(*row)) {
        let mut less = then.clone();
        less.patents[row].overseas_family =
            now.patents.get(row).map_or(Truth::No, |was| was.overseas_family);
        fewer.push(("mark", less));
    }
    // One that carries a mark would take the mark with it.
    let plain = then.patents.len() > now.patents.len()
        && then.patents.last().is_some_and(|last| last.overseas_family != Truth::Yes);
    if plain {
        let mut less = then.clone();
        less.patents.pop();
        fewer.push(("invention", less));
    }
    let restored = |(was, is): (&zhice_model::Patent, &zhice_model::Patent)| {
        was.status == LegalStatus::LapsedRestorable && is.status == LegalStatus::Granted
    };
    if let Some(row) = now.patents.iter().zip(&then.patents).rposition(restored) {
        let mut less = then.clone();
        less.patents[row] = now.patents[row].clone();
        fewer.push(("restoration", less));
    }
    let filings = |enterprise: &Enterprise| match enterprise.answers.get("product-filings") {
        Some(Answer::Records(records)) => records.len(),
        _ => 0,
    };
    if filings(then) > filings(now) {
        let mut less = then.clone();
        if let Some(Answer::Records(records)) = less.answers.get_mut("product-filings") {
            records.pop();
        }
        fewer.push(("filing", less));
    }
    fewer
}

#[test]
fn the_timeline_says_what_each_day_says() {
    let rules = rules();
    let mut changed = 0;
    for seed in 0..cases(300).div_ceil(60) {
        let mut dice = Dice::new(8_000_000 + seed);
        let mut case = case(&INTENSIVE, &mut dice);
        if dice.chance(30) {
            case = forgetful(case, &mut dice);
        }
        let from = case.days.as_of;
        let to = shifted(from, 150);
        let mut enterprise = case.enterprise.clone();
        enterprise.status_as_of.get_or_insert(from);
        let timeline = whatif::timeline(&rules, &enterprise, from, to).unwrap();
        let mut now = outcome(&assessed(&rules, &INTENSIVE, &enterprise, from));
        let mut day = from;
        while day < to {
            day = shifted(day, 1);
            let next = outcome(&assessed(&rules, &INTENSIVE, &enterprise, day));
            let told_of = foretold(&timeline, day, now);
            assert_eq!(told_of, next, "seed {seed}, {day}: {}", told(&case));
            changed += u64::from(now != next);
            now = next;
        }
    }
    assert!(changed > 0);
}

fn outcome(provision: &ProvisionAssessment) -> Outcome {
    Outcome { status: provision.status, level: provision.level }
}

/// What the timeline says of a day on which it was `now` until then.
fn foretold(timeline: &zhice_model::timeline::Timeline, day: Date, now: Outcome) -> Outcome {
    let steps = timeline.steps.iter().filter(|step| step.day == day);
    let mut plans = steps.flat_map(|step| &step.plans).filter(|plan| plan.plan == PLAN);
    let Some(plan) = plans.next() else { return now };
    if let Some(standing) = &plan.standing {
        let status = match standing.after {
            zhice_model::assessment::Standing::Expired => zhice_model::assessment::Status::Expired,
            _ => return now,
        };
        return Outcome { status, level: None };
    }
    let change = plan.provisions.iter().find(|change| change.id == PROVISION);
    change.map_or(now, |change| change.outcome.after)
}

#[test]
fn an_added_filing_reads_as_one_typed() {
    let rules = rules();
    let day = zhice_model::date::date(2026, 11, 21);
    let mut enterprise = case(&INTENSIVE, &mut Dice::new(1)).enterprise;
    enterprise.answers.insert("product-filings".into(), Answer::Records(vec![]));
    let found = whatif::improve(&rules, &enterprise, day, PLAN, PROVISION).unwrap();
    let typed = Record::from([
        ("kind".to_owned(), Scalar::Text("first".to_owned())),
        ("approved_on".to_owned(), Scalar::Text("2026-11-21".to_owned())),
    ]);
    for proposal in &found.proposals {
        let answer = proposal.scenario.answers.get("product-filings");
        assert_eq!(answer, Some(&Answer::Records(vec![typed.clone()])));
    }
}
