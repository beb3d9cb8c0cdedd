//! Changes to the list of patents that can be taken back one by one, whatever happened since. A list of
//! a hundred thousand is gone through once, however many of them change.

use std::rc::Rc;

use zhice_model::Patent;

use super::index::{Index, is_same};
use super::ledger::Ledger;

/// What became of one patent. Changes that are made together stand in the order of their positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its position before; of one that was put in: after.
    pub at: usize,
    /// As it was; `None`: it was not there.
    pub before: Option<Rc<Patent>>,
    /// As it became; `None`: it was removed.
    pub after: Option<Rc<Patent>>,
}

/// A change in one of its two directions.
struct Step<'a> {
    at: usize,
    from: Option<&'a Rc<Patent>>,
    to: Option<&'a Rc<Patent>>,
}

/// Makes the changes, but for those of patents that were changed since. What is put in is new.
pub fn carry_out<'a>(ledger: &mut Ledger, changes: impl IntoIterator<Item = &'a Change>) {
    let step = |it: &'a Change| Step { at: it.at, from: it.before.as_ref(), to: it.after.as_ref() };
    make(ledger, changes.into_iter().map(step), |_, _| false);
}

/// Takes the changes back, but for patents that were changed again since. Returns how many those
/// are.
pub fn take_back<'a>(ledger: &mut Ledger, changes: impl IntoIterator<Item = &'a Change>) -> usize {
    let step = |it: &'a Change| Step { at: it.at, from: it.after.as_ref(), to: it.before.as_ref() };
    let is_there = |places: &mut Places, patent: &Patent| places.find(patent).is_some();
    make(ledger, changes.into_iter().map(step), is_there)
}

/// Makes the steps and returns how many could not be made. `is_there` tells whether a patent that is
/// to be put in is in the list already.
fn make<'a>(
    ledger: &mut Ledger,
    steps: impl Iterator<Item = Step<'a>>,
    is_there: impl Fn(&mut Places, &Patent) -> bool,
) -> usize {
    let mut places = Places { list: ledger.clone(), index: None };
    let mut left = 0;
    let patents = ledger.edit();
    let (mut gone, mut put) = (Vec::new(), Vec::new());
    for Step { at, from, to } in steps {
        let Some(from) = from else {
            match to.filter(|patent| !is_there(&mut places, patent)) {
                Some(patent) => put.push((at, Rc::clone(patent))),
                None => left += 1,
            }
            continue;
        };
        let place = places.of(at, from);
        match (place.and_then(|at| patents.get_mut(at)).filter(|now| *now == from), to) {
            (Some(now), Some(to)) => now.clone_from(to),
            (Some(_), None) => gone.extend(place),
            (None, _) => left += 1,
        }
    }
    take_out(patents, &gone);
    put_in(patents, put);
    left
}

/// Where patents stand in a list; what tells it is made when it is first needed.
struct Places {
    list: Ledger,
    index: Option<Index>,
}

impl Places {
    /// Most often a patent stands where it stood when it was changed.
    fn of(&mut self, at: usize, patent: &Patent) -> Option<usize> {
        let here = self.list.get(at).is_some_and(|it| is_same(it, patent));
        if here { Some(at) } else { self.find(patent) }
    }

    fn find(&mut self, patent: &Patent) -> Option<usize> {
        let Self { list, index } = self;
        let index = index.get_or_insert_with(|| Index::of(list.iter()));
        index.find(patent, |at| list.get(at))
    }
}

fn take_out(patents: &mut Vec<Rc<Patent>>, gone: &[usize]) {
    if gone.is_empty() {
        return;
    }
    let mut stays = vec![true; patents.len()];
    for at in gone {
        if let Some(stays) = stays.get_mut(*at) {
            *stays = false;
        }
    }
    let mut stays = stays.into_iter();
    patents.retain(|_| stays.next().unwrap_or(true));
}

/// Puts patents where they are to stand, or at the end of a list that is too short for that.
fn put_in(patents: &mut Vec<Rc<Patent>>, put: Vec<(usize, Rc<Patent>)>) {
    if put.is_empty() {
        return;
    }
    let mut there = std::mem::take(patents).into_iter();
    patents.reserve(there.len() + put.len());
    for (at, patent) in put {
        patents.extend(there.by_ref().take(at.saturating_sub(patents.len())));
        patents.push(patent);
    }
    patents.extend(there);
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use zhice_model::{LegalStatus, Patent};

    use super::{Change, carry_out, take_back};
    use crate::state::ledger::Ledger;
    use crate::state::ledger::tests::patent;

    fn list(serials: &[usize]) -> Ledger {
        serials.iter().copied().map(patent).collect::<Vec<_>>().into()
    }

    fn serials(ledger: &Ledger) -> Vec<usize> {
        let serial = |it: &Rc<Patent>| it.application_number.digits()[5..].parse().unwrap();
        ledger.iter().map(serial).collect()
    }

    fn change(at: usize, before: Option<usize>, after: Option<usize>) -> Change {
        let made = |serial: Option<usize>| serial.map(patent).map(Rc::new);
        Change { at, before: made(before), after: made(after) }
    }

    #[test]
    fn forth_and_back() {
        type Case<'a> = (&'a [Change], &'a [usize]);
        let cases: [Case; 6] = [
            (&[change(1, Some(1), None), change(3, Some(3), None)], &[0, 2, 4]),
            (&[change(0, Some(0), None), change(4, Some(4), None)], &[1, 2, 3]),
            (&[change(2, None, Some(7)), change(6, None, Some(8))], &[0, 1, 7, 2, 3, 4, 8]),
            (&[change(1, Some(1), Some(9))], &[0, 9, 2, 3, 4]),
            (&[change(1, Some(1), Some(9)), change(5, None, Some(8))], &[0, 9, 2, 3, 4, 8]),
            (&[change(4, Some(1), None), change(9, None, Some(7))], &[0, 2, 3, 4, 7]),
        ];
        for (changes, expected) in cases {
            let mut ledger = list(&[0, 1, 2, 3, 4]);
            carry_out(&mut ledger, changes);
            assert_eq!(serials(&ledger), expected, "{changes:?}");
            assert_eq!(take_back(&mut ledger, changes), 0, "{changes:?}");
            let mut back = serials(&ledger);
            back.sort_unstable();
            assert_eq!(back, [0, 1, 2, 3, 4], "{changes:?}");
        }
    }

    #[test]
    fn what_was_changed_since_is_left() {
        let removed = [change(1, Some(1), None), change(2, Some(2), None)];
        let mut ledger = list(&[0, 1, 2]);
        carry_out(&mut ledger, &removed);
        // One came back by itself, as something else; the list became longer in front.
        ledger.edit().insert(0, Rc::new(Patent { status: LegalStatus::Granted, ..patent(2) }));
        assert_eq!(take_back(&mut ledger, &removed), 1);
        assert_eq!(serials(&ledger), [2, 1, 0]);

        let replaced = [change(0, Some(0), Some(5)), change(1, Some(1), Some(6))];
        let mut ledger = list(&[0, 1]);
        carry_out(&mut ledger, &replaced);
        ledger.edit().reverse();
        assert_eq!(take_back(&mut ledger, &replaced), 0, "wherever they stand");
        assert_eq!(serials(&ledger), [1, 0]);
        carry_out(&mut ledger, &[change(0, Some(7), None)]);
        assert_eq!(serials(&ledger), [1, 0], "what is not there is not removed");
    }

    #[test]
    fn a_hundred_thousand_at_once() {
        let all: Vec<usize> = (0..100_000).collect();
        let mut ledger = list(&all);
        let remove = |at: usize| Change { at, before: ledger.get(at).cloned(), after: None };
        let changes: Vec<Change> = all.iter().copied().map(remove).collect();
        carry_out(&mut ledger, &changes);
        assert!(ledger.is_empty());
        assert_eq!(take_back(&mut ledger, &changes), 0);
        assert_eq!(serials(&ledger), all);
    }
}
