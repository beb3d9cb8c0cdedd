//! Some fields unknown: however they turn out, the result lies in the range that was reported, and
//! nothing that was said for certain proves wrong.

use zhice_model::assessment::{Level, ProvisionAssessment, Status};
use zhice_model::criterion::{Criterion, Verdict};
use zhice_model::enterprise::SubjectType;
use zhice_model::{Truth, Value};
use zhice_rules::RuleBook;

use crate::completion::completed;
use crate::dice::{Dice, cases};
use crate::enterprises::{Case, case};
use crate::forgetting::forgetful;
use crate::found::{alternative, criterion, optimised_rules, quantity, rules, stars};
use crate::known::difference;
use crate::sections::{SECTIONS, Section};
use crate::shrink::{shrunk, told};

const COMPLETIONS: u64 = 20;

/// The first way of turning out that contradicts what was reported, in words.
fn contradiction(rules: &RuleBook, case: &Case, seed: u64) -> Option<String> {
    let reported = case.assessed(rules);
    let mut dice = Dice::new(seed);
    (0..COMPLETIONS).find_map(|_| {
        let mut whole = completed(case, &mut dice)?;
        if whole.enterprise.subject == SubjectType::Unknown {
            let others = &SubjectType::ALL[..SubjectType::ALL.len() - 1];
            whole.enterprise.subject = dice.pick(others);
        }
        if whole.enterprise.is_enterprise() == Truth::Unknown {
            whole.enterprise.company = dice.pick(&[Truth::Yes, Truth::No]);
        }
        let outcome = whole.assessed(rules);
        let wrong = contradicts(&reported, &outcome, case.section)
            .or_else(|| difference(&outcome, &whole))?;
        Some(format!("{wrong}\nwhen it turns out {}", told(&whole)))
    })
}

fn contradicts(
    reported: &ProvisionAssessment,
    outcome: &ProvisionAssessment,
    section: &Section,
) -> Option<String> {
    let own = |it: &ProvisionAssessment| (it.status, it.level);
    if let Some(broken) = unforeseen(own(reported), own(outcome)) {
        return Some(broken);
    }
    for (reading, _) in (section.readings)() {
        let under = |it: &ProvisionAssessment| under(section, it, reading);
        if let Some(broken) = unforeseen(under(reported), under(outcome)) {
            return Some(format!("{reading}: {broken}"));
        }
    }
    if outcome.criteria.is_empty() || reported.criteria.is_empty() {
        return None;
    }
    let both = |word: &&str| criterion(reported, word).zip(criterion(outcome, word)).unwrap();
    let pairs = section.criteria.iter().map(both);
    let tiers = reported.tiers.iter().zip(&outcome.tiers);
    let tiers = tiers.map(|(one, other)| (&one.criterion, &other.criterion));
    pairs.chain(tiers).find_map(|(one, other)| breaks(one, other))
}

/// What a provision comes to.
type Said = (Status, Option<Level>);

/// What it comes to under another reading.
fn under(section: &Section, provision: &ProvisionAssessment, reading: &str) -> Said {
    let mut others = provision.sensitivity.iter();
    let other = others.find(|it| alternative(section.plan, it) == reading);
    other.map_or((provision.status, provision.level), |it| (it.status, it.level))
}

fn unforeseen(reported: Said, outcome: Said) -> Option<String> {
    let status_holds = match reported.0 {
        Status::Unknown => true,
        Status::NotMet => matches!(outcome.0, Status::NotMet | Status::NotApplicable),
        status => outcome.0 == status,
    };
    let ((certain, possible), (star, most)) = (stars(reported.1), stars(outcome.1));
    let star_holds = reported.1.is_none() || certain <= star && most <= possible;
    (!status_holds || !star_holds).then(|| format!("{reported:?} became {outcome:?}"))
}

fn breaks(reported: &Criterion, outcome: &Criterion) -> Option<String> {
    let (range, exact) = (quantity(reported), quantity(outcome));
    let at_most = |a: Value, b: Value| a.compare(b).unwrap().is_le();
    let inside = at_most(range.low, exact.low)
        && range.high.is_none_or(|high| exact.high.is_some_and(|most| at_most(most, high)));
    let verdict_holds = reported.verdict == Verdict::Unknown || reported.verdict == outcome.verdict;
    (!inside || !verdict_holds).then(|| {
        let (one, other) = (reported.verdict, outcome.verdict);
        format!("{}: {one:?} of {range:?} became {other:?} of {exact:?}", reported.label)
    })
}

#[test]
fn whatever_turns_out_was_foreseen() {
    for section in SECTIONS {
        foresees(&rules(), section, cases(3000));
    }
}

#[test]
fn whatever_turns_out_was_foreseen_by_the_optimised_engine() {
    for section in SECTIONS {
        foresees(&optimised_rules(), section, cases(300));
    }
}

fn foresees(rules: &RuleBook, section: &'static Section, cases: u64) {
    let cases = cases.div_ceil(COMPLETIONS);
    let (mut decided, mut completable) = (0_u64, 0_u64);
    for seed in 0..cases {
        let mut dice = Dice::new(1_000_000 + seed);
        let case = forgetful(case(section, &mut dice), &mut dice);
        decided += u64::from(case.assessed(rules).status != Status::Unknown);
        completable += u64::from(completed(&case, &mut Dice::new(seed)).is_some());
        if contradiction(rules, &case, seed).is_some() {
            let case = shrunk(case, |smaller| contradiction(rules, smaller, seed).is_some());
            let contradiction = contradiction(rules, &case, seed).unwrap();
            panic!("{} seed {seed}: {}\n{contradiction}", section.id, told(&case));
        }
    }
    let id = section.id;
    println!("{id}: {cases} partly known enterprises, {decided} decided, {COMPLETIONS} ways each");
    assert!(decided * 10 > cases, "{id}: {decided} of {cases} decided");
    assert!(completable * 100 > cases * 98, "{id}: {completable} of {cases} completed");
}
