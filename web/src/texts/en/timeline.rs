//! What time changes in English.

use zhice_wording::count::{counted, patents};

use crate::texts::timeline::{Marks, Moves, Timeline};

pub const TIMELINE: Timeline = Timeline {
    lead: "Calculated day by day under the rules: on which day a result changes, and why.",
    nothing_yet: "Once you have chosen a place and entered patents, the days on which a result changes \
                  are listed here with the cause.",
    span: "Look ahead until",
    until_the_end: |day| format!("the documents end ({day})"),
    years: |years| counted(years, "year", "years"),
    computing: |done, all| format!("Calculating day {done} of {all}"),
    stop: "Stop",
    stopped: |day| format!("The calculation was stopped; what follows goes to {day} only."),
    resume: "Go on",
    changes: |days, from, to| {
        format!("From {from} to {to} something changes on {}.", counted(days, "day", "days"))
    },
    chart_of: |title| format!("How {title} changes"),
    stretch: |from, to, level| format!("{from} to {to}: {level}"),
    possible: "Possible",
    silent: "No longer rated",
    table: "Day by day",
    day: "Day",
    change: "Change",
    cause: "Cause",
    more_days: |count| format!("Show {} more", counted(count, "day", "days")),
    more_patents: |count| format!("and {} more", patents(count)),
    marks: Marks {
        years_old: |years, count| {
            format!("{} old: {}", counted(years, "year", "years"), patents(count))
        },
        term_over: |count| format!("Term over: {}", patents(count)),
        fee: |count| format!("Fee due: {}", patents(count)),
        gained: |count| format!("Gained: {}", patents(count)),
        lost: |count| format!("Lost: {}", patents(count)),
        new_year: "New year",
        patents,
        records: |count| counted(count, "record", "records"),
        calendar: "Period moves on",
        plan_begins: "Document takes effect",
        plan_ends: "Document ends",
    },
    moves: Moves {
        years_old: |years| format!("{} since filing", counted(years, "year", "years")),
        new_year: "A new year begins; yearly figures are counted afresh",
    },
};
