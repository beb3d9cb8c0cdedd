//! Lives of made-up patents with dates close to every bound, and how a register shows them on a
//! day. Every field that the section asks for is known.

use zhice_model::date::Date;
use zhice_model::{ApplicationNumber, LegalStatus, Ownership, Patent, PatentKind, Truth};

use crate::dice::{Dice, shifted};
use crate::law::years_after;

/// The days that lives are arranged around.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// The day of the assessment.
    pub as_of: Date,
    /// The day that the register's entries describe; not before the assessment.
    pub shown_on: Date,
    /// A 29 February from which ten years run out close by.
    pub leap_day: Date,
}

impl Days {
    pub fn year_start(self) -> Date {
        Date::new(self.as_of.year(), 1, 1).unwrap()
    }

    /// A day at or near one of those that decide something.
    pub fn critical(self, dice: &mut Dice) -> Date {
        let last_year = shifted(self.year_start(), -200);
        let inside = dice.between(self.year_start(), self.as_of);
        let later = dice.between(self.as_of, self.shown_on);
        let start = self.year_start();
        let day = dice.pick(&[start, self.as_of, self.as_of, inside, last_year, later]);
        dice.near(day, 1)
    }
}

/// Why a right ends.
const ENDS: &[LegalStatus] = &[
    LegalStatus::LapsedFee,
    LegalStatus::LapsedFee,
    LegalStatus::LapsedRestorable,
    LegalStatus::Abandoned,
    LegalStatus::Invalidated,
    LegalStatus::Expired,
];
const NEVER_A_RIGHT: &[LegalStatus] =
    &[LegalStatus::Pending, LegalStatus::Rejected, LegalStatus::Withdrawn];

/// An invention of the enterprise alone, in force without a doubt; of high value or not.
pub fn plain(serial: u32, valuable: bool, days: Days, dice: &mut Dice) -> Patent {
    let number = ApplicationNumber::parse(&format!("20191{serial:07}")).unwrap();
    let filed_on = dice.between(years_after(days.as_of, -8), years_after(days.as_of, -4));
    let mut patent = Patent {
        filed_on: Some(filed_on),
        granted_on: Some(years_after(filed_on, 1)),
        status: LegalStatus::Granted,
        ownership: Ownership::Sole,
        strategic_industry: Truth::No,
        overseas_family: Truth::No,
        high_pledge: Truth::No,
        national_award: Truth::No,
        ..Patent::new(number)
    };
    if valuable {
        make_valuable(&mut patent, days, dice);
    }
    patent
}

fn make_valuable(patent: &mut Patent, days: Days, dice: &mut Dice) {
    match dice.number(0, 4) {
        // Filed more than ten years ago; granted more than ten years ago or not.
        4 => {
            let filed_on = dice.between(years_after(days.as_of, -15), years_after(days.as_of, -11));
            patent.filed_on = Some(filed_on);
            patent.granted_on = Some(years_after(filed_on, dice.pick(&[1, 3, 5])));
        }
        0 => patent.strategic_industry = Truth::Yes,
        1 => patent.overseas_family = Truth::Yes,
        2 => patent.high_pledge = Truth::Yes,
        _ => patent.national_award = Truth::Yes,
    }
}

/// Makes it one that was granted in the year, to several owners or struck down since by chance.
pub fn grant_in_year(patent: &mut Patent, days: Days, dice: &mut Dice) {
    let granted_on = dice.between(days.year_start(), days.as_of);
    patent.granted_on = Some(granted_on);
    if dice.chance(6) {
        patent.ownership = Ownership::Other;
    } else if dice.chance(6) && granted_on < days.shown_on {
        let day = dice.between(shifted(granted_on, 1), days.shown_on);
        end(patent, day, LegalStatus::Invalidated, dice);
    }
}

/// Makes it one that was bought after its grant, and before it was lost if it was.
pub fn buy(patent: &mut Patent, days: Days, dice: &mut Dice) {
    let lost_on = patent.ended_on.or(patent.transferred_out_on);
    let last = lost_on.map_or(days.as_of, |day| shifted(day, -1));
    patent.transferred_in_on = Some(dice.between(patent.granted_on.unwrap(), last));
}

/// The same, ended or sold in the year.
pub fn lost(serial: u32, days: Days, dice: &mut Dice) -> Patent {
    let mut patent = plain(serial, false, days, dice);
    let day = dice.between(days.year_start(), days.as_of);
    if dice.chance(65) {
        let fee = LegalStatus::LapsedFee;
        let why = dice.pick(&[fee, fee, fee, LegalStatus::Invalidated, LegalStatus::Abandoned]);
        end(&mut patent, day, why, dice);
    } else {
        sell(&mut patent, day, dice);
    }
    patent
}

/// Makes what was lost one that had been granted in the same year, where a day is left for that.
pub fn grant_before_loss(patent: &mut Patent, days: Days, dice: &mut Dice) {
    let lost_on = patent.ended_on.or(patent.transferred_out_on).unwrap();
    let last = shifted(lost_on, -1);
    if days.year_start() <= last {
        patent.granted_on = Some(dice.between(days.year_start(), last));
    }
}

fn end(patent: &mut Patent, day: Date, status: LegalStatus, dice: &mut Dice) {
    patent.status = status;
    patent.ended_on = Some(day);
    let lag = if dice.chance(40) { dice.number(0, 3) } else { dice.number(0, 300) };
    patent.end_announced_on = Some(shifted(day, lag));
}

fn sell(patent: &mut Patent, day: Date, dice: &mut Dice) {
    patent.ownership = Ownership::None;
    patent.transferred_out_on = Some(day);
    patent.transferred_nearby = dice.truth(30);
}

/// Makes it the enterprise's again after it was sold, if that can have been seen.
fn buy_back(patent: &mut Patent, days: Days, dice: &mut Dice) {
    let sold = patent.transferred_out_on.unwrap();
    let back = days.critical(dice).max(shifted(sold, 1));
    if back <= days.shown_on && back < patent.term_end().unwrap() {
        patent.transferred_in_on = Some(back);
        patent.ownership = dice.pick(&[Ownership::Sole, Ownership::First, Ownership::Other]);
    }
}

/// A patent in which anything may lie at a bound.
pub fn edgy(serial: u32, days: Days, dice: &mut Dice) -> Patent {
    let mut patent = plain(serial, false, days, dice);
    patent.application_number = number_of_kind(serial, dice);
    if dice.chance(5) {
        patent.kind =
            Some(dice.pick(&[PatentKind::Invention, PatentKind::UtilityModel, PatentKind::Design]));
    }
    give_dates(&mut patent, days, dice);
    for mark in [
        &mut patent.strategic_industry,
        &mut patent.overseas_family,
        &mut patent.high_pledge,
        &mut patent.national_award,
    ] {
        *mark = dice.truth(15);
    }
    show(&mut patent, days, dice);
    patent
}

fn number_of_kind(serial: u32, dice: &mut Dice) -> ApplicationNumber {
    let kind = dice.pick(&[1, 1, 1, 1, 1, 1, 8, 2, 3, 9]);
    ApplicationNumber::parse(&format!("2018{kind}{serial:07}")).unwrap()
}

/// Filing, grant, purchase and an exceptional end of the term.
fn give_dates(patent: &mut Patent, days: Days, dice: &mut Dice) {
    let years = dice.pick(&[3, 5, 10, 10, 12, 12, 15, 20, 20]);
    let edge = dice.pick(&[days.as_of, days.as_of, days.year_start()]);
    let filed_on =
        if dice.chance(4) { days.leap_day } else { dice.near(years_after(edge, -years), 2) };
    patent.filed_on = Some(filed_on);
    let granted_on = if dice.chance(25) { days.critical(dice) } else { years_after(filed_on, 2) };
    patent.granted_on = Some(granted_on.max(shifted(filed_on, 1)));
    if dice.chance(20) {
        patent.transferred_in_on = Some(days.critical(dice).max(filed_on));
    }
    if dice.chance(8) {
        patent.term_ends_on = Some(dice.near(edge, 2).max(shifted(filed_on, 2)));
    }
}

/// What the register shows on its day, and the events that lead there.
fn show(patent: &mut Patent, days: Days, dice: &mut Dice) {
    let granted_on = patent.granted_on.unwrap();
    let term = patent.term_end().unwrap();
    patent.ownership =
        dice.pick(&[Ownership::Sole, Ownership::Sole, Ownership::First, Ownership::Other]);
    let recent = dice.chance(97);
    if granted_on > days.shown_on && recent || dice.chance(8) {
        patent.status = dice.pick(NEVER_A_RIGHT);
        patent.granted_on = None;
        return;
    }
    let first_own = patent.transferred_in_on.unwrap_or(granted_on).max(granted_on);
    let event = days.critical(dice).max(shifted(first_own, 1));
    if event <= days.shown_on && event < term && dice.chance(35) {
        sell(patent, event, dice);
        if patent.transferred_in_on.is_none() && dice.chance(25) {
            buy_back(patent, days, dice);
        }
    }
    let status = dice.pick(ENDS);
    let sold = patent.transferred_out_on.unwrap_or(granted_on);
    let before = patent.transferred_in_on.unwrap_or(sold).max(sold);
    let day = days.critical(dice).max(shifted(before, 1));
    if status != LegalStatus::Expired && day < term && day <= days.shown_on && dice.chance(45) {
        end(patent, day, status, dice);
    } else if term <= days.shown_on && dice.chance(85) {
        end(patent, term, LegalStatus::Expired, dice);
        if dice.chance(50) {
            patent.ended_on = None;
        }
    } else {
        patent.status =
            dice.pick(&[LegalStatus::Granted, LegalStatus::Granted, LegalStatus::Grace]);
    }
}
