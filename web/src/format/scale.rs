//! The geometry of a bullet bar: positions in thousandths of its width, by exact integers.

use std::cmp::Ordering;

use zhice_model::{Quantity, Value};

/// Where things stand on a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The end of what is certain.
    pub low: u32,
    /// The end of what is possible.
    pub high: u32,
    /// The bounds, in the order given.
    pub marks: Vec<u32>,
}

/// The thousandths of a full bar.
const FULL: i128 = 1000;

/// Lays a quantity and its bounds on a bar that reaches a quarter beyond the greatest of them;
/// `None` where all are zero or too great to compute.
#[must_use]
pub fn scale(actual: &Quantity, bounds: &[Value]) -> Option<Scale> {
    let values = bounds.iter().copied().chain([actual.low]).chain(actual.high);
    let (top, bottom) = greatest(values)?.fraction()?;
    let end = (top.checked_mul(5)?, bottom.checked_mul(4)?);
    if end.0 <= 0 {
        return None;
    }
    let at = |value: Value| position(value, end);
    Some(Scale {
        low: at(actual.low)?,
        high: actual.high.map_or_else(|| u32::try_from(FULL).ok(), at)?,
        marks: bounds.iter().map(|bound| at(*bound)).collect::<Option<_>>()?,
    })
}

fn greatest(mut values: impl Iterator<Item = Value>) -> Option<Value> {
    let first = values.next()?;
    values.try_fold(first, |most, value| {
        Some(if value.compare(most)? == Ordering::Greater { value } else { most })
    })
}

fn position(value: Value, end: (i128, i128)) -> Option<u32> {
    let (numerator, denominator) = value.fraction()?;
    let scaled = numerator.checked_mul(end.1)?.checked_mul(FULL)?;
    u32::try_from(scaled.div_euclid(denominator.checked_mul(end.0)?).clamp(0, FULL)).ok()
}

/// Thousandths as an SVG length: `484` is `48.4%`.
#[must_use]
pub fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use zhice_model::Quantity;
    use zhice_model::Value::{self, Decimal, Share, Whole};

    use super::{Scale, percent, scale};

    #[test]
    fn positions() {
        let eight = Decimal("0.08".parse().unwrap());
        let exact = |value| Quantity::exact(value, "");
        let range = |low, high| Quantity { low: Whole(low), high, unit: String::new() };
        type Case<'a> = (Quantity, &'a [Value], Option<(u32, u32, &'a [u32])>);
        let cases: [Case; 6] = [
            (exact(Whole(24)), &[Whole(20), Whole(50)], Some((384, 384, &[320, 800]))),
            (exact(Whole(80)), &[Whole(20)], Some((800, 800, &[200]))),
            (range(3, Some(Whole(7))), &[Whole(5)], Some((342, 800, &[571]))),
            (range(3, None), &[Whole(5)], Some((480, 1000, &[800]))),
            (exact(Share { part: 2, whole: 26 }), &[eight], Some((769, 769, &[800]))),
            (exact(Whole(0)), &[Whole(0)], None),
        ];
        for (actual, bounds, expected) in cases {
            let expected =
                expected.map(|(low, high, marks)| Scale { low, high, marks: marks.to_vec() });
            assert_eq!(scale(&actual, bounds), expected, "{actual:?}");
        }
        assert_eq!(percent(484), "48.4%");
    }
}
