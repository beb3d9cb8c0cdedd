//! How far to look ahead, and the pieces that are asked for one by one.

use zhice_model::assessment::PlanAssessment;
use zhice_model::date::plus_years;
use zhice_model::{Assessment, Date};

use crate::format::overview;

/// The days asked for at once: short enough to be answered soon, and to be given up.
const PIECE: i64 = 92;
/// The engine looks no further.
const MOST: i64 = 3_660;

/// How far to look ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Until the day after the plans in force end.
    Plans,
    /// So many years.
    Years(i64),
}

impl Span {
    /// The numbers of years on offer.
    pub const YEARS: [i64; 3] = [1, 3, 5];

    /// What to begin with: the end of the plans in force, or three years where none is.
    #[must_use]
    pub fn usual(assessment: &Assessment) -> Self {
        if end_of_plans(assessment).is_some() { Self::Plans } else { Self::Years(3) }
    }

    /// The last day of it.
    #[must_use]
    pub fn end(self, assessment: &Assessment) -> Date {
        let years = |years| plus_years(assessment.as_of, years);
        match self {
            Self::Plans => end_of_plans(assessment).unwrap_or_else(|| years(3)),
            Self::Years(count) => years(count),
        }
    }
}

/// The day after the last plan in force ends, as far as the engine looks.
#[must_use]
pub fn end_of_plans(assessment: &Assessment) -> Option<Date> {
    let end = overview::in_force(assessment).map(|plan: &PlanAssessment| plan.in_force.to).max()?;
    let days = assessment.as_of.days_until(end).saturating_add(1).min(MOST);
    Some(assessment.as_of.plus_days(days))
}

/// First and last days of the pieces; each begins where the one before ends, as changes are told from
/// the first day on.
#[must_use]
pub fn pieces(from: Date, to: Date) -> Vec<(Date, Date)> {
    let days = from.days_until(to).max(0);
    let starts = (0..days).step_by(usize::try_from(PIECE).unwrap_or(1));
    starts.map(|start| (from.plus_days(start), from.plus_days((start + PIECE).min(days)))).collect()
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::Standing;
    use zhice_model::date::date;
    use zhice_model::plan::Period;

    use super::{Span, pieces};
    use crate::format::samples::assessment;

    #[test]
    fn pieces_join() {
        let from = date(2026, 11, 21);
        for days in [0, 1, 91, 92, 93, 184, 1_826] {
            let to = from.plus_days(days);
            let pieces = pieces(from, to);
            assert_eq!(pieces.first().map_or(from, |piece| piece.0), from, "{days}");
            assert_eq!(pieces.last().map_or(from, |piece| piece.1), to, "{days}");
            assert!(pieces.windows(2).all(|pair| pair[0].1 == pair[1].0), "{days}");
            assert!(pieces.iter().all(|(from, to)| from < to), "{days}");
        }
    }

    #[test]
    fn ends() {
        let day = date(2026, 11, 21);
        let cases = [
            (Standing::InForce, date(2026, 12, 31), Span::Plans, date(2027, 1, 1)),
            (Standing::InForce, date(2026, 11, 21), Span::Plans, date(2026, 11, 22)),
            (Standing::Expired, date(2023, 12, 31), Span::Years(3), date(2029, 11, 21)),
        ];
        for (standing, to, usual, end) in cases {
            let mut assessment = assessment(standing, vec![], day);
            assessment.plans[0].in_force = Period { from: day, to };
            assert_eq!(Span::usual(&assessment), usual, "{to}");
            assert_eq!(usual.end(&assessment), end, "{to}");
            assert_eq!(Span::Years(1).end(&assessment), date(2027, 11, 21));
        }
    }
}
