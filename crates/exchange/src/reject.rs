//! Which records are no Chinese patent, and what the account says of each.

use csv::StringRecord;
use zhice_model::ApplicationNumber;
use zhice_model::text::folded;

use crate::alias::Field;
use crate::cell::{clean, is_error};
use crate::facts::is_mainland;
use crate::record::Record;

/// Words of the lines that databases and people write under a table.
const NOTE_WORDS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "声明",
    "说明",
    "备注",
    "注:",
    "导出",
    "数据来源",
    "仅供参考",
    "免责",
    "版权",
    "制表",
    "截至",
];

/// A note fills no more cells than this.
const NOTE_CELLS: usize = 3;

/// The application number of the record, or why the record is not taken.
pub fn number(record: &Record) -> Result<ApplicationNumber, String> {
    let mut first_error = None;
    for (_, text) in record.all(Field::ApplicationNumber) {
        match ApplicationNumber::parse(&text) {
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
        return Err("这一行是合计或说明，不是专利数据，未计入".to_owned());
    }
    at_home(record)?;
    match first_error {
        Some((text, _)) if is_foreign(&text) => Err(foreign(&text)),
        Some((_, error)) => Err(format!("{error}。该行未导入，请更正后重新导入或手工添加")),
        None if failed(record) => Err("申请号一格的公式出错（如 #N/A），该行未导入；\
                                       请在原表格中更正后重新导入或手工添加"
            .to_owned()),
        None => Err("缺少申请号，该行未导入；请补上申请号后重新导入或手工添加".to_owned()),
    }
}

/// Whether a formula that should give the number failed.
fn failed(record: &Record) -> bool {
    let columns = record.layout.of(Field::ApplicationNumber).iter();
    columns.filter_map(|column| record.cells.get(*column)).any(|cell| is_error(&clean(cell)))
}

fn at_home(record: &Record) -> Result<(), String> {
    match record.all(Field::Office).next() {
        Some((_, office)) if !is_mainland(&office) => Err(foreign(&office)),
        _ => Ok(()),
    }
}

fn foreign(what: &str) -> String {
    format!("“{what}”不是中国专利申请，暂不计入")
}

/// Numbers of other offices begin with their two letters (`US2020…`), international ones with
/// `PCT` or `WO`.
fn is_foreign(text: &str) -> bool {
    let text = folded(text).to_ascii_uppercase();
    let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let home = text.starts_with("CN") || text.starts_with("ZL");
    digits >= 4 && (text.starts_with("PCT") || (letters == 2 && !home))
}

fn is_note(cells: &StringRecord) -> bool {
    let filled: Vec<String> =
        cells.iter().map(|cell| folded(&clean(cell))).filter(|cell| !cell.is_empty()).collect();
    let total = |cell: &str| {
        cell.starts_with('共') && ["条", "件", "项"].iter().any(|unit| cell.contains(unit))
    };
    let noted = |cell: &String| total(cell) || NOTE_WORDS.iter().any(|word| cell.contains(word));
    filled.len() <= NOTE_CELLS && filled.iter().any(noted)
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::number;
    use crate::header::Layout;
    use crate::record::Record;

    /// The number read, or the reason, of a record under 申请号, 专利号, 标题, 受理局.
    fn outcome(cells: &[&str]) -> String {
        let layout =
            Layout::read(&StringRecord::from(vec!["申请号", "专利号", "标题", "受理局"]), &[]);
        let cells = StringRecord::from(cells.to_vec());
        let record = Record::of_test(&layout, &cells);
        number(&record).map_or_else(|reason| reason, |number| number.to_string())
    }

    #[test]
    fn taken() {
        let cases: [&[&str]; 4] = [
            &["202310123456.6", "", "齿轮", ""],
            &["CN202310123456.6", "", "共轨说明", "中国"],
            &["2.02E+12", "ZL202310123456.6", "", ""],
            &["", "ZL202310123456.6", "", "CN"],
        ];
        for cells in cases {
            assert_eq!(outcome(cells), "202310123456.6", "{cells:?}");
        }
    }

    #[test]
    fn not_taken() {
        let cases: [(&[&str], &str); 14] = [
            (&["2.02E+12", "", "齿轮", ""], "科学计数法"),
            (&["", "", "齿轮", ""], "缺少申请号"),
            (&["--", "", "齿轮", ""], "缺少申请号"),
            (&["#N/A", "", "齿轮", ""], "公式出错"),
            (&["12345", "", "齿轮", ""], "不是中国专利申请号"),
            (&["US2020123456", "", "Gear", ""], "不是中国专利申请，暂不计入"),
            (&["PCT/CN2023/012345", "", "齿轮", ""], "不是中国专利申请，暂不计入"),
            (&["202310123456.6", "", "齿轮", "US"], "“US”不是中国专利申请，暂不计入"),
            (&["", "", "Gear", "日本"], "“日本”不是中国专利申请，暂不计入"),
            (&["合计", "", "65", ""], "合计或说明"),
            (&["共 65 条"], "合计或说明"),
            (&["", "", "注：数据仅供参考", ""], "合计或说明"),
            (&["申请号", "专利号", "标题", "受理局"], "重复的表头"),
            (&["共轭齿轮", "", "", ""], "不是中国专利申请号"),
        ];
        for (cells, reason) in cases {
            assert!(outcome(cells).contains(reason), "{cells:?}: {}", outcome(cells));
        }
    }
}
