//! The workbooks of Excel 97–2003.

use std::io::Cursor;

use calamine::{Data, Range, Reader, SheetType, SheetVisible, Xls, XlsError};
use csv::StringRecord;
use memchr::memmem;
use zhice_model::Diagnostic;

use super::grid::{Grid, Grids};
use super::guard::guarded;
use super::merged::Merged;
use super::refusal::{another_program, damaged, encrypted};
use super::{COLUMNS, value};
use crate::cell::shown_by;

const WHAT: &str = "这个 Excel 97–2003 工作簿（.xls）";

/// Reads all sheets.
pub fn open(bytes: &[u8]) -> Result<Grids, Diagnostic> {
    is_workbook(bytes)?;
    guarded(WHAT, || {
        let mut xls = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => encrypted(),
            _ => damaged(WHAT),
        })?;
        let sheets = xls.sheets_metadata().to_vec();
        let mut grids = Vec::new();
        for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
            let cells = xls.worksheet_range(&sheet.name).map_err(|_| damaged(WHAT))?;
            let formulas = xls.worksheet_formula(&sheet.name).unwrap_or_default();
            let areas = xls.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
            grids.push(Grid {
                sheet: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
                rows: rows(&cells, &formulas, Merged::new(areas)),
            });
        }
        Ok(Grids { grids, from_1904: xls.has_1904_epoch() })
    })
}

/// Tells workbooks from the other compound files, by the names of their streams.
fn is_workbook(bytes: &[u8]) -> Result<(), Diagnostic> {
    let has = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    if has("EncryptedPackage") {
        return Err(encrypted());
    }
    if has("Workbook") || has("Book") {
        return Ok(());
    }
    Err(match () {
        () if has("WordDocument") => another_program("Word 文档"),
        () if has("PowerPoint Document") => another_program("演示文稿"),
        () => damaged(WHAT),
    })
}

fn rows(
    cells: &Range<Data>,
    formulas: &Range<String>,
    mut merged: Merged,
) -> Vec<(u32, StringRecord)> {
    let Some((first_row, first_column)) = cells.start() else { return Vec::new() };
    let indent = usize::try_from(first_column).unwrap_or(0);
    let mut rows = Vec::new();
    for (row, values) in (first_row..).zip(cells.rows()) {
        let mut record: StringRecord = std::iter::repeat_n("", indent).collect();
        for (column, cell) in (first_column..).zip(values).take(COLUMNS - indent) {
            let formula = formulas.get_value((row, column)).and_then(|text| shown_by(text));
            record.push_field(&formula.unwrap_or_else(|| value::of(cell)));
        }
        merged.fill(row, &mut record);
        if record.iter().any(|cell| !cell.is_empty()) {
            rows.push((row.saturating_add(1), record));
        }
    }
    rows
}
