//! The lives that fit what is known of a patent: between which days it was granted, ended and was
//! sold. Where all of them give one answer, an unknown field leaves nothing open.

use zhice_model::LegalStatus;
use zhice_model::date::Date;
use zhice_model::patent::{Ownership, Patent};

use super::register::{
    bought_since, contradicts, expired_early, latest_end, may_never_have_been, never_granted,
    overdue_since, sold_and_owned,
};
use crate::facts::Facts;
use crate::reason::{Entry, Reason};

/// From the first to the last day on which something can have happened.
type Days = (Date, Date);

const ANY: Days = (Date::MIN, Date::MAX);

/// What bounds the lives of a patent; an end and a sale on [`Date::MAX`] never come.
struct Lives {
    granted: Days,
    ended: Days,
    sold: Days,
    bought: Date,
    /// Whether it may never have been a right, or never the enterprise's.
    never: bool,
}

fn next(day: Date) -> Date {
    day.plus_days(1)
}

fn lives(patent: &Patent, facts: &Facts) -> Lives {
    let (known_until, status) = (facts.status_day(), patent.status);
    let first = patent.filed_on.unwrap_or(Date::MIN);
    let ended = end(patent, facts);
    let last = match status {
        LegalStatus::Unknown => Date::MAX,
        status if status.is_not_granted() => Date::MAX,
        _ => known_until,
    };
    let granted = match patent.granted_on {
        Some(day) => (day, day),
        // What ends was granted before.
        None => (first, last.min(ended.1.plus_days(-1))),
    };
    let bought = patent.transferred_in_on.unwrap_or(Date::MIN);
    let uncertain = status == LegalStatus::Unknown || may_never_have_been(status);
    let not_ours = patent.transferred_in_on.is_none()
        && patent.transferred_out_on.is_none()
        && matches!(patent.ownership, Ownership::None | Ownership::Unknown);
    let never =
        (patent.granted_on.is_none() && uncertain) || never_granted(patent, facts) || not_ours;
    let ended = (ended.0.max(next(granted.0)), ended.1);
    Lives { granted, ended, sold: sale(patent, facts), bought, never }
}

fn end(patent: &Patent, facts: &Facts) -> Days {
    let known_until = facts.status_day();
    let term = patent.term_end();
    match (patent.ended_on, patent.status) {
        _ if contradicts(patent, facts) || never_granted(patent, facts) => ANY,
        (Some(day), _) => {
            let day = term.map_or(day, |end| day.min(end));
            (day, day)
        }
        (None, LegalStatus::Unknown) => (Date::MIN, term.unwrap_or(Date::MAX)),
        (None, LegalStatus::Expired) => match term.filter(|_| !expired_early(patent, facts)) {
            Some(end) => (end, end),
            None => (Date::MIN, latest_end(patent, facts)),
        },
        (None, status) if status.is_ended_right() => (Date::MIN, latest_end(patent, facts)),
        // An overdue fee takes the right back to the day on which it fell due.
        (None, _) => {
            let first = overdue_since(patent, facts).unwrap_or(next(known_until));
            let last = term.unwrap_or(Date::MAX);
            (first.min(last), last)
        }
    }
}

fn sale(patent: &Patent, facts: &Facts) -> Days {
    let bought = patent.transferred_in_on;
    let first = bought.map_or(Date::MIN, next);
    match (patent.transferred_out_on, patent.ownership) {
        (Some(day), _) if sold_and_owned(patent, facts) => (day, Date::MAX),
        (Some(day), _) => (day, day),
        (None, Ownership::None) if !bought_since(patent, facts) => (first, facts.status_day()),
        (None, Ownership::None | Ownership::Unknown) => (first, Date::MAX),
        (None, Ownership::Sole | Ownership::First | Ownership::Other) => {
            (next(facts.status_day()), Date::MAX)
        }
    }
}

/// Whether it was lost in the time, where all lives agree.
pub fn lost_between(patent: &Patent, facts: &Facts, (from, to): Days) -> Option<Entry> {
    let back = patent.transferred_in_on.zip(patent.transferred_out_on);
    if back.is_some_and(|(back, left)| back > left) {
        return None;
    }
    let Lives { granted, ended, sold, bought, never } = lives(patent, facts);
    // It is lost on the day of the one that comes first.
    let (first, last) = (ended.0.min(sold.0), ended.1.min(sold.1));
    let held = next(granted.0.max(bought));
    if first.max(held).max(from) > last.min(to) {
        return Some(Entry::Out(Reason::Words("从已知的日期看，不是在统计期内失去的")));
    }
    let in_time = from <= first && last <= to;
    let held = granted.1 < sold.0 && bought < ended.0;
    (in_time && held && !never).then_some(Entry::In)
}

/// Whether a patent of which the day is not known was granted in the time, where all lives agree.
pub fn granted_between(patent: &Patent, facts: &Facts, (from, to): Days) -> Option<Entry> {
    let Lives { granted: (first, last), never, .. } = lives(patent, facts);
    if last < from {
        return Some(Entry::Out(Reason::Words("授权公告早于统计期")));
    }
    if first > to {
        return Some(Entry::Out(Reason::Words("授权公告晚于统计期")));
    }
    (from <= first && last <= to && !never).then_some(Entry::In)
}
