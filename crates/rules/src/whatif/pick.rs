//! Which patents an action is done to, where it matters: those that nothing counted tells apart are one
//! class, and of a class the first are taken.

use std::collections::BTreeMap;

use super::case::Run;

/// The rows in classes, each in the order of the list and the classes in the order of their first; of a
/// class no more than `most`. Rows are of one class when they stand alike in all that is counted, and
/// in what other actions pick from, in every run.
pub fn classes(rows: &[u32], runs: &[&Run], most: u32) -> Vec<Vec<u32>> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut places: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    let mut classes: Vec<Vec<u32>> = Vec::new();
    for row in rows {
        let alike = runs.iter().flat_map(|run| run.standings(*row)).collect();
        let place = *places.entry(alike).or_insert(classes.len());
        match classes.get_mut(place) {
            Some(class) if class.len() < most => class.push(*row),
            Some(_) => {}
            None => classes.push(vec![*row]),
        }
    }
    classes
}

/// All ways to pick so many rows, or as many as there are, in which it matters only how many of each
/// class: those of the first class first.
pub struct Picks<'a> {
    classes: &'a [Vec<u32>],
    next: Option<Vec<usize>>,
}

impl<'a> Picks<'a> {
    /// The ways.
    pub fn new(classes: &'a [Vec<u32>], count: u32) -> Self {
        let mut first = vec![0; classes.len()];
        fill(classes, &mut first, 0, usize::try_from(count).unwrap_or(usize::MAX));
        Self { classes, next: Some(first) }
    }
}

/// Takes as much as there is of each class from a place on.
fn fill(classes: &[Vec<u32>], taken: &mut [usize], from: usize, mut count: usize) {
    for (taken, class) in taken.iter_mut().zip(classes).skip(from) {
        *taken = class.len().min(count);
        count -= *taken;
    }
}

/// The next way: one less of a class, as late as it can be, and what is left over of those behind it.
fn following(classes: &[Vec<u32>], taken: &[usize]) -> Option<Vec<usize>> {
    let (mut left, mut room) = (0, 0);
    for (place, (count, class)) in taken.iter().zip(classes).enumerate().rev() {
        if *count > 0 && room > left {
            let mut next = taken.to_vec();
            *next.get_mut(place)? -= 1;
            fill(classes, &mut next, place + 1, left + 1);
            return Some(next);
        }
        left += count;
        room += class.len();
    }
    None
}

impl Iterator for Picks<'_> {
    type Item = Vec<u32>;

    fn next(&mut self) -> Option<Vec<u32>> {
        let taken = self.next.take()?;
        let rows = self.classes.iter().zip(&taken);
        let rows = rows.flat_map(|(class, taken)| class.iter().take(*taken)).copied().collect();
        self.next = following(self.classes, &taken);
        Some(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::Picks;

    #[test]
    fn every_way_once() {
        type Case = (&'static [&'static [u32]], u32, &'static [&'static [u32]]);
        let cases: [Case; 6] = [
            (&[], 3, &[&[]]),
            (&[&[1, 2, 3]], 2, &[&[1, 2]]),
            (&[&[1, 2, 3]], 0, &[&[]]),
            (&[&[1], &[2]], 5, &[&[1, 2]]),
            (&[&[1, 4], &[2], &[3, 5]], 2, &[&[1, 4], &[1, 2], &[1, 3], &[2, 3], &[3, 5]]),
            (&[&[7, 8], &[9, 10]], 3, &[&[7, 8, 9], &[7, 9, 10]]),
        ];
        for (classes, count, expected) in cases {
            let classes: Vec<_> = classes.iter().map(|class| class.to_vec()).collect();
            let found: Vec<_> = Picks::new(&classes, count).collect();
            assert_eq!(found, expected, "{count} of {classes:?}");
        }
    }
}
