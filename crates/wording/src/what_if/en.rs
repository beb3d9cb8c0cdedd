//! Answers to what-if questions in English.

use super::WhatIf;
use crate::count::{counted, options};

/// English.
pub static EN: WhatIf = WhatIf {
    at_the_top: "This is the highest level; there is nothing further to reach.",
    reachable: |count, unknown| match unknown {
        0 => format!(
            "{} with the fewest actions; leaving out any one of them misses the goal.",
            options(count)
        ),
        unknown => format!(
            "{} reached from what is certain alone; once {} is settled, less may be needed.",
            options(count),
            counted(unknown, "open point", "open points")
        ),
    },
    some_reachable: |count| {
        format!(
            "{} found so far. There are many combinations and the search was ended early; others may \
             exist.",
            options(count)
        )
    },
    open: "Whether the goal can be reached depends on information not yet entered, so no reliable \
           option can be given. Please supply first:",
    open_with_proposals: |count| {
        format!(
            "Some information has not been entered: with the {} below the goal becomes possible, not \
             certain. Please supply first:",
            options(count)
        )
    },
    out_of_reach: "The actions that the rules name are not enough to reach the goal.",
    not_judged: "This provision does not apply to the enterprise, or its rule failed, so there is \
                 nothing to calculate.",
    unknown_first: "The following has not been entered. It may raise the result by itself and shorten \
                    the options, so it is best supplied first:",

    proposal: |number| format!("Option {number}"),
    times: |count, unit| format!("{count} {unit}"),
    picked: |numbers, more| {
        format!("picked: {}{}", numbers.join(", "), if more { " and others" } else { "" })
    },
    computed: |outcome| format!("Calculated with this option: {outcome}"),

    assumption: "It is supposed that annual fees are paid when due, and that nothing is filed, bought or \
                 sold.",
    nothing_changes: |from, to| format!("From {from} to {to} no result and no figure changes."),
    begins_unjudged: "For the result from then on, set the day of assessment to that day.",
    same: "No provision turns out otherwise.",
    counted: |selection| format!("counts as “{selection}”"),
    undecided: |selection| format!("may count as “{selection}”"),
    excluded: |selection| format!("no longer counts as “{selection}”"),
    gone: |selection| format!("leaves “{selection}”"),
    because: |why| format!(" ({why})"),
};
