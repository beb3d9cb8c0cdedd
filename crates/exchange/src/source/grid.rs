//! Tables that are whole in memory: the sheets of formats which cannot be read row by row.

use csv::StringRecord;
use zhice_model::Diagnostic;

use super::{Line, Name, Rows, Tables};

/// One such table.
#[derive(Debug, Default)]
pub struct Grid {
    pub sheet: String,
    pub hidden: bool,
    /// Rows with their numbers, from 1.
    pub rows: Vec<(u32, StringRecord)>,
}

/// All tables of a file.
#[derive(Debug, Default)]
pub struct Grids {
    pub grids: Vec<Grid>,
    pub from_1904: bool,
    /// What a reader of the account should know.
    pub notes: Vec<String>,
}

impl Tables for Grids {
    fn names(&self) -> Vec<Name> {
        let name =
            |grid: &Grid| Name { sheet: grid.sheet.clone(), hidden: grid.hidden, rare: false };
        self.grids.iter().map(name).collect()
    }

    fn open(&mut self, at: usize) -> Result<Box<dyn Rows + '_>, Diagnostic> {
        let rows = self.grids.get(at).map_or(&[][..], |grid| &grid.rows);
        Ok(Box::new(GridRows { rows, next: 0 }))
    }

    fn counts_from_1904(&self) -> bool {
        self.from_1904
    }

    fn notes(&self) -> Vec<String> {
        self.notes.clone()
    }
}

struct GridRows<'g> {
    rows: &'g [(u32, StringRecord)],
    next: usize,
}

impl Rows for GridRows<'_> {
    fn read(&mut self, line: &mut Line) -> Result<bool, Diagnostic> {
        let Some((number, cells)) = self.rows.get(self.next) else { return Ok(false) };
        self.next += 1;
        line.number = *number;
        line.cells.clone_from(cells);
        Ok(true)
    }

    fn total(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }
}
