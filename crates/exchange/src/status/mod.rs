//! The legal status of one row, read from up to two columns that may contradict each other.

use zhice_model::LegalStatus;
use zhice_model::text::folded;

use crate::alias::Field;
use crate::record::Record;

/// Longer cells hold a history of events, whatever their column is called.
const LONGEST_STATUS: usize = 60;

/// What a column says that knows no causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Validity {
    InForce,
    Pending,
    Dead,
}

/// How the patent of a row stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub status: LegalStatus,
    /// Known to be no longer in force, with or without a known cause.
    pub dead: bool,
}

/// Reads the status: words that give a cause first, bare validity where there are none.
pub fn standing(record: &mut Record) -> Standing {
    let mut doubt = None;
    let detailed = [Field::Status, Field::StatusOrHistory]
        .into_iter()
        .flat_map(|field| record.all(field))
        .find_map(|(column, words)| {
            let status = read_words(&words);
            if status == LegalStatus::Unknown {
                doubt.get_or_insert((column, words));
                return None;
            }
            Some((status, words))
        });
    let bare = record.all(Field::Validity).next();
    let validity = bare.as_ref().and_then(|(_, word)| validity(word));
    if let (Some((status, words)), Some((column, word))) = (&detailed, &bare)
        && validity.is_some_and(|said| status.is_in_force() != (said == Validity::InForce))
    {
        let message = format!(
            "与另一列的法律状态“{words}”矛盾：这里是“{word}”，法律状态记为未知；请核对后选择"
        );
        record.warn(*column, message);
        return Standing::default();
    }
    let status = detailed.map_or_else(|| alone(validity), |(status, _)| status);
    if status == LegalStatus::Unknown
        && let Some((column, words)) = doubt.or(bare)
    {
        let message = if validity == Some(Validity::Dead) {
            "只知道已失效，不知道原因，法律状态记为未知；请在清单中选择具体状态".to_owned()
        } else {
            format!("看不懂法律状态“{}”，记为未知；请在清单中选择具体状态", shortened(&words))
        };
        record.warn(column, message);
    }
    Standing { status, dead: status.is_ended_right() || validity == Some(Validity::Dead) }
}

fn read_words(words: &str) -> LegalStatus {
    if words.chars().count() > LONGEST_STATUS {
        return LegalStatus::Unknown;
    }
    LegalStatus::from_register(words)
}

/// The status that bare validity amounts to: the end of a right without its cause is no status.
fn alone(validity: Option<Validity>) -> LegalStatus {
    match validity {
        Some(Validity::InForce) => LegalStatus::Granted,
        Some(Validity::Pending) => LegalStatus::Pending,
        Some(Validity::Dead) | None => LegalStatus::Unknown,
    }
}

fn validity(word: &str) -> Option<Validity> {
    match folded(word).as_str() {
        "有效" | "有效专利" | "有权" | "授权" => Some(Validity::InForce),
        "审中" | "在审" | "审查中" | "公开" => Some(Validity::Pending),
        "失效" | "无效" | "无权" | "失效专利" => Some(Validity::Dead),
        _ => None,
    }
}

fn shortened(words: &str) -> String {
    let start: String = words.chars().take(30).collect();
    if start.len() < words.len() { format!("{start}…") } else { start }
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;
    use zhice_model::LegalStatus::{self, *};

    use super::{Standing, standing};
    use crate::header::Layout;
    use crate::record::Record;

    fn read(headers: &[&str], cells: &[&str]) -> (Standing, usize) {
        let layout = Layout::read(&StringRecord::from(headers.to_vec()), &[]);
        let cells = StringRecord::from(cells.to_vec());
        let mut record = Record::of_test(&layout, &cells);
        let standing = standing(&mut record);
        (standing, record.warnings.len())
    }

    #[test]
    fn two_columns() {
        let long = "2019-01-01 授权; ".repeat(20);
        let cases: [(&str, &str, LegalStatus, bool, usize); 14] = [
            ("授权", "有效", Granted, false, 0),
            ("等年费滞纳金", "有效", Grace, false, 0),
            ("未缴年费", "失效", LapsedFee, true, 0),
            ("驳回", "失效", Rejected, true, 0),
            ("授权 | 权利转移", "有效", Granted, false, 0),
            ("权利转移", "有效", Granted, false, 0),
            ("", "审中", Pending, false, 0),
            ("", "失效", Unknown, true, 1),
            ("权利转移", "失效", Unknown, true, 1),
            ("授权", "失效", Unknown, false, 1),
            ("未缴年费", "有效", Unknown, false, 1),
            ("奇怪", "", Unknown, false, 1),
            ("", "", Unknown, false, 0),
            (&long, "", Unknown, false, 1),
        ];
        for (words, bare, status, dead, doubts) in cases {
            let outcome = read(&["法律状态/事件", "简单法律状态"], &[words, bare]);
            assert_eq!(outcome, (Standing { status, dead }, doubts), "{words} {bare}");
        }
    }

    #[test]
    fn a_history_is_not_read() {
        let headers = ["专利有效性", "新兴产业分类", "当前法律状态", "法律状态"];
        let cases = [
            (["有效", "", "授权", "驳回; 复审; 授权"], Granted),
            (["", "", "", "未缴年费专利权终止"], Unknown),
        ];
        for (cells, status) in cases {
            assert_eq!(read(&headers, &cells).0.status, status, "{cells:?}");
        }
    }
}
