//! The legal status of one row, read from columns that may contradict each other: every word has to be
//! known, and all of them have to agree.

mod cell;
mod events;
mod meaning;
mod table;
mod word;

use std::borrow::Cow;

use self::cell::{Said, is_history, last_end};
pub use self::events::{OUTCOMES as EVENT_OUTCOMES, SUBJECTS as EVENT_SUBJECTS};
pub use self::meaning::Meaning;
pub use self::table::{StatusWords, TABLE as STATUS_WORDS};
use crate::alias::Field;
use crate::cell::brief;
use crate::record::Record;

/// What the columns of a row say together, and the words that say it most particularly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub meaning: Meaning,
    pub column: usize,
    pub words: String,
}

/// The columns that say how a right stands.
pub const STATUS: [Field; 3] = [Field::Status, Field::StatusOrHistory, Field::Validity];

/// A cell with its column and what it says.
type Told<'r> = (usize, Cow<'r, str>, Said);

/// Reads the status; `None`: it is unknown, and the record has a doubt where a column says anything.
pub fn standing(record: &mut Record) -> Option<Standing> {
    if STATUS.iter().any(|field| record.too_long(*field).next().is_some()) {
        // What was too long to be read has its doubt, and may say anything of the others.
        return None;
    }
    let told = told(record);
    if let Some((column, words, said)) = told.iter().find(|(.., said)| message(*said).is_some()) {
        let problem = message(*said).unwrap_or_default();
        let words = brief(words);
        record
            .warn(*column, format!("{}，记为未知；请在清单中选择", problem.replace("{}", &words)));
        return None;
    }
    let mut sure: Option<Standing> = None;
    for (column, words, said) in told {
        let Said::Means(meaning) = said else { continue };
        let Some(so_far) = &mut sure else {
            sure = Some(Standing { meaning, column, words: words.into_owned() });
            continue;
        };
        let Some(both) = so_far.meaning.and(meaning) else {
            let message = contradiction(record, so_far, &words);
            record.warn(column, message);
            return None;
        };
        if both != so_far.meaning {
            *so_far = Standing { meaning: both, column, words: words.into_owned() };
        }
    }
    let sure = sure?;
    if let Some((column, words)) = ended_history(record, sure.meaning) {
        let message = contradiction(record, &sure, &words);
        record.warn(column, message);
        return None;
    }
    Some(sure)
}

/// The history of a right that ended, where other columns say that it is in force.
fn ended_history<'r>(record: &Record<'r>, said: Meaning) -> Option<(usize, Cow<'r, str>)> {
    if !matches!(said, Meaning::Granted | Meaning::InForce | Meaning::Grace) {
        return None;
    }
    let mut histories = record.all(Field::StatusOrHistory).filter(|(_, text)| is_history(text));
    histories.find(|(_, text)| last_end(text, record.today).is_some())
}

/// The status that words alone amount to.
#[cfg(test)]
pub fn of_words(words: &str) -> zhice_model::LegalStatus {
    match cell::read(words, zhice_model::Date::MAX) {
        Said::Means(meaning) => meaning.status().unwrap_or_default(),
        _ => zhice_model::LegalStatus::Unknown,
    }
}

/// The cells that say something of the status, the most trusted column first. The history of a patent's
/// life is looked at only where nothing else says how it stands.
fn told<'r>(record: &Record<'r>) -> Vec<Told<'r>> {
    let cells = |field| record.all(field);
    let others = [Field::Status, Field::Validity].into_iter().flat_map(cells).next().is_some();
    let status = cells(Field::Status);
    let history = cells(Field::StatusOrHistory).filter(|(_, text)| !(others && is_history(text)));
    let validity = cells(Field::Validity).map(|(column, text)| {
        let asks = record.layout.header(column).contains("是否");
        (column, if asks { answer(text) } else { text })
    });
    let told = status.chain(history).chain(validity);
    let today = record.today;
    told.map(|(column, text)| {
        let said = cell::read(&text, today);
        (column, text, said)
    })
    .collect()
}

/// What a yes or a no means under 是否有效.
fn answer(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.to_ascii_lowercase().as_str() {
        "是" | "y" | "yes" | "true" | "1" => Cow::Borrowed("有效"),
        "否" | "n" | "no" | "false" | "0" => Cow::Borrowed("失效"),
        _ => text,
    }
}

/// What is wrong with a cell, `{}` in the place of its words.
fn message(said: Said) -> Option<&'static str> {
    match said {
        Said::Means(_) => None,
        Said::Contradicts => Some("法律状态“{}”中有互相矛盾的内容，看不出哪一项是现状"),
        Said::Strange => Some("看不懂法律状态“{}”"),
        Said::Ahead => Some("法律状态“{}”的日期晚于今天，看不出现状"),
        Said::History => Some("“{}”是历次法律状态的记录，不能当作当前状态"),
    }
}

fn contradiction(record: &Record, so_far: &Standing, words: &str) -> String {
    let (header, said) = (record.layout.header(so_far.column), brief(&so_far.words));
    let words = brief(words);
    format!(
        "“{header}”是“{said}”，这里是“{words}”，互相矛盾，法律状态记为未知；请核对后在清单中选择"
    )
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::Meaning::{self, *};
    use super::standing;
    use crate::header::Layout;
    use crate::record::Record;

    /// What cells under their headers say, and the columns of doubts.
    fn read(headers: &[&str], cells: &[&str]) -> (Option<Meaning>, Vec<String>) {
        let layout = Layout::read(&StringRecord::from(headers.to_vec()), &[]);
        let cells = StringRecord::from(cells.to_vec());
        let mut record = Record::of_test(&layout, &cells);
        let standing = standing(&mut record).map(|standing| standing.meaning);
        (standing, record.warnings.into_iter().map(|warning| warning.column).collect())
    }

    #[test]
    fn two_columns() {
        let long = "2019-01-01 授权; ".repeat(20);
        let cases: [(&str, &str, Option<Meaning>, &[&str]); 20] = [
            ("授权", "有效", Some(InForce), &[]),
            ("等年费滞纳金", "有效", Some(Grace), &[]),
            ("未缴年费", "失效", Some(LapsedFee), &[]),
            ("驳回", "失效", Some(Rejected), &[]),
            ("授权 | 权利转移", "有效", Some(InForce), &[]),
            ("权利转移", "有效", Some(InForce), &[]),
            ("权利恢复", "有效", Some(InForce), &[]),
            ("", "审中", Some(Pending), &[]),
            ("", "失效", Some(Dead), &[]),
            ("权利转移", "失效", Some(Dead), &[]),
            ("权利转移", "", Some(Event), &[]),
            ("避重授权", "失效", Some(Abandoned), &[]),
            ("授权", "失效", None, &["简单法律状态"]),
            ("避重授权", "有效", None, &["简单法律状态"]),
            ("视为放弃", "有效", None, &["简单法律状态"]),
            ("未缴年费", "有效", None, &["简单法律状态"]),
            ("奇怪", "", None, &["法律状态/事件"]),
            ("奇怪", "有效", None, &["法律状态/事件"]),
            ("授权", "奇怪", None, &["简单法律状态"]),
            (&long, "", None, &["法律状态/事件"]),
        ];
        for (words, bare, meaning, doubts) in cases {
            let outcome = read(&["法律状态/事件", "简单法律状态"], &[words, bare]);
            let doubts: Vec<String> = doubts.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(outcome, (meaning, doubts), "{words} {bare}");
        }
        assert_eq!(read(&["法律状态"], &[""]), (None, vec![]));
    }

    #[test]
    fn several_columns() {
        let headers = ["案件状态", "专利状态", "法律状态", "专利有效性"];
        let cases: [([&str; 4], Option<Meaning>, &[&str]); 15] = [
            (["", "", "授权", ""], Some(Granted), &[]),
            (["--", "授权", "", ""], Some(Granted), &[]),
            (["专利权维持", "授权", "授权", "有效"], Some(InForce), &[]),
            (["", "授权", "未缴年费专利权终止", ""], None, &["法律状态"]),
            (["专利权维持", "终止", "", ""], None, &["专利状态"]),
            (["", "授权", "20240101 未缴年费专利权终止", ""], None, &["法律状态"]),
            (["", "", "20240101 未缴年费专利权终止", "有效"], None, &["专利有效性"]),
            (["", "授权", "20200101 授权; 20250101 未缴年费", ""], None, &["法律状态"]),
            (["", "授权", "公开; 授权; 质押; 未缴年费", ""], None, &["法律状态"]),
            (["", "授权", "20200101 授权; 20250101 权利转移", ""], Some(Granted), &[]),
            (["", "", "20200101 终止; 20250101 专利权的恢复", "有效"], Some(InForce), &[]),
            (["", "等恢复", "", "有效"], Some(Open), &[]),
            (["", "", "20200101 授权; 20250101 未缴年费", "失效"], Some(Dead), &[]),
            (["", "", "20200101 授权; 20250101 未缴年费", ""], Some(LapsedFee), &[]),
            (["", "授权", "奇怪", "有效"], None, &["法律状态"]),
        ];
        for (cells, meaning, doubts) in cases {
            let doubts: Vec<String> = doubts.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(read(&headers, &cells), (meaning, doubts), "{cells:?}");
        }
    }
}
