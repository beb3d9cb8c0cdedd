//! The list of patents as the page holds it: parts of the page share it, and changing one patent of a
//! hundred thousand copies no other.

use std::rc::Rc;

use zhice_model::Patent;

/// Patents that are kept, and sent to the engine, together: what writing them takes is shorter than
/// the page may pause.
pub const SLICE: usize = 500;

/// The list. Two of them are equal when they are the same one.
#[derive(Clone, Debug, Default)]
pub struct Ledger(Rc<Vec<Rc<Patent>>>);

impl PartialEq for Ledger {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl From<Vec<Patent>> for Ledger {
    fn from(patents: Vec<Patent>) -> Self {
        Self(Rc::new(patents.into_iter().map(Rc::new).collect()))
    }
}

impl Ledger {
    /// How many patents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The patents, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Rc<Patent>> {
        self.0.iter()
    }

    /// The patent at a position.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Rc<Patent>> {
        self.0.get(at)
    }

    /// Where the patent with these digits stands.
    #[must_use]
    pub fn position(&self, digits: &str) -> Option<usize> {
        self.0.iter().position(|patent| patent.application_number.digits() == digits)
    }

    /// The list to change; what others hold stays as it was.
    pub fn edit(&mut self) -> &mut Vec<Rc<Patent>> {
        Rc::make_mut(&mut self.0)
    }

    /// The slices in which the list is kept and sent.
    pub fn slices(&self) -> impl ExactSizeIterator<Item = &[Rc<Patent>]> {
        self.0.chunks(SLICE)
    }

    /// The numbers of the slices that are not those of another list. It looks at no patent: what was
    /// not changed is the same in both.
    #[must_use]
    pub fn changed_slices(&self, other: &Self) -> Vec<usize> {
        let mut others = other.slices();
        let mut changed = Vec::new();
        for (at, slice) in self.slices().enumerate() {
            let same = others.next().is_some_and(|other| is_same(slice, other));
            if !same {
                changed.push(at);
            }
        }
        changed
    }
}

fn is_same(one: &[Rc<Patent>], other: &[Rc<Patent>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| Rc::ptr_eq(one, other))
}

#[cfg(test)]
pub mod tests {
    use std::rc::Rc;

    use zhice_model::{ApplicationNumber, Patent};

    use super::{Ledger, SLICE};

    /// A made-up patent with this serial number.
    pub fn patent(serial: usize) -> Patent {
        Patent::new(ApplicationNumber::parse(&format!("20231{serial:07}")).unwrap())
    }

    #[test]
    fn only_changed_slices_are_named() {
        let whole: Ledger = (0..SLICE * 3).map(patent).collect::<Vec<_>>().into();
        type Change = fn(&mut Vec<Rc<Patent>>);
        let cases: [(Change, &[usize]); 6] = [
            (|_| {}, &[]),
            (|list| list[SLICE] = Rc::new(patent(7)), &[1]),
            (|list| list.push(Rc::new(patent(9_999))), &[3]),
            (|list| list.truncate(SLICE + 1), &[1]),
            (|list| drop(list.remove(0)), &[0, 1, 2]),
            (Vec::clear, &[]),
        ];
        for (change, expected) in cases {
            let mut changed = whole.clone();
            change(changed.edit());
            assert_eq!(changed.changed_slices(&whole), expected);
        }
        assert_eq!(whole.changed_slices(&Ledger::default()), [0, 1, 2]);
    }
}
