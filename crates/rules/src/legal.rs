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
    match patent.granted_on {
        Some(granted) if granted <= day => Entry::In,
        Some(granted) => Entry::Out(Reason::GrantedLater(granted)),
        None if patent.status == LegalStatus::Unknown => open(PatentField::Status),
        None if may_never_have_been(patent.status) => open(PatentField::GrantedOn),
        None if day >= facts.status_day() => Entry::In,
        None => open(PatentField::GrantedOn),
    }
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
        return match ended <= day {
            true if contradicts(patent, facts) => open(PatentField::EndedOn),
            true => Entry::Out(Reason::Ended(patent.status, Some(ended))),
            false => Entry::In,
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
        return Entry::Out(reason);
    }
    match (patent.transferred_out_on, patent.ownership) {
        (Some(_), _) => Entry::In,
        (None, Ownership::None) if day >= facts.status_day() => {
            Entry::Out(Reason::TransferredOut(None))
        }
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

/// Whether it was the enterprise's on the day its grant was announced: not bought in later, and not
/// sold as an application before.
pub fn owned_at_grant(patent: &Patent) -> Entry {
    owned_since(patent, patent.granted_on, PatentField::GrantedOn)
}

/// Whether the enterprise itself filed the application: it did not come to it later.
pub fn owned_at_filing(patent: &Patent) -> Entry {
    owned_since(patent, patent.filed_on, PatentField::FiledOn)
}

fn owned_since(patent: &Patent, day: Option<Date>, field: PatentField) -> Entry {
    let changed = patent.transferred_in_on.is_some() || patent.transferred_out_on.is_some();
    let day = match day {
        Some(day) => day,
        None if changed => return open(field),
        None => Date::MIN,
    };
    if let Some(reason) = not_ours(patent, day) {
        return Entry::Out(reason);
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

/// What counts as losing a patent, where the document can be read in more than one way.
#[derive(Clone, Copy, Debug)]
pub struct LossRules {
    /// The end of the full term counts.
    pub expiry: bool,
    /// A transfer within the group or the place counts.
    pub nearby: bool,
    /// The day announced in the gazette decides, not the day of legal effect.
    pub announced: bool,
    /// A right declared wholly invalid counts, though it is taken never to have been (专利法
    /// 第四十七条).
    pub invalidated: bool,
}

/// Whether a patent in force and of the enterprise was lost on a day from `from` to `to`, both
/// inclusive: ended or sold, whichever came first.
pub fn lost_between(patent: &Patent, facts: &Facts, span: (Date, Date), rules: LossRules) -> Entry {
    granted_by(patent, facts, span.1).and(|| {
        match (right_end(patent, facts, span.0), sale(patent, span.1)) {
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
    if let (Some(ended), Some(end)) = (patent.ended_on, term_end)
        && ended >= end
    {
        return RightEnd::On { day: end, by_term: true };
    }
    if contradicts(patent, facts) {
        return RightEnd::UnknownDay { latest: Date::MAX };
    }
    match (patent.ended_on, patent.status) {
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

/// A patent that is bought back until the day looked at is held: nothing was lost.
fn sale(patent: &Patent, until: Date) -> Sale {
    let bought = patent.transferred_in_on.filter(|back| *back <= until);
    match (patent.transferred_out_on, patent.ownership) {
        (Some(day), _) if bought.is_some_and(|back| back > day) => Sale::Never,
        (Some(day), _) => Sale::On(day),
        (None, Ownership::None) => Sale::UnknownDay,
        (None, Ownership::Unknown) => Sale::UnknownOwner,
        (None, Ownership::Sole | Ownership::First | Ownership::Other) => Sale::Never,
    }
}

/// Whether it was a right, and the enterprise's, before it ended or was sold on `day`.
fn held_before(patent: &Patent, day: Date) -> Entry {
    let granted = patent.granted_on.filter(|granted| *granted >= day);
    let first_ours = patent.transferred_out_on.filter(|left| *left <= day);
    let bought = patent
        .transferred_in_on
        .filter(|since| *since >= day && first_ours.is_none_or(|left| left >= *since));
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
        } else if patent.status == LegalStatus::Invalidated && !rules.invalidated {
            Entry::Out(Reason::Words("宣告全部无效，视为自始不存在，按所选口径不计为失效"))
        } else {
            Entry::In
        }
    });
    let counts = counts.and(|| held_before(patent, day));
    if by_term { counts } else { counts.and(|| cause_known(patent, rules)) }
}

/// Whether it matters why a right ended, where that is not said: by its term, or as invalid.
fn cause_known(patent: &Patent, rules: LossRules) -> Entry {
    let matters = !rules.invalidated || (!rules.expiry && patent.term_end().is_none());
    let unsaid = matters && matches!(patent.status, LegalStatus::Ended | LegalStatus::Unknown);
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

/// The same, counted from the announcement of the grant.
pub fn granted_over(patent: &Patent, day: Date, years: i64, inclusive: bool) -> Entry {
    let Some(since) = patent.granted_on else {
        // What was filed too late was granted too late.
        return maintained_over(patent, day, years, true).and(|| open(PatentField::GrantedOn));
    };
    let anniversary = plus_years(since, years);
    if day > anniversary || (inclusive && day == anniversary) {
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
