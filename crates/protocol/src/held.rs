//! A list of patents that a worker holds between requests: it comes in slices, as one large message
//! would hold up the page.

use serde::{Deserialize, Serialize};
use zhice_model::Patent;

/// Some patents of a list: they replace those from position `from` on, then the list is cut to `total`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// How long the list is when all of it is there.
    pub total: u32,
    /// Where these belong.
    pub from: u32,
    /// The patents.
    pub patents: Vec<Patent>,
}

/// The patents as far as they have come.
#[derive(Debug, Default)]
pub struct HeldPatents {
    patents: Vec<Patent>,
    /// How long the list is when all of it is there.
    total: usize,
}

impl HeldPatents {
    /// Takes a slice. One behind a gap is left out, so that the list stays too short.
    pub fn take(&mut self, slice: Slice) {
        let [total, from] =
            [slice.total, slice.from].map(|it| usize::try_from(it).unwrap_or(usize::MAX));
        self.total = total;
        if from <= self.patents.len() {
            let behind = from.saturating_add(slice.patents.len()).min(self.patents.len());
            self.patents.splice(from..behind, slice.patents);
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
