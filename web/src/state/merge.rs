//! Joining an import to the patents that are there, as `zhice_model::joined` joins two of them.

use std::rc::Rc;

use zhice_model::Patent;
use zhice_model::joined::joined;
pub use zhice_model::joined::{Tick, confirm, is_inferred};

use super::index::Index;
use super::ledger::Ledger;
use super::patch::Change;
use super::shared::Shared;

/// An import being compared with the list, batch by batch, so that no step takes long.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// The list it is compared with.
    base: Ledger,
    /// Where its patents stand.
    index: Shared<Index>,
    /// What came so far.
    batches: Vec<Shared<Batch>>,
    /// How many patents would be new.
    pub new: usize,
    /// How many would be changed.
    pub changed: usize,
    /// How many would stay as they are.
    pub same: usize,
}

/// One batch of an import.
#[derive(Debug)]
struct Batch {
    found: Vec<Rc<Patent>>,
    changes: Vec<Change>,
}

impl Merge {
    /// A comparison with this list, of nothing yet.
    #[must_use]
    pub fn with(base: &Ledger) -> Self {
        let index = Shared::new(Index::of(base.iter()));
        Self { base: base.clone(), index, ..Self::default() }
    }

    /// How many patents came.
    #[must_use]
    pub fn found(&self) -> usize {
        self.new + self.changed + self.same
    }

    /// Compares some more patents.
    pub fn add(&mut self, found: Vec<Rc<Patent>>) {
        let mut changes = Vec::new();
        for patent in &found {
            changes.extend(self.compare(patent));
        }
        self.batches.push(Shared::new(Batch { found, changes }));
    }

    fn compare(&mut self, patent: &Rc<Patent>) -> Option<Change> {
        let Some(at) = self.index.find(patent, |at| self.base.get(at)) else {
            let at = self.base.len() + self.new;
            self.new += 1;
            return Some(Change { at, before: None, after: Some(Rc::clone(patent)) });
        };
        let before = Rc::clone(self.base.get(at)?);
        let after = joined(&before, patent);
        if after == *before {
            self.same += 1;
            return None;
        }
        self.changed += 1;
        Some(Change { at, before: Some(before), after: Some(Rc::new(after)) })
    }

    /// The same comparison with the list as it is by now.
    #[must_use]
    pub fn again(&self, ledger: &Ledger) -> Self {
        if self.base == *ledger {
            return self.clone();
        }
        let mut again = Self::with(ledger);
        for batch in &self.batches {
            again.add(batch.found.clone());
        }
        again
    }

    /// What the list would become.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.batches.iter().flat_map(|batch| &batch.changes)
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::Truth::{self, No, Unknown, Yes};
    use zhice_model::date::date;
    use zhice_model::{ApplicationNumber, LegalStatus, Patent};

    use std::rc::Rc;

    use super::{Merge, Tick, is_inferred};
    use crate::state::ledger::tests::patent as numbered;

    fn patent(number: &str) -> Patent {
        Patent::new(ApplicationNumber::parse(number).unwrap())
    }

    fn merge(current: &[Patent], imported: &[Patent]) -> Merge {
        let mut merge = Merge::with(&current.to_vec().into());
        for batch in imported.chunks(1) {
            merge.add(batch.iter().cloned().map(Rc::new).collect());
        }
        merge
    }

    fn counts(merge: &Merge) -> (usize, usize, usize) {
        (merge.new, merge.changed, merge.same)
    }

    #[test]
    fn counted_by_application_number() {
        let mut granted = patent("202310123456.6");
        granted.status = LegalStatus::Granted;
        let pending = Patent { status: LegalStatus::Pending, ..granted.clone() };
        let other = patent("202410000001.X");
        let cases = [
            (vec![], vec![granted.clone(), other.clone()], (2, 0, 0)),
            (vec![granted.clone()], vec![granted.clone(), other.clone()], (1, 0, 1)),
            (vec![pending], vec![granted.clone(), other.clone()], (1, 1, 0)),
            (vec![granted.clone()], vec![patent("CN202310123456")], (0, 0, 1)),
            (vec![granted, other], vec![], (0, 0, 0)),
        ];
        for (current, imported, expected) in cases {
            assert_eq!(counts(&merge(&current, &imported)), expected);
        }
    }

    #[test]
    fn the_import_wins_for_facts() {
        let current = Patent {
            title: "旧名".into(),
            ended_on: Some(date(2026, 3, 1)),
            granted_on: Some(date(2024, 1, 1)),
            ..patent("202310123456.6")
        };
        let import = Patent {
            title: "新名".into(),
            granted_on: Some(date(2024, 2, 2)),
            ..patent("202310123456.6")
        };
        let merged = merge(&[current], &[import]);
        let after = merged.changes().next().unwrap().after.as_ref().unwrap();
        assert_eq!(after.title, "新名");
        assert_eq!(after.granted_on, Some(date(2024, 2, 2)));
        assert_eq!(after.ended_on, Some(date(2026, 3, 1)), "what the import lacks stays");
    }

    #[test]
    fn ticks_of_a_person_stay() {
        let cases = [
            (Unknown, false, Yes, Yes),
            (Yes, false, No, Yes),
            (No, false, Yes, No),
            (Yes, false, Unknown, Yes),
            (Yes, true, No, No),
            (Yes, true, Unknown, Yes),
        ];
        let with = |value: Truth, inferred: bool| {
            let mut made = patent("202310123456.6");
            made.strategic_industry = value;
            made.inferred = inferred.then(|| "strategicIndustry".to_owned()).into_iter().collect();
            made
        };
        for (own, inferred, imported, expected) in cases {
            let current = with(own, inferred);
            let merged = merge(std::slice::from_ref(&current), &[with(imported, true)]);
            let after = merged.changes().next().and_then(|c| c.after.clone());
            let after = after.map_or(current, |after| Patent::clone(&after));
            assert_eq!(after.strategic_industry, expected, "{own:?} {inferred} {imported:?}");
            let confirmed = own != Unknown && !inferred;
            assert_eq!(is_inferred(&after, Tick::Strategic), !confirmed, "{own:?} {inferred}");
        }
    }

    #[test]
    fn what_changed_meanwhile_is_compared_again() {
        let imported: Vec<_> = (0..3).map(numbered).collect();
        let merged = merge(&[], &imported);
        assert_eq!(counts(&merged), (3, 0, 0));
        let again = merged.again(&vec![numbered(1)].into());
        assert_eq!(counts(&again), (2, 0, 1));
        let places: Vec<usize> = again.changes().map(|change| change.at).collect();
        assert_eq!(places, [1, 2], "put behind what is there");
    }
}
