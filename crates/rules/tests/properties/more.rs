//! One more valid invention of high value, the enterprise's alone, never lowers a star.

use crate::dice::{Dice, cases};
use crate::enterprises::case;
use crate::forgetting::forgetful;
use crate::found::{rules, stars};
use crate::lives::plain;
use crate::sections::SECTIONS;
use crate::shrink::told;

const SERIAL: u32 = 9_500_000;

#[test]
fn a_better_portfolio_is_never_worse() {
    let rules = rules();
    for seed in 0..cases(300) {
        let mut dice = Dice::new(3_000_000 + seed);
        let mut case = case(dice.pick(&SECTIONS), &mut dice);
        if dice.chance(50) {
            case = forgetful(case, &mut dice);
        }
        let before = case.assessed(&rules);
        case.enterprise.patents.push(plain(SERIAL, true, case.days, &mut dice));
        let after = case.assessed(&rules);
        let ((certain, possible), (now, at_most)) = (stars(before.level), stars(after.level));
        let case = told(&case);
        assert!(
            certain <= now && possible <= at_most,
            "seed {seed}: {before:?}\n{after:?}\n{case}"
        );
    }
}
