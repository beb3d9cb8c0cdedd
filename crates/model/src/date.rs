//! Calendar dates as spreadsheets and people write them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::text::folded;

/// A day of the Gregorian calendar, without time or zone. In JSON `"2026-11-21"`.
///
/// A type of its own around the library's, so that only its arithmetic is linked and not its
/// parser and error texts, which every module of the site would load.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The first day that can be told.
    pub const MIN: Self = Self(jiff::civil::Date::MIN);
    /// The last day that can be told.
    pub const MAX: Self = Self(jiff::civil::Date::MAX);

    /// The day of a year, month and day of the month; `None` when there is none.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day so many days later, or earlier for a negative number; the last or first day that
    /// can be told when it lies beyond.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        // Not a span of the library: its arithmetic is slower, and large.
        let duration = days.checked_mul(86_400).map(jiff::SignedDuration::from_secs);
        let beyond = if days < 0 { Self::MIN } else { Self::MAX };
        duration.and_then(|duration| self.0.checked_add(duration).ok()).map_or(beyond, Self)
    }

    /// The days from this day to another; negative when the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        // Not `until`: its span carries all of the library's error texts into the engine.
        other.0.duration_since(self.0).as_hours() / 24
    }
}

/// A day that is known to be one, for constants and tests.
///
/// # Panics
/// When there is no such day; in a constant that stops the build.
#[must_use]
pub const fn date(year: i16, month: i8, day: i8) -> Date {
    Date(jiff::civil::date(year, month, day))
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.year(), self.month(), self.day());
        match u16::try_from(year).ok().zip(u8::try_from(month).ok().zip(u8::try_from(day).ok())) {
            Some((year, (month, day))) => f.write_str(&digits(year, month, day)),
            None => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// A day of four-digit years as text: explanations are full of days, and the general way to write
/// numbers takes many times as long.
fn digits(year: u16, month: u8, day: u8) -> String {
    let digit =
        |number: u16| char::from(b'0'.saturating_add(u8::try_from(number % 10).unwrap_or(0)));
    let mut text = String::with_capacity(10);
    for place in [1000, 100, 10, 1] {
        text.push(digit(year / place));
    }
    for number in [month, day] {
        text.push('-');
        text.push(digit(u16::from(number) / 10));
        text.push(digit(u16::from(number)));
    }
    text
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        parse_date(text)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parse_date(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// The day the first Chinese patent law came into force: no application is older.
pub const FIRST_FILING_DAY: Date = date(1985, 4, 1);

/// Why a text is not taken as a date.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// Neither a known way to write a date nor a spreadsheet's day number.
    #[error("“{0}”不是可识别的日期，请写成 2026-11-21 的形式")]
    Unreadable(String),
    /// A year of two digits: the century is a guess, and guesses are refused.
    #[error("“{0}”的年份只有两位，请写四位年份")]
    ShortYear(String),
    /// The form is right, the day does not exist.
    #[error("“{0}”不是日历上存在的日期")]
    NotInCalendar(String),
}

/// Reads a date: `2023-05-06`, `2023/5/6`, `2023.05.06`, `20230506`, `2023年5月6日`, with blanks around their
/// signs or without, any of them with a time behind it, or a spreadsheet's day number in the 1900 system (`45052`). A time that names
/// its zone (`2019-12-31T16:00:00Z`) is a moment, and the day that of China then.
///
/// # Errors
/// Says in Chinese what is wrong with the text.
pub fn parse_date(text: &str) -> Result<Date, DateError> {
    let trimmed = text.trim();
    whole(trimmed).or_else(|error| whole(&closed_up(trimmed)).map_err(|_| error))
}

/// A text without the blanks around the signs of a day.
fn closed_up(text: &str) -> String {
    const SIGNS: [char; 8] = ['-', '/', '.', '年', '月', '－', '／', '．'];
    let mut closed = String::new();
    for word in text.split_whitespace() {
        let joins = closed.ends_with(SIGNS) || word.starts_with(SIGNS) || word.starts_with('日');
        if !closed.is_empty() && !joins {
            closed.push(' ');
        }
        closed.push_str(word);
    }
    closed
}

fn whole(trimmed: &str) -> Result<Date, DateError> {
    let end = trimmed.find([' ', 'T', '\u{3000}']).unwrap_or(trimmed.len());
    let (day, time) = trimmed.split_at_checked(end).unwrap_or((trimmed, ""));
    let day = parse_day(day, trimmed)?;
    days_to_china(&folded(time)).map(|days| day.plus_days(days)).ok_or_else(|| unreadable(trimmed))
}

fn unreadable(text: &str) -> DateError {
    DateError::Unreadable(text.to_owned())
}

/// How many days later it is in China than where a time is written, which may be missing; `None`: what
/// stands there is another day.
fn days_to_china(time: &str) -> Option<i64> {
    let time = time.trim_start_matches('T');
    let Some((hour, rest)) = time.split_once(':') else {
        // 星期六, 上午.
        return (!time.bytes().any(|byte| byte.is_ascii_digit())).then_some(0);
    };
    let marks = |c: char| matches!(c, 'Z' | '+' | '-');
    let universal = rest.contains("UTC") || rest.contains("GMT");
    let (minutes, zone) = match rest.find(marks).and_then(|at| rest.split_at_checked(at)) {
        Some(parts) => parts,
        None if universal => (rest, "Z"),
        None => return Some(0),
    };
    let (hours, more) = offset(zone)?;
    let number = |text: &str| text.get(..2).unwrap_or(text).parse::<i64>().ok();
    let minute = number(hour)? * 60 + number(minutes)? - (hours * 60 + more) + 8 * 60;
    Some(minute.div_euclid(24 * 60))
}

/// The hours and minutes that a zone is ahead: of `Z`, `+08:00`, `-0330`, `+8`.
fn offset(zone: &str) -> Option<(i64, i64)> {
    let digits = zone.get(1..)?.replace(':', "");
    let sign = match zone.get(..1)? {
        "Z" => return digits.is_empty().then_some((0, 0)),
        "-" => -1,
        _ => 1,
    };
    let (hours, minutes) = digits.split_at_checked(digits.len().min(2))?;
    let minutes = if minutes.is_empty() { 0 } else { minutes.parse::<i64>().ok()? };
    let hours = hours.parse::<i64>().ok()?;
    (hours <= 14 && minutes < 60).then_some((sign * hours, sign * minutes))
}

fn parse_day(day: &str, trimmed: &str) -> Result<Date, DateError> {
    let folded = folded(day);
    if folded.len() == 5 && folded.bytes().all(|b| b.is_ascii_digit()) {
        return from_serial(&folded).ok_or_else(|| unreadable(trimmed));
    }
    let parts = split_parts(&folded).ok_or_else(|| unreadable(trimmed))?;
    let [year, month, day] = parts;
    if year.len() == 2 {
        return Err(DateError::ShortYear(trimmed.to_owned()));
    }
    let number = |part: &str| part.parse::<i16>().ok();
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else {
        return Err(unreadable(trimmed));
    };
    i8::try_from(month)
        .ok()
        .zip(i8::try_from(day).ok())
        .and_then(|(month, day)| Date::new(year, month, day))
        .ok_or_else(|| DateError::NotInCalendar(trimmed.to_owned()))
}

/// The last day of the month where a text names a later day of it (`2026-02-30`).
#[must_use]
pub fn last_of_month(text: &str) -> Option<Date> {
    let folded = folded(text);
    let [year, month, day] = split_parts(&folded)?;
    let day = day.parse::<i8>().ok().filter(|day| (29..=31).contains(day))?;
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    (28..day).rev().find_map(|day| Date::new(year, month, day))
}

/// Year, month and day as written, or `None` when the text has another shape.
fn split_parts(text: &str) -> Option<[&str; 3]> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return Some([text.get(..4)?, text.get(4..6)?, text.get(6..)?]);
    }
    let text = text.strip_suffix('日').unwrap_or(text);
    let mut parts = text.split(['-', '/', '.', '年', '月']);
    let parts = [parts.next()?, parts.next()?, parts.next()?];
    let year_fits = matches!(parts[0].len(), 2 | 4);
    let fits = |part: &str| matches!(part.len(), 1 | 2);
    let rest_fits = fits(parts[1]) && fits(parts[2]);
    let shape = text.chars().filter(|c| !c.is_ascii_digit()).count() == 2;
    (year_fits && rest_fits && shape).then_some(parts)
}

/// The day of a spreadsheet's serial number in the 1900 system (day 0 = 1899-12-30).
fn from_serial(digits: &str) -> Option<Date> {
    let day = date(1899, 12, 30).plus_days(digits.parse().ok()?);
    (day >= FIRST_FILING_DAY).then_some(day)
}

/// The same day `years` later; 29 February becomes the last day of February, as the
/// Implementing Regulations (第六条) say of a month without that day.
#[must_use]
pub fn plus_years(day: Date, years: i64) -> Date {
    let beyond = if years < 0 { Date::MIN } else { Date::MAX };
    let Ok(year) = i16::try_from(i64::from(day.year()).saturating_add(years)) else {
        return beyond;
    };
    let same = Date::new(year, day.month(), day.day());
    same.or_else(|| Date::new(year, day.month(), 28)).unwrap_or(beyond)
}

#[cfg(test)]
mod tests;
