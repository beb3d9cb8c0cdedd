//! The cursor of the grid and where keys take it.

use super::Column;

/// A cell: row 0 is the head, row 1 the first patent shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row.
    pub row: usize,
    /// The column's place in [`Column::ALL`].
    pub column: usize,
}

impl Cursor {
    /// The column.
    #[must_use]
    pub fn column(self) -> Column {
        Column::ALL.get(self.column).copied().unwrap_or(Column::Select)
    }

    /// The row shown that it stands in; `None`: the head.
    #[must_use]
    pub fn shown(self) -> Option<usize> {
        self.row.checked_sub(1)
    }

    /// The id of its cell in the page.
    #[must_use]
    pub fn id(self) -> String {
        format!("grid-{}-{}", self.row, self.column)
    }

    /// The cell with an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let (row, column) = id.strip_prefix("grid-")?.split_once('-')?;
        Some(Self { row: row.parse().ok()?, column: column.parse().ok()? })
    }

    /// Where a key takes it among so many rows shown, of which so many make a page; `None`: the key
    /// is not for moving.
    #[must_use]
    pub fn moved(self, key: &str, ctrl: bool, rows: usize, page: usize) -> Option<Self> {
        let Self { row, column } = self;
        let last = Column::ALL.len() - 1;
        let (row, column) = match (key, ctrl) {
            ("ArrowUp", _) => (row.saturating_sub(1), column),
            ("ArrowDown", _) => (row + 1, column),
            ("ArrowLeft", _) => (row, column.saturating_sub(1)),
            ("ArrowRight", _) => (row, column + 1),
            ("Home", false) => (row, 0),
            ("End", false) => (row, last),
            ("Home", true) => (1, 0),
            ("End", true) => (rows, last),
            ("PageUp", _) => (row.saturating_sub(page).max(1), column),
            ("PageDown", _) => (row + page, column),
            _ => return None,
        };
        Some(Self { row: row.min(rows), column: column.min(last) })
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn keys() {
        let from = Cursor { row: 5, column: 3 };
        let cases = [
            ("ArrowUp", false, Some((4, 3))),
            ("ArrowDown", false, Some((6, 3))),
            ("ArrowLeft", false, Some((5, 2))),
            ("ArrowRight", false, Some((5, 4))),
            ("Home", false, Some((5, 0))),
            ("End", false, Some((5, 14))),
            ("Home", true, Some((1, 0))),
            ("End", true, Some((100, 14))),
            ("PageUp", false, Some((1, 3))),
            ("PageDown", false, Some((15, 3))),
            ("a", false, None),
        ];
        for (key, ctrl, expected) in cases {
            let expected = expected.map(|(row, column)| Cursor { row, column });
            assert_eq!(from.moved(key, ctrl, 100, 10), expected, "{key} {ctrl}");
        }
        let empty = Cursor { row: 0, column: 14 };
        assert_eq!(empty.moved("ArrowDown", false, 0, 10), Some(empty));
        assert_eq!(empty.moved("ArrowRight", false, 0, 10), Some(empty));
        assert_eq!(Cursor::from_id(&from.id()), Some(from));
        assert_eq!(Cursor::from_id("grid-x"), None);
    }
}
