//! The patents selected, by number: they stay selected whatever is shown in whatever order.

use std::collections::BTreeSet;

use zhice_model::Patent;

use super::arrange::Shown;
use super::number;
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;

/// The selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    numbers: Shared<BTreeSet<u64>>,
    /// The row from which a range is drawn.
    anchor: usize,
}

impl Selection {
    /// How many patents are selected.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Whether this one is.
    #[must_use]
    pub fn has(&self, patent: &Patent) -> bool {
        number(patent).is_some_and(|number| self.numbers.contains(&number))
    }

    /// Selects a row or leaves it; with `range` all between the row chosen last and this one.
    pub fn toggle(&mut self, row: usize, range: bool, shown: &Shown) {
        if range {
            let (from, to) = (row.min(self.anchor), row.max(self.anchor));
            self.numbers.edit().extend((from..=to).filter_map(|row| number(shown.patent(row)?)));
            return;
        }
        self.anchor = row;
        let Some(number) = shown.patent(row).and_then(|patent| number(patent)) else { return };
        let numbers = self.numbers.edit();
        if !numbers.remove(&number) {
            numbers.insert(number);
        }
    }

    /// Selects all that is shown, or nothing where all of it is selected.
    pub fn toggle_all(&mut self, shown: &Shown) {
        let all = (0..shown.rows.len()).filter_map(|row| number(shown.patent(row)?));
        let all: BTreeSet<u64> = all.collect();
        let whole = all.is_subset(&self.numbers);
        self.numbers = if whole { Shared::default() } else { Shared::new(all) };
    }

    /// Forgets what is no longer in the list.
    pub fn keep(&mut self, ledger: &Ledger) {
        if !self.is_empty() {
            let kept: BTreeSet<u64> = self.of(ledger).filter_map(number).collect();
            if kept.len() != self.len() {
                self.numbers = Shared::new(kept);
            }
        }
    }

    fn of<'a>(&'a self, ledger: &'a Ledger) -> impl Iterator<Item = &'a Patent> {
        ledger.iter().map(AsRef::as_ref).filter(|patent| self.has(patent))
    }

    /// The digits of the patents selected, in the list's order.
    #[must_use]
    pub fn digits(&self, ledger: &Ledger) -> Vec<String> {
        self.of(ledger).map(|patent| patent.application_number.digits().to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Selection;
    use crate::state::grid::arrange::Shown;
    use crate::state::ledger::Ledger;
    use crate::state::ledger::tests::patent;
    use crate::state::shared::Shared;

    #[test]
    fn single_range_and_all() {
        let ledger: Ledger = (0..6).map(patent).collect::<Vec<_>>().into();
        // Shown the other way round, without the first.
        let rows = Shared::new(vec![5, 4, 3, 2, 1]);
        let shown = Shown { ledger: ledger.clone(), rows };
        let mut selection = Selection::default();
        let positions = |selection: &Selection| -> Vec<usize> {
            selection.digits(&ledger).iter().filter_map(|it| ledger.position(it)).collect()
        };
        selection.toggle(1, false, &shown);
        selection.toggle(3, true, &shown);
        assert_eq!(positions(&selection), [2, 3, 4]);
        selection.toggle(2, false, &shown);
        assert_eq!(positions(&selection), [2, 4]);
        selection.toggle_all(&shown);
        assert_eq!(positions(&selection), [1, 2, 3, 4, 5]);
        let mut shorter = ledger.clone();
        shorter.edit().remove(5);
        selection.keep(&shorter);
        assert_eq!(selection.len(), 4);
        selection.toggle_all(&shown);
        assert_eq!(selection.len(), 5, "what was not selected is");
        selection.toggle_all(&shown);
        assert!(selection.is_empty());
    }
}
