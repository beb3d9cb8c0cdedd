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
use crate::status::{Meaning, Standing, standing};

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
        let fields = [Field::Status, Field::StatusOrHistory, Field::Validity];
        let says = fields.iter().any(|field| record.all(*field).next().is_some());
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
        let words = brief(&standing.words);
        let last = self.ended_on.unwrap_or(record.today);
        if let (LegalStatus::Expired, Some(end)) = (self.status, term_end)
            && !at_term(last)
        {
            // In English whatever has ended is expired.
            if standing.words.is_ascii() {
                self.status = LegalStatus::Ended;
            }
            let message = format!("法律状态是“{words}”，但按申请日保护期到 {end} 才届满，请核对");
            record.warn(standing.column, message);
        }
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
mod tests {
    use csv::StringRecord;
    use zhice_model::Date;
    use zhice_model::date::parse_date;

    use super::{Life, read};
    use crate::header::Layout;
    use crate::record::Record;

    /// The life, and how many doubts there are, of cells under their headers.
    fn life(cells: &[(&str, &str)]) -> (Life, usize) {
        let (headers, cells): (Vec<_>, Vec<_>) = cells.iter().copied().unzip();
        let layout = Layout::read(&StringRecord::from(headers), &[]);
        let cells = StringRecord::from(cells);
        let mut record = Record::of_test(&layout, &cells);
        let number = crate::reject::number(&record).unwrap();
        let life = read(&mut record, &number, None);
        (life, record.warnings.len())
    }

    #[test]
    fn the_day_of_the_grant() {
        type Cells = &'static [(&'static str, &'static str)];
        let cases: [(Cells, Option<&str>); 9] = [
            (
                &[("公开(公告)号", "CN199000011B"), ("公开(公告)日", "2023-05-06")],
                Some("2023-05-06"),
            ),
            (&[("公开(公告)号", "CN199000011A"), ("公开(公告)日", "2023-05-06")], None),
            (
                &[("公开号", "CN199000011B"), ("公开日", "2022-01-01"), ("授权日", "2023-05-06")],
                Some("2023-05-06"),
            ),
            (
                &[("公开号", "CN199000011A"), ("公告号", "CN199000011B"), ("公开日", "2022-01-01")],
                None,
            ),
            (&[("首次公开日", "2022-01-01"), ("公开号", "CN199000011B")], None),
            (&[("专利类型", "授权发明"), ("公开日", "2023-05-06")], Some("2023-05-06")),
            (&[("专利类型", "发明专利"), ("公开日", "2023-05-06")], None),
            (&[("文献种类代码", "B"), ("公开日", "2023-05-06")], Some("2023-05-06")),
            (&[("申请日", "2023-08-01"), ("授权日", "2023-05-06")], None),
        ];
        for (cells, expected) in cases {
            let cells = [&[("申请号", "202310123456.6")], cells].concat();
            assert_eq!(
                life(&cells).0.granted_on,
                expected.and_then(|d| parse_date(d).ok()),
                "{cells:?}"
            );
        }
    }

    /// Status, day of grant and day of end of cells, and how many doubts; 202310123456.6 was filed on
    /// 2023-05-06 if nothing else is said.
    fn told(cells: &[(&str, &str)]) -> (String, usize) {
        let usual = [("申请号", "202310123456.6"), ("申请日", "2023-05-06")];
        let given = |header| cells.iter().any(|(it, _)| *it == header);
        let usual = usual.into_iter().filter(|(header, _)| !given(*header));
        let (life, doubts) = life(&usual.chain(cells.iter().copied()).collect::<Vec<_>>());
        let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        (format!("{:?} {} {}", life.status, day(life.granted_on), day(life.ended_on)), doubts)
    }

    #[test]
    fn ends() {
        let cases = [
            ("未缴年费", "失效日", "2026-04-01", "LapsedFee 2024-01-02 2026-04-01", 0),
            ("未缴年费", "失效日期", "2026-11-21", "LapsedFee 2024-01-02 2026-11-21", 0),
            ("未缴年费", "终止日期", "2036-04-01", "LapsedFee 2024-01-02 -", 1),
            ("未缴年费", "失效日", "2023-12-01", "LapsedFee 2024-01-02 -", 1),
            ("未缴年费", "届满日", "2026-04-01", "LapsedFee 2024-01-02 -", 0),
            ("失效", "失效日", "2026-04-01", "Ended 2024-01-02 2026-04-01", 1),
            ("专利权终止", "失效日", "-", "Ended 2024-01-02 -", 1),
            ("期限届满", "有效期至", "2026-04-01", "Expired 2024-01-02 2026-04-01", 1),
            ("授权", "失效日", "2043-05-06", "Granted 2024-01-02 -", 0),
            ("授权", "有效期至", "2026-11-21", "Granted 2024-01-02 -", 0),
            ("授权", "失效日", "长期", "Granted 2024-01-02 -", 0),
            ("授权", "失效日", "0000-00-00", "Granted 2024-01-02 -", 0),
            ("授权", "失效日", "2025年5月", "Unknown 2024-01-02 -", 1),
            ("授权", "失效日", "2025-02-30", "Unknown 2024-01-02 -", 1),
            ("授权", "失效日", "2025-05-01（未缴年费）", "Unknown 2024-01-02 -", 1),
            ("授权", "失效日", "已失效", "Unknown 2024-01-02 -", 1),
            ("有效", "终止公告日", "2025.5", "Unknown 2024-01-02 -", 1),
            ("授权", "失效公告日", "2025-05-01", "Unknown 2024-01-02 -", 1),
            ("授权", "放弃日", "2025-05-01", "Unknown 2024-01-02 -", 1),
            ("授权", "失效原因", "未缴年费", "Unknown 2024-01-02 -", 1),
            ("授权", "是否有效", "否", "Unknown 2024-01-02 -", 1),
            ("授权", "是否有效", "是", "Granted 2024-01-02 -", 0),
            ("授权", "失效日", "2025-05-01", "Unknown 2024-01-02 -", 1),
            ("授权", "终止日期", "2026-11-21", "Unknown 2024-01-02 -", 1),
            ("授权", "到期日期", "2025-05-01", "Unknown 2024-01-02 -", 1),
            ("等年费滞纳金", "失效日", "2025-05-01", "Unknown 2024-01-02 -", 1),
            ("授权", "终止公告日", "2025-05-01", "Unknown 2024-01-02 -", 1),
            ("授权", "法律状态公告日", "2025-05-01", "Granted 2024-01-02 -", 0),
            ("驳回", "失效日", "2025-05-06", "Unknown 2024-01-02 -", 1),
        ];
        for (status, header, day, expected, doubts) in cases {
            let cells = [("授权日", "2024-01-02"), ("法律状态", status), (header, day)];
            assert_eq!(told(&cells), (expected.to_owned(), doubts), "{status} {header} {day}");
        }
    }

    /// What was granted in 2007 for an application of 2006 is at the end of its term.
    #[test]
    fn ends_of_terms() {
        let cases = [
            ("授权", "失效日", "2026-03-04", "Expired 2007-05-06 2026-03-04", 1),
            ("授权", "失效日", "2026-03-03", "Expired 2007-05-06 2026-03-04", 1),
            ("授权", "届满日", "2026-03-03", "Expired 2007-05-06 2026-03-04", 1),
            ("授权", "失效日", "2026-03-02", "Unknown 2007-05-06 -", 1),
            ("专利权终止", "失效日", "2026-03-04", "Expired 2007-05-06 2026-03-04", 0),
            ("专利权终止", "失效日", "2020-03-04", "Ended 2007-05-06 2020-03-04", 1),
            ("期满终止", "失效日", "2026-03-04", "Expired 2007-05-06 2026-03-04", 0),
            ("期满终止", "失效日", "", "Expired 2007-05-06 -", 0),
            ("Expired", "失效日", "", "Expired 2007-05-06 -", 0),
            ("Expired", "失效日", "2020-03-04", "Ended 2007-05-06 2020-03-04", 2),
        ];
        for (status, header, day, expected, doubts) in cases {
            let cells = [
                ("申请号", "200610012345.9"),
                ("申请日", "2006-03-04"),
                ("授权日", "2007-05-06"),
                ("法律状态", status),
                (header, day),
            ];
            assert_eq!(told(&cells), (expected.to_owned(), doubts), "{status} {header} {day}");
        }
    }

    #[test]
    fn words_and_the_day_of_the_grant() {
        let cases = [
            ("授权", "2024-01-02", "Granted 2024-01-02 -", 0),
            ("授权", "", "Granted - -", 0),
            ("授权", "2062-01-02", "Unknown - -", 1),
            ("未缴年费", "2062-01-02", "Unknown - -", 1),
            ("", "2062-01-02", "Unknown - -", 1),
            ("等待颁证公告", "2026-12-01", "Pending 2026-12-01 -", 1),
            ("驳回", "2026-12-01", "Rejected - -", 1),
            ("实质审查", "2024-01-02", "Unknown 2024-01-02 -", 1),
            ("视为放弃", "2024-01-02", "Unknown 2024-01-02 -", 1),
            ("视为放弃", "", "Withdrawn - -", 0),
            ("放弃", "2024-01-02", "Abandoned 2024-01-02 -", 0),
            ("主动放弃", "", "Abandoned - -", 1),
            ("避重授权", "2024-01-02", "Abandoned 2024-01-02 -", 0),
            ("避重授权", "", "Abandoned - -", 1),
            ("失效", "", "Ended - -", 1),
            ("权利恢复", "2024-01-02", "Granted 2024-01-02 -", 0),
            ("权利恢复", "", "Unknown - -", 1),
            ("质押终止", "2024-01-02", "Unknown 2024-01-02 -", 1),
            ("授权未交费", "2024-01-02", "Unknown 2024-01-02 -", 1),
            ("", "2024-01-02", "Unknown 2024-01-02 -", 0),
        ];
        for (status, granted, expected, doubts) in cases {
            let cells = [("授权日", granted), ("法律状态", status)];
            assert_eq!(told(&cells), (expected.to_owned(), doubts), "{status} {granted}");
        }
    }

    /// The year in the number tells which of two days that exclude each other is wrong.
    #[test]
    fn filing_and_grant() {
        let cases = [
            ("2023-05-06", "2024-01-02", Some("2023-05-06"), Some("2024-01-02"), 0),
            ("2023-05-06", "2023-04-02", Some("2023-05-06"), None, 1),
            ("2021-05-06", "2020-04-02", None, None, 1),
            ("2021-05-06", "2022-04-02", Some("2021-05-06"), None, 1),
            ("2024-05-06", "2025-04-02", None, Some("2025-04-02"), 1),
            ("2027-05-06", "2025-04-02", None, Some("2025-04-02"), 1),
        ];
        for (filed, granted, filed_on, granted_on, doubts) in cases {
            let cells = [("申请号", "202310123456.6"), ("申请日", filed), ("授权日", granted)];
            let (life, found) = life(&cells);
            let day = |day: Option<&str>| day.and_then(|day| parse_date(day).ok());
            let expected = (day(filed_on), day(granted_on), doubts);
            assert_eq!((life.filed_on, life.granted_on, found), expected, "{filed} {granted}");
        }
    }
}
