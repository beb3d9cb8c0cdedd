//! Whether an application waits for its decision on a day.

use zhice_model::LegalStatus;
use zhice_model::date::Date;
use zhice_model::patent::Patent;

use super::grant::granted_by;
use super::register::{may_never_have_been, never_granted, open};
use crate::facts::Facts;
use crate::reason::{Entry, PatentField, Reason};

/// Whether it was applied for on `day` or before, and neither granted, refused nor withdrawn by then.
pub fn pending_on(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    let granted = || match granted_by(patent, facts, day) {
        Entry::In => Entry::Out(Reason::Words("已经授权")),
        other => other.not(),
    };
    filed_by(patent, facts, day).and(granted).and(|| undecided(patent, facts, day))
}

fn filed_by(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    match patent.filed_on {
        Some(filed) if filed > day => Entry::Out(Reason::NotYet(filed)),
        // What a status describes was applied for.
        None if day < facts.status_day() => open(PatentField::FiledOn),
        _ => Entry::In,
    }
}

/// Whether it had not come to nothing by `day`, where it was not granted by then.
fn undecided(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    let status = patent.status;
    let over = matches!(status, LegalStatus::Rejected | LegalStatus::Withdrawn)
        || may_never_have_been(status);
    match (patent.granted_on, patent.ended_on) {
        (Some(_), _) if never_granted(patent, facts) => open(PatentField::Status),
        (Some(_), _) => Entry::In,
        _ if !over => Entry::In,
        (None, Some(ended)) if ended > day => Entry::In,
        (None, None) if day < facts.status_day() => open(PatentField::EndedOn),
        (None, ended) if may_never_have_been(status) => Entry::Out(Reason::Ended(status, ended)),
        (None, _) => Entry::Out(Reason::NotGranted(status)),
    }
}
