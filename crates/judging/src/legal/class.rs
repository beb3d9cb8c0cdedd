//! What class a patent belongs to: its kind (专利法（2020年修正）第二条), its legal status, and marks that the
//! enterprise sets.

use zhice_model::patent::{Patent, PatentKind};
use zhice_model::{LegalStatus, Truth};

use super::register::open;
use crate::reason::{Entry, PatentField, Reason};

/// Whether it is of a kind.
pub fn of_kind(patent: &Patent, kind: PatentKind) -> Entry {
    match patent.kind() {
        Some(own) if own == kind => Entry::In,
        Some(own) => Entry::Out(Reason::OtherKind(own)),
        None => open(PatentField::Kind),
    }
}

/// Whether the patent stands in this status now.
pub fn in_status(patent: &Patent, status: LegalStatus) -> Entry {
    match patent.status {
        own if own == status => Entry::In,
        LegalStatus::Unknown => open(PatentField::Status),
        LegalStatus::Ended if status.is_ended_right() => open(PatentField::Status),
        _ => Entry::Out(Reason::Words("法律状态不同")),
    }
}

/// Whether a yes-or-no field of the patent, which puts it in a class, says yes.
pub fn ticked(truth: Truth, field: PatentField, class: &'static str) -> Entry {
    match truth {
        Truth::Yes => Entry::In,
        Truth::No => Entry::Out(Reason::NotTicked(class)),
        Truth::Unknown => open(field),
    }
}
