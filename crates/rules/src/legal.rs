//! Three-valued questions of patent law about one patent and one day (domain terms: 授权、有效、
//! 届满、终止、转让). A day on which a right ends is the first day without it.

use zhice_model::date::{Date, plus_years};
use zhice_model::patent::{Ownership, Patent, PatentKind};
use zhice_model::{LegalStatus, Truth};

use crate::facts::Facts;
use crate::reason::{Causes, Entry, PatentField, Reason};

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
    if patent.status.is_not_granted() {
        return Entry::Out(Reason::NotGranted(patent.status));
    }
    // What ended for an unknown cause may have been an application.
    if patent.status == LegalStatus::Ended && patent.granted_on.is_none() {
        return open(PatentField::GrantedOn);
    }
    match patent.granted_on {
        Some(granted) if granted <= day => Entry::In,
        Some(granted) => Entry::Out(Reason::GrantedLater(granted)),
        None if patent.status == LegalStatus::Unknown => open(PatentField::Status),
        None if day >= facts.status_day() => Entry::In,
        None => open(PatentField::GrantedOn),
    }
}

/// Whether the application was filed on a day from the first to the second, both inclusive.
pub fn filed_between(patent: &Patent, span: (Date, Date)) -> Entry {
    patent.filed_on.map_or(open(PatentField::FiledOn), |filed| in_span(filed, span))
}

/// Whether the grant was announced on a day from the first to the second, both inclusive.
pub fn granted_between(patent: &Patent, facts: &Facts, span: (Date, Date)) -> Entry {
    if patent.status.is_not_granted() {
        return Entry::Out(Reason::NotGranted(patent.status));
    }
    match patent.granted_on {
        Some(granted) => in_span(granted, span),
        None if patent.status == LegalStatus::Unknown => open(PatentField::Status),
        None if span.0 > facts.status_day() => Entry::Out(Reason::Words("授权公告早于统计期")),
        None => open(PatentField::GrantedOn),
    }
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
        let over = ended <= day;
        return if over {
            Entry::Out(Reason::Ended(patent.status, Some(ended)))
        } else {
            Entry::In
        };
    }
    let after_status = day >= facts.status_day();
    match patent.status {
        status if status.is_not_granted() => Entry::Out(Reason::NotGranted(status)),
        LegalStatus::Unknown => open(PatentField::Status),
        status if status.is_in_force() => term_covers(patent, facts, day),
        status if after_status => Entry::Out(Reason::Ended(status, None)),
        LegalStatus::Expired if patent.term_end().is_some() => Entry::In,
        _ => open(PatentField::EndedOn),
    }
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
    if let Some(since) = patent.transferred_in_on.filter(|since| *since > day) {
        return Entry::Out(Reason::TransferredInOn(since));
    }
    match (patent.transferred_out_on, patent.ownership) {
        (Some(left), _) if left <= day => Entry::Out(Reason::TransferredOut(Some(left))),
        (Some(_), _) => Entry::In,
        (None, Ownership::None) if day >= facts.status_day() => {
            Entry::Out(Reason::TransferredOut(None))
        }
        (None, Ownership::None) => open(PatentField::TransferredOutOn),
        (None, Ownership::Unknown) => open(PatentField::Ownership),
        (None, Ownership::Sole | Ownership::First | Ownership::Other) => Entry::In,
    }
}

/// Whether it was the enterprise's on the day its grant was announced: not bought in later, and not
/// sold as an application before.
pub fn owned_at_grant(patent: &Patent) -> Entry {
    let changed = patent.transferred_in_on.is_some() || patent.transferred_out_on.is_some();
    let granted = match patent.granted_on {
        Some(granted) => granted,
        None if changed => return open(PatentField::GrantedOn),
        None => Date::MIN,
    };
    if let Some(since) = patent.transferred_in_on.filter(|since| *since > granted) {
        return Entry::Out(Reason::TransferredInOn(since));
    }
    match (patent.transferred_out_on, patent.ownership) {
        (Some(left), _) if left <= granted => Entry::Out(Reason::TransferredOut(Some(left))),
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

/// Whether the patent stands in this status now.
pub fn in_status(patent: &Patent, status: LegalStatus) -> Entry {
    match patent.status {
        own if own == status => Entry::In,
        LegalStatus::Unknown => open(PatentField::Status),
        _ => Entry::Out(Reason::Words("法律状态不同")),
    }
}

/// What counts as losing a patent, where the document can be read in more than one way.
#[derive(Clone, Copy, Debug)]
pub struct LossRules {
    /// The end of the full term counts.
    pub expiry: bool,
    /// A transfer within the group or the place counts.
    pub nearby: bool,
    /// The day announced in the gazette decides, not the day of legal effect.
    pub announced: bool,
}

/// Whether a patent in force and of the enterprise was lost on a day from `from` to `to`, both
/// inclusive: ended or sold, whichever came first.
pub fn lost_between(patent: &Patent, facts: &Facts, span: (Date, Date), rules: LossRules) -> Entry {
    granted_by(patent, facts, span.1).and(|| {
        match (right_end(patent, facts, span.0), sale(patent)) {
            (RightEnd::On { day, .. }, Sale::UnknownDay) if day < span.0 => {
                Entry::Out(Reason::LostOn(day))
            }
            (RightEnd::On { day, by_term }, Sale::On(sold)) if day < sold => {
                ended_within(patent, day, by_term, span, rules)
            }
            (RightEnd::On { day, by_term }, Sale::Never) => {
                ended_within(patent, day, by_term, span, rules)
            }
            (_, Sale::On(sold)) => within(sold, span)
                .and(|| sale_counts(patent, rules))
                .and(|| held_before(patent, sold))
                .and(|| grant_known(patent)),
            (_, Sale::UnknownDay) => {
                open(PatentField::TransferredOutOn).and(|| sale_counts(patent, rules))
            }
            (_, Sale::UnknownOwner) => open(PatentField::Ownership),
            (RightEnd::UnknownDay { latest }, Sale::Never) if latest < span.0 => {
                Entry::Out(Reason::LostOn(latest))
            }
            (RightEnd::UnknownDay { .. }, Sale::Never) => open(PatentField::EndedOn),
            (RightEnd::UnknownStatus, Sale::Never) => open(PatentField::Status),
            (RightEnd::NotYet, Sale::Never) => Entry::Out(Reason::StillHeld),
        }
    })
}

/// When the right ended, as far as it is known.
#[derive(Clone, Copy)]
enum RightEnd {
    On { day: Date, by_term: bool },
    UnknownDay { latest: Date },
    UnknownStatus,
    NotYet,
}

fn right_end(patent: &Patent, facts: &Facts, from: Date) -> RightEnd {
    let term_end = patent.term_end();
    let early = patent.ended_on.filter(|ended| term_end.is_none_or(|end| *ended < end));
    match (early, patent.status) {
        (Some(day), LegalStatus::Expired) => {
            RightEnd::On { day: term_end.unwrap_or(day), by_term: true }
        }
        (Some(day), _) => RightEnd::On { day, by_term: false },
        (None, status) if status.is_ended_right() && status != LegalStatus::Expired => {
            let latest = facts.status_day();
            RightEnd::UnknownDay { latest: term_end.map_or(latest, |end| end.min(latest)) }
        }
        (None, LegalStatus::Unknown) => match term_end.filter(|end| *end < from) {
            Some(day) => RightEnd::On { day, by_term: true },
            None => RightEnd::UnknownStatus,
        },
        (None, LegalStatus::Expired) if term_end.is_none() => {
            RightEnd::UnknownDay { latest: facts.status_day() }
        }
        (None, _) => term_end.map_or(RightEnd::NotYet, |day| RightEnd::On { day, by_term: true }),
    }
}

/// When the enterprise gave the patent away, as far as it is known.
#[derive(Clone, Copy)]
enum Sale {
    On(Date),
    UnknownDay,
    UnknownOwner,
    Never,
}

fn sale(patent: &Patent) -> Sale {
    match (patent.transferred_out_on, patent.ownership) {
        (Some(day), _) => Sale::On(day),
        (None, Ownership::None) => Sale::UnknownDay,
        (None, Ownership::Unknown) => Sale::UnknownOwner,
        (None, Ownership::Sole | Ownership::First | Ownership::Other) => Sale::Never,
    }
}

/// Whether it was a right, and the enterprise's, before it ended or was sold on `day`.
fn held_before(patent: &Patent, day: Date) -> Entry {
    let granted = patent.granted_on.filter(|granted| *granted >= day);
    let bought = patent.transferred_in_on.filter(|since| *since >= day);
    match (granted, bought) {
        (Some(granted), _) => Entry::Out(Reason::GrantedLater(granted)),
        (None, Some(since)) => Entry::Out(Reason::TransferredInOn(since)),
        (None, None) => Entry::In,
    }
}

fn within(day: Date, (from, to): (Date, Date)) -> Entry {
    if day > to {
        Entry::Out(Reason::StillHeld)
    } else if day < from {
        Entry::Out(Reason::LostOn(day))
    } else {
        Entry::In
    }
}

fn ended_within(
    patent: &Patent,
    day: Date,
    by_term: bool,
    span: (Date, Date),
    rules: LossRules,
) -> Entry {
    let announced = patent.end_announced_on.filter(|_| rules.announced && !by_term);
    let counts = within(announced.unwrap_or(day), span).and(|| {
        if by_term && !rules.expiry {
            Entry::Out(Reason::Words("保护期届满，按所选口径不计为失效"))
        } else {
            Entry::In
        }
    });
    counts.and(|| held_before(patent, day)).and(|| cause_known(patent, rules))
}

/// Whether it matters why a right ended, where that is not said: it may have been the term.
fn cause_known(patent: &Patent, rules: LossRules) -> Entry {
    let perhaps_term = !rules.expiry && patent.term_end().is_none();
    let unsaid = patent.status == LegalStatus::Ended && perhaps_term;
    if unsaid { open(PatentField::Status) } else { Entry::In }
}

/// An application can be sold before it is granted; what ends is granted already.
fn grant_known(patent: &Patent) -> Entry {
    patent.granted_on.map_or(open(PatentField::GrantedOn), |_| Entry::In)
}

fn sale_counts(patent: &Patent, rules: LossRules) -> Entry {
    match (rules.nearby, patent.transferred_nearby) {
        (true, _) | (_, Truth::No) => Entry::In,
        (false, Truth::Yes) => {
            Entry::Out(Reason::Words("转让给集团内或辖区内主体，按所选口径不计为失效"))
        }
        (false, Truth::Unknown) => open(PatentField::TransferredNearby),
    }
}

/// Whether more than `years` years have passed since filing on `day`; with `inclusive`, the
/// anniversary itself is enough (readings of 维持年限超过10年).
pub fn maintained_over(patent: &Patent, day: Date, years: i64, inclusive: bool) -> Entry {
    let Some(filed) = patent.filed_on else { return open(PatentField::FiledOn) };
    let anniversary = plus_years(filed, years);
    if day > anniversary || (inclusive && day == anniversary) {
        Entry::In
    } else {
        Entry::Out(Reason::NotOlder(years))
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
