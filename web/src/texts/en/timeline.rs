//! What time changes in English.

use super::count::{counted, patents};
use crate::texts::timeline::{Marks, Moves, Timeline};

pub const TIMELINE: Timeline = Timeline {
    lead: "Calculated day by day under the rules: on which day a result changes, and why.",
    assumption: "It is supposed that annual fees are paid when due, and that nothing is filed, bought or \
                 sold.",
    nothing_yet: "Once you have chosen a place and entered patents, the days on which a result changes \
                  are listed here with the cause.",
    span: "Look ahead until",
    until_the_end: |day| format!("the documents end ({day})"),
    years: |years| counted(years, "year", "years"),
    computing: |done, all| format!("Calculating day {done} of {all}"),
    stop: "Stop",
    stopped: |day| format!("The calculation was stopped; what follows goes to {day} only."),
    resume: "Go on",
    nothing_changes: |from, to| format!("From {from} to {to} no result and no figure changes."),
    changes: |days, from, to| {
        format!("From {from} to {to} something changes on {}.", counted(days, "day", "days"))
    },
    chart_of: |title| format!("How {title} changes"),
    stretch: |from, to, level| format!("{from} to {to}: {level}"),
    and_perhaps: |certain, possible| format!("{certain}, perhaps {possible}"),
    possible: "Possible",
    silent: "No longer rated",
    table: "Day by day",
    day: "Day",
    change: "Change",
    cause: "Cause",
    from_to: |before, after| format!("{before} → {after}"),
    figure: |label, change| format!("{label}: {change}"),
    begins_unjudged: "For the result from then on, set the day of assessment to that day.",
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
        counted: |selection| format!("counts as \u{201c}{selection}\u{201d}"),
        open: |selection| format!("may count as \u{201c}{selection}\u{201d}"),
        excluded: |selection| format!("no longer counts as \u{201c}{selection}\u{201d}"),
        gone: |selection| format!("leaves \u{201c}{selection}\u{201d}"),
        because: |why| format!(" ({why})"),
        years_old: |years| format!("{} since filing", counted(years, "year", "years")),
        new_year: "A new year begins; yearly figures are counted afresh",
    },
};
