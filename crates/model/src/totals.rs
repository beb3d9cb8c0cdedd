//! A portfolio in a few figures, for who has no list at hand (快速测算).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::near;
use crate::reading::{self, label_of};

/// Counts of inventions (发明专利) in place of a list of patents, by key; a missing one is unknown. "This
/// year" is the calendar year of the assessment, up to its day. Of patents with several owners those count of
/// which the enterprise is the first. A map rather than fields, as every field
/// would have to be loaded with the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Totals(
    #[serde(deserialize_with = "reading::or_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, Option<u32>>"))]
    pub BTreeMap<String, u32>,
);

impl Totals {
    /// The keys known, in the order of a form: in force and the enterprise's on the day of the
    /// assessment; of these, those of high value for certain, and those that may be besides; filed this
    /// year; granted this year; ended this year for want of the fee, by abandonment or invalidation;
    /// ended this year at the end of the term; sold or given away this year; in force and the
    /// enterprise's on 31 December of last year.
    ///
    /// Those that are about the year alone are [`OF_YEAR`](Self::OF_YEAR).
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

    /// The keys of what happened within the year of the assessment, or on the day before it began: another
    /// year has figures of its own.
    pub const OF_YEAR: [&'static str; 6] = [
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

    /// What to write in place of a key that is not known.
    #[must_use]
    pub fn advice(key: &str) -> String {
        near::advice(key, Self::KEYS.map(|key| (key, label_of(key).unwrap_or_default())))
    }

    /// The figure with this key; `None` where it is unknown.
    #[must_use]
    pub fn figure(&self, key: &str) -> Option<u32> {
        self.0.get(key).copied()
    }

    /// Figures that cannot all be true, each with its place: more of high value than in force, or more
    /// in force at the start of the year and granted since than there are now and were lost. A figure that
    /// is unknown may be anything.
    #[must_use]
    pub fn contradictions(&self) -> Vec<String> {
        let pairs: [(&[&str], &[&str]); 3] = [
            (&["highValue"], &["validInventions"]),
            (&["highValue", "highValuePossible"], &["validInventions"]),
            (&["validAtYearStart", "grantedInYear"], &AFTERWARDS),
        ];
        let mut found: Vec<String> = Vec::new();
        for (parts, whole) in pairs {
            let more = self.least(parts) > self.exactly(whole).unwrap_or(u64::MAX);
            // What contradicts alone does so with others too.
            let told = found.iter().any(|said| parts.iter().any(|key| said.contains(key)));
            if more && !told {
                found.push(format!("{}，多于{}", self.named(parts), self.named(whole)));
            }
        }
        found
    }

    /// Figures that may be true and are odd: more now and lost than there were and were granted, the rest
    /// of which can only have been bought in or restored.
    #[must_use]
    pub fn doubt(&self) -> Option<String> {
        let before = ["validAtYearStart", "grantedInYear"];
        let rest = self.least(&AFTERWARDS).checked_sub(self.exactly(&before)?)?;
        (rest > 0).then(|| {
            let (now, before) = (self.named(&AFTERWARDS), self.named(&before));
            format!("{now}，多于{before}；多出的 {rest} 件是本年度转入或恢复的吗？")
        })
    }

    /// The sum of what is known.
    fn least(&self, keys: &[&str]) -> u64 {
        keys.iter().filter_map(|key| self.figure(key)).map(u64::from).sum()
    }

    /// The sum where all are known.
    fn exactly(&self, keys: &[&str]) -> Option<u64> {
        keys.iter().map(|key| self.figure(key).map(u64::from)).sum()
    }

    /// The figures known, with their places.
    fn named(&self, keys: &[&str]) -> String {
        let one = |key: &&str| {
            let (figure, label) = (self.figure(key)?, label_of(key).unwrap_or(key));
            Some(format!("“{label}”（totals.{key}）{figure} 件"))
        };
        keys.iter().filter_map(one).collect::<Vec<_>>().join("加")
    }
}

/// What became of the patents in force at the start of the year and of those granted since.
const AFTERWARDS: [&str; 4] =
    ["validInventions", "lapsedInYear", "expiredInYear", "transferredInYear"];

#[cfg(test)]
mod tests {
    use super::Totals;

    fn totals(text: &str) -> Totals {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn figures_by_key() {
        let some = totals(r#"{"highValue": 3, "filedInYear": null}"#);
        assert_eq!((some.figure("highValue"), some.figure("filedInYear")), (Some(3), None));
        assert_eq!(some.unknown_key(), None);
        assert_eq!(totals(r#"{"highValues": 3}"#).unknown_key(), Some("highValues"));
    }

    /// Both sides of every bound; what is unknown contradicts nothing.
    #[test]
    fn figures_that_cannot_all_be_true() {
        let all = |rest: &str| format!(r#"{{"validInventions":25,{rest}}}"#);
        let lost = r#""lapsedInYear":2,"expiredInYear":1,"transferredInYear":3"#;
        let cases = [
            (all(r#""highValue":25"#), ""),
            (all(r#""highValue":26"#), "“已确认的高价值发明专利”（totals.highValue）26 件，多于“有效发明专利”（totals.validInventions）25 件"),
            (all(r#""highValue":20,"highValuePossible":5"#), ""),
            (all(r#""highValue":20,"highValuePossible":6"#), "totals.highValuePossible）6 件，多于"),
            (all(r#""highValuePossible":26"#), "totals.highValuePossible）26 件，多于"),
            (all(r#""highValue":30,"highValuePossible":6"#), "totals.highValue）30 件，多于"),
            (r#"{"highValue":30,"highValuePossible":6}"#.into(), ""),
            (all(&format!(r#""validAtYearStart":31,{lost}"#)), ""),
            (all(&format!(r#""validAtYearStart":32,{lost}"#)), "totals.validAtYearStart）32 件，多于"),
            (all(&format!(r#""grantedInYear":32,{lost}"#)), "totals.grantedInYear）32 件，多于"),
            (all(&format!(r#""validAtYearStart":30,"grantedInYear":1,{lost}"#)), ""),
            (all(&format!(r#""validAtYearStart":30,"grantedInYear":2,{lost}"#)), "加“本年度授权的发明专利”"),
            (all(r#""validAtYearStart":90,"lapsedInYear":2,"expiredInYear":1"#), ""),
            (r#"{"validAtYearStart":90}"#.into(), ""),
            ("{}".into(), ""),
            (
                r#"{"validInventions":4294967295,"highValue":4294967295,"highValuePossible":4294967295}"#
                    .into(),
                "多于",
            ),
        ];
        for (text, part) in cases {
            let found = totals(&text).contradictions();
            assert_eq!(found.len(), usize::from(!part.is_empty()), "{text}: {found:?}");
            assert!(found.iter().all(|said| said.contains(part)), "{text}: {found:?}");
        }
    }

    #[test]
    fn figures_that_are_odd() {
        let start = r#""validAtYearStart":20,"grantedInYear":5"#;
        let cases = [
            (format!(r#"{{{start},"validInventions":25}}"#), None),
            (format!(r#"{{{start},"validInventions":26}}"#), Some("多出的 1 件")),
            (format!(r#"{{{start},"lapsedInYear":26}}"#), Some("多出的 1 件")),
            (format!(r#"{{{start},"validInventions":24,"lapsedInYear":3}}"#), Some("多出的 2 件")),
            (r#"{"validAtYearStart":20,"validInventions":90}"#.into(), None),
            ("{}".into(), None),
        ];
        for (text, part) in cases {
            let found = totals(&text).doubt();
            let told = found.as_deref().zip(part).is_some_and(|(said, part)| said.contains(part));
            assert_eq!(told, part.is_some(), "{text}: {found:?}");
            assert_eq!(found.is_some(), part.is_some(), "{text}: {found:?}");
        }
    }
}
