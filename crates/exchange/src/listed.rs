//! Lists of the account: they count all and keep the first, so that a table with a doubt in each of
//! its hundred thousand rows costs no more than another.

use zhice_model::import::{LISTED, RejectedRow, RowWarning};

use crate::shorten::{self, shortened};

/// The doubts about rows, in the order of lines whatever the order they come in.
#[derive(Debug, Default)]
pub struct Doubts {
    all: u32,
    first: Vec<RowWarning>,
}

impl Doubts {
    /// Notes a doubt about a column; without one it is about the whole row.
    pub fn add(&mut self, line: u32, column: String, message: String) {
        self.all = self.all.saturating_add(1);
        let message = shorten::message(message);
        self.first.push(RowWarning { line, column, message });
        if self.first.len() >= 2 * LISTED {
            self.cut();
        }
    }

    /// Notes the doubts about one row.
    pub fn extend(&mut self, warnings: Vec<RowWarning>) {
        for RowWarning { line, column, message } in warnings {
            self.add(line, column, message);
        }
    }

    fn cut(&mut self) {
        self.first.sort_by_key(|warning| warning.line);
        self.first.truncate(LISTED);
    }

    /// How many there are, and the first.
    pub fn finish(mut self) -> (u32, Vec<RowWarning>) {
        self.cut();
        (self.all, self.first)
    }
}

/// The rows that were not taken, in their order.
#[derive(Debug, Default)]
pub struct Rejected {
    pub all: u32,
    pub first: Vec<RejectedRow>,
}

impl Rejected {
    /// Notes a row; it is asked for its text only where it is listed.
    pub fn add(&mut self, line: u32, reason: String, text: impl FnOnce() -> String) {
        self.all = self.all.saturating_add(1);
        if self.first.len() < LISTED {
            let (reason, text) = (shorten::message(reason), shortened(&text()).into_owned());
            self.first.push(RejectedRow { line, reason, text });
        }
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::import::LISTED;

    use super::{Doubts, Rejected};

    #[test]
    fn the_first_lines_are_kept() {
        let most = u32::try_from(LISTED).unwrap();
        for lines in [(1..=1_000).collect::<Vec<u32>>(), (1..=1_000).rev().collect()] {
            let (mut doubts, mut rejected) = (Doubts::default(), Rejected::default());
            for line in lines {
                doubts.add(line, String::new(), String::new());
                rejected.add(line, String::new(), String::new);
            }
            let (all, first) = doubts.finish();
            let kept: Vec<u32> = first.iter().map(|warning| warning.line).collect();
            assert_eq!((all, kept), (1_000, (1..=most).collect()));
            assert_eq!((rejected.all, rejected.first.len()), (1_000, LISTED));
        }
    }
}
