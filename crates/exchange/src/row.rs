//! One record becomes the facts of one publication, its doubts noted.

use zhice_model::import::RowWarning;
use zhice_model::owners::Owners;
use zhice_model::{ApplicationNumber, Date, LegalStatus, PatentKind, Truth};

use crate::alias::Field;
use crate::cell::{Failure, brief, clean, failure};
use crate::facts::{national_award, overseas_family, strategic_industry};
use crate::life::{self, Life};
use crate::own::{self, Stated};
use crate::owners;
use crate::publication::{Stage, kind_of_words};
use crate::published_stage::published_stage;
use crate::record::Record;
use crate::reject;
use crate::shorten::{self, shortened};
use crate::source::SAID;

/// The facts that one row gives about an application.
#[derive(Clone, Debug)]
pub struct Row {
    pub line: u32,
    pub number: ApplicationNumber,
    pub stage: Stage,
    pub publication_number: Option<String>,
    pub title: String,
    /// The kind, where the row has reason to differ from the number.
    pub kind: Option<PatentKind>,
    pub filed_on: Option<Date>,
    pub granted_on: Option<Date>,
    pub status: LegalStatus,
    /// Fields in which rows of the application contradict each other, and the status that one left open.
    pub open: Vec<Field>,
    /// An end that a row without a status tells of.
    pub tells_end: Option<String>,
    pub ended_on: Option<Date>,
    pub end_announced_on: Option<Date>,
    pub owners: Owners,
    pub strategic_industry: Truth,
    pub overseas_family: Truth,
    pub national_award: Truth,
    pub fee_due_on: Option<Date>,
    /// What columns of our own tables state.
    pub stated: Stated,
}

/// Reads the facts of a record whose number is known.
pub fn read(mut record: Record, number: ApplicationNumber) -> (Row, Vec<RowWarning>) {
    let record = &mut record;
    check_shape(record);
    check_errors(record);
    check_length(record);
    check_number(record, &number);
    check_others(record, &number);
    let kind = kind(record, &number);
    let (stage, publication_number) = publication(record);
    let Life { filed_on, granted_on, status, ended_on, end_announced_on, disputed, tells_end } =
        life::read(record, &number, kind);
    let row = Row {
        line: record.line,
        number,
        stage,
        publication_number,
        title: title(record),
        kind,
        filed_on,
        granted_on,
        status,
        open: disputed.then_some(Field::Status).into_iter().collect(),
        tells_end,
        ended_on,
        end_announced_on,
        owners: owners::read(record),
        strategic_industry: strategic(record),
        overseas_family: where_present(record, Field::Family, overseas_family),
        national_award: where_present(record, Field::Award, national_award),
        fee_due_on: record.any_day(Field::FeeDueOn),
        stated: own::read(record),
    };
    (row, std::mem::take(&mut record.warnings))
}

/// Cells beyond the header mean that a delimiter stood in a cell and moved all cells behind it.
fn check_shape(record: &mut Record) {
    let beyond = record.cells.iter().skip(record.layout.width());
    let filled = beyond.filter(|cell| !cell.trim().is_empty()).count();
    if filled > 0 {
        record.warn_all(format!(
            "这一行比表头多出 {filled} 格，可能是某一格里的逗号没有加引号，后面各列或已错位，请核对"
        ));
    }
}

/// A formula that failed, or was never calculated, leaves its cell empty.
fn check_errors(record: &mut Record) {
    let (cells, layout) = (record.cells, record.layout);
    for (column, _) in layout.columns.iter().filter(|(_, column)| column.field.is_some()) {
        let text = clean(cells.get(*column).unwrap_or_default());
        let what = match failure(&text) {
            None => continue,
            Some(Failure::Error) => format!("公式出错（{text}），"),
            Some(Failure::NotCalculated) => {
                format!("公式“{}”没有计算结果，", brief(&text))
            }
        };
        record.warn(*column, format!("{what}这一格记为未知；请在原表格中更正并保存后重新导入"));
    }
}

/// A cell that is too long says nothing: the beginning of it may say something else.
fn check_length(record: &mut Record) {
    let layout = record.layout;
    let fields = layout.fields().map(|(field, _)| field);
    let long: Vec<usize> = fields.flat_map(|field| record.too_long(field)).collect();
    for column in long {
        let characters = SAID / 3;
        let message =
            format!("这一格过长（超过约 {characters} 字），没有读取，记为未知，请核对是否选错了列");
        record.warn(column, message);
    }
}

fn check_number(record: &mut Record, number: &ApplicationNumber) {
    if !number.check_matches() {
        let column = number_column(record);
        let expected = number.expected_check();
        record.warn(
            column,
            format!("申请号 {number} 的校验位不符（按前面的数字应为 {expected}），可能有一位写错；该行已保留，请对照证书核对"),
        );
    }
}

/// Two numbers in one row are two patents, as where two tables stand side by side.
fn check_others(record: &mut Record, number: &ApplicationNumber) {
    let mut others = record.all(Field::ApplicationNumber).filter_map(|(column, text)| {
        let other = reject::parse(&shortened(&text)).ok()?;
        (other.digits() != number.digits()).then_some((column, other))
    });
    if let Some((column, other)) = others.next() {
        let message = format!(
            "这一行还有另一个申请号 {other}，没有读取，只读取了 {number}；两张表并排的，请上下排成一张再导入"
        );
        record.warn(column, message);
    }
}

fn number_column(record: &Record) -> usize {
    record.all(Field::ApplicationNumber).next().map_or(0, |(column, _)| column)
}

/// The kind in words against the kind in the number: a number whose check digit fits is right, and
/// one with a kind digit that the standard does not name leaves it to the words.
fn kind(record: &mut Record, number: &ApplicationNumber) -> Option<PatentKind> {
    let written =
        record.all(Field::Kind).next().map(|(column, words)| (column, words.into_owned()));
    let stated = written.as_ref().and_then(|(_, words)| kind_of_words(words));
    if number.kind().is_none() {
        let message = match stated {
            Some(kind) => format!("申请号的种类位不是已知代码，按“{}”计，请核对", kind.label()),
            None => "申请号的种类位不是已知代码，又没有专利类型，类型记为未知".to_owned(),
        };
        record.warn(number_column(record), message);
        return stated;
    }
    let ((column, words), stated) = (written?, stated?);
    let counted = number.kind().filter(|kind| *kind != stated)?;
    let taken = if number.check_matches() { counted } else { stated };
    record.warn(
        column,
        format!(
            "类型写的是“{words}”，申请号却是{}的号码，已按{}计，请核对",
            counted.label(),
            taken.label()
        ),
    );
    (taken == stated).then_some(stated)
}

/// Characters of a title at most: what is longer is a text of another kind.
const LONGEST_TITLE: usize = 500;

fn title(record: &mut Record) -> String {
    let Some((column, title)) = record.all(Field::Title).next() else { return String::new() };
    let title = unbroken(&title);
    let short = shorten::to(LONGEST_TITLE, &title);
    if short != title {
        record.warn(
            column,
            format!("专利名称超过 {LONGEST_TITLE} 字，只保留开头，请核对是否选错了列"),
        );
    }
    short.into_owned()
}

/// A title without line breaks: between Chinese characters nothing stands in their place.
fn unbroken(title: &str) -> String {
    let mut whole = String::new();
    for line in title.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        let latin = |c: char| c.is_ascii();
        if whole.ends_with(latin) && line.starts_with(latin) {
            whole.push(' ');
        }
        whole.push_str(line);
    }
    whole
}

/// What the row is about, and its publication number. The grant's number has a column of its own
/// in some sources.
fn publication(record: &Record) -> (Stage, Option<String>) {
    let granted = record.text(Field::GrantNumber);
    if !granted.is_empty() {
        return (Stage::Granted, Some(shortened(&granted).into_owned()));
    }
    let number = record.text(Field::PublicationNumber);
    let stage = published_stage(record);
    (stage, Some(shortened(&number).into_owned()).filter(|number| !number.is_empty()))
}

fn strategic(record: &mut Record) -> Truth {
    let field = Field::StrategicIndustry;
    if !record.layout.has(field) || record.is_unread(field) {
        return Truth::Unknown;
    }
    let words = record.text(field);
    strategic_industry(&words).unwrap_or_else(|| {
        let message = format!(
            "“{}”不是已知的战略性新兴产业分类，也不是“是”或“否”，记为未知；请在清单中选择",
            brief(&words)
        );
        record.warn(record.column(field), message);
        Truth::Unknown
    })
}

fn where_present(record: &Record, field: Field, read: fn(&str) -> Truth) -> Truth {
    let is_known = record.layout.has(field) && !record.is_unread(field);
    if is_known { read(&record.text(field)) } else { Truth::Unknown }
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;
    use zhice_model::{LegalStatus, PatentKind};

    use super::{Row, read};
    use crate::header::Layout;
    use crate::publication::Stage;
    use crate::record::Record;

    /// The row, and the columns of its doubts, of cells under their headers.
    fn row(cells: &[(&str, &str)]) -> (Row, Vec<String>) {
        let (headers, cells): (Vec<_>, Vec<_>) = cells.iter().copied().unzip();
        let layout = Layout::read(&StringRecord::from(headers), &[]);
        let cells = StringRecord::from(cells);
        let record = Record::of_test(&layout, &cells);
        let number = crate::reject::number(&record).unwrap();
        let (row, warnings) = read(record, number);
        (row, warnings.into_iter().map(|warning| warning.column).collect())
    }

    #[test]
    fn kinds_and_numbers() {
        let cases: [(&str, &str, Option<PatentKind>, &[&str]); 6] = [
            ("202340123456.2", "外观设计", Some(PatentKind::Design), &["申请号"]),
            ("202340123456.2", "", None, &["申请号"]),
            ("202310123456.6", "发明", None, &[]),
            ("202310123456.6", "实用新型", None, &["专利类型"]),
            ("202310123456.7", "实用新型", Some(PatentKind::UtilityModel), &["申请号", "专利类型"]),
            ("202310123456.7", "发明专利", None, &["申请号"]),
        ];
        for (number, kind, expected, doubts) in cases {
            let (row, columns) = row(&[("申请号", number), ("专利类型", kind)]);
            assert_eq!(
                (row.kind, columns),
                (expected, doubts.iter().map(|d| (*d).to_owned()).collect())
            );
        }
    }

    #[test]
    fn titles() {
        let cases = [
            (0, 0, 0),
            (500, 500, 0),
            (501, 501, 1),
            (2_000, 501, 1),
            (2_001, 0, 1),
            (99_999, 0, 1),
        ];
        for (length, kept, doubts) in cases {
            let title = "名".repeat(length);
            let (row, columns) = row(&[("申请号", "202310123456.6"), ("标题", &title)]);
            assert_eq!((row.title.chars().count(), columns.len()), (kept, doubts), "{length}");
        }
    }

    #[test]
    fn other_doubts() {
        let (row, columns) = row(&[
            ("申请号", "202310123456.6"),
            ("申请日", "2024-05-06"),
            ("授权日", "明年"),
            ("授权公告号", "CN199000011B"),
            ("法律状态", "奇怪"),
        ]);
        assert_eq!(columns, ["申请日", "授权日", "法律状态"]);
        assert_eq!((row.stage, row.status), (Stage::Granted, LegalStatus::Unknown));
    }
}
