//! Tables whose rows are charged as they are read, whatever source they are of.

use csv::StringRecord;
use zhice_model::Diagnostic;

use super::refusal::too_large;
use super::work::{CELL, HEADER_TIMES, TABLES, Work};
use super::{LAST_HEADER_LINE, Line, Name, Rows, Tables};

/// Charges for what is read of tables.
pub fn new<'b, 'w: 'b>(
    tables: Box<dyn Tables + 'b>,
    work: &'b Work<'w>,
) -> Result<Box<dyn Tables + 'b>, Diagnostic> {
    let count = tables.names().len();
    if count > TABLES {
        return Err(too_large(&format!("文件里有 {count} 张表格")));
    }
    Ok(Box::new(Metered { tables, work }))
}

struct Metered<'b, 'w> {
    tables: Box<dyn Tables + 'b>,
    work: &'b Work<'w>,
}

impl Tables for Metered<'_, '_> {
    fn names(&self) -> Vec<Name> {
        self.tables.names()
    }

    fn open(&mut self, at: usize) -> Result<Box<dyn Rows + '_>, Diagnostic> {
        Ok(Box::new(MeteredRows { rows: self.tables.open(at)?, work: self.work }))
    }

    fn counts_from_1904(&self) -> bool {
        self.tables.counts_from_1904()
    }

    fn notes(&self) -> Vec<String> {
        self.tables.notes()
    }
}

struct MeteredRows<'t, 'w> {
    rows: Box<dyn Rows + 't>,
    work: &'t Work<'w>,
}

impl Rows for MeteredRows<'_, '_> {
    fn read(&mut self, line: &mut Line) -> Result<bool, Diagnostic> {
        line.cut = false;
        if !self.rows.read(line)? {
            return Ok(false);
        }
        let bytes = line.cells.as_slice().len();
        self.work.row(line.cells.len(), bytes)?;
        if line.number <= LAST_HEADER_LINE {
            self.work.cells(line.cells.len() * HEADER_TIMES)?;
        }
        if bytes > CELL && line.cells.iter().any(|cell| cell.len() > CELL) {
            line.cells = line.cells.iter().map(beginning).collect::<StringRecord>();
            line.cut = true;
        }
        Ok(true)
    }

    fn total(&self) -> u32 {
        self.rows.total()
    }

    fn ends_open(&self) -> bool {
        self.rows.ends_open()
    }
}

fn beginning(cell: &str) -> &str {
    cell.get(..cell.floor_char_boundary(CELL)).unwrap_or_default()
}
