//! Everything known: the engine and the law say the same.

use zhice_model::assessment::{ProvisionAssessment, Status};
use zhice_rules::RuleBook;

use crate::dice::{Dice, cases};
use crate::enterprises::{Case, case};
use crate::found::{by_engine, optimised_rules, rules};
use crate::sections::{INNOVATIVE, INTENSIVE, INVENTIVE, SECTIONS, Section};
use crate::shrink::{shrunk, told};

/// How the law and what the engine said differ, in words; `None` when they agree.
pub fn difference(said: &ProvisionAssessment, case: &Case) -> Option<String> {
    let mut law = case.by_law().ok()?;
    let mut engine = by_engine(said, case.section);
    // What the law cannot tell under a reading is not compared.
    engine.sensitive.retain(|id, _| law.sensitive.get(id).is_none_or(Option::is_some));
    law.sensitive.retain(|_, stars| stars.is_some());
    (law != engine).then(|| format!("law    {law:?}\nengine {engine:?}"))
}

#[test]
fn engine_and_law_agree_on_intensive() {
    agrees(&rules(), &INTENSIVE, cases(3000));
}

#[test]
fn engine_and_law_agree_on_innovative() {
    agrees(&rules(), &INNOVATIVE, cases(3000));
}

#[test]
fn engine_and_law_agree_on_inventive() {
    agrees(&rules(), &INVENTIVE, cases(3000));
}

#[test]
fn optimised_engine_and_law_agree() {
    for section in SECTIONS {
        agrees(&optimised_rules(), section, cases(300));
    }
}

fn agrees(rules: &RuleBook, section: &'static Section, cases: u64) {
    let wrong = |case: &Case| difference(&case.assessed(rules), case);
    let mut stars = [0_u64; 6];
    let mut sensitive = 0_u64;
    for seed in 0..cases {
        let case = case(section, &mut Dice::new(seed));
        if wrong(&case).is_some() {
            let case = shrunk(case, |smaller| wrong(smaller).is_some());
            panic!("{} seed {seed}: {}\n{}", section.id, told(&case), wrong(&case).unwrap());
        }
        if let Ok(law) = case.by_law() {
            let level = law.stars.0.unwrap_or(u8::from(law.status == Status::Met));
            stars[usize::from(level)] += 1;
            sensitive += u64::from(!law.sensitive.is_empty());
        }
    }
    let id = section.id;
    println!("{id}: {cases} enterprises; by stars {stars:?}; {sensitive} depend on a reading");
    let enough = |count: u64| count * 100 >= cases;
    let reached = section.levels.iter().all(|level| enough(stars[usize::from(*level)]));
    assert!(reached, "{id}: {stars:?}");
    assert!(enough(sensitive), "{id}: {sensitive} depend on a reading");
}
