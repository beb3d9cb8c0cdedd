//! A few figures in place of the list come to the same; a figure left out leaves the truth possible.

use zhice_model::totals::Totals;
use zhice_model::{Enterprise, Value};

use crate::dice::{Dice, cases};
use crate::enterprises::case;
use crate::found::{Counts, assessed, criterion, quantity, rules, stars};
use crate::sections::INTENSIVE;
use crate::shrink::told;

fn figures(counts: &Counts) -> Totals {
    let figure = |count: i64| u32::try_from(count).unwrap();
    let figures = [
        ("validInventions", figure(counts.held.0)),
        ("highValue", figure(counts.valuable.0)),
        ("highValuePossible", 0),
        ("lapsedInYear", u32::try_from(counts.lost_of.unwrap().0.0).unwrap()),
        ("expiredInYear", 0),
        ("transferredInYear", 0),
    ];
    Totals(figures.map(|(key, count)| (key.to_owned(), count)).into())
}

#[test]
fn figures_come_to_what_the_list_comes_to() {
    let rules = rules();
    let mut compared = 0_u64;
    for seed in 0..cases(600) {
        let case = case(&INTENSIVE, &mut Dice::new(9_000_000 + seed));
        let as_of = case.days.as_of;
        let Some(law) = case.by_law().ok() else { continue };
        let Some(counts) = &law.counts else { continue };
        compared += 1;
        let enterprise = Enterprise {
            patents: Vec::new(),
            totals: Some(figures(counts)),
            ..case.enterprise.clone()
        };
        let found = assessed(&rules, &INTENSIVE, &enterprise, as_of);
        assert_eq!(stars(found.level), law.stars, "seed {seed}: {}", told(&case));
        let lost = quantity(criterion(&found, "失效率").unwrap());
        let (part, whole) = counts.lost_of.unwrap().0;
        assert_eq!(lost.low, Value::Share { part, whole }, "seed {seed}: {}", told(&case));
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn a_figure_left_out_leaves_the_truth_possible() {
    let rules = rules();
    let (mut open, mut compared) = (0_u64, 0_u64);
    for seed in 0..cases(600) {
        let mut dice = Dice::new(9_500_000 + seed);
        let case = case(&INTENSIVE, &mut dice);
        let as_of = case.days.as_of;
        let Some(law) = case.by_law().ok() else { continue };
        let Some(counts) = &law.counts else { continue };
        compared += 1;
        let mut totals = figures(counts);
        let keys =
            ["validInventions", "highValue", "lapsedInYear", "expiredInYear", "transferredInYear"];
        let left_out = dice.pick(&keys);
        totals.0.remove(left_out);
        let enterprise =
            Enterprise { patents: Vec::new(), totals: Some(totals), ..case.enterprise.clone() };
        let (certain, possible) = stars(assessed(&rules, &INTENSIVE, &enterprise, as_of).level);
        let truth = law.stars.0;
        let case = || told(&case);
        assert!(
            certain <= truth && truth <= possible,
            "seed {seed}, {left_out} left out: {certain:?}…{possible:?}, {truth:?}: {}",
            case()
        );
        open += u64::from(certain != possible);
    }
    assert!(compared > 100 && open > 20, "{compared} compared, {open} open");
}
