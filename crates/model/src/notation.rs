//! Figures as people read them: counts with units, ranges, and shares as fraction and percentage.
//! Exact integers throughout; a percentage is never rounded across the bound it is held against.

use std::cmp::Ordering;

use crate::{Quantity, Value};

/// A bound or a single figure: `20 件`, or `8 %` where there is no unit.
#[must_use]
pub fn value(value: Value, unit: &str) -> String {
    match value {
        Value::Share { part, whole } => share(part, whole, None),
        Value::Decimal(_) if unit.is_empty() => percent(value, None),
        Value::Whole(number) => with_unit(&number.to_string(), unit),
        Value::Decimal(number) => with_unit(&number.normalize().to_string(), unit),
    }
}

/// What was counted: `24 件`, `3…7 件`, `2/26 = 7.69 %`. The bound keeps rounding on its true side.
#[must_use]
pub fn quantity(quantity: &Quantity, bound: Option<Value>) -> String {
    let low = quantity.low;
    match quantity.high {
        _ if quantity.is_exact() => figure(low, bound, &quantity.unit),
        Some(high) if is_share(low) || is_share(high) => share_range(low, high, bound),
        Some(high) => with_unit(&format!("{}…{}", bare(low), bare(high)), &quantity.unit),
        None => format!("≥ {}", figure(low, bound, &quantity.unit)),
    }
}

/// Whether a figure is shown as a percentage.
#[must_use]
pub fn is_share(value: Value) -> bool {
    matches!(value, Value::Share { .. })
}

fn figure(figure: Value, bound: Option<Value>, unit: &str) -> String {
    match figure {
        Value::Share { part, whole } => share(part, whole, bound),
        other => value(other, unit),
    }
}

fn share(part: u64, whole: u64, bound: Option<Value>) -> String {
    let percentage = percent(Value::Share { part, whole }, bound);
    format!("{part}/{whole} = {percentage}")
}

fn share_range(low: Value, high: Value, bound: Option<Value>) -> String {
    let fractions = format!("{}…{}", bare(low), bare(high));
    let from = percent(low, bound);
    format!("{fractions} = {}…{}", from.trim_end_matches(" %"), percent(high, bound))
}

fn bare(value: Value) -> String {
    match value {
        Value::Whole(number) => number.to_string(),
        Value::Share { part, whole } => format!("{part}/{whole}"),
        Value::Decimal(number) => number.normalize().to_string(),
    }
}

fn with_unit(number: &str, unit: &str) -> String {
    if unit.is_empty() { number.to_owned() } else { format!("{number} {unit}") }
}

/// A figure in hundredths with at most two decimals: two for a share, as many as are needed for a
/// stated bound.
fn percent(value: Value, bound: Option<Value>) -> String {
    if value.is_endless() {
        return "∞ %".to_owned();
    }
    let Some(hundredths) = hundredths(value, bound) else {
        return bare(value);
    };
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match (value, rest) {
        (Value::Decimal(_), 0) => format!("{whole} %"),
        (Value::Decimal(_), rest) if rest % 10 == 0 => format!("{whole}.{} %", rest / 10),
        _ => format!("{whole}.{rest:02} %"),
    }
}

/// Hundredths of a percent, rounded half up, but down or up where rounding would reach the bound
/// that the figure does not.
fn hundredths(value: Value, bound: Option<Value>) -> Option<i128> {
    let (numerator, denominator) = value.fraction()?;
    let scaled = numerator.checked_mul(10_000)?;
    let down = scaled.div_euclid(denominator);
    let half_up = scaled.checked_mul(2)?.checked_add(denominator)?.div_euclid(2 * denominator);
    let Some(bound) = bound else { return Some(half_up) };
    let (top, bottom) = bound.fraction()?;
    let rounded = half_up.checked_mul(bottom)?.cmp(&top.checked_mul(10_000)?);
    Some(match (value.compare(bound)?, rounded) {
        (Ordering::Less, Ordering::Equal | Ordering::Greater) => down,
        (Ordering::Greater, Ordering::Equal | Ordering::Less) => down + 1,
        _ => half_up,
    })
}

#[cfg(test)]
mod tests {
    use crate::Quantity;
    use crate::Value::{self, Decimal, Share, Whole};

    use super::{quantity, value};

    fn decimal(text: &str) -> Value {
        Decimal(text.parse().unwrap())
    }

    #[test]
    fn bounds() {
        let cases = [
            (Whole(20), "件", "20 件"),
            (Whole(5), "", "5"),
            (decimal("0.08"), "", "8 %"),
            (decimal("0.0800"), "", "8 %"),
            (decimal("0.075"), "", "7.5 %"),
            (decimal("0.0725"), "", "7.25 %"),
            (decimal("12.50"), "万元", "12.5 万元"),
        ];
        for (bound, unit, text) in cases {
            assert_eq!(value(bound, unit), text);
        }
    }

    #[test]
    fn counted() {
        let share = |part, whole| Share { part, whole };
        let range = |low, high, unit: &str| Quantity { low, high, unit: unit.to_owned() };
        let exact = |value, unit: &str| Quantity::exact(value, unit);
        let eight = Some(decimal("0.08"));
        let cases = [
            (exact(Whole(24), "件"), None, "24 件"),
            (range(Whole(3), Some(Whole(7)), "件"), None, "3…7 件"),
            (range(Whole(3), None, "件"), None, "≥ 3 件"),
            (exact(share(2, 26), ""), eight, "2/26 = 7.69 %"),
            (exact(share(4, 50), ""), eight, "4/50 = 8.00 %"),
            (exact(share(0, 0), ""), eight, "0/0 = 0.00 %"),
            (exact(share(79_999, 1_000_000), ""), eight, "79999/1000000 = 7.99 %"),
            (exact(share(80_001, 1_000_000), ""), eight, "80001/1000000 = 8.01 %"),
            (exact(share(80_001, 1_000_000), ""), None, "80001/1000000 = 8.00 %"),
            (exact(share(1, 1), ""), eight, "1/1 = 100.00 %"),
            (range(share(1, 26), Some(share(3, 26)), ""), eight, "1/26…3/26 = 3.85…11.54 %"),
            (range(share(2, 25), None, ""), eight, "≥ 2/25 = 8.00 %"),
            (exact(share(4, 48), ""), eight, "4/48 = 8.33 %"),
            (exact(share(9, 6), ""), eight, "9/6 = 150.00 %"),
            (exact(share(3, 0), ""), eight, "3/0 = ∞ %"),
            (range(share(1, 3), Some(share(3, 0)), ""), eight, "1/3…3/0 = 33.33…∞ %"),
        ];
        for (counted, bound, text) in cases {
            assert_eq!(quantity(&counted, bound), text);
        }
    }
}
