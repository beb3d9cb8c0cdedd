//! The workbooks of Excel 97–2003 ([MS-XLS]): a compound file with a stream of records. Read here
//! and not by a library, as those at hand ask for memory by what a file says of itself, and a
//! damaged file of five kilobytes says a hundred gigabytes.

mod number;
mod records;
mod sheet;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use zhice_model::Diagnostic;

use self::number::shows_days;
use self::records::{Record, Records};
use super::grid::{Grid, Grids};
use super::refusal::{another_program, damaged, encrypted, not_a_table};
use super::work::{Work, not_repeated};

const WHAT: &str = "这个 Excel 97–2003 工作簿（.xls）";

/// What all sheets share.
#[derive(Default)]
struct Globals {
    texts: Vec<String>,
    /// The number format of each cell format.
    formats: Vec<u16>,
    /// Whether a number format of the workbook's own shows days.
    days: BTreeMap<u16, bool>,
    sheets: Vec<Sheet>,
    from_1904: bool,
}

struct Sheet {
    name: String,
    hidden: bool,
    position: usize,
}

/// Reads all sheets.
pub fn open(bytes: &[u8], work: &Work) -> Result<Grids, Diagnostic> {
    let stream = stream(bytes)?;
    let globals = globals(&stream)?;
    let positions: BTreeSet<usize> = globals.sheets.iter().map(|sheet| sheet.position).collect();
    not_repeated(globals.sheets.len(), positions.len())?;
    let mut grids = Vec::new();
    for Sheet { name, hidden, position } in &globals.sheets {
        let records = stream.get(*position..).ok_or_else(|| damaged(WHAT))?;
        let rows = sheet::rows(Records::new(records), &globals, work)?;
        grids.push(Grid { sheet: name.clone(), hidden: *hidden, rows });
    }
    Ok(Grids { grids, from_1904: globals.from_1904, notes: Vec::new() })
}

/// The stream of records in a compound file.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, Diagnostic> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| damaged(WHAT))?;
    let names: Vec<String> = file.read_root_storage().map(|it| it.name().to_owned()).collect();
    let named = |wanted: &str| names.iter().find(|name| name.eq_ignore_ascii_case(wanted));
    if named("EncryptedPackage").is_some() {
        return Err(encrypted());
    }
    let Some(name) = named("Workbook") else {
        return Err(match () {
            () if named("Book").is_some() => not_a_table("Excel 95 或更早的工作簿"),
            () if named("WordDocument").is_some() => another_program("Word 文档"),
            () if named("PowerPoint Document").is_some() => another_program("演示文稿"),
            () => damaged(WHAT),
        });
    };
    let path = format!("/{name}");
    let mut records = Vec::new();
    // A stream is no longer than the file it stands in, whatever its entry says.
    let most = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let stream = file.open_stream(path).map_err(|_| damaged(WHAT))?;
    stream.take(most).read_to_end(&mut records).map_err(|_| damaged(WHAT))?;
    Ok(records)
}

fn globals(stream: &[u8]) -> Result<Globals, Diagnostic> {
    let mut globals = Globals::default();
    let mut records = Records::new(stream);
    loop {
        let record = records.next()?;
        match record.kind {
            records::BEGIN if record.number(0) != Some(records::VERSION_8) => {
                return Err(not_a_table("Excel 95 或更早的工作簿"));
            }
            records::PASSWORD => return Err(encrypted()),
            records::EPOCH => globals.from_1904 = record.number(0) == Some(1),
            records::FORMAT => {
                let words = text::of_record(&record, 2).unwrap_or_default();
                globals.days.insert(record.number(0).unwrap_or_default(), shows_days(&words));
            }
            records::CELL_FORMAT => globals.formats.push(record.number(2).unwrap_or_default()),
            records::SHEET => {
                globals.sheets.extend(sheet_of(&record).ok_or_else(|| damaged(WHAT))?)
            }
            records::TEXTS => globals.texts = text::shared(&record),
            records::END => return Ok(globals),
            _ => {}
        }
    }
}

/// A sheet of cells; charts and macros are others. `None`: the record is too short.
fn sheet_of(record: &Record) -> Option<Option<Sheet>> {
    let position = usize::try_from(record.long(0)?).ok()?;
    let (hidden, kind) = (record.byte(4)? & 3 != 0, record.byte(5)?);
    let name = text::short_of_record(record, 6)?;
    Some((kind == 0).then_some(Sheet { name, hidden, position }))
}
