//! How each patent or record of a list stands, with what was found by going through them once.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::reason::{Causes, Entry, Reason};

/// One entry for each patent or record.
#[derive(Debug, Default)]
pub struct Entries {
    each: Box<[Entry]>,
    counts: OnceCell<(i64, i64)>,
    rows: OnceCell<Rows>,
}

/// Which records of a list count, which do not and why, and which may.
#[derive(Debug, Default)]
pub struct Rows {
    /// Those that count.
    pub counted: Vec<u32>,
    /// Those that may, by what is unknown of them.
    pub open: BTreeMap<Causes, Vec<u32>>,
    /// Those that do not, by the reason.
    pub excluded: BTreeMap<Reason, Vec<u32>>,
}

impl FromIterator<Entry> for Entries {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self { each: entries.into_iter().collect(), ..Self::default() }
    }
}

impl Entries {
    /// The entries, in the order of the list.
    pub fn each(&self) -> &[Entry] {
        &self.each
    }

    /// How many are in and how many are open; counted once.
    pub fn counts(&self) -> (i64, i64) {
        *self.counts.get_or_init(|| {
            let (mut certain, mut open) = (0_i64, 0_i64);
            for entry in &self.each {
                certain += i64::from(matches!(entry, Entry::In));
                open += i64::from(matches!(entry, Entry::Open(_)));
            }
            (certain, open)
        })
    }

    /// Which are in, out and open; gone through once.
    pub fn rows(&self) -> &Rows {
        self.rows.get_or_init(|| {
            let mut rows = Rows::default();
            for (row, entry) in (0_u32..).zip(&self.each) {
                match entry {
                    Entry::In => rows.counted.push(row),
                    Entry::Out(why) => rows.excluded.entry(*why).or_default().push(row),
                    Entry::Open(causes) => rows.open.entry(*causes).or_default().push(row),
                }
            }
            rows
        })
    }
}
