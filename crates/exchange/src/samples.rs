//! The first values of each column, by which a user recognises it.

use csv::StringRecord;
use zhice_model::import::{Column, SAMPLES};

use crate::cell::clean;

/// Characters of a value that are shown.
const SHOWN: usize = 40;

/// Columns that still lack values.
pub struct Collector {
    columns: Vec<(usize, Column)>,
    /// How many of them do.
    wanting: usize,
}

impl Collector {
    /// Begins with columns by their places.
    pub fn new(columns: Vec<(usize, Column)>) -> Self {
        let wanting = columns.len();
        Self { columns, wanting }
    }

    /// Looks at a row.
    pub fn look(&mut self, cells: &StringRecord) {
        if self.wanting == 0 {
            return;
        }
        self.wanting = 0;
        for (place, column) in &mut self.columns {
            if column.samples.len() == SAMPLES {
                continue;
            }
            let value = clean(cells.get(*place).unwrap_or_default());
            let shown: String = value.chars().take(SHOWN).collect();
            if !shown.is_empty() && !column.samples.contains(&shown) {
                column.samples.push(shown);
            }
            self.wanting += usize::from(column.samples.len() < SAMPLES);
        }
    }

    /// The columns with their values.
    pub fn finish(self) -> Vec<Column> {
        self.columns.into_iter().map(|(_, column)| column).collect()
    }
}
