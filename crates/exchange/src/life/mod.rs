//! The life of a patent as one row tells it: the days of filing, grant and end, and the status, which
//! have to go together. Where they do not, what depends on it is unknown, and the row has a doubt.

mod days;
mod words;

use zhice_model::date::plus_years;
use zhice_model::{ApplicationNumber, Date, LegalStatus, PatentKind};

use self::days::{Grant, ended_on, filed_on, granted_on, passed_end, told_end, unreadable_end};
use self::words::{restored, undecided};
use crate::alias::Field;
use crate::cell::brief;
use crate::record::Record;
use crate::status::{Meaning, STATUS, Standing, standing};

/// What a row says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Life {
    pub filed_on: Option<Date>,
    pub granted_on: Option<Date>,
    pub status: LegalStatus,
    pub ended_on: Option<Date>,
    pub end_announced_on: Option<Date>,
    /// The row says something of the status, and it is unknown all the same.
    pub disputed: bool,
    /// The end that it tells of beside a status that it does not know.
    pub tells_end: Option<String>,
}

/// Reads it; `kind` is what the row says where that differs from the number.
pub fn read(record: &mut Record, number: &ApplicationNumber, kind: Option<PatentKind>) -> Life {
    let filed_on = filed_on(record, number);
    let granted_on = granted_on(record, number, filed_on);
    let filed_on = filed_on.filter(|_| granted_on != Grant::Earlier);
    let mut life = Life { filed_on, granted_on: granted_on.day(), ..Life::default() };
    let kind = kind.or_else(|| number.kind());
    let term_end =
        kind.zip(filed_on).map(|(kind, filed)| plus_years(filed, kind.term_years(filed)));
    let standing = standing(record);
    if let Some(standing) = &standing {
        life.settle(record, standing, granted_on, term_end);
    } else if let Grant::Ahead(column, day) = granted_on {
        life.ahead(record, column, day, LegalStatus::Unknown);
    }
    life.check_year(record, number);
    if life.status == LegalStatus::Unknown {
        let told = |field| record.all(field).next().is_some();
        let says =
            STATUS.iter().any(|field| told(*field) || record.too_long(*field).next().is_some());
        let event = standing.is_some_and(|it| it.meaning == Meaning::Event);
        life.disputed |= (says && !event) || matches!(granted_on, Grant::Ahead(..));
        life.tells_end = told_end(record).map(|(_, text)| text);
    }
    life
}

impl Life {
    /// No application has the number of a year to come.
    fn check_year(&mut self, record: &mut Record, number: &ApplicationNumber) {
        let today = record.today;
        if number.year().is_none_or(|year| year <= today.year()) {
            return;
        }
        (self.status, self.disputed) = (LegalStatus::Unknown, true);
        let message = format!(
            "申请号 {number} 中的年份晚于今天（{today}），号码可能有误，法律状态记为未知；请对照证书核对"
        );
        record.warn(record.column(Field::ApplicationNumber), message);
    }

    /// The status that the words amount to beside the days.
    fn settle(
        &mut self,
        record: &mut Record,
        standing: &Standing,
        grant: Grant,
        term_end: Option<Date>,
    ) {
        let Some(status) = self.status_of(record, standing, grant) else { return };
        self.status = status;
        if status.is_in_force() {
            self.check_end(record, standing, term_end);
        } else if status.is_ended_right() {
            self.ended_on = ended_on(record, status, self.granted_on);
            self.end_announced_on = record.past_day(Field::StatusAnnouncedOn);
            self.check_cause(record, standing, term_end);
        }
    }

    /// The status, where the words and the day of the grant go together.
    fn status_of(
        &mut self,
        record: &mut Record,
        standing: &Standing,
        grant: Grant,
    ) -> Option<LegalStatus> {
        let Some(status) = standing.meaning.status().or_else(|| restored(standing.meaning, grant))
        else {
            record.warn(standing.column, undecided(standing));
            return None;
        };
        let words = brief(&standing.words);
        match grant {
            Grant::On(day) if status.is_not_granted() => {
                let message = format!(
                    "按法律状态“{words}”没有专利权，但有授权公告日 {day}，互相矛盾，法律状态记为未知；\
                     请核对后在清单中选择"
                );
                record.warn(standing.column, message);
                None
            }
            Grant::Ahead(column, day) => self.ahead(record, column, day, status),
            _ => Some(status),
        }
    }

    /// A grant may be announced for a day to come; who has one has no right yet.
    fn ahead(
        &mut self,
        record: &mut Record,
        column: usize,
        day: Date,
        status: LegalStatus,
    ) -> Option<LegalStatus> {
        let today = record.today;
        if status == LegalStatus::Pending {
            record.warn(column, format!("授权公告日 {day} 晚于今天（{today}），请核对"));
            return Some(status);
        }
        self.granted_on = None;
        let sure = status.is_not_granted();
        let unknown = if sure { "该日期" } else { "该日期和法律状态都" };
        record.warn(
            column,
            format!("授权公告日 {day} 晚于今天（{today}），{unknown}记为未知，请核对"),
        );
        sure.then_some(status)
    }

    /// A right in force has not ended yet: at the end of its term it has, another end is a contradiction.
    fn check_end(&mut self, record: &mut Record, standing: &Standing, term_end: Option<Date>) {
        let Some((column, text, day)) = passed_end(record) else {
            return self.check_end_text(record, standing);
        };
        let header = record.layout.header(column).to_owned();
        let words = brief(&standing.words);
        if term_end.is_some_and(|end| end <= record.today && day >= end.plus_days(-1)) {
            (self.status, self.ended_on) = (LegalStatus::Expired, term_end);
            let message = format!("法律状态是“{words}”，但保护期已经届满，按“期限届满”计，请核对");
            record.warn(column, message);
            return;
        }
        self.status = LegalStatus::Unknown;
        let message = format!(
            "法律状态是“{words}”，但{header}“{}”已过，互相矛盾，法律状态记为未知；请核对后在清单中选择",
            brief(&text)
        );
        record.warn(column, message);
    }

    /// What stands in the column of the end and is no day may tell of one.
    fn check_end_text(&mut self, record: &mut Record, standing: &Standing) {
        let Some((column, text)) = unreadable_end(record) else { return };
        self.status = LegalStatus::Unknown;
        let (header, words) = (record.layout.header(column), brief(&standing.words));
        let message = format!(
            "法律状态是“{words}”，但{header}“{}”不是可识别的日期，看不出专利权是否已经终止，法律状态记为未知；\
             请核对后在清单中选择",
            brief(&text)
        );
        record.warn(column, message);
    }

    /// Why a right ended, as far as the words and its days tell.
    fn check_cause(&mut self, record: &mut Record, standing: &Standing, term_end: Option<Date>) {
        let at_term = |day: Date| term_end.is_some_and(|end| day >= end.plus_days(-1));
        if self.status == LegalStatus::Ended && self.ended_on.is_some_and(at_term) {
            self.status = LegalStatus::Expired;
            return;
        }
        let last = self.ended_on.unwrap_or(record.today);
        if let (LegalStatus::Expired, Some(end)) = (self.status, term_end)
            && !at_term(last)
        {
            self.expired_early(record, standing, end);
        }
        self.check_cause_said(record, standing);
    }

    /// The end of a term that runs on: one of both is wrong.
    fn expired_early(&mut self, record: &mut Record, standing: &Standing, end: Date) {
        let words = brief(&standing.words);
        // In English whatever has ended is expired.
        if standing.words.is_ascii() {
            self.status = LegalStatus::Ended;
        }
        let message =
            format!("法律状态是“{words}”，但按申请日保护期到 {end} 才届满，互相矛盾，请核对");
        record.warn(standing.column, message);
    }

    /// Whether the words say why a right ended, or that there was one.
    fn check_cause_said(&self, record: &mut Record, standing: &Standing) {
        let words = brief(&standing.words);
        let no_cause = self.status == LegalStatus::Ended;
        let perhaps_never =
            self.granted_on.is_none() && (no_cause || self.status == LegalStatus::Abandoned);
        let message = match (no_cause, perhaps_never) {
            (false, false) => return,
            (true, false) => format!(
                "从“{words}”看不出失效的原因，按“{}”计；知道原因的请在清单中选择",
                LegalStatus::Ended.label()
            ),
            (true, true) => format!(
                "从“{words}”看不出失效的原因，又没有授权公告日，看不出曾否授权；请补填授权公告日并选择\
                 具体状态，从未授权的请改为“驳回”或“撤回或视为撤回”"
            ),
            (false, true) => format!(
                "法律状态是“{words}”，没有授权公告日，看不出曾否授权；请补填授权公告日，从未授权的请改为\
                 “撤回或视为撤回”"
            ),
        };
        record.warn(standing.column, message);
    }
}

#[cfg(test)]
mod tests;
