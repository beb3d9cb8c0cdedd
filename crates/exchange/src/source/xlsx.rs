//! The workbooks of Excel 2007 and later, read row by row.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{
    Dimensions, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError,
};
use csv::StringRecord;
use zhice_model::Diagnostic;

use super::archive::{Inspected, inspect};
use super::guard::guarded;
use super::merged::Merged;
use super::refusal::{damaged, encrypted};
use super::work::{CELL, COLUMNS, Work, not_repeated};
use super::{Line, Name, Rows, Tables, value};
use crate::cell::{not_calculated, shown_by};

const WHAT: &str = "这个 Excel 工作簿（.xlsx）";

type Bytes<'b> = Cursor<&'b [u8]>;

/// An open workbook.
pub struct Workbook<'b, 'w> {
    xlsx: Xlsx<Bytes<'b>>,
    sheets: Vec<Sheet>,
    inspected: Inspected,
    /// The merged cells of sheets that were opened, which stand behind all others in a sheet.
    merged: BTreeMap<usize, Vec<Dimensions>>,
    work: &'b Work<'w>,
}

impl<'b, 'w> Workbook<'b, 'w> {
    pub fn open(bytes: &'b [u8], work: &'b Work<'w>) -> Result<Self, Diagnostic> {
        let inspected = inspect(bytes, work)?;
        let xlsx =
            guarded(WHAT, || Xlsx::new(Cursor::new(bytes)).map_err(|error| refused(&error)))?;
        let tables =
            xlsx.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let sheets: Vec<Sheet> = tables.cloned().collect();
        not_repeated(sheets.len(), inspected.sheets)?;
        Ok(Self { xlsx, sheets, inspected, merged: BTreeMap::new(), work })
    }

    fn merged(&mut self, at: usize, name: &str) -> Vec<Dimensions> {
        if !self.inspected.merged {
            return Vec::new();
        }
        let read = || self.xlsx.merge_cells_by_sheet_name(name).unwrap_or_default();
        self.merged.entry(at).or_insert_with(read).clone()
    }
}

impl Tables for Workbook<'_, '_> {
    fn names(&self) -> Vec<Name> {
        let hidden = |sheet: &Sheet| sheet.visible != SheetVisible::Visible;
        let name =
            |sheet: &Sheet| Name { sheet: sheet.name.clone(), hidden: hidden(sheet), rare: false };
        self.sheets.iter().map(name).collect()
    }

    fn open(&mut self, at: usize) -> Result<Box<dyn Rows + '_>, Diagnostic> {
        let name = self.sheets.get(at).map(|sheet| sheet.name.clone()).unwrap_or_default();
        guarded(WHAT, || {
            let areas = self.merged(at, &name);
            let cells = self.xlsx.worksheet_cells_reader(&name).map_err(|error| refused(&error))?;
            let merged = Merged::new(areas);
            Ok(Box::new(SheetRows {
                cells,
                work: self.work,
                merged,
                ahead: None,
                ended: false,
                row: StringRecord::new(),
            }) as _)
        })
    }

    fn counts_from_1904(&self) -> bool {
        self.xlsx.has_1904_epoch()
    }

    fn notes(&self) -> Vec<String> {
        let note = "工作簿里有隐藏的行或列，其中的专利也已读取，请核对是否需要";
        self.inspected.hidden.then(|| note.to_owned()).into_iter().collect()
    }
}

fn refused(error: &XlsxError) -> Diagnostic {
    match error {
        XlsxError::Password => encrypted(),
        _ => damaged(WHAT),
    }
}

/// A cell with its row and column, from 0.
struct Found {
    row: u32,
    column: usize,
    text: String,
}

struct SheetRows<'s, 'b, 'w> {
    cells: XlsxCellReader<'s, Bytes<'b>>,
    work: &'s Work<'w>,
    merged: Merged,
    /// The first cell of the row to come.
    ahead: Option<Found>,
    /// Asked again, the reader would take the end for a break.
    ended: bool,
    row: StringRecord,
}

impl SheetRows<'_, '_, '_> {
    /// The next cell with something in it.
    fn next(&mut self) -> Result<Option<Found>, Diagnostic> {
        while let Some(cell) =
            self.cells.next_cell_with_formula_metadata().map_err(|e| refused(&e))?
        {
            self.work.cells(1)?;
            let column = usize::try_from(cell.pos.1).unwrap_or(usize::MAX);
            let text = text(&cell);
            if !text.is_empty() && column < COLUMNS {
                return Ok(Some(Found { row: cell.pos.0, column, text }));
            }
        }
        self.ended = true;
        Ok(None)
    }

    fn next_row(&mut self, line: &mut Line) -> Result<bool, Diagnostic> {
        let first = match self.ahead.take() {
            None if !self.ended => self.next()?,
            first => first,
        };
        let Some(first) = first else { return Ok(false) };
        let row = first.row;
        self.row.clear();
        let mut cell = Some(first);
        while let Some(found) = cell {
            if found.row != row {
                self.ahead = Some(found);
                break;
            }
            // A cell that stands further left than one before it was never written by a program.
            while self.row.len() < found.column {
                self.row.push_field("");
            }
            if self.row.len() < COLUMNS {
                self.row.push_field(&found.text);
            }
            cell = self.next()?;
        }
        self.merged.fill(row, &mut self.row, self.work)?;
        line.number = row.saturating_add(1);
        std::mem::swap(&mut line.cells, &mut self.row);
        Ok(true)
    }
}

impl Rows for SheetRows<'_, '_, '_> {
    fn read(&mut self, line: &mut Line) -> Result<bool, Diagnostic> {
        guarded(WHAT, || self.next_row(line))
    }

    fn total(&self) -> u32 {
        // Some programs write that a sheet has one cell, whatever it has.
        let last = self.cells.dimensions().end.0;
        if last == 0 { 0 } else { last.saturating_add(1) }
    }
}

/// What is read of a text, and so much more that a longer one is known for one: many cells may share it.
fn beginning(text: Cow<'_, str>) -> String {
    match text.get(..text.floor_char_boundary(2 * CELL)) {
        Some(start) if start.len() < text.len() => start.to_owned(),
        _ => text.into_owned(),
    }
}

/// What a cell shows. A program that writes a formula need not calculate it.
fn text(cell: &calamine::XlsxCellFormulaMetadataRecord<'_>) -> String {
    use calamine::XlsxFormulaMetadata::{Normal, Shared, SharedDerived};
    let value = value::of_ref(&cell.value);
    // A formula that gave an empty text has one; one that was not calculated has no value at all.
    let is_empty = matches!(cell.value, calamine::DataRef::Empty);
    match &cell.formula {
        Some(Normal { formula } | Shared { formula, .. }) => match shown_by(formula) {
            Some(shown) => shown.into_owned(),
            None if is_empty => not_calculated(formula),
            None => beginning(value),
        },
        Some(SharedDerived { .. }) if is_empty => not_calculated("…"),
        _ => beginning(value),
    }
}
