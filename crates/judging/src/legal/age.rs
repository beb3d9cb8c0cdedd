//! How long ago a patent was filed or granted. Years end on the day of the same date; where that February has
//! no 29th, on its last day.

use zhice_model::date::{Date, plus_years};
use zhice_model::patent::Patent;

use super::register::open;
use crate::reason::{Entry, PatentField, Reason};

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

/// Whether more than `years` years have passed on `day` since the grant was announced; with `inclusive`,
/// the anniversary itself is enough.
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

fn passed(since: Date, day: Date, years: i64, inclusive: bool) -> bool {
    let anniversary = plus_years(since, years);
    day > anniversary || (inclusive && day == anniversary)
}
