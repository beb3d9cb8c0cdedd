//! Counts by figures that stand for a list: sums of figures, some of them unknown, and how one sum
//! stands to another. A figure that stands in both is one and the same, however great it is.

use std::rc::Rc;

use zhice_model::criterion::Missing;
use zhice_model::totals::Totals;
use zhice_model::{Quantity, Value};

/// A count as a sum of figures, as a range while one of them is unknown.
#[derive(Clone, Debug)]
pub struct Total {
    terms: Vec<Term>,
    /// The figures that are unknown.
    pub missing: Rc<[Missing]>,
}

/// One figure of a sum.
#[derive(Clone, Debug)]
struct Term {
    key: String,
    /// Whether all that it counts belong to the sum; otherwise any number of them.
    certain: bool,
    /// `None`: unknown, and at most `most`.
    figure: Option<u64>,
    most: Option<u64>,
}

/// Any number from the least to the most, both inclusive.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    low: u64,
    /// `None`: no bound can be told.
    high: Option<u64>,
}

/// Two sums taken apart into what is added to both, to the first alone and to the second alone.
struct Apart {
    both: Span,
    first: Span,
    second: Span,
}

/// The least and the most of a fraction; `None`: no bound can be told.
pub type Ends = (Value, Option<Value>);

impl Total {
    /// The sum of these figures; those of `possibly` may come on top.
    pub fn of(totals: &Totals, certainly: &[String], possibly: &[String]) -> Self {
        let term = |key: &String, certain| Term {
            key: key.clone(),
            certain,
            figure: totals.figure(key).map(u64::from),
            most: most(totals, key),
        };
        let terms: Vec<_> = certainly
            .iter()
            .map(|key| term(key, true))
            .chain(possibly.iter().map(|key| term(key, false)))
            .collect();
        let unknown = terms.iter().filter(|term| term.figure.is_none());
        let missing = unknown.map(|term| Missing::whole(format!("totals.{}", term.key))).collect();
        Self { terms, missing }
    }

    /// Any number more that no figure counts, only a list: by `number` the same one wherever it stands.
    pub fn and_unlisted(mut self, number: usize) -> Self {
        self.terms.push(Term {
            key: format!("patents {number}"),
            certain: false,
            figure: None,
            most: None,
        });
        self.missing = with(&self.missing, &[Missing::whole("patents".to_owned())]);
        self
    }

    /// All of them together; a figure that stands in several counts once.
    pub fn sum(totals: &[&Self]) -> Self {
        let mut sum = Self { terms: Vec::new(), missing: Rc::from([]) };
        for total in totals {
            for term in &total.terms {
                match sum.terms.iter_mut().find(|known| known.key == term.key) {
                    Some(known) => known.certain |= term.certain,
                    None => sum.terms.push(term.clone()),
                }
            }
            sum.missing = with(&sum.missing, &total.missing);
        }
        sum
    }

    /// How many there are.
    pub fn count(&self) -> Quantity {
        let sum = self.terms.iter().map(Term::span).fold(NOTHING, Span::plus);
        let whole = |count| Value::Whole(i64::try_from(count).unwrap_or(i64::MAX));
        Quantity { low: whole(sum.low), high: sum.high.map(whole), unit: "件".to_owned() }
    }

    /// The figures unknown in this sum or in the other one.
    pub fn missing_with(&self, other: &Self) -> Rc<[Missing]> {
        with(&self.missing, &other.missing)
    }

    /// How many of this sum there are to one of the base.
    pub fn ratio_to(&self, base: &Self) -> Ends {
        let Apart { both, first, second } = self.apart(base, summed);
        let low = match second.high {
            None => Value::Share { part: 0, whole: both.low + second.low },
            Some(most) if first.low <= most => ratio(first.low, most, both.low),
            Some(most) => both.high.map_or(ONE, |more| ratio(first.low, most, more)),
        };
        // What is added to both draws the ratio towards one.
        let high = first.high.and_then(|most| {
            let beyond = most >= second.low.max(1);
            let more = if beyond { Some(both.low) } else { both.high };
            more.map(|more| ratio(most, second.low, more))
        });
        (low, high)
    }

    /// Which share of the base belongs to this sum as well. What stands in this sum alone may lie within
    /// the base or not.
    pub fn share_of(&self, base: &Self) -> Ends {
        let Apart { both, second, .. } = self.apart(base, barely_within);
        let low = match second.high {
            None => Value::Share { part: 0, whole: both.low + second.low },
            Some(most) => ratio(0, most, both.low),
        };
        let Apart { both, first, second } = self.apart(base, within);
        let room = match (first.high, second.high) {
            (None, None) => None,
            (Some(part), Some(base)) => Some(part.min(base)),
            (part, base) => part.or(base),
        };
        let high = both.high.zip(room).map(|(more, room)| {
            let whole = room.max(second.low);
            ratio(room.min(whole), whole, more)
        });
        (low, high)
    }

    fn apart(&self, base: &Self, pair: fn(&Term, &Term) -> Apart) -> Apart {
        let mut apart = Apart::default();
        for term in &self.terms {
            let known = base.terms.iter().find(|other| other.key == term.key);
            apart = apart.plus(match known {
                Some(other) => pair(term, other),
                None => Apart { first: term.span(), ..Apart::default() },
            });
        }
        for term in &base.terms {
            if !self.terms.iter().any(|other| other.key == term.key) {
                apart = apart.plus(Apart { second: term.span(), ..Apart::default() });
            }
        }
        apart
    }
}

/// What bounds an unknown figure: the patents of high value are among the valid ones.
fn most(totals: &Totals, key: &str) -> Option<u64> {
    let figure = |key| totals.figure(key).map(u64::from);
    let valid = figure("validInventions")?;
    match key {
        "highValue" => Some(valid),
        "highValuePossible" => Some(valid.saturating_sub(figure("highValue").unwrap_or(0))),
        _ => None,
    }
}

/// Both, each once.
fn with(known: &[Missing], others: &[Missing]) -> Rc<[Missing]> {
    let new = others.iter().filter(|it| !known.contains(it));
    known.iter().chain(new).cloned().collect()
}

const NOTHING: Span = Span { low: 0, high: Some(0) };
const ONE: Value = Value::Share { part: 1, whole: 1 };

fn ratio(part: u64, whole: u64, both: u64) -> Value {
    Value::Share { part: part + both, whole: whole + both }
}

/// A figure that stands in two sums.
fn summed(first: &Term, second: &Term) -> Apart {
    let (span, rest) = (first.span(), Apart::default());
    match (first.certain, second.certain, first.figure) {
        (true, true, _) | (false, false, _) => Apart { both: span, ..rest },
        // Some of it stands in one sum only.
        (true, false, None) => Apart { both: span, first: span, ..rest },
        (false, true, None) => Apart { both: span, second: span, ..rest },
        (_, _, Some(_)) => Apart { first: span, second: second.span(), ..rest },
    }
}

/// A figure that stands in two sums, of which the first counts only within the second.
fn within(first: &Term, second: &Term) -> Apart {
    let (span, rest) = (first.span(), Apart::default());
    match (first.certain, second.certain) {
        (true, true) | (false, false) => Apart { both: span, ..rest },
        (true, false) | (false, true) => Apart { first: span, second: second.span(), ..rest },
    }
}

/// The same, where as little as possible of the first lies within the second.
fn barely_within(first: &Term, second: &Term) -> Apart {
    match (first.certain, second.certain) {
        // What the second has of it would be the first's as well.
        (true, false) => Apart { first: first.span(), ..Apart::default() },
        _ => within(first, second),
    }
}

impl Term {
    fn span(&self) -> Span {
        let low = self.figure.filter(|_| self.certain).unwrap_or(0);
        Span { low, high: self.figure.or(self.most) }
    }
}

impl Span {
    fn plus(self, other: Self) -> Self {
        let high = self.high.zip(other.high).map(|(a, b)| a + b);
        Self { low: self.low + other.low, high }
    }
}

impl Default for Apart {
    fn default() -> Self {
        Self { both: NOTHING, first: NOTHING, second: NOTHING }
    }
}

impl Apart {
    fn plus(self, other: Self) -> Self {
        Self {
            both: self.both.plus(other.both),
            first: self.first.plus(other.first),
            second: self.second.plus(other.second),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use zhice_model::Value;
    use zhice_model::totals::Totals;

    use super::{Ends, Total};

    const KEYS: [&str; 4] = ["lapsedInYear", "expiredInYear", "transferredInYear", "highValue"];
    const HUGE: u64 = 4_000_000_000;

    /// How a figure stands in a sum.
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Stands {
        Not,
        Possibly,
        Certainly,
    }

    #[derive(Debug)]
    struct Case {
        figures: [Option<u64>; 4],
        part: [Stands; 4],
        base: [Stands; 4],
    }

    impl Case {
        /// One of many cases that differ in everything, the same for the same number.
        fn numbered(number: u64) -> Self {
            let mut state = number;
            let mut below = |bound: u64| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_041);
                (state >> 33) % bound
            };
            let mut unknown = 2;
            let figures = std::array::from_fn(|_| {
                let known = unknown == 0 || below(100) < 60;
                unknown -= u8::from(!known);
                let bound = if below(2) == 0 { 4 } else { 61 };
                known.then(|| below(bound))
            });
            let mut stands = || match below(4) {
                0 => Stands::Not,
                1 => Stands::Possibly,
                _ => Stands::Certainly,
            };
            let part = std::array::from_fn(|_| stands());
            Self { figures, part, base: std::array::from_fn(|_| stands()) }
        }

        fn sums(&self) -> (Total, Total) {
            let known = KEYS.iter().zip(self.figures);
            let totals = known.filter_map(|(key, figure)| {
                Some(((*key).to_owned(), u32::try_from(figure?).unwrap()))
            });
            let totals = Totals(totals.collect());
            let total = |stands: &[Stands; 4]| {
                let named = |wanted| {
                    let keys = KEYS.iter().zip(stands).filter(move |(_, it)| **it == wanted);
                    keys.map(|(key, _)| (*key).to_owned()).collect::<Vec<_>>()
                };
                Total::of(&totals, &named(Stands::Certainly), &named(Stands::Possibly))
            };
            (total(&self.part), total(&self.base))
        }

        /// All ways in which what is open turns out, as (of both, of the part alone, of the base alone),
        /// where what stands in both sums with the same force is the same.
        fn ways(&self) -> Vec<(u64, u64, u64)> {
            let mut ways = vec![(0, 0, 0)];
            for place in 0..4 {
                let more = ways_of(self.figures[place], self.part[place], self.base[place]);
                ways = ways
                    .iter()
                    .flat_map(|a| more.iter().map(move |b| (a.0 + b.0, a.1 + b.1, a.2 + b.2)))
                    .collect();
                ways.sort_unstable();
                ways.dedup();
            }
            ways
        }
    }

    fn ways_of(figure: Option<u64>, part: Stands, base: Stands) -> Vec<(u64, u64, u64)> {
        let tried = [0, 1, 2, 3, 5, 8, 13, 29, 48, 59, 60, HUGE];
        let mut ways = Vec::new();
        for figure in figure.map_or(tried.to_vec(), |figure| vec![figure]) {
            let some = |stands| match stands {
                Stands::Not => vec![0],
                Stands::Certainly => vec![figure],
                Stands::Possibly => vec![0, figure.min(1), figure / 2, figure],
            };
            for of_part in some(part) {
                for of_base in some(base) {
                    if part == base && of_part != of_base {
                        continue;
                    }
                    let both = of_part.min(of_base);
                    ways.push((both, of_part - both, of_base - both));
                }
            }
        }
        ways
    }

    fn share(part: u64, whole: u64) -> Value {
        Value::Share { part, whole }
    }

    /// Whether the larger of two is larger by less than a millionth.
    fn close(low: Value, high: Value) -> bool {
        let (Some(low), Some(high)) = (low.fraction(), high.fraction()) else {
            return low.is_endless() && high.is_endless();
        };
        1_000_000 * (high.0 * low.1 - low.0 * high.1) < high.1 * low.1
    }

    /// The least and the most of all that can come about are the ends, or come as close as one likes.
    fn check(ends: Ends, all: &[Value], case: &Case) {
        let compare = |a: &&Value, b: &&Value| a.compare(**b).unwrap();
        let least = *all.iter().min_by(compare).unwrap();
        let most = *all.iter().max_by(compare).unwrap();
        let (low, high) = ends;
        assert_ne!(low.compare(least), Some(Ordering::Greater), "{low:?} {least:?} {case:?}");
        assert!(close(low, least), "{low:?} {least:?} {case:?}");
        match high {
            Some(high) => {
                assert_ne!(high.compare(most), Some(Ordering::Less), "{high:?} {most:?} {case:?}");
                assert!(close(most, high), "{high:?} {most:?} {case:?}");
            }
            // Something unknown carries it as far as it likes, or as far as a share goes.
            None => assert!(most.is_endless() || close(most, share(1, 1)), "{most:?} {case:?}"),
        }
    }

    #[test]
    fn ends_are_what_trying_everything_finds() {
        for number in 0..4_000 {
            let case = Case::numbered(number);
            let (part, base) = case.sums();
            let ways = case.ways();
            let ratios = ways.iter().map(|(both, part, base)| share(both + part, both + base));
            check(part.ratio_to(&base), &ratios.collect::<Vec<_>>(), &case);
            let mut shares = Vec::new();
            for (both, part, base) in ways {
                // None of those of the part alone lies within the base, one does, or as many as can.
                let room = part.min(base);
                for inside in [0, room.min(1), room] {
                    shares.push(share(both + inside, both + base));
                }
            }
            check(part.share_of(&base), &shares, &case);
        }
    }
}
