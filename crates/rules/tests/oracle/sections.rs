//! The two sections that are worked out a second time, and what sets them apart.

use zhice_model::Enterprise;
use zhice_model::date::{Date, date};

use crate::law::{NotKnown, Outcome, Readings, intensive, intensive_readings};
use crate::law_2021::{innovative, innovative_readings};

/// A section of a plan that gives stars.
#[derive(Debug)]
pub struct Section {
    /// The plan's id.
    pub plan: &'static str,
    /// The provision's id.
    pub id: &'static str,
    /// The first and the last day of the plan.
    pub in_force: (Date, Date),
    /// Days of assessment that matter, besides any others in or near its time.
    pub assessed_on: &'static [Date],
    /// A day in a leap year from which ten years run out within the plan's time.
    pub leap_day: Date,
    /// The words in the labels of its criteria, in the order of an outcome's verdicts.
    pub criteria: &'static [&'static str],
    /// The readings by id, each taken the other way.
    pub readings: fn() -> Vec<(&'static str, Readings)>,
    /// The section applied to an enterprise of which everything is known.
    pub apply: fn(&Enterprise, Date, Readings) -> Result<Outcome, NotKnown>,
}

/// Every section.
pub static SECTIONS: [&Section; 2] = [&INTENSIVE, &INNOVATIVE];

/// 知识产权密集型企业, two to five stars.
pub static INTENSIVE: Section = Section {
    plan: "rugao-2024",
    id: "RG24-10",
    in_force: (date(2024, 1, 1), date(2026, 12, 31)),
    assessed_on: &[
        date(2024, 1, 1),
        date(2024, 2, 29),
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
    criteria: &["产品备案", "高价值", "失效率"],
    readings: intensive_readings,
    apply: intensive,
};

/// “创新之星”, two to five stars.
pub static INNOVATIVE: Section = Section {
    plan: "rugao-2021",
    id: "RG21-09",
    in_force: (date(2021, 1, 1), date(2023, 12, 31)),
    assessed_on: &[
        date(2021, 1, 1),
        date(2021, 6, 30),
        date(2022, 2, 28),
        date(2022, 3, 1),
        date(2022, 12, 31),
        date(2023, 1, 1),
        date(2023, 11, 21),
        date(2023, 12, 30),
        date(2023, 12, 31),
    ],
    leap_day: date(2012, 2, 29),
    criteria: &["高价值"],
    readings: innovative_readings,
    apply: innovative,
};
