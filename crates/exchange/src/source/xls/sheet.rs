//! The cells of one sheet, as its records give them.

use std::collections::BTreeMap;

use calamine::Dimensions;
use csv::StringRecord;
use zhice_model::Diagnostic;

use super::number::{built_in_shows_days, day, error, short};
use super::records::{BEGIN, END, Record, Records};
use super::{Globals, WHAT, text};
use crate::source::merged::Merged;
use crate::source::refusal::damaged;
use crate::source::value::{of_bits, yes_or_no};
use crate::source::work::{CELL, Work};

const SIZE: u16 = 0x0200;
const BLANK: u16 = 0x0201;
const ROW: u16 = 0x0208;
const WINDOW: u16 = 0x023E;
const NUMBER: u16 = 0x0203;
const SHORT_NUMBER: u16 = 0x027E;
const SHORT_NUMBERS: u16 = 0x00BD;
const BLANKS: u16 = 0x00BE;
const SHARED_TEXT: u16 = 0x00FD;
const TEXT: u16 = 0x0204;
const RICH_TEXT: u16 = 0x00D6;
const TRUTH_OR_ERROR: u16 = 0x0205;
const FORMULA: u16 = 0x0006;
/// The text that the formula before it gave.
const FORMULA_TEXT: u16 = 0x0207;
const MERGED: u16 = 0x00E5;

/// Records that are always as long, those between cells among them.
const LENGTHS: &[(u16, usize)] = &[
    (NUMBER, 14),
    (SHORT_NUMBER, 10),
    (SHARED_TEXT, 10),
    (TRUTH_OR_ERROR, 8),
    (BLANK, 6),
    (ROW, 16),
    (SIZE, 14),
    (WINDOW, 18),
];

/// See [`Cells::put`].
const PLACES: usize = 6;

/// The rows of a sheet, blank ones left out.
pub fn rows(
    mut records: Records<'_>,
    globals: &Globals,
    work: &Work,
) -> Result<Vec<(u32, StringRecord)>, Diagnostic> {
    let mut cells = Cells {
        globals,
        work,
        by_row: BTreeMap::new(),
        areas: Vec::new(),
        at: (0, 0),
        too_many: None,
    };
    // Charts in a sheet have records of cells too.
    let mut depth = 0_u32;
    loop {
        let record = records.next()?;
        work.record(record.bytes().len())?;
        match record.kind {
            BEGIN => depth = depth.saturating_add(1),
            END if depth > 1 => depth -= 1,
            END if depth == 1 && records.is_over() => break,
            // A sheet begins with a word that it does, and another behind its end.
            _ if depth == 0 => return Err(damaged(WHAT)),
            END => return Err(damaged(WHAT)),
            _ if depth == 1 => cells.take(&record).ok_or_else(|| damaged(WHAT))?,
            _ => {}
        }
        if let Some(refusal) = cells.too_many.take() {
            return Err(refusal);
        }
    }
    cells.rows()
}

struct Cells<'g, 'w> {
    globals: &'g Globals,
    work: &'g Work<'w>,
    by_row: BTreeMap<u16, BTreeMap<u16, String>>,
    areas: Vec<Dimensions>,
    /// Where the last formula stands.
    at: (u16, u16),
    /// That there are more cells than are read.
    too_many: Option<Diagnostic>,
}

impl Cells<'_, '_> {
    /// `None`: a record of a cell is shorter or longer than such records are, as when a length in the file is
    /// wrong, and it is not known what else went wrong with it.
    fn take(&mut self, record: &Record) -> Option<()> {
        let length = record.bytes().len();
        match record.kind {
            SHORT_NUMBERS => self.short_numbers(record),
            BLANKS => has_columns(record, 2).then_some(()),
            MERGED => self.merged(record),
            FORMULA_TEXT => {
                let text = text::of_record(record, 0)?;
                self.put(self.at.0, self.at.1, text);
                Some(())
            }
            _ if LENGTHS.iter().any(|(kind, known)| *kind == record.kind && *known != length) => {
                None
            }
            FORMULA if length < 22 + usize::from(record.number(20)?) => None,
            NUMBER | SHORT_NUMBER | SHARED_TEXT | TEXT | RICH_TEXT | TRUTH_OR_ERROR | FORMULA => {
                self.cell(record)
            }
            _ => Some(()),
        }
    }

    fn cell(&mut self, record: &Record) -> Option<()> {
        let (row, column, format) = (record.number(0)?, record.number(2)?, record.number(4)?);
        let text = match record.kind {
            NUMBER => self.number(of_bits(record.double(6)?), format),
            SHORT_NUMBER => self.number(short(record.long(6)?), format),
            SHARED_TEXT => {
                let index = usize::try_from(record.long(6)?).ok()?;
                beginning(self.globals.texts.get(index)?)
            }
            TRUTH_OR_ERROR if record.byte(7)? == 0 => yes_or_no(record.byte(6)? != 0).to_owned(),
            TRUTH_OR_ERROR => error(record.byte(6)?).to_owned(),
            FORMULA => {
                self.at = (row, column);
                self.result(record, format)?
            }
            _ => text::of_record(record, 6)?,
        };
        self.put(row, column, text);
        Some(())
    }

    /// What a formula gave when it was last calculated; a text comes in a record of its own.
    fn result(&self, record: &Record, format: u16) -> Option<String> {
        if record.number(12)? != u16::MAX {
            return Some(self.number(of_bits(record.double(6)?), format));
        }
        match record.byte(6)? {
            1 => Some(yes_or_no(record.byte(8)? != 0).to_owned()),
            2 => Some(error(record.byte(8)?).to_owned()),
            _ => Some(String::new()),
        }
    }

    fn short_numbers(&mut self, record: &Record) -> Option<()> {
        let (row, first) = (record.number(0)?, record.number(2)?);
        let count = record.bytes().len().checked_sub(6)? / 6;
        if !has_columns(record, 6) {
            return None;
        }
        for (place, column) in (0..count).zip(first..) {
            let (format, bits) = (record.number(4 + place * 6)?, record.long(6 + place * 6)?);
            let text = self.number(short(bits), format);
            self.put(row, column, text);
        }
        Some(())
    }

    fn number(&self, digits: String, format: u16) -> String {
        let code = self.globals.formats.get(usize::from(format)).copied().unwrap_or_default();
        let own = self.globals.days.get(&code).copied();
        let is_day = own.unwrap_or_else(|| built_in_shows_days(code));
        if is_day { day(digits, self.globals.from_1904) } else { digits }
    }

    fn merged(&mut self, record: &Record) -> Option<()> {
        for area in 0..usize::from(record.number(0)?) {
            let edge = |at: usize| record.number(2 + area * 8 + at * 2).map(u32::from);
            let (top, bottom, left, right) = (edge(0)?, edge(1)?, edge(2)?, edge(3)?);
            self.areas.push(Dimensions::new((top, left), (bottom, right)));
        }
        Some(())
    }

    fn put(&mut self, row: u16, column: u16, text: String) {
        // The format has no more columns.
        if column < 256 && !text.is_empty() {
            // A cell in a tree takes about so many places of one in a row.
            self.too_many = self.work.hold(PLACES, text.len()).err();
            self.by_row.entry(row).or_default().insert(column, text);
        }
    }

    fn rows(self) -> Result<Vec<(u32, StringRecord)>, Diagnostic> {
        let mut merged = Merged::new(self.areas);
        let mut rows = Vec::new();
        for (row, cells) in self.by_row {
            let mut record = StringRecord::new();
            for (column, text) in &cells {
                while record.len() < usize::from(*column) {
                    record.push_field("");
                }
                record.push_field(text);
            }
            merged.fill(u32::from(row), &mut record, self.work)?;
            self.work.hold(record.len(), 0)?;
            rows.push((u32::from(row) + 1, record));
        }
        Ok(rows)
    }
}

/// Whether a record of several cells, each of so many bytes, has as many as its first and last column say.
fn has_columns(record: &Record, each: usize) -> bool {
    let Some(length) = record.bytes().len().checked_sub(6) else { return false };
    let columns = record.number(2).zip(record.number(length + 4));
    let count = columns.and_then(|(first, last)| last.checked_sub(first)).map(usize::from);
    length.is_multiple_of(each) && count.is_some_and(|count| (count + 1) * each == length)
}

/// What is read of a text, and so much more that a longer one is known for one: many cells may share it.
fn beginning(text: &str) -> String {
    text.get(..text.floor_char_boundary(2 * CELL)).unwrap_or_default().to_owned()
}
