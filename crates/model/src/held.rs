//! A list of patents that a worker holds between requests: it comes in slices, as one large message
//! would hold up the page.

use crate::Patent;

/// The patents as far as they have come.
#[derive(Debug, Default)]
pub struct HeldPatents {
    patents: Vec<Patent>,
    /// How long the list is when all of it is there.
    total: usize,
}

impl HeldPatents {
    /// Replaces what is there from position `from` on, then cuts the list to `total`. A slice behind a
    /// gap is left out, so that the list stays too short.
    pub fn take(&mut self, total: u32, from: u32, patents: Vec<Patent>) {
        let [total, from] = [total, from].map(|it| usize::try_from(it).unwrap_or(usize::MAX));
        self.total = total;
        if from <= self.patents.len() {
            let behind = from.saturating_add(patents.len()).min(self.patents.len());
            self.patents.splice(from..behind, patents);
        }
        self.patents.truncate(total);
    }

    /// The list, once all of it is there.
    #[must_use]
    pub fn whole(&self) -> Option<&[Patent]> {
        (self.patents.len() == self.total).then_some(&self.patents)
    }

    /// Holds nothing any more until it comes anew; how long the list is stays known.
    pub fn clear(&mut self) {
        self.patents.clear();
    }

    /// Hands over what is there, to be given back or to come anew.
    pub fn lend(&mut self) -> Vec<Patent> {
        std::mem::take(&mut self.patents)
    }

    /// Takes back what was lent.
    pub fn give_back(&mut self, patents: Vec<Patent>) {
        self.patents = patents;
    }
}
