//! The cells of one sheet, as its records give them.

use std::collections::BTreeMap;

use calamine::Dimensions;
use csv::StringRecord;
use zhice_model::Diagnostic;

use super::number::{built_in_shows_days, day, error, short};
use super::records::{BEGIN, END, Record, Records};
use super::{Globals, text};
use crate::source::merged::Merged;
use crate::source::refusal::too_large;
use crate::source::value::{of_bits, yes_or_no};

const NUMBER: u16 = 0x0203;
const SHORT_NUMBER: u16 = 0x027E;
const SHORT_NUMBERS: u16 = 0x00BD;
const SHARED_TEXT: u16 = 0x00FD;
const TEXT: u16 = 0x0204;
const RICH_TEXT: u16 = 0x00D6;
const TRUTH_OR_ERROR: u16 = 0x0205;
const FORMULA: u16 = 0x0006;
/// The text that the formula before it gave.
const FORMULA_TEXT: u16 = 0x0207;
const MERGED: u16 = 0x00E5;

/// Bytes that the texts of a sheet may take. Cells share texts in the file, and not here.
const MOST: usize = 256 << 20;

/// The rows of a sheet, blank ones left out.
pub fn rows(
    records: Records<'_>,
    globals: &Globals,
) -> Result<Vec<(u32, StringRecord)>, Diagnostic> {
    let mut cells =
        Cells { globals, by_row: BTreeMap::new(), areas: Vec::new(), at: (0, 0), taken: 0 };
    // Charts in a sheet have records of cells too.
    let mut depth = 0_u32;
    for record in records {
        match record.kind {
            BEGIN => depth = depth.saturating_add(1),
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth == 1 => cells.take(&record),
            _ => {}
        }
        if cells.taken > MOST {
            return Err(too_large("工作表的内容过多"));
        }
    }
    Ok(cells.rows())
}

struct Cells<'g> {
    globals: &'g Globals,
    by_row: BTreeMap<u16, BTreeMap<u16, String>>,
    areas: Vec<Dimensions>,
    /// Where the last formula stands.
    at: (u16, u16),
    taken: usize,
}

impl Cells<'_> {
    /// A record that is too short says nothing.
    fn take(&mut self, record: &Record) {
        let _ = match record.kind {
            SHORT_NUMBERS => self.short_numbers(record),
            MERGED => self.merged(record),
            FORMULA_TEXT => {
                text::of_record(record, 0).map(|text| self.put(self.at.0, self.at.1, text))
            }
            NUMBER | SHORT_NUMBER | SHARED_TEXT | TEXT | RICH_TEXT | TRUTH_OR_ERROR | FORMULA => {
                self.cell(record)
            }
            _ => None,
        };
    }

    fn cell(&mut self, record: &Record) -> Option<()> {
        let (row, column, format) = (record.number(0)?, record.number(2)?, record.number(4)?);
        let text = match record.kind {
            NUMBER => self.number(of_bits(record.double(6)?), format),
            SHORT_NUMBER => self.number(short(record.long(6)?), format),
            SHARED_TEXT => {
                let index = usize::try_from(record.long(6)?).ok()?;
                self.globals.texts.get(index)?.clone()
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
            _ => None,
        }
    }

    fn short_numbers(&mut self, record: &Record) -> Option<()> {
        let (row, first) = (record.number(0)?, record.number(2)?);
        let count = record.bytes().len().checked_sub(6)? / 6;
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
            self.taken = self.taken.saturating_add(text.len());
            self.by_row.entry(row).or_default().insert(column, text);
        }
    }

    fn rows(self) -> Vec<(u32, StringRecord)> {
        let mut merged = Merged::new(self.areas);
        let row = |(row, cells): (u16, BTreeMap<u16, String>)| {
            let mut record = StringRecord::new();
            for (column, text) in &cells {
                while record.len() < usize::from(*column) {
                    record.push_field("");
                }
                record.push_field(text);
            }
            merged.fill(u32::from(row), &mut record);
            (u32::from(row) + 1, record)
        };
        self.by_row.into_iter().map(row).collect()
    }
}
