//! The ways to the next level in English.

use super::count::counted;
use crate::texts::actions::Actions;

fn options(count: usize) -> String {
    counted(count, "option", "options")
}

pub const ACTIONS: Actions = Actions {
    lead: "The fewest actions that reach the next level. The kinds of action are those that the rules \
           name, and every option was calculated again under the rules.",
    nothing_yet: "Once you have chosen a place and entered patents, the fewest actions that reach the \
                  next level are listed here.",
    none_open: "No provision can be raised further.",
    searching: |done, all| format!("Calculating provision {done} of {all}"),
    stop: "Stop",
    stopped: "The calculation was stopped; what follows is what was found by then.",
    resume: "Go on",
    choose: "Provision to raise",
    choice: |title, what| format!("{title} ({what})"),
    count: options,
    now: "Now",
    goal: "Goal",
    leads_to: "→",
    goal_met: "Conditions met",
    computing: "Calculating…",
    reachable: |count, doubts| match doubts {
        0 => format!(
            "{} with the fewest actions; leaving out any one of them misses the goal.",
            options(count)
        ),
        doubts => format!(
            "{} reached from what is certain alone; once {} is settled, less may be needed.",
            options(count),
            counted(doubts, "open point", "open points")
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
    at_the_top: "This is the highest level; there is nothing further to reach.",
    not_judged: "This provision does not apply to the enterprise, or its rule failed, so there is \
                 nothing to calculate.",
    unknown_first: "The following has not been entered. It may raise the result by itself and shorten \
                    the options, so it is best supplied first:",
    proposals: |title| format!("Options for {title}"),
    proposal: |number| format!("Option {number}"),
    way: "Option",
    least: "Fewest actions",
    total: "Actions in all",
    times: |count, unit| format!("{count} {unit}"),
    picked: |numbers, more| {
        format!("picked: {}{}", numbers.join(", "), if more { " and others" } else { "" })
    },
    outcome: "Result",
    computed: |outcome| format!("Calculated with this option: {outcome}"),
    sensitive: "Depends on the reading",
    more_proposals: |count| format!("Other options ({count})"),
    how: "How",
    proof: "The calculation supposes that the actions are done by the day of assessment. Grants and \
            filings take time, so please plan ahead.",
    try_out_head: "What-if",
    try_out: "Try this option",
    try_out_of: |number| format!("Try this option (option {number})"),
    tried_out: "Being tried",
    compare: "What changes with it",
    provision: "Provision",
    actual: "Actual",
    supposed: "What-if",
    same: "No provision turns out otherwise.",
    same_others: "The other provisions turn out the same.",
    rest: |count| format!("Other provisions not yet met ({count})"),
    no_way: "The rules name no action that would reach it; see the conditions and gaps in the result.",
    supply: "Depends on information not yet entered.",
};
