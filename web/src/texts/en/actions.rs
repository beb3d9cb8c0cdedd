//! The ways to the next level in English.

use zhice_wording::count::options;

use crate::texts::actions::Actions;

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
    computing: "Calculating…",
    proposals: |title| format!("Options for {title}"),
    way: "Option",
    least: "Fewest actions",
    total: "Actions in all",
    outcome: "Result",
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
    same_others: "The other provisions turn out the same.",
    rest: |count| format!("Other provisions not yet met ({count})"),
    no_way: "The rules name no action that would reach it; see the conditions and gaps in the result.",
    supply: "Depends on information not yet entered.",
};
