//! The interpreter's optimiser, which plans are run without: whatever it folds or leaves out, no
//! word of an assessment changes.

use zhice_model::Assessment;
use zhice_rules::RuleBook;

use crate::dice::{Dice, cases};
use crate::enterprises::{Case, case};
use crate::forgetting::forgetful;
use crate::found::{optimised_rules, rules};
use crate::sections::SECTIONS;
use crate::shrink::{shrunk, told};

/// The whole assessment, but for the operations that it took.
fn said(rules: &RuleBook, case: &Case) -> Assessment {
    let mut assessment = rules.assess(case.enterprise.clone(), case.days.as_of, None);
    assessment.plans.iter_mut().for_each(|plan| plan.operations = 0);
    assessment
}

#[test]
fn the_optimiser_changes_no_word() {
    let (rules, optimised) = (rules(), optimised_rules());
    assert_eq!(rules.plans(), optimised.plans());
    assert_eq!(zhice_rules::check(&rules), zhice_rules::check(&optimised));
    let differs = |case: &Case| said(&rules, case) != said(&optimised, case);
    let (mut fewer, cases) = (0_u64, cases(300));
    for seed in 0..cases {
        let mut dice = Dice::new(2_000_000 + seed);
        let known = case(dice.pick(&SECTIONS), &mut dice);
        let case = if seed % 2 == 0 { known } else { forgetful(known, &mut dice) };
        if differs(&case) {
            let case = shrunk(case, differs);
            let (one, other) = (said(&rules, &case), said(&optimised, &case));
            panic!("seed {seed}: {}\n{one:?}\n{other:?}", told(&case));
        }
        let steps = |rules: &RuleBook| -> u64 {
            let assessment = rules.assess(case.enterprise.clone(), case.days.as_of, None);
            assessment.plans.iter().map(|plan| plan.operations).sum()
        };
        fewer += u64::from(steps(&optimised) < steps(&rules));
    }
    println!("{cases} enterprises, {fewer} in fewer steps");
    assert!(fewer * 10 > cases, "the optimiser has something to do: {fewer} of {cases}");
}
