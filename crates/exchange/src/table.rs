//! Second step of an import: which table of a file is the one, and where its header stands.

use csv::StringRecord;
use zhice_model::date::parse_date;
use zhice_model::import::Column;
use zhice_model::{ApplicationNumber, Diagnostic};

use crate::cell::clean;
use crate::header::{Likeness, likeness};
use crate::numbered::has_number;
use crate::source::{LAST_HEADER_LINE, Line, Name, Rows, TOO_LARGE, Tables};

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
    /// Sheets that could not be read.
    pub unread: Vec<String>,
}

/// The first rows of one table.
struct Top {
    table: usize,
    name: Name,
    rows: Vec<(u32, StringRecord)>,
    /// There are rows further down.
    goes_on: bool,
}

/// Finds the header: the row among the first lines of all tables with the most known headers. In a
/// file without any the row that looks like one is left to the user's word.
pub fn find(tables: &mut dyn Tables, mapping: &[Column]) -> Result<Header, Diagnostic> {
    let (tops, unread) = tops(tables)?;
    let header = best(&tops, mapping)?;
    Ok(Header { unread, ..header })
}

fn best(tops: &[Top], mapping: &[Column]) -> Result<Header, Diagnostic> {
    let mut best: Option<(Likeness, bool, Header)> = None;
    for top in tops {
        for (skip, (line, cells)) in top.rows.iter().enumerate() {
            let (likeness, shown) = (likeness(cells, mapping), !top.name.hidden);
            if best.as_ref().is_none_or(|best| (likeness, shown) > (best.0, best.1)) {
                best = Some((likeness, shown, top.header(skip, *line, cells)));
            }
        }
    }
    let Some((likeness, _, header)) = best else {
        let goes_on = tops.iter().any(|top| top.goes_on);
        return Err(if goes_on { no_header() } else { empty() });
    };
    if likeness.has_application_number || likeness.known >= TELLING {
        return Ok(earlier(tops, mapping, &header).unwrap_or(header));
    }
    tops.iter().filter_map(by_shape).max_by_key(by_width).ok_or_else(no_header)
}

/// A header further up with patents of its own, of a table that stands above the one with more columns.
fn earlier(tops: &[Top], mapping: &[Column], header: &Header) -> Option<Header> {
    let top = tops.iter().find(|top| top.table == header.table)?;
    let above = top.rows.get(..header.skip)?;
    let patent = above.iter().rposition(|(_, cells)| has_number(cells))?;
    let mut heads = above.get(..patent)?.iter().enumerate();
    let (skip, (line, cells)) =
        heads.find(|(_, (_, cells))| likeness(cells, mapping).has_application_number)?;
    Some(top.header(skip, *line, cells))
}

/// More columns first; among as many the earlier table, as the last of equals is taken.
fn by_width(header: &Header) -> (usize, std::cmp::Reverse<usize>) {
    (filled(&header.cells), std::cmp::Reverse(header.table))
}

impl Top {
    fn header(&self, skip: usize, line: u32, cells: &StringRecord) -> Header {
        let (table, cells) = (self.table, cells.clone());
        Header { table, skip, line, cells, unread: Vec::new() }
    }
}

/// The first rows of all tables, and the names of those that cannot be read.
fn tops(tables: &mut dyn Tables) -> Result<(Vec<Top>, Vec<String>), Diagnostic> {
    let names = tables.names();
    let (mut tops, mut unread) = (Vec::new(), Vec::new());
    let mut first_failure = None;
    for (table, name) in names.into_iter().enumerate() {
        // A sheet that cannot be read matters only where no other can.
        match tables.open(table).and_then(|mut rows| first_rows(rows.as_mut())) {
            Ok((rows, goes_on)) => tops.push(Top { table, name, rows, goes_on }),
            Err(failure) if failure.code == TOO_LARGE => return Err(failure),
            Err(failure) => {
                first_failure.get_or_insert(failure);
                unread.push(name.sheet);
            }
        }
    }
    match first_failure {
        Some(failure) if tops.iter().all(|top| top.rows.is_empty()) => Err(failure),
        _ => Ok((tops, unread)),
    }
}

/// The rows in which a header may stand, and whether there are others behind them.
fn first_rows(rows: &mut dyn Rows) -> Result<(Vec<(u32, StringRecord)>, bool), Diagnostic> {
    let mut first = Vec::new();
    let mut line = Line::default();
    while rows.read(&mut line)? {
        if line.number > LAST_HEADER_LINE {
            return Ok((first, true));
        }
        first.push((line.number, std::mem::take(&mut line.cells)));
    }
    Ok((first, false))
}

/// The row that looks like a header in a table with headers of its own: the first of those with
/// about as many cells as the widest, and no patent yet.
fn by_shape(top: &Top) -> Option<Header> {
    if top.name.rare {
        return None;
    }
    let widest = top.rows.iter().map(|(_, cells)| filled(cells)).max()?;
    let wide = |cells: &StringRecord| filled(cells) >= 2 && filled(cells) * 2 > widest;
    let (skip, (line, cells)) =
        top.rows.iter().enumerate().find(|(_, (_, cells))| wide(cells) || has_patent(cells))?;
    let is_data = has_patent(cells) || cells.iter().any(is_value);
    (!is_data).then(|| top.header(skip, *line, cells))
}

fn filled(cells: &StringRecord) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn has_patent(cells: &StringRecord) -> bool {
    cells.iter().any(|cell| ApplicationNumber::parse(&clean(cell)).is_ok())
}

/// Whether a cell is a day or a number such as offices give, which no header is.
fn is_value(cell: &str) -> bool {
    const DIGITS: usize = 6;
    let cell = clean(cell);
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " -/.,()".contains(c);
    parse_date(&cell).is_ok()
        || (digits >= DIGITS && digits * 2 > cell.len() && cell.chars().all(is_plain))
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
         失效日、当前权利人、申请人、转让执行日、新兴产业分类。\
         各列之间要用逗号、制表符或分号隔开；如果文件里的字成了乱码，请用 Excel 或 WPS 打开原文件，另存为“CSV UTF-8”",
    )
}

#[cfg(test)]
mod tests {
    use zhice_model::Diagnostic;

    use super::{Header, find};
    use crate::source::{Work, open};

    fn header(text: &str) -> Result<Header, Diagnostic> {
        find(open(text.as_bytes(), &Work::new(&mut |_| {})).unwrap().tables.as_mut(), &[])
    }

    #[test]
    fn headers_are_found() {
        let notes = "说明\n".repeat(19);
        let cases = [
            ("申请号,标题\n1,2", 1, 2),
            ("专利清单,,\n\n导出日期：2026-11-21,,\n申请号,标题,申请日\n", 4, 3),
            ("申请号\t标题\n", 1, 2),
            ("申请号|标题|法律状态\n1|2|授权\n", 1, 3),
            ("申请号，标题，法律状态\n1，2,2，授权\n", 1, 3),
            ("清单\n申请号；标题；权利人\n1；2；甲；乙\n", 2, 3),
            ("申请号,标题|副题|译名,法律状态\n", 1, 3),
            ("导出：2026-11-21\n甲,乙,丙\n1,2,3\n", 2, 3),
            ("申请号;标题;申请日\n", 1, 3),
            ("清单;甲,乙\n申请号;标题,副题;申请日\n", 2, 3),
            ("\"甲\n乙\"\n申请号\n", 3, 1),
            (&format!("{notes}申请号,标题\n"), 20, 2),
            ("甲,乙\n标题,申请日\n1,2\n", 2, 2),
            ("清单\n甲,乙,丙\n1,2,3\n", 2, 3),
            ("甲;乙;丙\n1,1;2;3\n", 1, 3),
            ("专利号,名称\n202310123456.6,甲\n申请号,标题,申请日\n", 1, 2),
            ("202310123456.6,甲\n申请号,标题,申请日\n", 2, 3),
        ];
        for (text, line, width) in cases {
            let header = header(text).unwrap();
            assert_eq!((header.line, header.cells.len()), (line, width), "{text}");
        }
    }

    #[test]
    fn refused() {
        let notes = "说明\n".repeat(20);
        let cases = [
            ("甲\n乙\n", "import-header"),
            ("甲\n202310123456.6,乙\n丙,丁\n", "import-header"),
            ("BR 10 2020 021018 0,2020-10-14,Dispositivo\n", "import-header"),
            ("Dispositivo,2020-10-14\nx,2020-10-15\n", "import-header"),
            ("US2020123456A1,Gear\nx,y\n", "import-header"),
            ("甲|乙|丙\n丁|戊|己\n", "import-header"),
            (&format!("{notes}申请号,标题\n"), "import-header"),
            (&format!("{}申请号,标题\n", "\n".repeat(20)), "import-header"),
        ];
        for (text, code) in cases {
            let refusal = header(text).unwrap_err();
            assert_eq!(refusal.code, code, "{text:?}");
            assert!(refusal.hint.contains("申请号"));
        }
    }
}
