//! Which rows are drawn: those in view and a few around them. All lengths are CSS pixels.

use std::ops::Range;

/// Rows drawn beyond those in view, on either side.
const AROUND: usize = 8;

/// What the browser measures of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measures {
    /// The height of a row.
    pub row: u32,
    /// The height of the head, which stays in view.
    pub head: u32,
    /// The height of what is seen, the head included.
    pub view: u32,
    /// How far the rows are scrolled.
    pub top: u32,
}

impl Default for Measures {
    /// Before anything is measured: enough for a first look.
    fn default() -> Self {
        Self { row: 48, head: 48, view: 640, top: 0 }
    }
}

impl Measures {
    /// The rows to draw of so many.
    #[must_use]
    pub fn window(&self, rows: usize) -> Range<usize> {
        let row = self.row.max(1);
        let seen = rows_in(self.view, row) + 2;
        let last_start = rows.saturating_sub(seen);
        let first = rows_in(self.top, row).min(last_start);
        first.saturating_sub(AROUND)..(first + seen + AROUND).min(rows)
    }

    /// How many rows a page has for the keys that turn pages.
    #[must_use]
    pub fn page(&self) -> usize {
        rows_in(self.view.saturating_sub(self.head), self.row.max(1)).saturating_sub(1).max(1)
    }

    /// How far to scroll so that a row is seen.
    #[must_use]
    pub fn top_for(&self, row: usize) -> u32 {
        let start = self.length(row);
        let end = start + self.row;
        let seen = self.view.saturating_sub(self.head);
        if start < self.top {
            start
        } else if end > self.top + seen {
            end.saturating_sub(seen)
        } else {
            self.top
        }
    }

    /// The height of so many rows.
    #[must_use]
    pub fn length(&self, rows: usize) -> u32 {
        u32::try_from(rows).unwrap_or(u32::MAX).saturating_mul(self.row)
    }
}

fn rows_in(length: u32, row: u32) -> usize {
    usize::try_from(length / row).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Measures;

    fn at(top: u32) -> Measures {
        Measures { row: 40, head: 40, view: 440, top }
    }

    #[test]
    fn rows_drawn() {
        let cases = [
            (0, 0, 0..0),
            (0, 5, 0..5),
            (0, 100_000, 0..21),
            (4_000, 100_000, 92..121),
            (3_999_600, 100_000, 99_979..100_000),
            // The list became shorter than it was scrolled.
            (3_999_600, 30, 9..30),
        ];
        for (top, rows, expected) in cases {
            assert_eq!(at(top).window(rows), expected, "{top} {rows}");
        }
        assert_eq!(Measures { row: 0, ..at(0) }.window(3), 0..3, "nothing measured yet");
    }

    #[test]
    fn scrolling_to_a_row() {
        let cases = [(0, 0, 0), (0, 9, 0), (0, 10, 40), (400, 10, 400), (400, 9, 360)];
        for (top, row, expected) in cases {
            assert_eq!(at(top).top_for(row), expected, "{top} {row}");
        }
        assert_eq!(at(0).page(), 9);
    }
}
