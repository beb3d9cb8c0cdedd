//! A figure against a bound: the verdict over the whole range, and what is missing, in exact
//! integers.

use std::cmp::Ordering;

use zhice_model::criterion::{Gap, Operator, Verdict};
use zhice_model::{Quantity, Value};

/// How the range stands to the bound; `None` when the figures are too large for exact arithmetic.
pub fn verdict(operator: Operator, actual: &Quantity, required: Value) -> Option<Verdict> {
    let holds = |value: Value| value.compare(required).map(|order| accepts(operator, order));
    let low = holds(actual.low)?;
    let high = match actual.high {
        Some(high) => holds(high)?,
        None => operator.wants_more(),
    };
    Some(match (low, high) {
        (true, true) => Verdict::Met,
        (false, false) => Verdict::Unmet,
        _ => Verdict::Unknown,
    })
}

fn accepts(operator: Operator, order: Ordering) -> bool {
    match operator {
        Operator::Over => order == Ordering::Greater,
        Operator::AtLeast => order != Ordering::Less,
        Operator::Below => order == Ordering::Less,
        Operator::AtMost => order != Ordering::Greater,
    }
}

/// How many more (or fewer) of what was counted would meet the bound, over the whole range. For a
/// share the whole is taken as it is.
pub fn gap(operator: Operator, actual: &Quantity, required: Value) -> Option<Gap> {
    let at_low = distance(operator, actual.low, required);
    let at_high = actual.high.map(|high| distance(operator, high, required));
    let gap = if operator.wants_more() {
        Gap { low: at_high.unwrap_or(Some(0))?, high: at_low }
    } else {
        Gap { low: at_low?, high: at_high.flatten() }
    };
    (gap != Gap { low: 0, high: Some(0) }).then_some(gap)
}

/// How many more or fewer one exact figure needs; zero when it meets the bound.
fn distance(operator: Operator, actual: Value, required: Value) -> Option<u64> {
    let (count, whole) = match actual {
        Value::Whole(count) => (i128::from(count), 1),
        Value::Share { part: 0, whole: 0 } => (0, 1),
        // Of nothing, nothing alone is little.
        Value::Share { part, whole: 0 } => {
            return Some(if operator.wants_more() { 0 } else { part });
        }
        Value::Share { part, whole } => (i128::from(part), i128::from(whole)),
        Value::Decimal(_) => return None,
    };
    let (bound, unit) = required.fraction()?;
    // count / whole against bound / unit, as count against scaled / unit
    let scaled = bound.checked_mul(whole)?;
    let floor = scaled.div_euclid(unit);
    let exact = scaled.rem_euclid(unit) == 0;
    let ceiling = if exact { floor } else { floor + 1 };
    let distance = match operator {
        Operator::Over => floor + 1 - count,
        Operator::AtLeast => ceiling - count,
        Operator::Below => count - (ceiling - 1),
        Operator::AtMost => count - floor,
    };
    u64::try_from(distance.max(0)).ok()
}

#[cfg(test)]
mod tests {
    use zhice_model::criterion::Gap;
    use zhice_model::criterion::Operator::{self, AtLeast, AtMost, Below, Over};
    use zhice_model::criterion::Verdict::{self, Met, Unknown, Unmet};
    use zhice_model::{Quantity, Value};

    fn value(text: &str) -> Value {
        match text.split_once('/') {
            Some((part, whole)) => {
                Value::Share { part: part.parse().unwrap(), whole: whole.parse().unwrap() }
            }
            None => text
                .parse()
                .map(Value::Whole)
                .unwrap_or_else(|_| Value::Decimal(text.parse().unwrap())),
        }
    }

    /// `3`, `3..7` or `3..` (no upper bound)
    fn quantity(text: &str) -> Quantity {
        let (low, high) = text.split_once("..").unwrap_or((text, text));
        let high = (!high.is_empty()).then(|| value(high));
        Quantity { low: value(low), high, unit: String::new() }
    }

    #[test]
    fn verdicts_and_gaps() {
        type Case = (Operator, &'static str, &'static str, Verdict, Option<(u64, Option<u64>)>);
        let cases: [Case; 28] = [
            (Over, "20", "20", Unmet, Some((1, Some(1)))),
            (Over, "21", "20", Met, None),
            (Over, "18..25", "20", Unknown, Some((0, Some(3)))),
            (Over, "18..20", "20", Unmet, Some((1, Some(3)))),
            (Over, "18..", "20", Unknown, Some((0, Some(3)))),
            (Over, "21..", "20", Met, None),
            (Over, "2", "2.5", Unmet, Some((1, Some(1)))),
            (AtLeast, "4", "5", Unmet, Some((1, Some(1)))),
            (AtLeast, "5", "5", Met, None),
            (AtLeast, "0..", "1", Unknown, Some((0, Some(1)))),
            (AtLeast, "3", "2.5", Met, None),
            (Below, "4/50", "0.08", Unmet, Some((1, Some(1)))),
            (Below, "4/51", "0.08", Met, None),
            (Below, "9/100", "0.08", Unmet, Some((2, Some(2)))),
            (Below, "0/0", "0.08", Met, None),
            (Below, "4/48", "0.08", Unmet, Some((1, Some(1)))),
            (Below, "3/0", "0.08", Unmet, Some((3, Some(3)))),
            (AtMost, "3/0", "1000", Unmet, Some((3, Some(3)))),
            (AtLeast, "3/0", "1000", Met, None),
            (Over, "9/6", "1", Met, None),
            (Below, "0/4..3/0", "0.08", Unknown, Some((0, Some(3)))),
            (Below, "2/26..4/28", "0.08", Unknown, Some((0, Some(2)))),
            (Below, "2/26..", "0.08", Unknown, Some((0, None))),
            (Below, "3/26..", "0.08", Unmet, Some((1, None))),
            (Below, "3", "3", Unmet, Some((1, Some(1)))),
            (AtMost, "3", "3", Met, None),
            (AtMost, "4..6", "3", Unmet, Some((1, Some(3)))),
            (AtMost, "9/100", "0.08", Unmet, Some((1, Some(1)))),
        ];
        for (operator, actual, required, expected, gap) in cases {
            let actual_quantity = quantity(actual);
            let required = value(required);
            assert_eq!(
                super::verdict(operator, &actual_quantity, required),
                Some(expected),
                "{actual} {operator:?} {required:?}"
            );
            assert_eq!(
                super::gap(operator, &actual_quantity, required),
                gap.map(|(low, high)| Gap { low, high }),
                "gap of {actual} {operator:?} {required:?}"
            );
        }
    }
}
