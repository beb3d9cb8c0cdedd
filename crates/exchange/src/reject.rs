//! Which records are no Chinese patent, and what the account says of each.

use zhice_model::ApplicationNumber;
use zhice_model::application_number::ApplicationNumberError;
use zhice_model::text::folded;

use crate::alias::Field;
use crate::cell::hidden;
use crate::country::{elsewhere, is_foreign_number};
use crate::note::is_note;
use crate::publication::{Stage, is_publication_number, stage_of_code};
use crate::record::Record;
use crate::shorten::shortened;

/// What a publication's number is not good for, and what to do.
const NOT_INSTEAD: &str =
    "公开（公告）号不能代替申请号，该行未导入；请补上申请号后重新导入或手工添加";

/// The application number of the record, or why the record is not taken.
pub fn number(record: &Record) -> Result<ApplicationNumber, String> {
    let mut first_error = None;
    for (_, text) in record.all(Field::ApplicationNumber) {
        // No number is so long, and a long text costs time wherever it is looked at.
        let text = shortened(&text).into_owned();
        match parse(&text) {
            Ok(number) => return at_home(record).map(|()| number),
            Err(error) => {
                first_error.get_or_insert((text, error));
            }
        }
    }
    if record.layout.is_repeated_by(record.cells) {
        return Err("这一行是重复的表头，不是专利数据，未计入".to_owned());
    }
    if is_note(record.cells) {
        return Err("这一行是合计、签字栏或说明，不是专利数据，未计入".to_owned());
    }
    at_home(record)?;
    Err(match first_error {
        Some((text, error)) => unreadable(&text, &error),
        None => missing(record),
    })
}

/// Reads a number also with its label before it, and as databases abroad write it.
pub fn parse(text: &str) -> Result<ApplicationNumber, ApplicationNumberError> {
    ApplicationNumber::parse(text).or_else(|error| {
        let number = bare(text).and_then(|digits| ApplicationNumber::parse(&digits).ok());
        number.ok_or(error)
    })
}

/// The digits of `专利号：ZL.2023…` and of `CN 201919000011 A`. The letter behind the latter is that of a
/// publication, but no publication's number has twelve digits, and those of eight were the application's.
fn bare(text: &str) -> Option<String> {
    let upper = folded(text).to_ascii_uppercase().replace(['-', '_'], "");
    let labels = ["专利申请号", "专利号", "申请号", "号", ":"];
    let unlabelled = |text: &str| {
        labels.iter().fold(text.to_owned(), |rest, label| {
            rest.strip_prefix(label).map_or(rest.clone(), str::to_owned)
        })
    };
    let body = unlabelled(&upper);
    let home = ["CN", "ZL"].iter().find_map(|prefix| body.strip_prefix(prefix));
    let number = unlabelled(home.unwrap_or(&body));
    let number = number.trim_start_matches('.');
    let digits = number.find(|c: char| c.is_ascii_alphabetic() && c != 'X').unwrap_or(number.len());
    let (digits, code) = number.split_at_checked(digits)?;
    let counted = digits.chars().filter(char::is_ascii_alphanumeric).count();
    let coded =
        home.is_some() && matches!(counted, 8 | 12 | 13) && stage_of_code(code) != Stage::Unknown;
    (code.is_empty() || coded).then(|| digits.to_owned())
}

fn unreadable(text: &str, error: &ApplicationNumberError) -> String {
    if let Some(c) = hidden(text) {
        let code = u32::from(c);
        return format!(
            "申请号一格里有看不见的字符 U+{code:04X}，看到的号码未必是格里的号码，该行未导入；\
             请删去这一格，重新键入号码后再导入或手工添加"
        );
    }
    if is_foreign_number(text) {
        return foreign(text);
    }
    if is_publication_number(text) {
        return format!("“{text}”是公开（公告）号，不是申请号。{NOT_INSTEAD}");
    }
    format!("{error}。该行未导入，请更正后重新导入或手工添加")
}

fn missing(record: &Record) -> String {
    if record.has_failed(Field::ApplicationNumber) {
        return "申请号一格的公式出错（如 #N/A）或没有计算结果，该行未导入；\
                请在原表格中更正并保存后重新导入，或手工添加"
            .to_owned();
    }
    if record.too_long(Field::ApplicationNumber).next().is_some() {
        return "申请号一格过长，没有读取，该行未导入；请核对是否选错了列".to_owned();
    }
    let fields = [Field::PublicationNumber, Field::GrantNumber];
    let published = fields.into_iter().flat_map(|field| record.all(field)).next();
    match published {
        Some((_, number)) => format!("缺少申请号，只有公开（公告）号“{number}”。{NOT_INSTEAD}"),
        None => "缺少申请号，该行未导入；请补上申请号后重新导入或手工添加".to_owned(),
    }
}

fn at_home(record: &Record) -> Result<(), String> {
    elsewhere(record).map_or(Ok(()), |place| Err(foreign(&place)))
}

fn foreign(what: &str) -> String {
    format!("“{what}”不是中国专利申请，暂不计入")
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::number;
    use crate::header::Layout;
    use crate::record::Record;

    /// The number read, or the reason, of a record under 申请号, 专利号, 标题,
    /// 受理局, 公开号.
    fn outcome(cells: &[&str]) -> String {
        let layout = Layout::read(
            &StringRecord::from(vec!["申请号", "专利号", "标题", "受理局", "公开号"]),
            &[],
        );
        let cells = StringRecord::from(cells.to_vec());
        let record = Record::of_test(&layout, &cells);
        number(&record).map_or_else(|reason| reason, |number| number.to_string())
    }

    #[test]
    fn taken() {
        let cases: [&[&str]; 15] = [
            &["202310123456.6", "", "齿轮", ""],
            &["CN202310123456.6", "", "共轨说明", "中国"],
            &["2.02E+12", "ZL202310123456.6", "", ""],
            &["", "ZL202310123456.6", "", "CN"],
            &["CN 202310123456 A"],
            &["CN-202310123456-A"],
            &["CN2023101234566A"],
            &["CN202310123456U", "", "", "", "CN199000011B"],
            &["ZL.202310123456.6"],
            &["专利号：ZL 2023 1 0123456.6"],
            &["ZL号202310123456.6"],
            &["\u{202A}202310123456.6\u{202C}"],
            &["2023\u{2066}10123456.6\u{2069}"],
            &["202310123456.6\u{FE0F}"],
            &["CN202310123456.6", "", "", "中國大陸", "199000011A"],
        ];
        for cells in cases {
            assert_eq!(outcome(cells), "202310123456.6", "{cells:?}");
        }
    }

    #[test]
    fn not_taken() {
        let cases: [(&[&str], &str); 27] = [
            (&["2.02E+12", "", "齿轮", ""], "科学计数法"),
            (&["", "", "齿轮", ""], "缺少申请号"),
            (&["--", "", "齿轮", ""], "缺少申请号"),
            (&["#N/A", "", "齿轮", ""], "公式出错"),
            (&["12345", "", "齿轮", ""], "不是中国专利申请号"),
            (&["US2020123456", "", "Gear", ""], "不是中国专利申请，暂不计入"),
            (&["PCT/CN2023/012345", "", "齿轮", ""], "不是中国专利申请，暂不计入"),
            (&["202310123456.6", "", "齿轮", "US"], "“US”不是中国专利申请，暂不计入"),
            (&["", "", "Gear", "日本"], "“日本”不是中国专利申请，暂不计入"),
            (&["合计", "", "65", ""], "合计、签字栏或说明"),
            (&["共 65 条"], "合计、签字栏或说明"),
            (&["", "", "注：数据仅供参考", ""], "合计、签字栏或说明"),
            (&["申请号", "专利号", "标题", "受理局"], "重复的表头"),
            (&["共轭齿轮", "", "", ""], "不是中国专利申请号"),
            (&["202310123456", "", "", "印度"], "“印度”不是中国专利申请"),
            (&["202310123456", "", "", "", "IN202310123456A"], "“IN202310123456A”不是中国"),
            (&["202310123456", "", "", "中国", "DE202310123456U1"], "“DE202310123456U1”不是"),
            (&["202310123456", "", "", "中国香港"], "“中国香港”不是中国专利申请"),
            (&["202310123456A"], "不是中国专利申请号"),
            (&["CN199000033A"], "“CN199000033A”是公开（公告）号，不是申请号"),
            (&["199000033B"], "是公开（公告）号"),
            (&["CN1378750C"], "是公开（公告）号"),
            (&["", "", "齿轮", "", "CN199000033A"], "只有公开（公告）号“CN199000033A”。公开"),
            (&["\u{202E}6.654321013202"], "看不见的字符 U+202E"),
            (&["20231\u{3164}0123456.6"], "看不见的字符 U+3164"),
            (&["截止日期：2026-11-21"], "说明"),
            (&["IN202310123456A", "", "", ""], "“IN202310123456A”不是中国专利申请，"),
        ];
        for (cells, reason) in cases {
            assert!(outcome(cells).contains(reason), "{cells:?}: {}", outcome(cells));
        }
    }
}
