//! Where things stand on the chart of a rating: across in thousandths of its width, down in pixels.

use zhice_model::Date;

/// The height of one level.
const LEVEL: i32 = 32;
/// What stands above the highest level.
pub const TOP: i32 = 28;
/// From the lowest level to the first event: the days of both ends stand there.
const AXIS: i32 = 44;
/// The height of an event: its day, and what it is.
pub const EVENT: i32 = 48;
/// The events named on the chart; the table names all.
const NAMED: usize = 8;

/// Where a day stands between two others, in thousandths.
#[must_use]
pub fn across(day: Date, first: Date, last: Date) -> u32 {
    let all = first.days_until(last).max(1);
    let at = first.days_until(day).clamp(0, all);
    u32::try_from(at.saturating_mul(1000) / all).unwrap_or_default()
}

/// How far down the line of a level is, of so many levels; 0 is none.
#[must_use]
pub fn down(level: usize, levels: usize) -> i32 {
    TOP + LEVEL * i32::try_from(levels.saturating_sub(level)).unwrap_or_default()
}

/// How far down an event stands.
#[must_use]
pub fn event_down(lane: usize, levels: usize) -> i32 {
    down(0, levels) + AXIS + EVENT * i32::try_from(lane).unwrap_or_default()
}

/// A named event: which it is, where it stands across, and in which lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub event: usize,
    /// Where, in thousandths.
    pub at: u32,
    /// In which lane.
    pub lane: usize,
    /// Whether its words end there, rather than begin.
    pub ends: bool,
}

/// The events to be named, each in a lane of its own, so that words never cross on the narrowest
/// screens either. `events`: where each stands, and whether an outcome changes then. Those that change
/// one come first; in the left half the later stand higher, in the right half the earlier.
#[must_use]
pub fn named(events: &[(u32, bool)]) -> Vec<Named> {
    let weighty = |wanted: bool| {
        events.iter().enumerate().filter(move |(_, (_, weighty))| *weighty == wanted)
    };
    let mut kept: Vec<(usize, u32)> = weighty(true)
        .chain(weighty(false))
        .take(NAMED)
        .map(|(event, (at, _))| (event, *at))
        .collect();
    kept.sort_unstable();
    let (left, right): (Vec<_>, Vec<_>) = kept.into_iter().partition(|(_, at)| *at <= 500);
    let lanes = left.into_iter().rev().chain(right).enumerate();
    lanes.map(|(lane, (event, at))| Named { event, at, lane, ends: at > 500 }).collect()
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;

    use super::{Named, across, down, event_down, named};

    #[test]
    fn places() {
        let (first, last) = (date(2026, 11, 21), date(2027, 1, 1));
        let cases = [
            (first, 0),
            (date(2026, 12, 16), 609),
            (last, 1000),
            (date(2020, 1, 1), 0),
            (date(2030, 1, 1), 1000),
        ];
        for (day, expected) in cases {
            assert_eq!(across(day, first, last), expected, "{day}");
        }
        assert_eq!(across(first, first, first), 0);
        assert_eq!([down(4, 4), down(0, 4)], [28, 156]);
        assert_eq!([event_down(0, 4), event_down(2, 4)], [200, 296]);
    }

    #[test]
    fn lanes() {
        let lane = |event, at, lane, ends| Named { event, at, lane, ends };
        assert_eq!(
            named(&[(100, false), (400, true), (600, false), (1000, true)]),
            [
                lane(1, 400, 0, false),
                lane(0, 100, 1, false),
                lane(2, 600, 2, true),
                lane(3, 1000, 3, true),
            ]
        );
        let many: Vec<_> = (0..20).map(|at| (at * 50, at == 19)).collect();
        let kept: Vec<_> = named(&many).iter().map(|it| it.event).collect();
        assert_eq!(kept, [6, 5, 4, 3, 2, 1, 0, 19], "what changes an outcome is kept");
    }
}
