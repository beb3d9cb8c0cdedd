//! A portfolio in a few figures, for who has no list at hand (快速测算).

use serde::{Deserialize, Serialize};

/// Counts of inventions (发明专利) in place of a list of patents; a missing one is unknown. "This year"
/// is the calendar year of the assessment, up to its day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Totals {
    /// In force and the enterprise's on the day of the assessment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_inventions: Option<u32>,
    /// Of these, those of high value for certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high_value: Option<u32>,
    /// Of these, those that may be of high value besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high_value_possible: Option<u32>,
    /// Filed this year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filed_in_year: Option<u32>,
    /// Granted this year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted_in_year: Option<u32>,
    /// Ended this year for want of the fee, by abandonment or invalidation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lapsed_in_year: Option<u32>,
    /// Ended this year at the end of their term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expired_in_year: Option<u32>,
    /// Sold or given away this year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transferred_in_year: Option<u32>,
    /// In force and the enterprise's on 31 December of last year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_at_year_start: Option<u32>,
}

impl Totals {
    /// The figures' keys in the enterprise file and in scripts.
    pub const KEYS: [&'static str; 9] = [
        "validInventions",
        "highValue",
        "highValuePossible",
        "filedInYear",
        "grantedInYear",
        "lapsedInYear",
        "expiredInYear",
        "transferredInYear",
        "validAtYearStart",
    ];

    /// The figure with this key; inside, `None` where it is unknown.
    #[must_use]
    pub fn figure(&self, key: &str) -> Option<Option<u32>> {
        Some(match key {
            "validInventions" => self.valid_inventions,
            "highValue" => self.high_value,
            "highValuePossible" => self.high_value_possible,
            "filedInYear" => self.filed_in_year,
            "grantedInYear" => self.granted_in_year,
            "lapsedInYear" => self.lapsed_in_year,
            "expiredInYear" => self.expired_in_year,
            "transferredInYear" => self.transferred_in_year,
            "validAtYearStart" => self.valid_at_year_start,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    #[test]
    fn keys_are_those_of_the_file() {
        for key in Totals::KEYS {
            let totals: Totals = serde_json::from_str(&format!("{{\"{key}\": 3}}")).unwrap();
            assert_eq!(totals.figure(key), Some(Some(3)), "{key}");
            assert_eq!(Totals::default().figure(key), Some(None), "{key}");
        }
        assert_eq!(Totals::default().figure("other"), None);
    }
}
