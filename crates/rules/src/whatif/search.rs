//! All smallest vectors of counts that reach a goal, where more never hurts.

use std::collections::{BTreeMap, BTreeSet};

/// What a search found.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// Vectors of which no count can be lowered; fewest actions first.
    pub smallest: Vec<Vec<u32>>,
    /// Whether these are all.
    pub complete: bool,
}

/// There is nothing left to try with.
struct Spent;

struct Search<'a> {
    most: &'a [u32],
    reached: &'a mut dyn FnMut(&[u32]) -> Option<bool>,
    known: BTreeMap<Vec<u32>, bool>,
    found: Vec<Vec<u32>>,
}

/// Looks for all smallest vectors up to `most`; ends early when `reached` can tell no more.
pub fn smallest(most: &[u32], reached: &mut dyn FnMut(&[u32]) -> Option<bool>) -> Found {
    let mut search = Search { most, reached, known: BTreeMap::new(), found: Vec::new() };
    let complete = search.explore(0, &mut vec![0; most.len()]).is_ok() && search.shrink().is_ok();
    Found { smallest: undominated(search.found), complete }
}

impl Search<'_> {
    fn reaches(&mut self, counts: &[u32]) -> Result<bool, Spent> {
        if let Some(known) = self.known.get(counts) {
            return Ok(*known);
        }
        let reached = (self.reached)(counts).ok_or(Spent)?;
        self.known.insert(counts.to_vec(), reached);
        Ok(reached)
    }

    /// With the counts before `place` as they are and nothing after: whether that reaches the goal.
    fn explore(&mut self, place: usize, counts: &mut Vec<u32>) -> Result<(), Spent> {
        if self.found.iter().any(|found| at_most(found, counts)) {
            return Ok(());
        }
        let fixed = counts.iter().take(place);
        let all_else: Vec<u32> = fixed.chain(self.most.iter().skip(place)).copied().collect();
        if !self.reaches(&all_else)? {
            return Ok(());
        }
        match self.most.get(place) {
            None => self.found.push(counts.clone()),
            Some(most) if place + 1 == self.most.len() => self.bisect(place, *most, counts)?,
            Some(most) => {
                for count in 0..=*most {
                    set(counts, place, count);
                    self.explore(place + 1, counts)?;
                    if self.reaches(counts)? {
                        break;
                    }
                }
            }
        }
        set(counts, place, 0);
        Ok(())
    }

    /// The smallest last count that reaches the goal; the largest is known to.
    fn bisect(&mut self, place: usize, most: u32, counts: &mut [u32]) -> Result<(), Spent> {
        let (mut low, mut high) = (0, most);
        while low < high {
            let middle = low + (high - low) / 2;
            set(counts, place, middle);
            if self.reaches(counts)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        set(counts, place, high);
        self.found.push(counts.to_owned());
        Ok(())
    }

    /// Lowers every count that can be lowered: a plan in which more does hurt would leave some.
    fn shrink(&mut self) -> Result<(), Spent> {
        for place in 0..self.found.len() {
            let Some(counts) = self.found.get(place).cloned() else { break };
            let shrunk = self.lowered(counts)?;
            if let Some(slot) = self.found.get_mut(place) {
                *slot = shrunk;
            }
        }
        Ok(())
    }

    fn lowered(&mut self, mut counts: Vec<u32>) -> Result<Vec<u32>, Spent> {
        let mut place = 0;
        while let Some(count) = counts.get(place).copied() {
            let mut fewer = counts.clone();
            set(&mut fewer, place, count.saturating_sub(1));
            if count > 0 && self.reaches(&fewer)? {
                counts = fewer;
            } else {
                place += 1;
            }
        }
        Ok(counts)
    }
}

fn set(counts: &mut [u32], place: usize, count: u32) {
    if let Some(slot) = counts.get_mut(place) {
        *slot = count;
    }
}

fn at_most(a: &[u32], b: &[u32]) -> bool {
    a.iter().zip(b).all(|(a, b)| a <= b)
}

/// The vectors that no other one undercuts, those with the fewest actions first.
fn undominated(found: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    let mut smallest = BTreeSet::new();
    for counts in &found {
        if !found.iter().any(|other| other != counts && at_most(other, counts)) {
            let kinds = counts.iter().filter(|count| **count > 0).count();
            let actions: u64 = counts.iter().map(|count| u64::from(*count)).sum();
            smallest.insert((actions, kinds, counts.clone()));
        }
    }
    smallest.into_iter().map(|(_, _, counts)| counts).collect()
}

#[cfg(test)]
mod tests {
    use super::{smallest, undominated};

    /// Every vector tried, the smallest kept.
    fn by_brute_force(most: &[u32], reached: &dyn Fn(&[u32]) -> bool) -> Vec<Vec<u32>> {
        let mut all = vec![vec![]];
        for most in most {
            let longer = |counts: &Vec<u32>| {
                let counts = counts.clone();
                (0..=*most).map(move |count| [counts.clone(), vec![count]].concat())
            };
            all = all.iter().flat_map(longer).collect();
        }
        undominated(all.into_iter().filter(|counts| reached(counts)).collect())
    }

    #[test]
    fn finds_all_that_trying_everything_finds() {
        type Goal = fn(&[u32]) -> bool;
        let cases: [(&[u32], Goal); 9] = [
            (&[5], |c| c[0] >= 3),
            (&[5], |_| false),
            (&[5, 5], |_| true),
            (&[1, 9], |c| c[0] >= 1 && c[1] >= 4),
            (&[4, 9], |c| 2 * c[0] + c[1] >= 7),
            (&[2, 6, 9], |c| c[0] >= 1 && c[1] + c[2] >= 5 && 3 * c[1] + c[2] >= 9),
            (&[3, 3, 3], |c| c.iter().sum::<u32>() >= 5),
            (&[4, 4, 4, 4], |c| c[0] * c[1] + c[2] * c[3] >= 6),
            // Four lapsed of twelve: bring some back, or gain many.
            (&[4, 60], |c| 100 * (4 - c[0]) < 8 * (12 + c[0] + c[1])),
        ];
        for (most, goal) in cases {
            let found = smallest(most, &mut |counts| Some(goal(counts)));
            assert_eq!(found.smallest, by_brute_force(most, &goal), "{most:?}");
            assert!(found.complete, "{most:?}");
        }
    }

    #[test]
    fn says_when_it_gave_up() {
        let mut left = 40;
        let mut goal = |counts: &[u32]| {
            left -= 1;
            (left >= 0).then(|| counts[0] + counts[1] >= 50)
        };
        let found = smallest(&[60, 60], &mut goal);
        assert!(!found.complete);
        assert!(found.smallest.iter().all(|counts| counts[0] + counts[1] == 50), "{found:?}");
    }
}
