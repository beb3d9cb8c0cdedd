//! The result in English. The strength of a document's words is kept: what is encouraged is no
//! entitlement.

use zhice_model::Strength;
use zhice_model::assessment::{Standing, Status};
use zhice_model::offices::TurnPart;

use super::count::{counted, patents};
use super::words::WORDS;
use crate::format::overview::Gap;
use crate::texts::results::Results;

pub const RESULTS: Results = Results {
    summary: "Result at a glance",
    see_result: "See the result",
    as_of: |day| format!("Assessed as of {day}"),
    pending: "Assessing…",
    updating: "Updating…",
    stale: "What follows is the result before your change.",
    no_region: "Please choose a place first",
    no_region_hint: "Policies apply by place. Once it is chosen, the result is shown.",
    other_region: "There are no documents to assess this place by",
    other_region_hint: "The policies collected here do not apply to the place chosen; nothing can be \
                        said from them.",
    rules_broken: "The rules for the place chosen have errors; for now nothing can be said.",
    none_in_force: "No policy document is in force on the day of assessment",
    none_in_force_hint: |gap| match gap {
        Gap::Ended(day) => format!(
            "The documents of this place ended on {}; nothing follows from them after that. For \
             the results of {}, choose that day as the day of assessment.",
            (WORDS.date)(day),
            day.year()
        ),
        Gap::NotBegun(day) => format!(
            "The documents of this place take effect on {}; nothing follows from them before.",
            (WORDS.date)(day)
        ),
    },
    no_patents: "Once patents are entered, the level that can be reached and the gap are shown here.",
    announce: |title, verdict, next| format!("{title}: {verdict}. {next}"),
    status: |status| match status {
        Status::Met => "Conditions met",
        Status::NotMet => "Conditions not met",
        Status::Unknown => "Information missing",
        Status::Review => "For the authority to decide",
        Status::Guidance => "Encouraged",
        Status::Channel => "Service available",
        Status::Information => "For information",
        Status::Risk => "Risk",
        Status::Duty => "Duty",
        Status::Clear => "Nothing on record now",
        Status::RiskUnknown => "Not answered, no warning possible",
        Status::PhaseOut => "Support withdrawn",
        Status::Expired => "Document expired",
        Status::NotStarted => "Document not yet in force",
        Status::NotApplicable => "Not applicable",
        Status::Failed => "Rule failed, not assessed",
    },
    standing: |standing| match standing {
        Standing::InForce => "In force",
        Standing::NotStarted => "Not yet in force",
        Standing::Expired => "Expired",
        Standing::OtherRegion => "Other place",
        Standing::RegionUnknown => "Place not chosen down to the county",
    },
    target: |label| format!("Encouraged target: {label}"),
    force: |word, strength| format!("Wording of the document: {word} ({})", stands_for(strength)),
    force_short: |_, strength| stands_for(strength).to_owned(),
    level: |number, name| match (name, number) {
        (name, _) if !name.is_empty() && !name.ends_with("星级") => name.to_owned(),
        (_, 1) => "1 star".to_owned(),
        (_, number) => format!("{number} stars"),
    },
    no_level: "No star rating reached",
    level_possible: |level, conditions| {
        format!("{level} possible, depending on what is unknown: {conditions}")
    },
    may_reach: |level| format!("{level}, to be confirmed"),
    top_level: "This is the highest level.",
    gap_one: |gap, what, level| format!("For {level}: {what}, {gap}"),
    gap_many: |level, items| format!("Still needed for {level}: {items}"),
    gap_item: |what, gap| format!("{what}, {gap}"),
    gap_unmet: |what| format!("{what} must be met"),
    departments: "Responsible departments",
    departments_none: "Not named in the document",
    turn_part: |part| match part {
        TurnPart::Contact => "Contact",
        TurnPart::Materials => "What to hand in",
        TurnPart::Deadline => "When to apply",
        TurnPart::Guide => "Guide",
    },
    not_recorded: "Not recorded",
    original: "The document itself",
    warnings: |count| format!("Please check what was entered ({count})"),
    provisional: |day, facts| {
        format!(
            "The list describes {day}, before the day of assessment, so the result is provisional: {facts}"
        )
    },
    gap_unknown: |what| format!("{what} to be confirmed"),
    gap_review: |what| format!("{what} for the authority to decide"),
    condition: "Condition",
    need: "Required",
    have: "You have",
    gap: "Gap",
    verdict: "Verdict",
    conditions_of: |title| format!("Conditions of {title}"),
    basis: "Basis",
    basis_line: |plan, line| format!("Rule {plan}, line {line}"),
    evidence: "Patents counted",
    counted: |count| format!("Counted ({count})"),
    open: |count| format!("Open ({count})"),
    excluded: |count| format!("Not counted ({count})"),
    incomplete: "The list may be incomplete",
    none_counted: "Nothing was counted.",
    more_rows: |count| format!("{count} more not listed"),
    record: |number| format!("Entry {number}"),
    unknown_title: "What is not known yet",
    unknown_patents: |field, count| format!("“{field}” unknown for {}", patents(count)),
    unknown_records: |question, field, count| {
        format!("{question}: “{field}” not filled in for {}", counted(count, "entry", "entries"))
    },
    unknown_field: "Other information",
    sensitivity: "Depends on the reading",
    sensitivity_text: |question, alternative, outcome| {
        format!("{question}: if read as “{alternative}”, the result is: {outcome}.")
    },
    next_step: "Next step",
    notes: "Notes",
    amount: "Amount",
    failed: "The rule of this provision failed; other provisions are not affected.",
    others: "Other provisions",
    folded: |count| format!("Provisions that do not apply ({count})"),
    folded_plans: |count| format!("Documents that do not apply ({count})"),
    listed_plans: |count| format!("Documents collected here ({count})"),
    count_of: |word, count| format!("{word} {count}"),
    in_force: |period| format!("In force {period}"),
};

/// What the document's word promises or demands, no more and no less.
fn stands_for(strength: Strength) -> &'static str {
    match strength {
        Strength::Grant => "granted when the conditions are met",
        Strength::Raise => "to be raised, settled elsewhere",
        Strength::Support => "supported, no entitlement",
        Strength::Provide => "a service provided",
        Strength::Encourage => "encouraged, no entitlement",
        Strength::Explore => "an intention",
        Strength::Restrict => "a limit or sanction",
        Strength::State => "a duty or information",
    }
}
