//! Whether and when a patent of the enterprise was lost: ended or sold, whichever came first. What ends a
//! right is told in `end.rs`, when a sale takes effect in `ownership.rs`; an end for want of the fee is
//! announced later than it takes effect (专利法（2020年修正）第四十四条).

use zhice_model::date::Date;
use zhice_model::patent::{Ownership, Patent};
use zhice_model::{LegalStatus, Truth};

use super::grant::granted_by;
use super::life;
use super::register::{
    bought_since, contradicts, expired_early, latest_end, never_granted, open, overdue_since,
    sold_and_owned,
};
use crate::facts::Facts;
use crate::reason::{Entry, PatentField, Reason};

/// What counts as losing a patent, where the document can be read in more than one way.
#[derive(Clone, Copy, Debug)]
pub struct LossRules {
    /// The end of the full term counts.
    pub expiry: bool,
    /// A transfer within the group or the place counts.
    pub nearby: bool,
    /// The day announced in the gazette decides, not the day of legal effect.
    pub announced: bool,
    /// A right declared wholly invalid counts, though it is taken never to have been from the beginning
    /// (专利法（2020年修正）第四十七条).
    pub invalidated: bool,
}

impl LossRules {
    /// Whether everything counts, on the day of its effect.
    fn is_plain(self) -> bool {
        self.expiry && self.nearby && self.invalidated && !self.announced
    }
}

/// Whether a patent in force and of the enterprise was lost on a day from `from` to `to`, both
/// inclusive: ended or sold, whichever came first.
pub fn lost_between(patent: &Patent, facts: &Facts, span: (Date, Date), rules: LossRules) -> Entry {
    let by_days = granted_by(patent, facts, span.1).and(|| by_days(patent, facts, span, rules));
    let Entry::Open(_) = by_days else { return by_days };
    // What one field leaves open, another can settle.
    match life::lost_between(patent, facts, span) {
        Some(Entry::In) if rules.is_plain() => Entry::In,
        Some(out @ Entry::Out(_)) if !rules.announced => out,
        _ => by_days,
    }
}

fn by_days(patent: &Patent, facts: &Facts, span: (Date, Date), rules: LossRules) -> Entry {
    match (right_end(patent, facts, span), sale(patent, facts, span.1)) {
        (RightEnd::On { day, .. }, Sale::UnknownDay) if day < span.0 => {
            Entry::Out(Reason::LostOn(day))
        }
        (RightEnd::On { day, by_term }, Sale::On(sold)) if day < sold => {
            ended_within(patent, day, by_term, span, rules)
        }
        (RightEnd::On { day, by_term }, Sale::Never) => {
            ended_within(patent, day, by_term, span, rules)
        }
        // It may have ended before it was sold: the register writes an end for want of the fee months
        // later, back to the day on which the fee fell due.
        (RightEnd::UnknownDay { latest }, Sale::On(sold)) if sold >= span.0 => {
            ended_some_day(patent, latest, span, rules)
        }
        (RightEnd::UnknownStatus, Sale::On(sold)) if sold >= span.0 => open(PatentField::Status),
        (_, Sale::On(sold)) => within(sold, span)
            .and(|| sale_counts(patent, rules))
            .and(|| held_before(patent, sold))
            .and(|| grant_known(patent)),
        (_, Sale::UnknownDay) => {
            open(PatentField::TransferredOutOn).and(|| sale_counts(patent, rules))
        }
        (_, Sale::UnknownOwner) => open(PatentField::Ownership),
        (RightEnd::UnknownDay { latest }, Sale::Never) => {
            ended_some_day(patent, latest, span, rules)
        }
        (RightEnd::UnknownStatus, Sale::Never) => open(PatentField::Status),
        (RightEnd::NotYet, Sale::Never) => Entry::Out(Reason::StillHeld),
    }
}

/// When the right ended, as far as it is known.
#[derive(Clone, Copy)]
enum RightEnd {
    On { day: Date, by_term: bool },
    UnknownDay { latest: Date },
    UnknownStatus,
    NotYet,
}

fn right_end(patent: &Patent, facts: &Facts, span: (Date, Date)) -> RightEnd {
    let term_end = patent.term_end();
    if let (Some(ended), Some(end)) = (patent.ended_on, term_end)
        && ended >= end
    {
        return RightEnd::On { day: end, by_term: true };
    }
    if contradicts(patent, facts) {
        return RightEnd::UnknownDay { latest: Date::MAX };
    }
    let unknown_day = RightEnd::UnknownDay { latest: latest_end(patent, facts) };
    match (patent.ended_on, patent.status) {
        (Some(day), LegalStatus::Expired) => {
            let end = term_end.filter(|_| !expired_early(patent, facts));
            RightEnd::On { day: end.unwrap_or(day), by_term: true }
        }
        (Some(day), _) => RightEnd::On { day, by_term: false },
        (None, LegalStatus::Expired) => match term_end {
            Some(day) if !expired_early(patent, facts) => RightEnd::On { day, by_term: true },
            _ => unknown_day,
        },
        (None, status) if status.is_ended_right() => unknown_day,
        (None, LegalStatus::Unknown) => match term_end.filter(|end| *end < span.0) {
            Some(day) => RightEnd::On { day, by_term: true },
            None => RightEnd::UnknownStatus,
        },
        (None, _) if never_granted(patent, facts) => RightEnd::UnknownStatus,
        (None, _)
            if overdue_since(patent, facts).is_some_and(|due| within(due, span) == Entry::In) =>
        {
            RightEnd::UnknownStatus
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
fn sale(patent: &Patent, facts: &Facts, until: Date) -> Sale {
    let bought = patent.transferred_in_on.filter(|back| *back <= until);
    match (patent.transferred_out_on, patent.ownership) {
        (Some(day), _) if bought.is_some_and(|back| back > day) => Sale::Never,
        (Some(day), _) if day <= until && sold_and_owned(patent, facts) => Sale::UnknownOwner,
        (Some(day), _) => Sale::On(day),
        (None, Ownership::None) if bought_since(patent, facts) => Sale::Never,
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
    let counts = within(announced.unwrap_or(day), span).and(|| end_counts(patent, by_term, rules));
    let counts = counts.and(|| held_before(patent, day));
    if by_term { counts } else { counts.and(|| cause_known(patent, rules)) }
}

/// The same for an end of which no more is known than the last day on which it can have come.
fn ended_some_day(patent: &Patent, latest: Date, span: (Date, Date), rules: LossRules) -> Entry {
    let by_term = patent.status == LegalStatus::Expired;
    let announced = patent.end_announced_on.filter(|_| rules.announced && !by_term);
    let counts = match announced {
        Some(day) => within(day, span),
        None if latest < span.0 && (by_term || !rules.announced) => {
            Entry::Out(Reason::LostOn(latest))
        }
        None => open(PatentField::EndedOn),
    };
    counts.and(|| end_counts(patent, by_term, rules))
}

fn end_counts(patent: &Patent, by_term: bool, rules: LossRules) -> Entry {
    if by_term && !rules.expiry {
        Entry::Out(Reason::Words("保护期届满，按所选口径不计为失效"))
    } else if patent.status == LegalStatus::Invalidated && !rules.invalidated {
        Entry::Out(Reason::Words("宣告全部无效，视为自始不存在，按所选口径不计为失效"))
    } else {
        Entry::In
    }
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
