//! The sections that are worked out a second time, and what sets them apart.

use zhice_model::Enterprise;
use zhice_model::date::{Date, date};

use crate::law::{NotKnown, Outcome, Readings, intensive, intensive_readings};
use crate::law_2021::{innovative, innovative_readings, inventive, inventive_readings};

/// A section of a plan that gives stars or a reward.
#[derive(Debug)]
pub struct Section {
    /// The plan's id.
    pub plan: &'static str,
    /// The provision's id.
    pub id: &'static str,
    /// The first and the last day of the plan.
    pub in_force: (Date, Date),
    /// The day that the document was issued, where it says so: before it nobody was given anything, and what
    /// holds is for the authority to confirm.
    pub issued: Option<Date>,
    /// Days of assessment that matter, besides any others in or near its time.
    pub assessed_on: &'static [Date],
    /// A day in a leap year from which ten years run out within the plan's time.
    pub leap_day: Date,
    /// Whether it speaks to enterprises alone.
    pub for_enterprises: bool,
    /// The levels that it can come to; one for a reward without levels.
    pub levels: &'static [u8],
    /// Whether it counts what was granted in the year.
    pub counts_grants: bool,
    /// The words in the labels of its criteria, in the order of an outcome's verdicts.
    pub criteria: &'static [&'static str],
    /// The readings as `id=alternative`, each taken the other way.
    pub readings: fn() -> Vec<(&'static str, Readings)>,
    /// The section applied to an enterprise of which everything is known.
    pub apply: fn(&Enterprise, Date, Readings) -> Result<Outcome, NotKnown>,
}

/// Every section.
pub static SECTIONS: [&Section; 3] = [&INTENSIVE, &INNOVATIVE, &INVENTIVE];

/// 知识产权密集型企业, two to five stars.
pub static INTENSIVE: Section = Section {
    plan: "rugao-2024",
    id: "RG24-10",
    in_force: (date(2024, 1, 1), date(2026, 12, 31)),
    issued: Some(date(2024, 3, 28)),
    assessed_on: &[
        date(2024, 1, 1),
        date(2024, 2, 29),
        date(2024, 3, 27),
        date(2024, 3, 28),
        date(2025, 2, 28),
        date(2025, 12, 31),
        date(2026, 1, 1),
        date(2026, 1, 2),
        date(2026, 2, 28),
        date(2026, 6, 30),
        date(2026, 11, 21),
        date(2026, 12, 30),
        date(2026, 12, 31),
    ],
    leap_day: date(2016, 2, 29),
    for_enterprises: true,
    levels: &[0, 2, 3, 4, 5],
    counts_grants: false,
    criteria: &["产品备案", "高价值", "失效率"],
    readings: intensive_readings,
    apply: intensive,
};

/// “创新之星”, two to five stars.
pub static INNOVATIVE: Section = Section {
    plan: "rugao-2021",
    id: "RG21-09",
    in_force: (date(2021, 1, 1), date(2023, 12, 31)),
    issued: None,
    assessed_on: DAYS_OF_2021,
    leap_day: date(2012, 2, 29),
    for_enterprises: true,
    levels: &[0, 2, 3, 4, 5],
    counts_grants: false,
    criteria: &["高价值"],
    readings: innovative_readings,
    apply: innovative,
};

/// “发明之星”, a reward for whoever was granted five inventions in the year.
pub static INVENTIVE: Section = Section {
    plan: "rugao-2021",
    id: "RG21-02",
    in_force: (date(2021, 1, 1), date(2023, 12, 31)),
    issued: None,
    assessed_on: DAYS_OF_2021,
    leap_day: date(2012, 2, 29),
    for_enterprises: false,
    levels: &[0, 1],
    counts_grants: true,
    criteria: &["当年发明专利授权"],
    readings: inventive_readings,
    apply: inventive,
};

const DAYS_OF_2021: &[Date] = &[
    date(2021, 1, 1),
    date(2021, 6, 30),
    date(2022, 2, 28),
    date(2022, 3, 1),
    date(2022, 12, 31),
    date(2023, 1, 1),
    date(2023, 11, 21),
    date(2023, 12, 30),
    date(2023, 12, 31),
];
