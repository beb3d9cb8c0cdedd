//! Where on the page an unknown input can be supplied, and how much depends on it.

use zhice_model::Assessment;
use zhice_model::totals::Totals;
use zhice_wording::missing::Unknown;

/// A place on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The question with this id.
    Question(String),
    /// These patents, as positions in the list that was assessed.
    Patents(Vec<u32>),
    /// The total with this key, in place of a list.
    Figure(&'static str),
    /// The field of the page with this id.
    Field(&'static str),
    /// No place of its own.
    Nowhere,
}

/// Where an input can be supplied.
#[must_use]
pub fn target(unknown: &Unknown) -> Target {
    match unknown.input.split_once('.') {
        Some(("answers", answer)) => {
            // An answer, or (`filings.approved_on`) a field of its records.
            Target::Question(answer.split('.').next().unwrap_or(answer).to_owned())
        }
        Some(("patents", _)) => Target::Patents(unknown.rows.clone()),
        Some(("totals", key)) => {
            let known = Totals::KEYS.into_iter().find(|known| *known == key);
            known.map_or(Target::Nowhere, Target::Figure)
        }
        _ => match unknown.input.as_str() {
            "subject" => Target::Field("subject"),
            "company" => Target::Field("company"),
            "patents" => Target::Field("patents-title"),
            "statusAsOf" => Target::Field("status-as-of"),
            "region" => Target::Field("region"),
            _ => Target::Nowhere,
        },
    }
}

/// How many provisions an input settles by itself, and how many it concerns besides.
#[must_use]
pub fn reach(input: &str, assessment: &Assessment) -> (usize, usize) {
    let missing = assessment.missing.iter().find(|missing| missing.input == input);
    missing.map_or((0, 0), |missing| (missing.settles.len(), missing.concerns.len()))
}

#[cfg(test)]
mod tests {
    use zhice_wording::missing::Unknown;

    use super::{Target, target};

    #[test]
    fn each_has_its_place() {
        let cases = [
            ("answers.scope", Target::Question("scope".into())),
            ("answers.filings.approved_on", Target::Question("filings".into())),
            ("patents.strategicIndustry", Target::Patents(vec![1, 3])),
            ("patents", Target::Field("patents-title")),
            ("subject", Target::Field("subject")),
            ("totals.lapsedInYear", Target::Figure("lapsedInYear")),
            ("totals.lapsed", Target::Nowhere),
            ("other", Target::Nowhere),
        ];
        for (input, expected) in cases {
            let unknown = Unknown { input: input.into(), text: String::new(), rows: vec![1, 3] };
            assert_eq!(target(&unknown), expected, "{input}");
        }
    }
}
