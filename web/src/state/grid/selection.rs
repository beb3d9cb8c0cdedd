//! The patents selected: they stay selected whatever is shown in whatever order, and as the list
//! changes.

use std::rc::Rc;

use super::arrange::Shown;
use crate::state::index::is_same;
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;

/// The selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    ledger: Ledger,
    /// Whether the patent at a position of the list is selected.
    selected: Shared<Vec<bool>>,
    count: usize,
    /// The row from which a range is drawn.
    anchor: usize,
}

impl Selection {
    /// How many patents are selected.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether the patent at a position of the list is.
    #[must_use]
    pub fn has(&self, position: usize) -> bool {
        self.selected.get(position) == Some(&true)
    }

    /// The list that is selected from.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Selects a row or leaves it; with `range` all between the row chosen last and this one.
    pub fn toggle(&mut self, row: usize, range: bool, shown: &Shown) {
        if range {
            for row in row.min(self.anchor)..=row.max(self.anchor) {
                self.set(shown.position(row), true);
            }
            return;
        }
        self.anchor = row;
        let position = shown.position(row);
        self.set(position, !position.is_some_and(|at| self.has(at)));
    }

    fn set(&mut self, position: Option<usize>, selected: bool) {
        let place = position.and_then(|at| self.selected.edit().get_mut(at));
        let Some(place) = place.filter(|place| **place != selected) else { return };
        *place = selected;
        self.count = if selected { self.count + 1 } else { self.count - 1 };
    }

    /// Selects all that is shown, or nothing where all of it is selected.
    pub fn toggle_all(&mut self, shown: &Shown) {
        let positions = || (0..shown.rows.len()).filter_map(|row| shown.position(row));
        let whole = positions().all(|at| self.has(at));
        self.clear();
        for at in positions().filter(|_| !whole) {
            self.set(Some(at), true);
        }
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        self.selected = Shared::new(vec![false; self.ledger.len()]);
        self.count = 0;
    }

    /// Selects the same patents from a list that became another; what is no longer in it is forgotten.
    pub fn follow(&mut self, ledger: &Ledger) {
        if self.ledger == *ledger {
            return;
        }
        let before = std::mem::replace(self, Self { ledger: ledger.clone(), ..Self::default() });
        self.clear();
        self.anchor = before.anchor;
        // Patents go, or come, or are replaced where they stand: the others keep their order.
        let grows = ledger.len() >= before.ledger.len();
        let shrinks = ledger.len() <= before.ledger.len();
        let (mut old, mut new) = (0, 0);
        while let Some((one, other)) = before.ledger.get(old).zip(ledger.get(new)) {
            let same = Rc::ptr_eq(one, other) || is_same(one, other);
            self.set(Some(new).filter(|_| same), before.has(old));
            old += usize::from(same || shrinks);
            new += usize::from(same || grows);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::Selection;
    use crate::state::grid::arrange::Shown;
    use crate::state::ledger::Ledger;
    use crate::state::ledger::tests::patent;
    use crate::state::shared::Shared;

    fn positions(selection: &Selection) -> Vec<usize> {
        let found: Vec<usize> = (0..10).filter(|at| selection.has(*at)).collect();
        assert_eq!(found.len(), selection.len());
        found
    }

    fn list(serials: &[usize]) -> Ledger {
        serials.iter().copied().map(patent).collect::<Vec<_>>().into()
    }

    #[test]
    fn single_range_and_all() {
        let ledger = list(&[0, 1, 2, 3, 4, 5]);
        // Shown the other way round, without the first.
        let rows = Shared::new(vec![5, 4, 3, 2, 1]);
        let shown = Shown { ledger: ledger.clone(), rows };
        let mut selection = Selection::default();
        selection.follow(&ledger);
        selection.toggle(1, false, &shown);
        selection.toggle(3, true, &shown);
        assert_eq!(positions(&selection), [2, 3, 4]);
        selection.toggle(2, false, &shown);
        assert_eq!(positions(&selection), [2, 4]);
        selection.toggle(9, false, &shown);
        assert_eq!(positions(&selection), [2, 4], "there is no such row");
        selection.toggle_all(&shown);
        assert_eq!(positions(&selection), [1, 2, 3, 4, 5]);
        selection.toggle_all(&shown);
        assert!(selection.is_empty());
    }

    #[test]
    fn the_same_patents_of_another_list() {
        let cases: [(&[usize], &[usize]); 7] = [
            (&[0, 1, 2, 3, 4], &[1, 3]),
            (&[0, 2, 3, 4], &[2]),
            (&[3], &[0]),
            (&[0, 1, 2, 3, 4, 5], &[1, 3]),
            (&[7, 0, 1, 8, 2, 3, 4], &[2, 5]),
            (&[0, 9, 2, 3, 4], &[3]),
            (&[], &[]),
        ];
        for (serials, expected) in cases {
            let ledger = list(&[0, 1, 2, 3, 4]);
            let mut selection = Selection::default();
            selection.follow(&ledger);
            let shown = Shown { ledger, rows: Shared::new(vec![1, 3]) };
            selection.toggle_all(&shown);
            selection.follow(&list(serials));
            assert_eq!(positions(&selection), expected, "{serials:?}");
        }
    }

    #[test]
    fn what_is_edited_stays_selected() {
        let mut ledger = list(&[0, 1]);
        let mut selection = Selection::default();
        selection.follow(&ledger);
        selection.toggle(
            1,
            false,
            &Shown { ledger: ledger.clone(), rows: Shared::new(vec![0, 1]) },
        );
        ledger.edit()[1] = Rc::new(patent(1));
        selection.follow(&ledger);
        assert_eq!(positions(&selection), [1]);
    }
}
