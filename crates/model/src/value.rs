//! Exact figures: whole numbers, decimals and shares, and quantities that are ranges while
//! something is unknown. No binary floating point anywhere.

use std::cmp::Ordering;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One exact figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Value {
    /// A count.
    Whole(i64),
    /// `part` of `whole`, kept as the fraction it is; nothing of nothing counts as zero, something of
    /// nothing as more than any number.
    Share {
        /// The part.
        part: u64,
        /// The whole.
        whole: u64,
    },
    /// A decimal, in JSON a string such as `"0.08"`.
    Decimal(
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        #[serde(with = "crate::decimal_text")]
        Decimal,
    ),
}

impl Value {
    /// Compares exactly, by cross multiplication; `None` when the figures are beyond what exact
    /// arithmetic here can hold.
    #[must_use]
    pub fn compare(self, other: Self) -> Option<Ordering> {
        if self.is_endless() || other.is_endless() {
            return Some(self.is_endless().cmp(&other.is_endless()));
        }
        let (left, right) = (self.fraction()?, other.fraction()?);
        let a = left.0.checked_mul(right.1)?;
        let b = right.0.checked_mul(left.1)?;
        Some(a.cmp(&b))
    }

    /// Whether it is something of nothing, which is more than any number.
    #[must_use]
    pub fn is_endless(self) -> bool {
        matches!(self, Self::Share { part: 1.., whole: 0 })
    }

    /// Numerator and positive denominator; `None` for something of nothing, and for a decimal with more
    /// digits than fit.
    #[must_use]
    pub fn fraction(self) -> Option<(i128, i128)> {
        match self {
            Self::Whole(number) => Some((i128::from(number), 1)),
            Self::Share { part: 0, whole: 0 } => Some((0, 1)),
            Self::Share { whole: 0, .. } => None,
            Self::Share { part, whole } => Some((i128::from(part), i128::from(whole))),
            Self::Decimal(number) => {
                let number = number.normalize();
                Some((number.mantissa(), 10_i128.checked_pow(number.scale())?))
            }
        }
    }
}

/// A figure with its unit; a range while something it is counted from is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Quantity {
    /// The least it can be.
    pub low: Value,
    /// The most it can be; `None`: no bound can be told.
    pub high: Option<Value>,
    /// The unit (`件`, `万元`), empty for a share.
    pub unit: String,
}

impl Quantity {
    /// A figure that is known.
    #[must_use]
    pub fn exact(value: Value, unit: impl Into<String>) -> Self {
        Self { low: value, high: Some(value), unit: unit.into() }
    }

    /// Whether both ends are one figure.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.high.and_then(|high| self.low.compare(high)) == Some(Ordering::Equal)
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{self, Equal, Greater, Less};

    use super::Value::{self, Decimal, Share, Whole};

    fn decimal(text: &str) -> Value {
        Decimal(text.parse().unwrap())
    }

    #[test]
    fn exact_comparison() {
        let share = |part, whole| Share { part, whole };
        let cases: [(Value, Value, Option<Ordering>); 14] = [
            (share(4, 50), decimal("0.08"), Some(Equal)),
            (share(4, 51), decimal("0.08"), Some(Less)),
            (share(79_999, 1_000_000), decimal("0.08"), Some(Less)),
            (share(5, 50), decimal("0.0800000"), Some(Greater)),
            (share(0, 0), decimal("0.08"), Some(Less)),
            (share(52, 48), Whole(1), Some(Greater)),
            (share(1, 0), Whole(i64::MAX), Some(Greater)),
            (decimal("79228162514264337593543950335"), share(1, 0), Some(Less)),
            (share(1, 0), share(2, 0), Some(Equal)),
            (share(0, 0), share(1, 0), Some(Less)),
            (Whole(20), Whole(20), Some(Equal)),
            (Whole(21), decimal("20.5"), Some(Greater)),
            (share(1, 3), share(2, 6), Some(Equal)),
            (decimal("79228162514264337593543950335"), share(1, u64::MAX), None),
        ];
        for (left, right, expected) in cases {
            assert_eq!(left.compare(right), expected, "{left:?} {right:?}");
        }
    }

    #[test]
    fn json() {
        let cases = [
            (Whole(5), "5"),
            (decimal("0.08"), "\"0.08\""),
            (Share { part: 4, whole: 50 }, r#"{"part":4,"whole":50}"#),
        ];
        for (value, text) in cases {
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
            assert_eq!(serde_json::from_str::<Value>(text).unwrap(), value);
        }
        for text in ["0.08", "\"0.08x\"", "\"\"", "\"1e-2\""] {
            assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
        }
    }
}
