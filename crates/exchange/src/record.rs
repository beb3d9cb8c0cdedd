//! One record of the table, asked by field instead of by column. Doubts about its cells are noted
//! with the column they stand in.

use std::borrow::Cow;

use csv::StringRecord;
use zhice_model::Date;
use zhice_model::date::{FIRST_FILING_DAY, parse_date};
use zhice_model::import::RowWarning;

use crate::alias::Field;
use crate::cell::{clean, failure, values};
use crate::header::Layout;
use crate::publication::is_publication_number;
use crate::source::{SAID, effort};

/// How far apart the two systems of day numbers are.
const DAYS_BEFORE_1904: u32 = 1_462;

/// A record with the meaning of its columns.
pub struct Record<'r> {
    pub layout: &'r Layout,
    pub cells: &'r StringRecord,
    /// The line where the record begins.
    pub line: u32,
    /// Days after this one have not come yet.
    pub today: Date,
    /// Bare numbers for days are counted from 1904.
    pub from_1904: bool,
    /// The doubts so far.
    pub warnings: Vec<RowWarning>,
}

impl<'r> Record<'r> {
    /// The cells of a field that say something, the most trusted column first.
    pub fn all(&self, field: Field) -> impl Iterator<Item = (usize, Cow<'r, str>)> + use<'r> {
        let (layout, cells) = (self.layout, self.cells);
        let text = move |column: &usize| Some((*column, said(cells, *column)?));
        layout.of(field).iter().filter_map(text)
    }

    /// Whether it has the number of a Chinese publication.
    pub fn has_publication(&self) -> bool {
        let fields = [Field::PublicationNumber, Field::GrantNumber];
        fields
            .iter()
            .flat_map(|field| self.all(*field))
            .any(|(_, text)| is_publication_number(&text))
    }

    /// The cells of a field that are too long to be read, by their columns.
    pub fn too_long(&self, field: Field) -> impl Iterator<Item = usize> + use<'r> {
        let cells = self.cells;
        let long = move |column: &usize| cells.get(*column).is_some_and(|cell| cell.len() > SAID);
        self.layout.of(field).iter().copied().filter(long)
    }

    /// Whether a column is one of a field.
    pub fn is_of(&self, field: Field, column: usize) -> bool {
        self.layout.of(field).contains(&column)
    }

    /// What it takes to read the columns that mean something.
    pub fn effort(&self) -> usize {
        let length = |column: &usize| self.cells.get(*column).map_or(0, str::len);
        let read = |column: &usize| Some(length(column)).filter(|it| *it <= SAID).unwrap_or(0);
        let fields = self.layout.fields();
        fields.map(|(field, columns)| effort(field) * columns.iter().map(read).sum::<usize>()).sum()
    }

    /// What the cell of a column says, if anything.
    pub fn said(&self, column: usize) -> Option<Cow<'r, str>> {
        said(self.cells, column)
    }

    /// The first of them; empty when there is none.
    pub fn text(&self, field: Field) -> Cow<'r, str> {
        self.all(field).next().map_or(Cow::Borrowed(""), |(_, text)| text)
    }

    /// The first column of a field that says something in this row.
    pub fn column(&self, field: Field) -> usize {
        self.all(field).next().map_or(0, |(column, _)| column)
    }

    /// Whether a cell of a field has a formula that gave nothing to read.
    pub fn has_failed(&self, field: Field) -> bool {
        let mut columns = self.layout.of(field).iter().filter_map(|it| self.cells.get(*it));
        columns.any(|cell| cell.len() <= SAID && failure(&clean(cell)).is_some())
    }

    /// Whether a cell of a field could not be read, so that the field is not empty but unknown.
    pub fn is_unread(&self, field: Field) -> bool {
        self.too_long(field).next().is_some() || self.has_failed(field)
    }

    /// The first readable day of a field with its column and text, without a doubt for others.
    pub fn quiet_day(&self, field: Field) -> Option<(usize, String, Date)> {
        self.all(field).find_map(|(column, text)| {
            let day = parse_date(&self.counted(&text)).ok()?;
            (day >= FIRST_FILING_DAY).then(|| (column, text.into_owned(), day))
        })
    }

    /// Whether a text is a day that a patent can have.
    pub fn is_day(&self, text: &str) -> bool {
        parse_date(&self.counted(text)).is_ok_and(|day| day >= FIRST_FILING_DAY)
    }

    /// Notes a doubt about a column.
    pub fn warn(&mut self, column: usize, message: String) {
        let column = self.layout.header(column).to_owned();
        self.warnings.push(RowWarning { line: self.line, column, message });
    }

    /// Notes a doubt about the whole record.
    pub fn warn_all(&mut self, message: String) {
        self.warnings.push(RowWarning { line: self.line, column: String::new(), message });
    }

    /// A day that must have come by now.
    pub fn past_day(&mut self, field: Field) -> Option<Date> {
        self.day(field, Some(self.today))
    }

    /// A day that may lie ahead, as the last day of a fee.
    pub fn any_day(&mut self, field: Field) -> Option<Date> {
        self.day(field, None)
    }

    /// The days of a cell that may name several, as those of a patent transferred more than once.
    pub fn past_days(&mut self, field: Field) -> Vec<Date> {
        let Some((column, text)) = self.all(field).next() else { return Vec::new() };
        values(&text).filter_map(|part| self.day_in(column, part, Some(self.today))).collect()
    }

    fn day(&mut self, field: Field, latest: Option<Date>) -> Option<Date> {
        self.all(field).find_map(|(column, text)| self.day_in(column, &text, latest))
    }

    /// The day number of a sheet without its time and in the system that is read.
    fn counted<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let (days, time) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if days.len() != 5 || !digits(days) || !digits(time) {
            return Cow::Borrowed(text);
        }
        match days.parse::<u32>() {
            Ok(number) if self.from_1904 => Cow::Owned((number + DAYS_BEFORE_1904).to_string()),
            _ => Cow::Borrowed(days),
        }
    }

    fn day_in(&mut self, column: usize, text: &str, latest: Option<Date>) -> Option<Date> {
        let day = match parse_date(&self.counted(text)) {
            Ok(day) => day,
            Err(error) => {
                self.warn(column, format!("{error}；该日期记为未知"));
                return None;
            }
        };
        if day < FIRST_FILING_DAY {
            self.warn(column, format!("“{text}”早于 {FIRST_FILING_DAY}（专利法施行日），记为未知"));
            return None;
        }
        if let Some(latest) = latest.filter(|latest| day > *latest) {
            self.warn(column, format!("“{text}”晚于今天（{latest}），记为未知，请核对"));
            return None;
        }
        Some(day)
    }
}

#[cfg(test)]
impl<'r> Record<'r> {
    /// A record of a test, on the day of the fixtures.
    pub fn of_test(layout: &'r Layout, cells: &'r StringRecord) -> Self {
        let today = zhice_model::date::date(2026, 11, 21);
        Self { layout, cells, line: 2, today, from_1904: false, warnings: Vec::new() }
    }
}

fn said(cells: &StringRecord, column: usize) -> Option<Cow<'_, str>> {
    let cell = cells.get(column).filter(|cell| cell.len() <= SAID)?;
    Some(clean(cell)).filter(|text| says_something(text))
}

/// A cell that failed to be calculated says no more than an empty one.
fn says_something(text: &str) -> bool {
    !text.is_empty() && failure(text).is_none()
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::Record;
    use crate::alias::Field;
    use crate::header::Layout;

    /// The day and the number of doubts that cells of the transfer, grant and fee columns give.
    fn days(header: &str, cell: &str, field: Field) -> (Option<String>, usize) {
        let layout = Layout::read(&StringRecord::from(vec!["申请号", header]), &[]);
        let cells = StringRecord::from(vec!["", cell.trim_start_matches("1904:")]);
        let from_1904 = cell.starts_with("1904:");
        let mut record = Record { from_1904, line: 7, ..Record::of_test(&layout, &cells) };
        let day = match field {
            Field::FeeDueOn => record.any_day(field),
            Field::TransferredOn => record.past_days(field).into_iter().max(),
            _ => record.past_day(field),
        };
        assert!(record.warnings.iter().all(|w| w.line == 7 && w.column == header));
        (day.map(|day| day.to_string()), record.warnings.len())
    }

    #[test]
    fn ranges() {
        let (grant, fee, transfer) = (Field::GrantedOn, Field::FeeDueOn, Field::TransferredOn);
        let cases = [
            ("授权日", grant, "20230506", Some("2023-05-06"), 0),
            ("授权日", grant, "-", None, 0),
            ("授权日", grant, "#N/A", None, 0),
            ("授权日", grant, "45052.75", Some("2023-05-06"), 0),
            ("授权日", grant, "1904:43590", Some("2023-05-06"), 0),
            ("授权日", grant, "1904:2023-05-06", Some("2023-05-06"), 0),
            ("授权日", grant, "2023.5", None, 1),
            ("授权日", grant, "不详", None, 1),
            ("授权日", grant, "23/5/6", None, 1),
            ("授权日", grant, "1984-12-31", None, 1),
            ("授权日", grant, "2026-11-21", Some("2026-11-21"), 0),
            ("授权日", grant, "2026-11-22", None, 1),
            ("下次缴费日", fee, "2027-05-06", Some("2027-05-06"), 0),
            ("下次缴费日", fee, "1900-01-01", None, 1),
            ("转让执行日", transfer, "2019-01-02; 2024-03-04; 2021-01-01", Some("2024-03-04"), 0),
            ("转让执行日", transfer, "2019-01-02|?", Some("2019-01-02"), 1),
        ];
        for (header, field, cell, day, doubts) in cases {
            assert_eq!(days(header, cell, field), (day.map(str::to_owned), doubts), "{cell}");
        }
    }
}
