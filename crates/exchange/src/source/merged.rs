//! Cells merged over several rows: the value stands in the first alone, and is meant for all.

use std::collections::BTreeMap;

use calamine::Dimensions;
use csv::StringRecord;
use zhice_model::Diagnostic;

use super::work::{COLUMNS, Work};

/// The merged cells of a sheet while its rows pass from top to bottom.
#[derive(Debug, Default)]
pub struct Merged {
    /// Those to come, by their first row, the last ones first.
    coming: Vec<Dimensions>,
    /// The value for a column, and the last row it is meant for.
    open: BTreeMap<usize, (u32, String)>,
}

impl Merged {
    pub fn new(areas: impl IntoIterator<Item = Dimensions>) -> Self {
        // Of cells merged within one row the first has the value and the others are not looked at.
        let mut coming: Vec<_> =
            areas.into_iter().filter(|area| area.end.0 > area.start.0).collect();
        coming.sort_by_key(|area| std::cmp::Reverse(area.start));
        Self { coming, open: BTreeMap::new() }
    }

    /// Gives the cells of a row, numbered from 0, the values that are meant for them.
    pub fn fill(
        &mut self,
        row: u32,
        cells: &mut StringRecord,
        work: &Work,
    ) -> Result<(), Diagnostic> {
        if self.coming.is_empty() && self.open.is_empty() {
            return Ok(());
        }
        // Each is looked at for each row that it reaches over.
        work.cells(self.open.len())?;
        self.open.retain(|_, (last, _)| *last >= row);
        while let Some(area) = self.coming.pop_if(|area| area.start.0 <= row) {
            let column = usize::try_from(area.start.1).unwrap_or(usize::MAX);
            if column >= COLUMNS {
                continue;
            }
            let value = cells.get(column).unwrap_or_default();
            if area.start.0 == row && !value.is_empty() {
                self.open.insert(column, (area.end.0, value.to_owned()));
            }
        }
        let wanting = |(column, _): &(&usize, &(u32, String))| {
            cells.get(**column).unwrap_or_default().is_empty()
        };
        if self.open.iter().any(|open| wanting(&open)) {
            *cells = self.filled(cells);
        }
        Ok(())
    }

    fn filled(&self, cells: &StringRecord) -> StringRecord {
        let width = self.open.keys().next_back().map_or(0, |last| last + 1).max(cells.len());
        let value = |column: usize| {
            let own = cells.get(column).unwrap_or_default();
            let meant = || self.open.get(&column).map_or("", |(_, value)| value);
            if own.is_empty() { meant() } else { own }
        };
        (0..width).map(value).collect()
    }
}

#[cfg(test)]
mod tests {
    use calamine::Dimensions;
    use csv::StringRecord;

    use super::Merged;
    use crate::source::work::Work;

    #[test]
    fn values_go_down() {
        let areas = [
            Dimensions::new((0, 0), (0, 2)),
            Dimensions::new((1, 1), (3, 1)),
            Dimensions::new((2, 0), (3, 0)),
            Dimensions::new((3, 2), (4, 2)),
        ];
        let mut merged = Merged::new(areas);
        let rows: [(u32, &[&str], &[&str]); 5] = [
            (0, &["清单"], &["清单"]),
            (1, &["1", "甲"], &["1", "甲"]),
            (2, &["2"], &["2", "甲"]),
            (3, &["", "乙", "是"], &["2", "乙", "是"]),
            (4, &["3", ""], &["3", "", "是"]),
        ];
        for (row, cells, expected) in rows {
            let mut cells = StringRecord::from(cells.to_vec());
            merged.fill(row, &mut cells, &Work::new(&mut |_| {})).unwrap();
            assert_eq!(cells.iter().collect::<Vec<_>>(), expected, "{row}");
        }
    }
}
