//! Some fields unknown: however they turn out, the result lies in the range that was reported, and
//! nothing that was said for certain proves wrong.

use zhice_model::assessment::{ProvisionAssessment, Status};
use zhice_model::criterion::{Criterion, Verdict};
use zhice_model::enterprise::{Answer, SubjectType};
use zhice_model::{ApplicationNumber, LegalStatus, Ownership, Patent, Truth, Value};
use zhice_rules::RuleBook;

use crate::completion::{completed, is_coherent};
use crate::dice::{Dice, cases};
use crate::enterprises::{Case, case};
use crate::found::{CRITERIA, assessed, criterion, quantity, rules, stars};
use crate::known::difference;
use crate::shrink::{shrunk, told};

const COMPLETIONS: u64 = 20;

/// A case that is known in part.
fn partly_known(dice: &mut Dice) -> Case {
    let mut case = case(dice);
    let days = case.days;
    case.enterprise.patents.retain(|patent| is_coherent(patent, days));
    for patent in &mut case.enterprise.patents {
        if dice.chance(30) {
            forget(patent, dice);
        }
    }
    for question in ["includes-lapsed", "includes-transferred", "high-value-marked"] {
        match dice.number(0, 9) {
            0 => drop(case.enterprise.answers.remove(question)),
            1 => drop(case.enterprise.answers.insert(question.to_owned(), Answer::YesNo(false))),
            _ => {}
        }
    }
    if dice.chance(5) {
        case.enterprise.answers.remove("product-filings");
    } else if let Some(Answer::Records(records)) =
        case.enterprise.answers.get_mut("product-filings")
    {
        for record in records {
            if dice.chance(10) {
                record.remove(dice.pick(&["kind", "approved_on"]));
            }
        }
    }
    if dice.chance(4) {
        case.enterprise.subject = SubjectType::Unknown;
    }
    case
}

/// Forgets one field, seldom more.
fn forget(patent: &mut Patent, dice: &mut Dice) {
    for _ in 0..dice.pick(&[1, 1, 1, 2, 3]) {
        match dice.number(0, 9) {
            0 => patent.status = LegalStatus::Unknown,
            1 => patent.filed_on = None,
            2 => patent.granted_on = None,
            3 => patent.ended_on = None,
            4 => patent.ownership = Ownership::Unknown,
            5 => patent.transferred_out_on = None,
            6 => patent.strategic_industry = Truth::Unknown,
            7 => patent.overseas_family = Truth::Unknown,
            8 => patent.high_pledge = Truth::Unknown,
            _ => forget_kind(patent, dice),
        }
    }
}

/// Gives it a kind digit that the standard does not name.
fn forget_kind(patent: &mut Patent, dice: &mut Dice) {
    if dice.chance(80) {
        return;
    }
    let mut digits = patent.application_number.digits().to_owned();
    digits.replace_range(4..5, "5");
    patent.application_number = ApplicationNumber::parse(&digits).unwrap();
    patent.kind = None;
}

/// The first way of turning out that contradicts what was reported, in words.
fn contradiction(rules: &RuleBook, case: &Case, seed: u64) -> Option<String> {
    let reported = assessed(rules, &case.enterprise, case.days.as_of);
    let mut dice = Dice::new(seed);
    (0..COMPLETIONS).find_map(|_| {
        let mut whole = completed(case, &mut dice)?;
        if whole.enterprise.subject == SubjectType::Unknown {
            let others = &SubjectType::ALL[..SubjectType::ALL.len() - 1];
            whole.enterprise.subject = dice.pick(others);
        }
        let outcome = assessed(rules, &whole.enterprise, whole.days.as_of);
        let wrong = contradicts(&reported, &outcome).or_else(|| difference(&outcome, &whole))?;
        Some(format!("{wrong}\nwhen it turns out {}", told(&whole)))
    })
}

fn contradicts(reported: &ProvisionAssessment, outcome: &ProvisionAssessment) -> Option<String> {
    let status_holds = match reported.status {
        Status::Unknown => true,
        Status::NotMet => matches!(outcome.status, Status::NotMet | Status::NotApplicable),
        status => outcome.status == status,
    };
    let (certain, possible) = stars(reported.level);
    let (star, most) = stars(outcome.level);
    let star_holds = reported.level.is_none() || certain <= star && most <= possible;
    if !status_holds || !star_holds {
        return Some(format!(
            "{:?} {:?} became {:?} {:?}",
            reported.status, reported.level, outcome.status, outcome.level
        ));
    }
    if outcome.criteria.is_empty() || reported.criteria.is_empty() {
        return None;
    }
    let pairs = CRITERIA.map(|word| (criterion(reported, word), criterion(outcome, word)));
    let tiers = reported.tiers.iter().zip(&outcome.tiers);
    let tiers = tiers.map(|(one, other)| (&one.criterion, &other.criterion));
    pairs.into_iter().chain(tiers).find_map(|(one, other)| breaks(one, other))
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
    let rules = rules();
    let cases = cases(3000).div_ceil(COMPLETIONS);
    let (mut decided, mut completable) = (0_u64, 0_u64);
    for seed in 0..cases {
        let case = partly_known(&mut Dice::new(1_000_000 + seed));
        let status = assessed(&rules, &case.enterprise, case.days.as_of).status;
        decided += u64::from(status != Status::Unknown);
        completable += u64::from(completed(&case, &mut Dice::new(seed)).is_some());
        if contradiction(&rules, &case, seed).is_some() {
            let case = shrunk(case, |smaller| contradiction(&rules, smaller, seed).is_some());
            let contradiction = contradiction(&rules, &case, seed).unwrap();
            panic!("seed {seed}: {}\n{contradiction}", told(&case));
        }
    }
    println!("{cases} partly known enterprises, {decided} decided, {COMPLETIONS} ways each");
    assert!(decided * 10 > cases, "{decided} of {cases} decided");
    assert!(completable * 100 > cases * 98, "{completable} of {cases} completed");
}
