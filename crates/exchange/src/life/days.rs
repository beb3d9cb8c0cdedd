//! The days of a row's patent: which of those in its cells can be relied on.

use zhice_model::{ApplicationNumber, Date, LegalStatus};

use crate::alias::Field;
use crate::publication::Stage;
use crate::published_stage::published_stage;
use crate::record::Record;

/// The day of the grant of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// Not said, or not to be relied on.
    Unknown,
    /// This day, today or before.
    On(Date),
    /// A day to come, in this column.
    Ahead(usize, Date),
    /// A day before the filing day, of which neither is more likely to be right.
    Earlier,
}

impl Grant {
    pub fn day(self) -> Option<Date> {
        match self {
            Self::On(day) | Self::Ahead(_, day) => Some(day),
            Self::Unknown | Self::Earlier => None,
        }
    }
}

pub fn filed_on(record: &mut Record, number: &ApplicationNumber) -> Option<Date> {
    let filed_on = record.past_day(Field::FiledOn)?;
    // Divisional and international applications keep a filing day before their number's year.
    if number.year().is_some_and(|year| filed_on.year() > year) {
        let column = record.column(Field::FiledOn);
        let message = format!("申请日 {filed_on} 晚于申请号 {number} 中的年份，记为未知，请核对");
        record.warn(column, message);
        return None;
    }
    Some(filed_on)
}

/// The day of the grant as stated, or that of the publication when this is the grant.
pub fn granted_on(
    record: &mut Record,
    number: &ApplicationNumber,
    filed_on: Option<Date>,
) -> Grant {
    let field = if record.all(Field::GrantedOn).next().is_some() {
        Field::GrantedOn
    } else if published_stage(record) == Stage::Granted {
        Field::PublishedOn
    } else {
        return Grant::Unknown;
    };
    let Some(granted_on) = record.any_day(field) else { return Grant::Unknown };
    let column = record.column(field);
    if granted_on > record.today {
        return Grant::Ahead(column, granted_on);
    }
    if filed_on.is_some_and(|filed_on| granted_on < filed_on) {
        // The number says which of the two days is right.
        let sure = filed_on.map(Date::year) == number.year();
        let unknown = if sure { "授权日" } else { "两个日期都" };
        record.warn(column, format!("授权日 {granted_on} 早于申请日，{unknown}记为未知，请核对"));
        return if sure { Grant::Unknown } else { Grant::Earlier };
    }
    if number.year().is_some_and(|year| granted_on.year() < year) {
        let message = format!("授权日 {granted_on} 早于申请号 {number} 中的年份，记为未知，请核对");
        record.warn(column, message);
        return Grant::Unknown;
    }
    Grant::On(granted_on)
}

/// The end that a row gives for a right, where that day has come. The end of a term is its last day in
/// some lists.
pub fn passed_end(record: &Record) -> Option<(usize, String, Date)> {
    let ended = record.quiet_day(Field::EndedOn).filter(|(.., day)| *day <= record.today);
    let term = || record.quiet_day(Field::TermEndsOn).filter(|(.., day)| *day < record.today);
    let announced = || {
        let day = record.quiet_day(Field::StatusAnnouncedOn);
        day.filter(|(column, _, day)| of_an_end(record, *column) && *day <= record.today)
    };
    ended.or_else(term).or_else(announced)
}

/// 终止公告日 tells of an end; the day of 法律状态公告日 may be that of the grant.
fn of_an_end(record: &Record, column: usize) -> bool {
    let header = record.layout.header(column);
    ["终止", "失效", "放弃"].iter().any(|word| header.contains(word))
}

/// What stands in a column of the end that is no day, and no word for none.
pub fn unreadable_end(record: &Record) -> Option<(usize, String)> {
    const NONE: &[&str] =
        &["长期", "未失效", "未终止", "没有", "否", "有效", "维持", "维持中", "未到期", "未届满"];
    let ends = [Field::EndedOn, Field::StatusAnnouncedOn];
    let mut long = ends.iter().flat_map(|field| record.too_long(*field));
    if let Some(column) =
        long.find(|it| record.is_of(Field::EndedOn, *it) || of_an_end(record, *it))
    {
        return Some((column, "……".to_owned()));
    }
    let announced = record.all(Field::StatusAnnouncedOn);
    let announced = announced.filter(|(column, _)| of_an_end(record, *column));
    // A database writes a day of zeros where it has none.
    let zeros = |text: &str| text.chars().all(|c| matches!(c, '0' | '-' | '/' | '.' | ':' | ' '));
    let mut cells = record.all(Field::EndedOn).chain(announced);
    let strange = |text: &str| !NONE.contains(&text) && !zeros(text) && !record.is_day(text);
    cells.find(|(_, text)| strange(text)).map(|(column, text)| (column, text.into_owned()))
}

/// The end that a row tells of, in whatever form.
pub fn told_end(record: &Record) -> Option<(usize, String)> {
    let passed = passed_end(record).map(|(column, text, _)| (column, text));
    passed.or_else(|| unreadable_end(record))
}

/// The end of a right that has ended. Of a right in force the same column gives the end expected.
pub fn ended_on(
    record: &mut Record,
    status: LegalStatus,
    granted_on: Option<Date>,
) -> Option<Date> {
    if let Some((column, text)) = record.all(Field::EndedOn).next() {
        let ended_on = record.past_day(Field::EndedOn)?;
        if granted_on.is_none_or(|granted_on| ended_on >= granted_on) {
            return Some(ended_on);
        }
        record.warn(column, format!("失效日“{text}”早于授权日，记为未知，请核对"));
        return None;
    }
    let expired = status == LegalStatus::Expired;
    if expired { record.past_day(Field::TermEndsOn) } else { None }
}
