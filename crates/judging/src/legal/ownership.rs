//! Whose a patent is. A transfer takes effect on the day on which it is registered: 专利法（2020年修正）
//! 第十条, for applications and rights alike.

use zhice_model::date::Date;
use zhice_model::patent::{Ownership, Patent};

use super::register::{bought_since, open, sold_and_owned};
use crate::facts::Facts;
use crate::reason::{Entry, PatentField, Reason};

/// Whether the enterprise was an owner on `day`.
pub fn owned_on(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    if let Some(reason) = not_ours(patent, day) {
        return not_ours_entry(patent, facts, reason);
    }
    match (patent.transferred_out_on, patent.ownership) {
        (Some(_), _) => Entry::In,
        (None, Ownership::None) if bought_since(patent, facts) => Entry::In,
        (None, Ownership::None) if day >= facts.status_day() => {
            Entry::Out(Reason::TransferredOut(None))
        }
        (None, _) if patent.transferred_in_on == Some(day) => Entry::In,
        (None, Ownership::None) => open(PatentField::TransferredOutOn),
        (None, Ownership::Unknown) => open(PatentField::Ownership),
        (None, Ownership::Sole | Ownership::First | Ownership::Other) => Entry::In,
    }
}

/// Why a patent was not the enterprise's on `day` by its transfers: not bought yet, or sold. One that
/// was sold and bought back was its own before the sale and is again since.
fn not_ours(patent: &Patent, day: Date) -> Option<Reason> {
    let bought_later = patent.transferred_in_on.filter(|since| *since > day);
    let sold = patent.transferred_out_on.filter(|left| *left <= day);
    match (bought_later, sold) {
        (Some(back), None) if patent.transferred_out_on.is_some_and(|left| left < back) => None,
        (Some(since), _) => Some(Reason::TransferredInOn(since)),
        (None, Some(left)) if patent.transferred_in_on.is_some_and(|back| back > left) => None,
        (None, Some(left)) => Some(Reason::TransferredOut(Some(left))),
        (None, None) => None,
    }
}

/// Out for the reason, unless it is a sale which its owner contradicts.
fn not_ours_entry(patent: &Patent, facts: &Facts, reason: Reason) -> Entry {
    match reason {
        Reason::TransferredOut(_) if sold_and_owned(patent, facts) => open(PatentField::Ownership),
        reason => Entry::Out(reason),
    }
}

/// Whether it was the enterprise's on the day its grant was announced: not bought in later, and not
/// sold as an application before.
pub fn owned_at_grant(patent: &Patent, facts: &Facts) -> Entry {
    owned_since(patent, facts, patent.granted_on, PatentField::GrantedOn)
}

/// Whether the enterprise itself filed the application: it did not come to it later.
pub fn owned_at_filing(patent: &Patent, facts: &Facts) -> Entry {
    owned_since(patent, facts, patent.filed_on, PatentField::FiledOn)
}

fn owned_since(patent: &Patent, facts: &Facts, day: Option<Date>, field: PatentField) -> Entry {
    let changed = patent.transferred_in_on.is_some() || patent.transferred_out_on.is_some();
    let day = match day {
        Some(day) => day,
        None if changed => return open(field),
        None => Date::MIN,
    };
    if let Some(reason) = not_ours(patent, day) {
        return not_ours_entry(patent, facts, reason);
    }
    match (patent.transferred_out_on, patent.ownership) {
        (Some(_), _) => Entry::In,
        (None, Ownership::None) => open(PatentField::TransferredOutOn),
        (None, Ownership::Unknown) => open(PatentField::Ownership),
        (None, Ownership::Sole | Ownership::First | Ownership::Other) => Entry::In,
    }
}

/// Whether the enterprise is the only or the first named owner. Of a patent sold the rank is not
/// known any more; it counts as its own, which can only raise a lapse rate.
pub fn first_owner(patent: &Patent) -> Entry {
    match patent.ownership {
        Ownership::Sole | Ownership::First | Ownership::None => Entry::In,
        Ownership::Other => Entry::Out(Reason::NotFirstOwner),
        Ownership::Unknown => open(PatentField::Ownership),
    }
}

/// Whether it came to the enterprise by a transfer, on the day of the assessment or before.
pub fn bought_in(patent: &Patent, facts: &Facts) -> Entry {
    let came = patent.transferred_in_on.is_some_and(|since| since <= facts.as_of);
    if came { Entry::In } else { Entry::Out(Reason::Words("没有已转入本企业的记录")) }
}
