//! Second step of an import: which table of a file is the one, and where its header stands.

use csv::StringRecord;
use zhice_model::import::Column;
use zhice_model::{ApplicationNumber, Diagnostic};

use crate::cell::clean;
use crate::header::{Likeness, likeness};
use crate::source::{Line, Name, Rows, Tables};

/// A title and notes may stand above the header, but no further down than this line.
const LAST_HEADER_LINE: u32 = 20;

/// Known headers that make a row a header although it has no application number.
const TELLING: usize = 2;

/// The header of the table that is read.
#[derive(Clone, Debug)]
pub struct Header {
    /// Which table of the file.
    pub table: usize,
    /// How many rows stand before it.
    pub skip: usize,
    pub line: u32,
    pub cells: StringRecord,
}

/// The first rows of one table.
struct Top {
    table: usize,
    hidden: bool,
    rows: Vec<(u32, StringRecord)>,
}

/// Finds the header: the row among the first lines of all tables with the most known headers. In a
/// file without any the row that looks like one is left to the user's word.
pub fn find(tables: &mut dyn Tables, mapping: &[Column]) -> Result<Header, Diagnostic> {
    let tops = tops(tables)?;
    let mut best: Option<(Likeness, bool, Header)> = None;
    for top in &tops {
        for (skip, (line, cells)) in top.rows.iter().enumerate() {
            let (likeness, shown) = (likeness(cells, mapping), !top.hidden);
            if best.as_ref().is_none_or(|best| (likeness, shown) > (best.0, best.1)) {
                let header = Header { table: top.table, skip, line: *line, cells: cells.clone() };
                best = Some((likeness, shown, header));
            }
        }
    }
    let Some((likeness, _, header)) = best else { return Err(empty()) };
    if likeness.has_application_number || likeness.known >= TELLING {
        return Ok(header);
    }
    tops.iter().filter_map(by_shape).max_by_key(by_width).ok_or_else(no_header)
}

/// More columns first; among as many the earlier table, as the last of equals is taken.
fn by_width(header: &Header) -> (usize, std::cmp::Reverse<usize>) {
    (filled(&header.cells), std::cmp::Reverse(header.table))
}

fn tops(tables: &mut dyn Tables) -> Result<Vec<Top>, Diagnostic> {
    let names = tables.names();
    let mut tops = Vec::new();
    let mut first_failure = None;
    for (table, Name { hidden, .. }) in names.into_iter().enumerate() {
        // A sheet that cannot be read matters only where no other can.
        match tables.open(table).and_then(|mut rows| first_rows(rows.as_mut())) {
            Ok(rows) => tops.push(Top { table, hidden, rows }),
            Err(failure) => {
                first_failure.get_or_insert(failure);
            }
        }
    }
    match first_failure {
        Some(failure) if tops.iter().all(|top| top.rows.is_empty()) => Err(failure),
        _ => Ok(tops),
    }
}

fn first_rows(rows: &mut dyn Rows) -> Result<Vec<(u32, StringRecord)>, Diagnostic> {
    let mut first = Vec::new();
    let mut line = Line::default();
    while rows.read(&mut line)? && line.number <= LAST_HEADER_LINE {
        first.push((line.number, std::mem::take(&mut line.cells)));
    }
    Ok(first)
}

/// The row that looks like a header in a table with headers of its own: the first of those with
/// about as many cells as the widest, and no patent yet.
fn by_shape(top: &Top) -> Option<Header> {
    let widest = top.rows.iter().map(|(_, cells)| filled(cells)).max()?;
    let wide = |cells: &StringRecord| filled(cells) >= 2 && filled(cells) * 2 > widest;
    let (skip, (line, cells)) =
        top.rows.iter().enumerate().find(|(_, (_, cells))| wide(cells) || has_patent(cells))?;
    let header = Header { table: top.table, skip, line: *line, cells: cells.clone() };
    (!has_patent(cells)).then_some(header)
}

fn filled(cells: &StringRecord) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn has_patent(cells: &StringRecord) -> bool {
    cells.iter().any(|cell| ApplicationNumber::parse(&clean(cell)).is_ok())
}

fn empty() -> Diagnostic {
    Diagnostic::error("import-empty", "文件里没有任何内容")
        .with_hint("请确认导出已完成、选择的是正确的文件，再重新导入")
}

fn no_header() -> Diagnostic {
    let message = format!("前 {LAST_HEADER_LINE} 行里没有可识别的表头");
    Diagnostic::error("import-header", message).with_hint(
        "表格须有一行列名，至少包含“申请号”（或“专利号”）；\
         建议同时导出：公开（公告）号、标题、专利类型、申请日、授权公告日、当前法律状态、\
         失效日、当前权利人、申请人、转让执行日、新兴产业分类",
    )
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::source::open;

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
            ("甲,乙\n标题,申请日\n1,2\n", 2, 2),
            ("清单\n甲,乙,丙\n1,2,3\n", 2, 3),
            ("甲;乙;丙\n1,1;2;3\n", 1, 3),
        ];
        for (text, line, width) in cases {
            let header = find(open(text.as_bytes()).unwrap().tables.as_mut(), &[]).unwrap();
            assert_eq!((header.line, header.cells.len()), (line, width), "{text}");
        }
    }

    #[test]
    fn refused() {
        let notes = "说明\n".repeat(20);
        let cases = [
            ("甲\n乙\n", "import-header"),
            ("甲\n202310123456.6,乙\n丙,丁\n", "import-header"),
            (&format!("{notes}申请号,标题\n"), "import-header"),
        ];
        for (text, code) in cases {
            let refusal = find(open(text.as_bytes()).unwrap().tables.as_mut(), &[]).unwrap_err();
            assert_eq!(refusal.code, code, "{text:?}");
            assert!(refusal.hint.contains("申请号"));
        }
    }
}
