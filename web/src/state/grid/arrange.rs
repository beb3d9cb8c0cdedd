//! Which patents are shown in which order, found in steps so short that the page goes on between
//! them: a hundred thousand patents take a few dozen.

use std::cmp::Ordering;
use std::rc::Rc;

use zhice_model::Patent;

use super::filter::{Days, Filter};
use super::{Column, Mark, Sort, number, rank};
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;

/// Patents looked at in one step.
const LOOKED_AT: usize = 5_000;
/// Patents put in order at once; longer stretches are merged.
const RUN: usize = 4_096;
/// Patents merged in one step.
const MERGED: usize = 10_000;

/// What is to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// The list.
    pub ledger: Ledger,
    /// Which of it.
    pub filter: Filter,
    /// The days that doubts depend on.
    pub days: Days,
    /// In which order; `None`: the list's.
    pub sort: Option<Sort>,
    /// Only these, by number, in order of the numbers.
    pub alone: Option<Shared<Vec<u64>>>,
    /// How the rating counts each patent of the list; `None` where nothing depends on it.
    pub marks: Option<Shared<Vec<Mark>>>,
}

/// What is shown: positions in the list, in the order shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// The list.
    pub ledger: Ledger,
    /// The positions.
    pub rows: Shared<Vec<u32>>,
}

impl Shown {
    /// The position in the list of a row shown.
    #[must_use]
    pub fn position(&self, row: usize) -> Option<usize> {
        usize::try_from(*self.rows.get(row)?).ok()
    }

    /// The patent of a row shown.
    #[must_use]
    pub fn patent(&self, row: usize) -> Option<&Rc<Patent>> {
        self.ledger.get(self.position(row)?)
    }
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    key: u64,
    row: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Looking,
    Ordering,
    Merging,
    Done,
}

/// An arrangement on its way.
pub struct Arranging {
    wish: Wish,
    phase: Phase,
    /// How far the phase is.
    at: usize,
    entries: Vec<Entry>,
    merged: Vec<Entry>,
    /// The stretches being merged: from `left` to `middle`, and from `right` to `end`.
    width: usize,
    left: usize,
    middle: usize,
    right: usize,
    end: usize,
}

impl Arranging {
    /// Begins.
    #[must_use]
    pub fn new(wish: Wish) -> Self {
        Self {
            wish,
            phase: Phase::Looking,
            at: 0,
            entries: Vec::new(),
            merged: Vec::new(),
            width: RUN,
            left: 0,
            middle: 0,
            right: 0,
            end: 0,
        }
    }

    /// Goes on for one step; gives what is shown when all is done.
    pub fn step(&mut self) -> Option<Shown> {
        match self.phase {
            Phase::Looking => self.look(),
            Phase::Ordering => self.order_run(),
            Phase::Merging => self.merge(),
            Phase::Done => {}
        }
        if self.phase != Phase::Done {
            return None;
        }
        let rows = self.entries.iter().map(|entry| entry.row).collect();
        Some(Shown { ledger: self.wish.ledger.clone(), rows: Shared::new(rows) })
    }

    fn look(&mut self) {
        let to = (self.at + LOOKED_AT).min(self.wish.ledger.len());
        for at in self.at..to {
            let Some(patent) = self.wish.ledger.get(at) else { continue };
            let marks = self.wish.marks.as_ref();
            let mark = marks.and_then(|marks| marks.get(at).copied()).flatten();
            if !self.is_alone(patent) || !self.wish.filter.admits(patent, mark, self.wish.days) {
                continue;
            }
            let row = u32::try_from(at).unwrap_or(u32::MAX);
            let key = self.wish.sort.map_or(0, |sort| key(sort, patent, mark));
            self.entries.push(Entry { key, row });
        }
        self.at = to;
        if to == self.wish.ledger.len() {
            self.at = 0;
            self.phase = if self.wish.sort.is_some() { Phase::Ordering } else { Phase::Done };
        }
    }

    fn is_alone(&self, patent: &Patent) -> bool {
        let is_in = |alone: &Shared<Vec<u64>>| {
            number(patent).is_some_and(|number| alone.binary_search(&number).is_ok())
        };
        self.wish.alone.as_ref().is_none_or(is_in)
    }

    fn order_run(&mut self) {
        let mut entries = std::mem::take(&mut self.entries);
        let to = (self.at + RUN).min(entries.len());
        if let Some(run) = entries.get_mut(self.at..to) {
            run.sort_unstable_by(|one, other| self.compare(one, other));
        }
        self.entries = entries;
        self.at = to;
        if to == self.entries.len() {
            self.phase = if to > RUN { Phase::Merging } else { Phase::Done };
        }
    }

    fn merge(&mut self) {
        for _ in 0..MERGED {
            let over = self.left >= self.middle && self.right >= self.end;
            if over && !self.next_pair() {
                return;
            }
            let left = self.entries.get(self.left).filter(|_| self.left < self.middle);
            let right = self.entries.get(self.right).filter(|_| self.right < self.end);
            let first = match (left, right) {
                (Some(left), Some(right)) if self.compare(left, right).is_gt() => None,
                (left, _) => left.copied(),
            };
            if let Some(first) = first {
                self.merged.push(first);
                self.left += 1;
            } else if let Some(right) = right.copied() {
                self.merged.push(right);
                self.right += 1;
            }
        }
    }

    /// Turns to the next two stretches; `false`: all is one.
    fn next_pair(&mut self) -> bool {
        let len = self.entries.len();
        if self.end >= len {
            std::mem::swap(&mut self.entries, &mut self.merged);
            self.merged.clear();
            self.width *= 2;
            self.end = 0;
            if self.width >= len {
                self.phase = Phase::Done;
                return false;
            }
        } else if self.end == 0 {
            self.merged.reserve(len);
        }
        self.left = self.end;
        self.middle = (self.left + self.width).min(len);
        self.right = self.middle;
        self.end = (self.middle + self.width).min(len);
        true
    }

    /// Patents of one place stand as in the list.
    fn compare(&self, one: &Entry, other: &Entry) -> Ordering {
        let by_key = one.key.cmp(&other.key);
        by_key.then_with(|| self.by_title(one, other)).then(one.row.cmp(&other.row))
    }

    fn by_title(&self, one: &Entry, other: &Entry) -> Ordering {
        let Some(Sort { column: Column::Title, descending }) = self.wish.sort else {
            return Ordering::Equal;
        };
        let title = |entry: &Entry| {
            let patent = self.wish.ledger.get(usize::try_from(entry.row).ok()?)?;
            Some(patent.title.as_str())
        };
        let order = title(one).cmp(&title(other));
        if descending { order.reverse() } else { order }
    }
}

/// What is not known stands last in both directions.
fn key(sort: Sort, patent: &Patent, mark: Mark) -> u64 {
    match rank(sort.column, patent, mark) {
        None => u64::MAX,
        Some(rank) if sort.descending => u64::MAX - 1 - rank,
        Some(rank) => rank,
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::change::Counting;
    use zhice_model::date::date;
    use zhice_model::{LegalStatus, Patent};

    use super::{Arranging, RUN, Wish};
    use crate::state::grid::filter::Filter;
    use crate::state::grid::{Column, Sort};
    use crate::state::ledger::Ledger;
    use crate::state::ledger::tests::patent;
    use crate::state::shared::Shared;

    fn arranged(wish: Wish) -> (Vec<u32>, usize) {
        let mut arranging = Arranging::new(wish);
        for steps in 1..10_000 {
            if let Some(shown) = arranging.step() {
                return (shown.rows.to_vec(), steps);
            }
        }
        panic!("no end");
    }

    fn wish(ledger: Ledger, sort: Option<(Column, bool)>) -> Wish {
        let sort = sort.map(|(column, descending)| Sort { column, descending });
        let days = (date(2026, 11, 21), date(2026, 11, 21));
        Wish { ledger, filter: Filter::default(), days, sort, alone: None, marks: None }
    }

    fn titled(serial: usize, title: &str) -> Patent {
        Patent { title: title.into(), ..patent(serial) }
    }

    #[test]
    fn orders() {
        let mut list = vec![titled(5, "乙"), titled(3, ""), titled(9, "甲"), titled(1, "乙")];
        list[2].status = LegalStatus::Granted;
        list[3].status = LegalStatus::Pending;
        type Order = Option<(Column, bool)>;
        let cases: [(Order, [u32; 4]); 7] = [
            (None, [0, 1, 2, 3]),
            (Some((Column::Number, false)), [3, 1, 0, 2]),
            (Some((Column::Number, true)), [2, 0, 1, 3]),
            (Some((Column::Title, false)), [0, 3, 2, 1]),
            (Some((Column::Title, true)), [2, 0, 3, 1]),
            (Some((Column::Status, false)), [3, 2, 0, 1]),
            (Some((Column::Status, true)), [2, 3, 0, 1]),
        ];
        for (sort, expected) in cases {
            let (rows, _) = arranged(wish(list.clone().into(), sort));
            assert_eq!(rows, expected, "{sort:?}");
        }
    }

    #[test]
    fn long_lists_are_ordered_in_many_steps() {
        for len in [0, 1, RUN, RUN + 1, RUN * 2, RUN * 5 + 7] {
            // Every number once, none where it belongs.
            let serial = |at: usize| (at * 7_919) % 1_000_003;
            let list: Vec<_> = (0..len).map(|at| patent(serial(at))).collect();
            let mut expected: Vec<usize> = (0..len).collect();
            expected.sort_by_key(|at| serial(*at));
            let (rows, steps) = arranged(wish(list.into(), Some((Column::Number, false))));
            let rows: Vec<usize> = rows.iter().map(|row| *row as usize).collect();
            assert_eq!(rows, expected, "{len}");
            assert!(len <= RUN || steps > 3, "{len} patents took {steps} steps");
        }
    }

    #[test]
    fn alone_and_by_mark() {
        let list: Ledger = (0..4).map(patent).collect::<Vec<_>>().into();
        let numbers = [2, 0].map(|at: usize| super::number(list.get(at).unwrap()).unwrap());
        let mut numbers = numbers.to_vec();
        numbers.sort_unstable();
        let alone = Some(Shared::new(numbers));
        assert_eq!(arranged(Wish { alone, ..wish(list.clone(), None) }).0, [0, 2]);
        let marks = vec![Some(Counting::Excluded), None, Some(Counting::Counted)];
        let marks = Some(Shared::new(marks));
        let wish = Wish { marks, ..wish(list, Some((Column::Counted, false))) };
        assert_eq!(arranged(wish).0, [2, 0, 1, 3]);
    }
}
