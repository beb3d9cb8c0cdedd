//! Three-valued questions of patent law about one patent and one day (domain terms: 授权、有效、
//! 届满、终止、转让). A day on which a right ends is the first day without it.

use zhice_model::date::{Date, plus_years};
use zhice_model::patent::{Ownership, Patent, PatentKind};
use zhice_model::{LegalStatus, Truth};

pub use loss::{LossRules, lost_between};
pub use pending::pending_on;

use crate::facts::Facts;
use crate::reason::{Causes, Entry, PatentField, Reason};

mod life;
mod loss;
mod pending;

fn open(field: PatentField) -> Entry {
    Entry::Open(Causes::patent(field))
}

/// Whether it is of a kind.
pub fn of_kind(patent: &Patent, kind: PatentKind) -> Entry {
    match patent.kind() {
        Some(own) if own == kind => Entry::In,
        Some(own) => Entry::Out(Reason::OtherKind(own)),
        None => open(PatentField::Kind),
    }
}

/// Whether the grant was announced on `day` or before.
pub fn granted_by(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    match patent.granted_on {
        Some(granted) if granted > day => Entry::Out(Reason::GrantedLater(granted)),
        Some(_) if never_granted(patent, facts) => open(PatentField::Status),
        Some(_) => Entry::In,
        None if patent.status.is_not_granted() => Entry::Out(Reason::NotGranted(patent.status)),
        None if patent.status == LegalStatus::Unknown => open(PatentField::Status),
        None if may_never_have_been(patent.status) => open(PatentField::GrantedOn),
        None if day >= facts.status_day() => Entry::In,
        // What ended was granted a day before at the latest.
        None if patent.ended_on.is_some_and(|ended| ended <= day.plus_days(1)) => Entry::In,
        None => open(PatentField::GrantedOn),
    }
}

/// Whether the status says that it is no granted patent, against the day of a grant, if there is one. An
/// application can be granted after the day that its status describes.
fn never_granted(patent: &Patent, facts: &Facts) -> bool {
    let since = patent.granted_on.filter(|granted| *granted > facts.status_day());
    patent.status.is_not_granted() && !(since.is_some() && patent.status == LegalStatus::Pending)
}

/// Whether registers write such a status of applications as well as of rights: what was given up, struck
/// down or ended somehow without a day of grant is no certain right.
fn may_never_have_been(status: LegalStatus) -> bool {
    matches!(status, LegalStatus::Abandoned | LegalStatus::Invalidated | LegalStatus::Ended)
}

/// Whether the application was filed on a day from the first to the second, both inclusive.
pub fn filed_between(patent: &Patent, span: (Date, Date)) -> Entry {
    patent.filed_on.map_or(open(PatentField::FiledOn), |filed| in_span(filed, span))
}

/// Whether the grant was announced on a day from the first to the second, both inclusive.
pub fn granted_between(patent: &Patent, facts: &Facts, span: (Date, Date)) -> Entry {
    let field = match (patent.granted_on, patent.status) {
        (Some(granted), _) => {
            let contradicted =
                || if never_granted(patent, facts) { open(PatentField::Status) } else { Entry::In };
            return in_span(granted, span).and(contradicted);
        }
        (None, status) if status.is_not_granted() => {
            return Entry::Out(Reason::NotGranted(status));
        }
        (None, LegalStatus::Unknown) => PatentField::Status,
        (None, _) => PatentField::GrantedOn,
    };
    life::granted_between(patent, facts, span).unwrap_or(open(field))
}

fn in_span(day: Date, (from, to): (Date, Date)) -> Entry {
    if (from..=to).contains(&day) { Entry::In } else { Entry::Out(Reason::DatedOutside(day)) }
}

/// Whether the right, once granted, had not ended on `day` (终止、无效、放弃、届满).
pub fn not_ended_by(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    if let Some(end) = patent.term_end().filter(|end| *end <= day) {
        let ended = patent.ended_on.filter(|ended| *ended < end);
        return Entry::Out(
            ended.map_or(Reason::TermOver(end), |ended| Reason::Ended(patent.status, Some(ended))),
        );
    }
    if let Some(ended) = patent.ended_on {
        return match ended <= day {
            true if contradicts(patent, facts) => open(PatentField::EndedOn),
            true => Entry::Out(Reason::Ended(patent.status, Some(ended))),
            false => Entry::In,
        };
    }
    match patent.status {
        status if status.is_not_granted() => match patent.granted_on {
            None => Entry::Out(Reason::NotGranted(status)),
            Some(_) if never_granted(patent, facts) => open(PatentField::Status),
            Some(_) => term_covers(patent, facts, day),
        },
        // What is granted on a day has not ended on it.
        _ if patent.granted_on.is_some_and(|granted| granted >= day) => Entry::In,
        LegalStatus::Unknown => open(PatentField::Status),
        _ if overdue_since(patent, facts).is_some_and(|due| due <= day) => {
            open(PatentField::Status)
        }
        status if status.is_in_force() => term_covers(patent, facts, day),
        status if day >= loss::latest_end(patent, facts) => Entry::Out(Reason::Ended(status, None)),
        LegalStatus::Expired if !expired_early(patent, facts) && patent.term_end().is_some() => {
            Entry::In
        }
        _ => open(PatentField::EndedOn),
    }
}

/// Whether it is said to be at the end of a term that runs on: the day of the term is wrong, or its
/// cause.
fn expired_early(patent: &Patent, facts: &Facts) -> bool {
    patent.status == LegalStatus::Expired
        && patent.term_end().is_some_and(|end| end > facts.status_day())
}

/// The day from which a right is gone unless the overdue fee was paid, where the six months of grace
/// are over (专利法实施细则: it ends on the day on which the fee fell due).
fn overdue_since(patent: &Patent, facts: &Facts) -> Option<Date> {
    // Six months are never longer.
    let overdue = |due: &Date| due.plus_days(184) < facts.as_of;
    patent.fee_due_on.filter(|due| patent.status == LegalStatus::Grace && overdue(due))
}

/// Whether a right is said to be in force on a day by which it had ended: one of both is wrong.
fn contradicts(patent: &Patent, facts: &Facts) -> bool {
    let ended = patent.ended_on.filter(|ended| *ended <= facts.status_day());
    let early = ended.filter(|ended| patent.term_end().is_none_or(|end| *ended < end));
    early.is_some() && patent.status.is_in_force()
}

/// For a right in force when its status was read: whether its term still runs on `day`.
fn term_covers(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    if patent.term_end().is_some() || day <= facts.status_day() {
        Entry::In
    } else {
        open(PatentField::FiledOn)
    }
}

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

/// Whether it came to the enterprise after the day that its owner describes.
fn bought_since(patent: &Patent, facts: &Facts) -> bool {
    patent.transferred_in_on.is_some_and(|since| since > facts.status_day())
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

/// Whether it is the enterprise's on a day by which it had sold it, and did not buy it back: one of
/// both is wrong.
fn sold_and_owned(patent: &Patent, facts: &Facts) -> bool {
    let owned = matches!(patent.ownership, Ownership::Sole | Ownership::First | Ownership::Other);
    let gone = |left| {
        left <= facts.status_day() && patent.transferred_in_on.is_none_or(|back| back <= left)
    };
    owned && patent.transferred_out_on.is_some_and(gone)
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

/// Whether the patent stands in this status now.
pub fn in_status(patent: &Patent, status: LegalStatus) -> Entry {
    match patent.status {
        own if own == status => Entry::In,
        LegalStatus::Unknown => open(PatentField::Status),
        LegalStatus::Ended if status.is_ended_right() => open(PatentField::Status),
        _ => Entry::Out(Reason::Words("法律状态不同")),
    }
}

/// Whether more than `years` years have passed since filing on `day`; with `inclusive`, the
/// anniversary itself is enough (readings of 维持年限超过10年).
pub fn maintained_over(patent: &Patent, day: Date, years: i64, inclusive: bool) -> Entry {
    let Some(filed) = patent.filed_on else { return open(PatentField::FiledOn) };
    if passed(filed, day, years, inclusive) {
        Entry::In
    } else {
        Entry::Out(Reason::NotOlder(years))
    }
}

fn passed(since: Date, day: Date, years: i64, inclusive: bool) -> bool {
    let anniversary = plus_years(since, years);
    day > anniversary || (inclusive && day == anniversary)
}

/// The same, counted from the announcement of the grant.
pub fn granted_over(patent: &Patent, day: Date, years: i64, inclusive: bool) -> Entry {
    let Some(since) = patent.granted_on else {
        // What was filed too late was granted too late.
        return maintained_over(patent, day, years, true).and(|| open(PatentField::GrantedOn));
    };
    if passed(since, day, years, inclusive) {
        Entry::In
    } else {
        Entry::Out(Reason::NotGrantedLongAgo(years))
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
