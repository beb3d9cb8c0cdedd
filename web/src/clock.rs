//! The one place of the page that reads the calendar: today, as the proposed day of assessment.

use zhice_model::Date;

/// The first day of a century that nobody will mistake for today, should the browser's calendar
/// be out of all bounds.
const FALLBACK: Date = zhice_model::date::date(2000, 1, 1);

/// Today in the reader's own time zone.
#[must_use]
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i16::try_from(now.get_full_year()).ok();
    let month = i8::try_from(now.get_month() + 1).ok();
    let day = i8::try_from(now.get_date()).ok();
    let parts = year.zip(month).zip(day);
    parts.and_then(|((year, month), day)| Date::new(year, month, day)).unwrap_or(FALLBACK)
}
