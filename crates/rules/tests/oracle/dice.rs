//! Chance with a seed: the same number gives the same enterprise everywhere.

use zhice_model::Truth;
use zhice_model::date::Date;

/// Draws that depend on the seed alone.
pub struct Dice(fastrand::Rng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// One of the items.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.0.usize(..items.len())]
    }

    /// A number from `low` to `high`, both inclusive.
    pub fn number(&mut self, low: i64, high: i64) -> i64 {
        self.0.i64(low..=high)
    }

    /// Yes in so many of a hundred cases.
    pub fn chance(&mut self, percent: u8) -> bool {
        self.0.u8(..100) < percent
    }

    pub fn truth(&mut self, percent: u8) -> Truth {
        Truth::from(self.chance(percent))
    }

    /// A day at most so many days away from `day`.
    pub fn near(&mut self, day: Date, days: i64) -> Date {
        let by = self.number(-days, days);
        shifted(day, by)
    }

    /// A day from `from` to `to`, both inclusive.
    pub fn between(&mut self, from: Date, to: Date) -> Date {
        let span = from.days_until(to);
        let by = self.number(0, span.max(0));
        shifted(from, by)
    }

    /// The items in another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        self.0.shuffle(items);
    }
}

/// So many days later.
pub fn shifted(day: Date, days: i64) -> Date {
    day.plus_days(days)
}

/// How many cases to run: `ZHICE_CASES`, or `default`.
pub fn cases(default: u64) -> u64 {
    let wanted = std::env::var_os("ZHICE_CASES");
    wanted.map_or(default, |text| text.to_str().unwrap().parse().unwrap())
}
