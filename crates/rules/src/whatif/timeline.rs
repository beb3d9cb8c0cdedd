//! The days on which a result changes: the scripts run for every day of a time, and each day is compared
//! with the one before. So nothing has to be known of what makes a plan change its mind.

use std::rc::Rc;

use zhice_model::assessment::Assessment;
use zhice_model::changes::{Subject, changes};
use zhice_model::date::Date;
use zhice_model::timeline::{Step, TIMELINE_SCHEMA, Timeline};
use zhice_model::{Diagnostic, Enterprise};

use crate::codes::Code;
use crate::plans::RuleBook;

/// The most days that are looked at: ten years.
const MOST_DAYS: i64 = 3_660;

/// What changes from `from` to `to`, both inclusive. Statuses and owners are those of the day they were
/// read, which is `from` where the enterprise names none.
///
/// # Errors
/// If the time ends before it begins or is too long.
pub fn timeline(
    book: &RuleBook,
    enterprise: &Enterprise,
    from: Date,
    to: Date,
) -> Result<Timeline, Diagnostic> {
    let days = from.days_until(to);
    if !(0..=MOST_DAYS).contains(&days) {
        let message = format!("时间线应从早到晚，最长十年；{from} 至 {to} 不在此列");
        return Err(Code::TimelineRange.finding(message));
    }
    let mut enterprise = enterprise.clone();
    enterprise.status_as_of.get_or_insert(from);
    let enterprise = Rc::new(enterprise);
    let assess = |day: Date| book.assess_plainly(Rc::clone(&enterprise), day);
    let mut steps = Vec::new();
    let mut before = assess(from);
    for offset in 1..=days {
        let day = from.plus_days(offset);
        let after = assess(day);
        let plans = changes(subject(&enterprise, &before), subject(&enterprise, &after));
        if !plans.is_empty() {
            steps.push(Step { day, plans });
        }
        before = after;
    }
    Ok(Timeline { schema: TIMELINE_SCHEMA.to_owned(), from, to, steps })
}

fn subject<'a>(enterprise: &'a Enterprise, assessment: &'a Assessment) -> Subject<'a> {
    Subject { enterprise, assessment }
}
