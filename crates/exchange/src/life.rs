//! The life of a patent as one row tells it: the days of filing, grant and end, and the status, which
//! have to go together.

use zhice_model::{ApplicationNumber, Date, LegalStatus};

use crate::alias::Field;
use crate::publication::Stage;
use crate::record::Record;
use crate::row::published_stage;
use crate::status::{Standing, standing};

/// What a row says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    pub filed_on: Option<Date>,
    pub granted_on: Option<Date>,
    pub status: LegalStatus,
    pub ended_on: Option<Date>,
    pub end_announced_on: Option<Date>,
}

/// Reads it, with a doubt for what does not go together.
pub fn read(record: &mut Record, number: &ApplicationNumber) -> Life {
    let filed_on = filed_on(record, number);
    let granted_on = granted_on(record, filed_on);
    let standing = standing(record);
    let ended_on = ended_on(record, standing, granted_on);
    let announced = standing.status.is_ended_right();
    let end_announced_on = if announced { record.past_day(Field::StatusAnnouncedOn) } else { None };
    Life { filed_on, granted_on, status: standing.status, ended_on, end_announced_on }
}

fn filed_on(record: &mut Record, number: &ApplicationNumber) -> Option<Date> {
    let filed_on = record.past_day(Field::FiledOn)?;
    // Divisional and international applications keep a filing day before their number's year.
    if number.year().is_some_and(|year| filed_on.year() > year) {
        let column = record.all(Field::FiledOn).next().map_or(0, |(column, _)| column);
        record.warn(column, format!("申请日 {filed_on} 晚于申请号 {number} 中的年份，请核对"));
    }
    Some(filed_on)
}

/// The day of the grant as stated, or that of the publication when this is the grant.
fn granted_on(record: &mut Record, filed_on: Option<Date>) -> Option<Date> {
    let field = if record.all(Field::GrantedOn).next().is_some() {
        Field::GrantedOn
    } else if published_stage(record) == Stage::Granted {
        Field::PublishedOn
    } else {
        return None;
    };
    let granted_on = record.past_day(field)?;
    if filed_on.is_some_and(|filed_on| granted_on < filed_on) {
        let column = record.all(field).next().map_or(0, |(column, _)| column);
        record.warn(column, format!("授权日 {granted_on} 早于申请日，记为未知，请核对"));
        return None;
    }
    Some(granted_on)
}

/// The end of a right that has ended. Of a right in force the same column gives the end expected.
fn ended_on(record: &mut Record, standing: Standing, granted_on: Option<Date>) -> Option<Date> {
    let was_right = standing.status.is_ended_right()
        || (standing.status == LegalStatus::Unknown && granted_on.is_some());
    if !standing.dead || !was_right {
        return None;
    }
    if let Some((column, text)) = record.all(Field::EndedOn).next() {
        let ended_on = record.past_day(Field::EndedOn)?;
        if granted_on.is_none_or(|granted_on| ended_on >= granted_on) {
            return Some(ended_on);
        }
        record.warn(column, format!("失效日“{text}”早于授权日，记为未知，请核对"));
        return None;
    }
    let expired = standing.status == LegalStatus::Expired;
    if expired { record.past_day(Field::TermEndsOn) } else { None }
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;
    use zhice_model::LegalStatus;
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
        let life = read(&mut record, &number);
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
            (&[("申请日", "2024-01-01"), ("授权日", "2023-05-06")], None),
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

    #[test]
    fn the_end() {
        let cases = [
            ("未缴年费", "失效日", "2026-04-01", Some("2026-04-01"), 0),
            ("未缴年费", "失效日", "2036-04-01", None, 1),
            ("未缴年费", "失效日", "2019-04-01", None, 1),
            ("授权", "失效日", "2043-05-06", None, 0),
            ("驳回", "失效日", "2023-05-06", None, 0),
            ("未缴年费", "届满日", "2026-04-01", None, 0),
            ("期限届满", "届满日", "2026-04-01", Some("2026-04-01"), 0),
            ("期限届满", "届满日", "-", None, 0),
        ];
        for (status, header, day, expected, doubts) in cases {
            let (life, found) = life(&[
                ("申请号", "202310123456.6"),
                ("授权日", "2020-01-01"),
                ("法律状态/事件", status),
                (header, day),
            ]);
            assert_eq!(life.ended_on, expected.and_then(|d| parse_date(d).ok()), "{status} {day}");
            assert_eq!(found, doubts, "{status} {day}");
        }
    }

    /// A right that ended without a known cause still ended on its day; an application did not.
    #[test]
    fn an_end_without_a_cause() {
        for (granted, expected) in [("2020-01-01", Some("2026-04-01")), ("-", None)] {
            let (life, _) = life(&[
                ("申请号", "202310123456.6"),
                ("授权日", granted),
                ("简单法律状态", "失效"),
                ("失效日", "2026-04-01"),
            ]);
            let found = (life.status, life.ended_on);
            assert_eq!(found, (LegalStatus::Unknown, expected.and_then(|d| parse_date(d).ok())));
        }
    }
}
