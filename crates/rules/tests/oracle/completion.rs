//! What is unknown filled in: the ways in which a partly known enterprise can turn out.

use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Record, Scalar};
use zhice_model::{LegalStatus, Ownership, Patent, PatentKind, Truth};

use crate::dice::{Dice, shifted};
use crate::enterprises::{Case, filing};
use crate::law::{Readings, in_force, lost_in, years_after};
use crate::lives::{Days, grant_before_loss, lost};

/// What a completion tries to make of every patent, so that ends of ranges are reached.
#[derive(Clone, Copy, Debug)]
enum Mood {
    Any,
    Held,
    Gone,
    Lost,
    NeverLost,
}

/// One way in which everything unknown can turn out; `None` when none is found.
pub fn completed(case: &Case, dice: &mut Dice) -> Option<Case> {
    let mood = dice.pick(&[Mood::Any, Mood::Held, Mood::Gone, Mood::Lost, Mood::NeverLost]);
    let mut whole = case.clone();
    let says = |question| case.enterprise.answers.get(question) == Some(&Answer::YesNo(true));
    let marked = says("high-value-marked");
    for patent in &mut whole.enterprise.patents {
        *patent = turned_out(patent, case.days, marked, mood, dice)?;
    }
    for question in ["includes-lapsed", "includes-transferred"] {
        if !says(question) {
            add_losses(&mut whole, question == "includes-lapsed", dice);
        }
    }
    complete_filings(&mut whole, dice);
    for question in ["includes-lapsed", "includes-transferred", "high-value-marked"] {
        whole.enterprise.answers.insert(question.to_owned(), Answer::YesNo(true));
    }
    Some(whole)
}

/// The patent with everything filled in, in a way that suits the mood if one is found.
fn turned_out(
    patent: &Patent,
    days: Days,
    marked: bool,
    mood: Mood,
    dice: &mut Dice,
) -> Option<Patent> {
    let mut found = None;
    for _ in 0..400 {
        let mut candidate = patent.clone();
        fill(&mut candidate, patent, days, marked, dice);
        if candidate == *patent {
            return Some(candidate);
        }
        if !is_coherent(&candidate, days) {
            continue;
        }
        let suits = suits(&candidate, days, mood);
        found = Some(candidate);
        if suits {
            break;
        }
    }
    found
}

fn suits(patent: &Patent, days: Days, mood: Mood) -> bool {
    let held = in_force(patent, days.as_of) == Ok(true);
    let lost = lost_in(patent, days.year_start(), days.as_of, Readings::default()) == Ok(true);
    match mood {
        Mood::Any => true,
        Mood::Held => held,
        Mood::Gone => !held && !lost,
        Mood::Lost => lost,
        Mood::NeverLost => !lost,
    }
}

/// The statuses that say all, from applications and rights in force to what is no more.
const STATUSES: &[LegalStatus] = &[
    LegalStatus::Pending,
    LegalStatus::Granted,
    LegalStatus::Grace,
    LegalStatus::LapsedFee,
    LegalStatus::LapsedRestorable,
    LegalStatus::Abandoned,
    LegalStatus::Invalidated,
    LegalStatus::Expired,
    LegalStatus::Rejected,
    LegalStatus::Withdrawn,
];

const ENDS: &[LegalStatus] = &[
    LegalStatus::LapsedFee,
    LegalStatus::LapsedRestorable,
    LegalStatus::Abandoned,
    LegalStatus::Invalidated,
    LegalStatus::Expired,
];

fn fill(candidate: &mut Patent, known: &Patent, days: Days, marked: bool, dice: &mut Dice) {
    if known.kind().is_none() {
        candidate.kind =
            Some(dice.pick(&[PatentKind::Invention, PatentKind::Invention, PatentKind::Design]));
    }
    if known.filed_on.is_none() {
        candidate.filed_on = Some(filing_day(known, days, dice));
    }
    match known.status {
        LegalStatus::Unknown => candidate.status = dice.pick(STATUSES),
        // Whatever ended was a right where the day of its grant is known.
        LegalStatus::Ended if known.granted_on.is_some() => candidate.status = dice.pick(ENDS),
        LegalStatus::Ended => candidate.status = dice.pick(&STATUSES[3..]),
        _ => {}
    }
    if known.granted_on.is_none() && !candidate.status.is_not_granted() {
        candidate.granted_on = Some(grant_day(candidate, days, dice));
    }
    if known.ended_on.is_none() && candidate.status.is_ended_right() {
        let term = candidate.term_end().unwrap();
        let expired = candidate.status == LegalStatus::Expired;
        candidate.ended_on = Some(if expired { term } else { end_day(candidate, days, dice) });
    }
    if known.end_announced_on.is_none() {
        let lag = dice.pick(&[0, 1, 40, 200]);
        candidate.end_announced_on = candidate.ended_on.map(|end| shifted(end, lag));
    }
    if known.ownership == Ownership::Unknown {
        candidate.ownership = dice.pick(&Ownership::ALL[..4]);
    }
    if candidate.ownership == Ownership::None && known.transferred_out_on.is_none() {
        candidate.transferred_out_on = Some(days.critical(dice));
    }
    for (mark, was) in [
        (&mut candidate.strategic_industry, known.strategic_industry),
        (&mut candidate.overseas_family, known.overseas_family),
        (&mut candidate.high_pledge, known.high_pledge),
        (&mut candidate.national_award, known.national_award),
    ] {
        if was == Truth::Unknown {
            *mark = Truth::from(!marked && dice.chance(50));
        }
    }
    if candidate.ownership == Ownership::None && known.transferred_nearby == Truth::Unknown {
        candidate.transferred_nearby = dice.truth(50);
    }
}

fn filing_day(known: &Patent, days: Days, dice: &mut Dice) -> Date {
    let latest = known.granted_on.unwrap_or(days.as_of);
    let years = dice.pick(&[1, 3, 10, 10, 15, 20, 20]);
    let gone = known.end_announced_on.or(known.transferred_out_on).unwrap_or(latest);
    let edge = dice.pick(&[days.as_of, days.shown_on, latest, gone]);
    dice.near(years_after(edge, -years), 2)
}

fn grant_day(candidate: &Patent, days: Days, dice: &mut Dice) -> Date {
    let filed_on = candidate.filed_on.unwrap();
    let soon = shifted(filed_on, dice.number(1, 900));
    let edge = days.critical(dice);
    let before_end = candidate.ended_on.map_or(edge, |end| shifted(end, -1));
    dice.pick(&[soon, edge, before_end])
}

fn end_day(candidate: &Patent, days: Days, dice: &mut Dice) -> Date {
    let sold = candidate.transferred_out_on.or(candidate.granted_on).unwrap_or(days.as_of);
    let soon = shifted(sold, dice.number(1, 60));
    let announced = candidate.end_announced_on.unwrap_or(days.shown_on);
    let earlier = shifted(announced, -dice.number(0, 300));
    let critical = days.critical(dice);
    dice.pick(&[critical, soon, earlier, days.shown_on])
}

/// Whether a register can show this on its day: filed, granted, bought, sold and ended in order.
pub fn is_coherent(patent: &Patent, days: Days) -> bool {
    let (Some(filed_on), Some(term)) = (patent.filed_on, patent.term_end()) else { return false };
    let sold = patent.transferred_out_on;
    let sale_fits = match patent.ownership {
        Ownership::None => sold.is_some_and(|day| {
            day <= days.shown_on
                && day > filed_on
                && day < term
                && patent.ended_on.is_none_or(|end| day < end)
                && patent.transferred_in_on.is_none_or(|since| since < day)
        }),
        Ownership::Unknown => false,
        Ownership::Sole | Ownership::First | Ownership::Other => sold.is_none(),
    };
    if patent.status.is_not_granted() {
        return sale_fits && patent.granted_on.is_none() && patent.ended_on.is_none();
    }
    let Some(granted_on) = patent.granted_on else { return false };
    let end = patent.ended_on;
    let ends_well = match patent.status {
        LegalStatus::Granted | LegalStatus::Grace => end.is_none() && term > days.shown_on,
        LegalStatus::Expired => end.is_none_or(|end| end == term) && term <= days.shown_on,
        LegalStatus::Unknown => false,
        _ => end.is_some_and(|end| granted_on < end && end < term && end <= days.shown_on),
    };
    let bought_alive = patent.transferred_in_on.is_none_or(|since| since < end.unwrap_or(term));
    let announced_later =
        patent.end_announced_on.is_none_or(|day| end.is_none_or(|end| end <= day));
    sale_fits
        && ends_well
        && announced_later
        && bought_alive
        && filed_on <= granted_on
        && granted_on < term
        && granted_on <= days.shown_on
}

/// What a list that need not be whole may lack: a few patents that ended, or were sold.
fn add_losses(whole: &mut Case, ended: bool, dice: &mut Dice) {
    let mut serial = if ended { 9_100_000 } else { 9_200_000 };
    for _ in 0..dice.pick(&[0, 0, 1, 2, 5]) {
        serial += 1;
        let mut patent = lost(serial, whole.days, dice);
        while (patent.ownership == Ownership::None) == ended {
            patent = lost(serial, whole.days, dice);
        }
        if whole.section.counts_grants && dice.chance(50) {
            grant_before_loss(&mut patent, whole.days, dice);
        }
        whole.enterprise.patents.push(patent);
    }
}

fn complete_filings(whole: &mut Case, dice: &mut Dice) {
    let days = whole.days;
    let answer = whole.enterprise.answers.entry("product-filings".to_owned());
    let records = answer.or_insert_with(|| {
        Answer::Records((0..dice.pick(&[0, 1, 2])).map(|_| Record::new()).collect())
    });
    let Answer::Records(records) = records else { panic!("{records:?}") };
    for record in records {
        let other: Record = filing(days, dice);
        for field in ["kind", "approved_on"] {
            let value: Scalar = other[field].clone();
            record.entry(field.to_owned()).or_insert(value);
        }
    }
}
