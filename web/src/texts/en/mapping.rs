//! The columns of a table in English.

use crate::texts::mapping::Mapping;

pub static MAPPING: Mapping = Mapping {
    title: "What the columns mean",
    needed: "No column was recognised as the application number, so nothing can be read yet. Please \
             choose one for it below and read again.",
    lead: "Where a column was misread, choose what it means. Tables with the same headings will be read \
           the same way later.",
    header: "Heading",
    samples: "First values",
    meaning: "Means",
    unused: "Not used",
    meaning_of: |header| format!("Meaning of the column \u{201c}{header}\u{201d}"),
    apply: "Read it so",
    reset: "Recognise automatically",
    applied: "Read with the columns as you chose them.",
};
