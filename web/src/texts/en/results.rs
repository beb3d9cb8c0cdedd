//! The result in English. The strength of a document's words is kept: what is encouraged is no
//! entitlement.

use zhice_wording::EN;

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
    other_region_hint: "The policies collected here do not apply to the place chosen; nothing can be \
                        said from them.",
    rules_broken: "The rules for the place chosen have errors; for now nothing can be said.",
    none_in_force: "No policy document is in force on the day of assessment",
    none_in_force_hint: |gap| match gap {
        Gap::Ended(day) => format!(
            "The documents of this place ended on {}; nothing follows from them after that. For \
             the results of {}, choose that day as the day of assessment.",
            (EN.date)(day),
            day.year()
        ),
        Gap::NotBegun(day) => format!(
            "The documents of this place take effect on {}; nothing follows from them before.",
            (EN.date)(day)
        ),
    },
    no_patents: "Once patents are entered, the level that can be reached and the gap are shown here.",
    announce: |title, verdict, next| format!("{title}: {verdict}. {next}"),
    original: "The document itself",
    warnings: |count| format!("Please check what was entered ({count})"),
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
    failed: "The rule of this provision failed; other provisions are not affected.",
    others: "Other provisions",
    folded: |count| format!("Provisions that do not apply ({count})"),
    folded_plans: |count| format!("Documents that do not apply ({count})"),
    listed_plans: |count| format!("Documents collected here ({count})"),
    count_of: |word, count| format!("{word} {count}"),
    in_force: |period| format!("In force {period}"),
};
