//! Unified social credit codes (GB 32100-2015).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::text::folded;

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A unified social credit code whose check character is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditCode(String);

/// Why a text is not a credit code.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CreditCodeError {
    /// Not 18 characters of the code's alphabet (which lacks I, O, S, V and Z).
    #[error("“{0}”不是统一社会信用代码：应为 18 位数字或大写字母（不含 I、O、S、V、Z）")]
    Malformed(String),
    /// The last character does not fit the others: most likely a slip of typing.
    #[error("统一社会信用代码“{0}”的校验位不符，请对照营业执照核对")]
    WrongCheck(String),
}

impl CreditCode {
    /// Reads a code; blanks, full-width forms and small letters are accepted.
    ///
    /// # Errors
    /// Says in Chinese what is wrong with the code.
    pub fn parse(text: &str) -> Result<Self, CreditCodeError> {
        let code = folded(text).to_ascii_uppercase();
        let malformed = || CreditCodeError::Malformed(text.trim().to_owned());
        let values = code
            .chars()
            .map(|c| ALPHABET.chars().position(|a| a == c))
            .collect::<Option<Vec<_>>>()
            .filter(|values| values.len() == 18)
            .ok_or_else(malformed)?;
        let (check, body) = values.split_last().ok_or_else(malformed)?;
        let (sum, _) = body
            .iter()
            .fold((0, 1), |(sum, weight), value| (sum + value * weight, weight * 3 % 31));
        // The outer remainder matters: 31 itself stands for the character 0.
        if (31 - sum % 31) % 31 == *check {
            Ok(Self(code))
        } else {
            Err(CreditCodeError::WrongCheck(code))
        }
    }

    /// The code as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The area code of the registering authority: a hint at the region, not a proof.
    #[must_use]
    pub fn area(&self) -> &str {
        self.0.get(2..8).unwrap_or_default()
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for CreditCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for CreditCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{CreditCode, CreditCodeError};

    #[test]
    fn codes() {
        let valid = [
            ("91350100M000100Y43", "350100"),
            ("12440200455904030C", "440200"),
            ("9144030071526726XG", "440300"),
            ("914403001922038216", "440300"),
            ("91320682MA1A00016E", "320682"),
            (" 91320831ma1b00017j ", "320831"),
            ("91320612MA1C00018D", "320612"),
            ("91320902MA1D000193", "320902"),
        ];
        for (text, area) in valid {
            assert_eq!(CreditCode::parse(text).unwrap().area(), area, "{text}");
        }
        let wrong = "91320682MA1A00017E";
        assert_eq!(CreditCode::parse(wrong), Err(CreditCodeError::WrongCheck(wrong.into())));
        for text in ["", "9132068", "91320682MA1A0001OE"] {
            assert_eq!(CreditCode::parse(text), Err(CreditCodeError::Malformed(text.into())));
        }
    }
}
