//! Third step of an import: which delimiter the text uses and where its header stands.

use csv::StringRecord;
use zhice_model::Diagnostic;
use zhice_model::text::is_invisible;

use crate::header::{Layout, Likeness, likeness};
use crate::records::Records;

/// The delimiters tried, the most usual first.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// A title and notes may stand above the header, but no further down than this line.
const LAST_HEADER_LINE: u32 = 20;

/// A table whose header was found; its records are read up to and with the header.
pub struct Table<'t> {
    pub layout: Layout,
    pub header_line: u32,
    pub records: Records<'t>,
}

/// The row that looks most like a header.
struct Candidate {
    likeness: Likeness,
    /// How many records stand before it.
    skip: usize,
    line: u32,
    cells: StringRecord,
    delimiter: u8,
}

/// Finds the header: the row among the first lines with the most known headers, read with the
/// delimiter that makes the most of it.
pub fn open(text: &str) -> Result<Table<'_>, Diagnostic> {
    if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        return Err(empty());
    }
    let mut best: Option<Candidate> = None;
    for delimiter in DELIMITERS {
        for candidate in candidates(text, delimiter) {
            if best.as_ref().is_none_or(|best| candidate.likeness > best.likeness) {
                best = Some(candidate);
            }
        }
    }
    let Some(best) = best else { return Err(empty()) };
    if !best.likeness.has_application_number {
        return Err(no_header(&best));
    }
    let mut records = Records::new(text, best.delimiter);
    let mut cells = StringRecord::new();
    for _ in 0..=best.skip {
        records.read(&mut cells);
    }
    Ok(Table { layout: Layout::read(&best.cells), header_line: best.line, records })
}

fn candidates(text: &str, delimiter: u8) -> impl Iterator<Item = Candidate> {
    let mut records = Records::new(text, delimiter);
    let mut skip = 0;
    std::iter::from_fn(move || {
        let mut cells = StringRecord::new();
        let place = records.read(&mut cells)?;
        let candidate =
            Candidate { likeness: likeness(&cells), skip, line: place.line, cells, delimiter };
        skip += 1;
        (place.line <= LAST_HEADER_LINE).then_some(candidate)
    })
}

/// The refusal of a text with nothing in it.
fn empty() -> Diagnostic {
    Diagnostic::error("import-empty", "文件是空的，没有任何内容")
        .with_hint("请确认导出已完成、选择的是正确的文件，再重新导入")
}

fn no_header(best: &Candidate) -> Diagnostic {
    let advice = "表格须有一行列名，至少包含“申请号”（或“专利号”）；\
                  建议同时导出：公开（公告）号、标题、专利类型、申请日、授权公告日、当前法律状态、\
                  失效日、当前权利人、申请人、转让执行日、新兴产业分类";
    if best.likeness.known == 0 {
        let message = format!("前 {LAST_HEADER_LINE} 行里没有可识别的表头");
        return Diagnostic::error("import-header", message).with_hint(advice);
    }
    let known: Vec<String> = Layout::read(&best.cells)
        .columns
        .into_iter()
        .filter(|c| c.field.is_some())
        .map(|c| c.header)
        .collect();
    let message =
        format!("第 {} 行像是表头（有“{}”），但缺少“申请号”一列", best.line, known.join("”“"));
    Diagnostic::error("import-header", message).at(Some(best.line), None).with_hint(advice)
}

#[cfg(test)]
mod tests {
    use super::open;
    use crate::alias::Field;

    #[test]
    fn headers_are_found() {
        let notes = "说明\n".repeat(19);
        let cases = [
            ("申请号,标题\n1,2", 1, 2),
            ("专利清单,,\n\n导出日期：2026-11-21,,\n申请号,标题,申请日\n", 4, 3),
            ("申请号\t标题\n", 1, 2),
            ("申请号;标题;申请日\n", 1, 3),
            ("清单;甲,乙\n申请号;标题,副题;申请日\n", 2, 3),
            ("\"甲\n乙\"\n申请号\n", 3, 1),
            (&format!("{notes}申请号,标题\n"), 20, 2),
        ];
        for (text, line, width) in cases {
            let table = open(text).ok().unwrap();
            assert_eq!((table.header_line, table.layout.width()), (line, width), "{text}");
            assert!(table.layout.has(Field::ApplicationNumber));
        }
    }

    #[test]
    fn refused() {
        let notes = "说明\n".repeat(20);
        let cases = [
            ("", "import-empty", None),
            ("\n \u{FEFF}\n", "import-empty", None),
            ("甲,乙\n1,2\n", "import-header", None),
            ("甲,乙\n标题,申请日\n1,2\n", "import-header", Some(2)),
            (&format!("{notes}申请号,标题\n"), "import-header", None),
        ];
        for (text, code, line) in cases {
            let refusal = open(text).err().unwrap();
            assert_eq!((refusal.code.as_str(), refusal.line), (code, line), "{text:?}");
            assert!(refusal.hint.contains("申请号") || code == "import-empty");
        }
    }
}
