//! Numbers of Chinese patent applications with their check digit (standard ZC 0006-2003).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::patent_kind::PatentKind;
use crate::text::folded;

/// A Chinese application number: twelve digits since October 2003, eight before. Two numbers are
/// the same application when their digits are, whatever check character stands behind them.
#[derive(Clone, Debug)]
pub struct ApplicationNumber {
    digits: String,
    check: Option<char>,
}

/// Why a text is not an application number.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ApplicationNumberError {
    /// The cell is empty or a dash.
    #[error("缺少申请号")]
    Empty,
    /// A spreadsheet rounded the number: its last digits are gone.
    #[error("申请号“{0}”已被表格软件改成科学计数法，末尾数字已丢失；请把该列设为文本后重新导出")]
    Rounded(String),
    /// Neither the form of today nor the form before October 2003.
    #[error("“{0}”不是中国专利申请号（应为 12 位数字加校验位，如 202310123456.6）")]
    Malformed(String),
}

impl ApplicationNumber {
    /// Reads a number with or without `CN` or `ZL`, dot, blanks, full-width forms and check
    /// character. A wrong check character is kept: see [`Self::check_matches`].
    ///
    /// # Errors
    /// Says in Chinese why the text is no application number.
    pub fn parse(text: &str) -> Result<Self, ApplicationNumberError> {
        let shown = || text.trim().to_owned();
        let cleaned: String =
            folded(text).chars().filter(|c| !matches!(c, '\'' | '’' | '。')).collect();
        let upper = cleaned.to_ascii_uppercase();
        let body = ["CN", "ZL"].iter().find_map(|p| upper.strip_prefix(p)).unwrap_or(&upper);
        if body.is_empty() || body.chars().all(|c| c == '-') {
            return Err(ApplicationNumberError::Empty);
        }
        if is_rounded(body) {
            return Err(ApplicationNumberError::Rounded(shown()));
        }
        Self::from_body(body).ok_or_else(|| ApplicationNumberError::Malformed(shown()))
    }

    fn from_body(body: &str) -> Option<Self> {
        let (digits, check) = match body.split_once('.') {
            Some((digits, check)) => (digits, check),
            None if matches!(body.len(), 9 | 13) => body.split_at_checked(body.len() - 1)?,
            None => (body, ""),
        };
        let mut check = check.chars();
        let first = check.next();
        let plain = digits.bytes().all(|b| b.is_ascii_digit());
        let check_fits = first.is_none_or(|c| c.is_ascii_digit() || c == 'X');
        if !plain || !check_fits || check.next().is_some() {
            return None;
        }
        let number = Self { digits: digits.to_owned(), check: first };
        (number.year().is_some() && number.kind_digit() != Some(b'0')).then_some(number)
    }

    /// The twelve or eight digits without the check character: what identifies the application.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// Whether the check character written is the one the digits ask for; `true` where none was
    /// written.
    #[must_use]
    pub fn check_matches(&self) -> bool {
        self.check.is_none_or(|c| c == self.expected_check())
    }

    /// The check character by the standard: digits weighted 2…9, 2…5, summed, modulo 11.
    #[must_use]
    pub fn expected_check(&self) -> char {
        let weights = (2..=9).chain(2..=5);
        let sum: u32 =
            self.digits.chars().zip(weights).filter_map(|(c, w)| Some(c.to_digit(10)? * w)).sum();
        char::from_digit(sum % 11, 10).unwrap_or('X')
    }

    /// The year of filing that the number carries, or `None` when it is not a possible one.
    #[must_use]
    pub fn year(&self) -> Option<i16> {
        let year = match self.digits.len() {
            12 => self.digits.get(..4)?.parse().ok()?,
            8 => {
                let short: i16 = self.digits.get(..2)?.parse().ok()?;
                if short >= 85 { 1900 + short } else { 2000 + short }
            }
            _ => return None,
        };
        let possible = if self.digits.len() == 12 { 2003..=2200 } else { 1985..=2003 };
        possible.contains(&year).then_some(year)
    }

    fn kind_digit(&self) -> Option<u8> {
        let position = if self.digits.len() == 12 { 4 } else { 2 };
        self.digits.as_bytes().get(position).copied()
    }

    /// Whether it is an international application, whose filing day is earlier than its number.
    #[must_use]
    pub fn is_international(&self) -> bool {
        matches!(self.kind_digit(), Some(b'8' | b'9'))
    }

    /// The kind of patent that the kind digit names (8 and 9 are international applications);
    /// `None` for a digit that the standard does not name, where only the register can tell.
    #[must_use]
    pub fn kind(&self) -> Option<PatentKind> {
        match self.kind_digit()? {
            b'1' | b'8' => Some(PatentKind::Invention),
            b'2' | b'9' => Some(PatentKind::UtilityModel),
            b'3' => Some(PatentKind::Design),
            _ => None,
        }
    }
}

/// `2.02E+12`: what is left when a spreadsheet takes the number for a quantity.
fn is_rounded(body: &str) -> bool {
    body.split_once('E').is_some_and(|(mantissa, exponent)| {
        mantissa.chars().all(|c| c.is_ascii_digit() || c == '.')
            && exponent.trim_start_matches('+').bytes().all(|b| b.is_ascii_digit())
    })
}

impl PartialEq for ApplicationNumber {
    fn eq(&self, other: &Self) -> bool {
        self.digits == other.digits
    }
}

impl Eq for ApplicationNumber {}

impl PartialOrd for ApplicationNumber {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ApplicationNumber {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.digits.cmp(&other.digits)
    }
}

/// `202310123456.6`: the digits, a dot, and the check character written or, without one, the
/// computed one.
impl fmt::Display for ApplicationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.digits, self.check.unwrap_or_else(|| self.expected_check()))
    }
}

impl Serialize for ApplicationNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ApplicationNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{ApplicationNumber, ApplicationNumberError};
    use crate::patent_kind::PatentKind;

    #[test]
    fn check_characters() {
        let cases = [
            "201710601862.3",
            "202011438186.0",
            "201610158350.X",
            "202220786942.7",
            "201380055388.9",
            "202430123456.1",
            "202290012345.7",
            "95115608.X",
            "00814037.5",
            "202310123456.6",
            "202410000001.X",
            "202420123456.6",
            "202380012345.6",
            "201810123456.5",
        ];
        for text in cases {
            let number = ApplicationNumber::parse(text).unwrap();
            assert!(number.check_matches(), "{text}: expected {}", number.expected_check());
            assert_eq!(number.to_string(), text);
        }
        assert!(!ApplicationNumber::parse("202310123456.7").unwrap().check_matches());
    }

    #[test]
    fn spellings() {
        let same = [
            "202310123456.6",
            "2023101234566",
            "202310123456",
            "CN202310123456.6",
            "ZL 2023 1 0123456.6",
            "zl202310123456.6",
            "ＺＬ２０２３１０１２３４５６．６",
            "'202310123456.6",
            "\t202310123456.6",
            "CN202310123456",
        ];
        for text in same {
            assert_eq!(
                ApplicationNumber::parse(text).map(|n| n.to_string()),
                Ok("202310123456.6".to_owned()),
                "{text}"
            );
        }
        assert_eq!(ApplicationNumber::parse("202340123456").unwrap().kind(), None);
        let lower = ApplicationNumber::parse("201610158350x").unwrap();
        assert_eq!(lower.to_string(), "201610158350.X");
    }

    #[test]
    fn kinds() {
        let cases = [
            ("202310123456.6", PatentKind::Invention, 2023),
            ("202380012345.6", PatentKind::Invention, 2023),
            ("202420123456.6", PatentKind::UtilityModel, 2024),
            ("202290012345.7", PatentKind::UtilityModel, 2022),
            ("202430123456.1", PatentKind::Design, 2024),
            ("95115608.X", PatentKind::Invention, 1995),
            ("00814037.5", PatentKind::Invention, 2000),
        ];
        for (text, kind, year) in cases {
            let number = ApplicationNumber::parse(text).unwrap();
            assert_eq!((number.kind(), number.year()), (Some(kind), Some(year)), "{text}");
        }
    }

    #[test]
    fn refused() {
        type Make = fn(String) -> ApplicationNumberError;
        let cases: [(&str, Make); 8] = [
            ("", |_| ApplicationNumberError::Empty),
            ("--", |_| ApplicationNumberError::Empty),
            ("2.02E+12", ApplicationNumberError::Rounded),
            ("2.02310123456E12", ApplicationNumberError::Rounded),
            ("CN105338215A", ApplicationNumberError::Malformed),
            ("20231012345", ApplicationNumberError::Malformed),
            ("202300123456.6", ApplicationNumberError::Malformed),
            ("202310123456.66", ApplicationNumberError::Malformed),
        ];
        for (text, error) in cases {
            assert_eq!(ApplicationNumber::parse(text), Err(error(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn every_single_digit_slip_is_seen() {
        let digits = "202310123456";
        for position in 0..digits.len() {
            for digit in '0'..='9' {
                let mut slipped = digits.to_owned();
                slipped.replace_range(position..=position, &digit.to_string());
                let Ok(number) = ApplicationNumber::parse(&format!("{slipped}.6")) else {
                    continue;
                };
                assert_eq!(number.check_matches(), slipped == digits, "{slipped}");
            }
        }
    }
}
