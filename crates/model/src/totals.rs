//! A portfolio in a few figures, for who has no list at hand (快速测算).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Counts of inventions (发明专利) in place of a list of patents, by key; a missing one is unknown. "This
/// year" is the calendar year of the assessment, up to its day. A map rather than fields, as every field
/// would have to be loaded with the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Totals(pub BTreeMap<String, u32>);

impl Totals {
    /// The keys known, in the order of a form: in force and the enterprise's on the day of the
    /// assessment; of these, those of high value for certain, and those that may be besides; filed this
    /// year; granted this year; ended this year for want of the fee, by abandonment or invalidation;
    /// ended this year at the end of the term; sold or given away this year; in force and the
    /// enterprise's on 31 December of last year.
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

    /// The first key that is not known.
    #[must_use]
    pub fn unknown_key(&self) -> Option<&str> {
        self.0.keys().map(String::as_str).find(|key| !Self::KEYS.contains(key))
    }

    /// The figure with this key; `None` where it is unknown.
    #[must_use]
    pub fn figure(&self, key: &str) -> Option<u32> {
        self.0.get(key).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    #[test]
    fn figures_by_key() {
        let totals: Totals = serde_json::from_str(r#"{"highValue": 3}"#).unwrap();
        assert_eq!((totals.figure("highValue"), totals.figure("filedInYear")), (Some(3), None));
        assert_eq!(totals.unknown_key(), None);
        let totals: Totals = serde_json::from_str(r#"{"highValues": 3}"#).unwrap();
        assert_eq!(totals.unknown_key(), Some("highValues"));
    }
}
