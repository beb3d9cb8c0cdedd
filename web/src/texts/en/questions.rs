//! The third step in English.

use crate::texts::questions::Questions;

pub const QUESTIONS: Questions = Questions {
    lead: "These questions come from the local policy documents. Leave out what you are not sure of; \
           the result is then given as a range.",
    none: "The documents that apply ask nothing else.",
    no_region: "Once you have chosen a place, what its documents ask is listed here.",
    affects: "Affects the result",
    answered: "Answered",
    idle: "No effect so far",
    others: |count, useful| match useful {
        0 => format!("Other questions ({count}), without effect on the result so far"),
        useful => format!("Other questions ({count}), of which {useful} affect other provisions"),
    },
    why: "Why we ask",
    source: "Where to look",
    yes: "Yes",
    no: "No",
    unsure: "Not sure",
    has: "There are some",
    has_not: "There are none",
    count_help: |unit| match unit {
        "" => "A whole number".to_owned(),
        unit => format!("A whole number, in {unit}"),
    },
    count_error: "Please enter a whole number, 0 or more.",
    add_record: "Add another entry",
    remove_record: |number| format!("Delete entry {number}"),
    field_of: |field, number| format!("{field}, entry {number}"),
};
