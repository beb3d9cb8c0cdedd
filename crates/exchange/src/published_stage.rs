//! Which publication of a patent a row is about.

use crate::alias::Field;
use crate::publication::{Stage, stage_of_code, stage_of_number, stage_of_words};
use crate::record::Record;

/// The stage of the publication whose number and day the row gives.
pub fn published_stage(record: &Record) -> Stage {
    let stages = [
        stage_of_number(&record.text(Field::PublicationNumber)),
        stage_of_code(&record.text(Field::KindCode)),
    ];
    let words = || record.all(Field::Kind).map(|(_, words)| stage_of_words(&words)).max();
    let known = stages.into_iter().find(|stage| *stage != Stage::Unknown);
    known.or_else(words).unwrap_or_default()
}
