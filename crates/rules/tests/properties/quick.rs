//! A few figures in place of the list come to the same, under every reading that they can express; a
//! figure left out leaves the truth possible.

use std::collections::BTreeMap;

use zhice_model::assessment::{ProvisionAssessment, Status};
use zhice_model::criterion::Verdict;
use zhice_model::date::Date;
use zhice_model::totals::Totals;
use zhice_model::{Enterprise, Patent, Value};
use zhice_rules::RuleBook;

use crate::dice::{Dice, cases, shifted};
use crate::enterprises::{Case, case};
use crate::found::{Counts, Finding, Stars, assessed, criterion, quantity, rules, stars};
use crate::law::{
    NotKnown, Readings, in_force, is_counted_invention, lost_in, of_high_value, owned, sold_by,
    stars as ladder,
};
use crate::sections::{INTENSIVE, SECTIONS, Section};
use crate::shrink::told;

fn figures(counts: &Counts) -> Totals {
    let figure = |count: i64| u32::try_from(count).unwrap();
    let figures = [
        ("validInventions", figure(counts.held.0)),
        ("highValue", figure(counts.valuable.unwrap().0)),
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

/// The figures that a list of which everything is known comes to, as the form asks for them.
fn totals_of(case: &Case) -> Result<Totals, NotKnown> {
    let (as_of, from) = (case.days.as_of, case.days.year_start());
    let plain = Readings::default();
    let in_year = |day: Option<Date>| day.is_some_and(|day| from <= day && day <= as_of);
    let mut totals: BTreeMap<String, u32> = BTreeMap::new();
    for patent in &case.enterprise.patents {
        // What was filed and granted counts whatever became of it.
        let counts = is_counted_invention(patent, plain);
        let held = counts && in_force(patent, as_of)?;
        let lost = counts && lost_in(patent, from, as_of, plain)?;
        let expiry_is_none = Readings { expiry_is_no_lapse: true, ..plain };
        let by_term = lost && !lost_in(patent, from, as_of, expiry_is_none)?;
        let sold = sold_by(patent, as_of).filter(|_| lost && !by_term);
        let sold = sold.is_some_and(|day| in_year(Some(day)) && ended_later(patent, day));
        for (key, is_one) in [
            ("validInventions", held),
            ("highValue", held && of_high_value(patent, as_of, plain)),
            ("highValuePossible", false),
            ("filedInYear", counts && in_year(patent.filed_on)),
            ("grantedInYear", counts && in_year(patent.granted_on) && owned_then(patent)),
            ("lapsedInYear", lost && !by_term && !sold),
            ("expiredInYear", by_term),
            ("transferredInYear", sold),
            ("validAtYearStart", counts && in_force(patent, shifted(from, -1))?),
        ] {
            *totals.entry(key.to_owned()).or_default() += u32::from(is_one);
        }
    }
    Ok(Totals(totals))
}

fn ended_later(patent: &Patent, day: Date) -> bool {
    patent.ended_on.is_none_or(|end| day < end)
}

/// Whether it was the enterprise's when it was granted.
fn owned_then(patent: &Patent) -> bool {
    owned(patent, patent.granted_on.unwrap())
}

/// What a provision comes to, by reading and alternative where they are not its plan's own.
type Results = BTreeMap<Option<(String, String)>, (Status, Stars)>;

fn results(rules: &RuleBook, plan: &str, found: &ProvisionAssessment) -> Results {
    let own = (found.status, stars(found.level));
    let plans = rules.plans();
    let readings = plans.iter().filter(|it| it.id == plan).flat_map(|it| &it.readings);
    let others = readings.flat_map(|reading| {
        let others = reading.alternatives.iter().skip(1);
        others.map(|other| {
            let sensitive = found.sensitivity.iter();
            let same = |it: &&zhice_model::assessment::Sensitivity| {
                it.reading == reading.id && it.alternative == other.label
            };
            let differs = sensitive.clone().find(same).map(|it| (it.status, stars(it.level)));
            (Some((reading.id.clone(), other.key.clone())), differs.unwrap_or(own))
        })
    });
    others.chain([(None, own)]).collect()
}

/// Readings that the figures express in full, besides the plan's own.
const EXPRESSED: [(&str, &str); 3] =
    [("lapse-expiry", "not-counted"), ("lapse-base", "year-end"), ("new-filing", "any")];

/// How the figures contradict the list.
fn contradiction(list: &Results, figures: &Results) -> Option<String> {
    list.iter().find_map(|(reading, by_list)| {
        let by_figures = figures.get(reading)?;
        let ((status, (certain, possible)), (other, (least, most))) = (by_list, by_figures);
        let expressed = reading.as_ref().is_none_or(|(id, key)| EXPRESSED.contains(&(id, key)));
        let within =
            (*other == Status::Unknown || other == status) && least <= certain && possible <= most;
        let fits = if expressed { by_list == by_figures } else { within };
        (!fits).then(|| format!("{reading:?}: {by_list:?} by the list, {by_figures:?} by figures"))
    })
}

#[test]
fn list_and_figures_agree_on_every_reading() {
    let rules = rules();
    let provisions =
        [("rugao-2024", "RG24-10"), ("rugao-2021", "RG21-02"), ("rugao-2021", "RG21-09")];
    let (mut compared, mut sensitive) = (0_u64, 0_u64);
    for seed in 0..cases(600) {
        let mut dice = Dice::new(12_000_000 + seed);
        let case = case(dice.pick(&SECTIONS), &mut dice);
        let Ok(totals) = totals_of(&case) else { continue };
        let listed = case.enterprise.clone();
        let by_figures =
            Enterprise { patents: Vec::new(), totals: Some(totals.clone()), ..listed.clone() };
        for (plan, id) in provisions {
            let of = |enterprise: &Enterprise| {
                let assessment = rules.assess(enterprise.clone(), case.days.as_of, Some(plan));
                let provisions = assessment.plans.into_iter().flat_map(|plan| plan.provisions);
                let found = provisions.into_iter().find(|it| it.id == id).unwrap();
                results(&rules, plan, &found)
            };
            let (list, figures) = (of(&listed), of(&by_figures));
            let wrong = contradiction(&list, &figures);
            assert_eq!(wrong, None, "seed {seed}, {id}, {totals:?}: {}", told(&case));
            compared += 1;
            sensitive += u64::from(list.values().any(|it| Some(it) != list.get(&None)));
        }
    }
    assert!(compared > 600 && sensitive > 60, "{compared} compared, {sensitive} sensitive");
}

/// Readings under which figures count what may not count, so that nothing is certain: what was bought,
/// declared invalid later, or is old by its filing alone.
const WITHIN: [(&str, &str); 3] =
    [("lapse-invalidated", "never"), ("bought-in", "not-counted"), ("maintained-from", "grant")];

/// What a section can come to at most under such a reading: all that figures count may count, and, where
/// what was lost may be left out as well, no lapse rate stands in the way.
fn at_most(section: &Section, counts: &Counts, reading: &str) -> (Status, Stars) {
    let stays = |word: &str| reading == "maintained-from" || !word.contains("失效率");
    let mut verdicts = section.criteria.iter().zip(&counts.verdicts);
    let held_up = verdicts.any(|(word, verdict)| stays(word) && *verdict == Verdict::Unmet);
    let star = ladder(counts.held.0);
    match section.levels {
        [0, 1] if !held_up => (Status::Unknown, (None, None)),
        [0, 2, ..] if !held_up && star.is_some() => (Status::Unknown, (None, star)),
        _ => (Status::NotMet, (None, None)),
    }
}

#[test]
fn figures_leave_no_more_open_than_they_must() {
    let rules = rules();
    let (mut compared, mut open) = (0_u64, 0_u64);
    for seed in 0..cases(600) {
        let mut dice = Dice::new(13_000_000 + seed);
        let case = case(dice.pick(&SECTIONS), &mut dice);
        let Ok(totals) = totals_of(&case) else { continue };
        let Ok(Finding { counts: Some(counts), .. }) = case.by_law() else { continue };
        let section = case.section;
        let by_figures = Enterprise {
            patents: Vec::new(),
            totals: Some(totals.clone()),
            ..case.enterprise.clone()
        };
        let found = assessed(&rules, section, &by_figures, case.days.as_of);
        let found = results(&rules, section.plan, &found);
        for (id, key) in WITHIN {
            let looked_at = (section.readings)().iter().any(|(it, _)| *it == format!("{id}={key}"));
            if !looked_at {
                continue;
            }
            let expected = at_most(section, &counts, id);
            let under = found[&Some((id.to_owned(), key.to_owned()))];
            assert_eq!(under, expected, "seed {seed}, {id}, {totals:?}: {}", told(&case));
            compared += 1;
            open += u64::from(expected.0 == Status::Unknown);
        }
    }
    assert!(compared > 600 && open > 60, "{compared} compared, {open} open");
}
