//! What of an assessment stands first: the plans that speak, the rating, and the questions.

use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Standing, Status};
use zhice_model::plan::{Ask, PlanSummary, ProvisionKind};
use zhice_model::{Assessment, Date};
use zhice_wording::conditions::deciding;

/// The plans that speak to the enterprise on the day.
pub fn in_force(assessment: &Assessment) -> impl Iterator<Item = &PlanAssessment> {
    assessment.plans.iter().filter(|plan| plan.standing == Standing::InForce)
}

/// The provision that the page puts first: the rating of the plan in force.
#[must_use]
pub fn primary(assessment: &Assessment) -> Option<(&PlanAssessment, &ProvisionAssessment)> {
    let judged = |provision: &&ProvisionAssessment| provision.status != Status::NotApplicable;
    let ratings = || {
        in_force(assessment).flat_map(|plan| {
            let ratings = plan.provisions.iter().filter(|it| it.kind == ProvisionKind::Rating);
            ratings.map(move |rating| (plan, rating))
        })
    };
    ratings().find(|(_, rating)| judged(rating)).or_else(|| ratings().next())
}

/// Whether a plan governs a place; a code of four digits stands for all counties under it.
#[must_use]
pub fn governs(plan: &PlanSummary, region: &str) -> bool {
    let covers = |code: &String| code == region || (code.len() == 4 && region.starts_with(code));
    !region.is_empty() && plan.regions.iter().any(covers)
}

/// The plans that govern a place on a day.
pub fn governing<'a>(
    plans: &'a [PlanSummary],
    region: &'a str,
    day: Date,
) -> impl Iterator<Item = &'a PlanSummary> {
    let spans = move |plan: &PlanSummary| plan.in_force.from <= day && day <= plan.in_force.to;
    plans.iter().filter(move |plan| governs(plan, region) && spans(plan))
}

/// Where a day stands on which no plan governs a place that has some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// After this day, the last of the plan that ended last.
    Ended(Date),
    /// Before this day, the first of the plan that begins first.
    NotBegun(Date),
}

/// Where a day stands among the plans of a place, if none of them governs it then.
#[must_use]
pub fn gap(plans: &[PlanSummary], region: &str, day: Date) -> Option<Gap> {
    let own = || plans.iter().filter(|plan| governs(plan, region)).map(|plan| plan.in_force);
    let ended = own().map(|period| period.to).filter(|to| *to < day).max();
    let begun = own().map(|period| period.from).filter(|from| *from > day).min();
    let is_governed = governing(plans, region, day).next().is_some();
    ended.map(Gap::Ended).or(begun.map(Gap::NotBegun)).filter(|_| !is_governed)
}

/// The questions of the plans that govern a place on a day, each once, in the plans' order.
#[must_use]
pub fn asks<'a>(plans: &'a [PlanSummary], region: &'a str, day: Date) -> Vec<&'a Ask> {
    let mut asks: Vec<&Ask> = Vec::new();
    for ask in governing(plans, region, day).flat_map(|plan| &plan.asks) {
        if asks.iter().all(|known| known.id != ask.id) {
            asks.push(ask);
        }
    }
    asks
}

/// The questions that the verdict of a provision depends on while they are open.
#[must_use]
pub fn open_questions(provision: &ProvisionAssessment) -> Vec<&str> {
    let missing = deciding(provision).flat_map(|criterion| &criterion.missing);
    questions_of(missing.map(|missing| missing.input.as_str()))
}

/// The questions that any outcome depends on while they are open, the one that settles most first.
#[must_use]
pub fn useful_questions(assessment: &Assessment) -> Vec<&str> {
    questions_of(assessment.missing.iter().map(|missing| missing.input.as_str()))
}

fn questions_of<'a>(inputs: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut open = Vec::new();
    for input in inputs {
        // An answer, or (`answers.filings.approved_on`) a field of its records.
        let answer = input.strip_prefix("answers.");
        match answer.and_then(|answer| answer.split('.').next()) {
            Some(id) if !open.contains(&id) => open.push(id),
            _ => {}
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;
    use zhice_model::plan::{AnswerType, Ask, Period, PlanSummary};

    use super::{Gap, asks, gap, governs, open_questions};
    use crate::format::samples::{provision, unknown};

    fn plan(region: &str, from: i16, asks: &[&str]) -> PlanSummary {
        let ask = |id: &&str| Ask {
            id: (*id).into(),
            label: (*id).into(),
            why: String::new(),
            source: String::new(),
            answer: AnswerType::YesNo,
            yearly: false,
        };
        PlanSummary {
            id: region.into(),
            title: String::new(),
            document: String::new(),
            regions: vec![region.into()],
            in_force: Period { from: date(from, 1, 1), to: date(from + 2, 12, 31) },
            issued: None,
            timetable: None,
            asks: asks.iter().map(ask).collect(),
            params: vec![],
            readings: vec![],
            provisions: vec![],
            forbids_count_benefits: None,
        }
    }

    #[test]
    fn questions_of_the_place_and_day() {
        let plans = [
            plan("320682", 2021, &["old"]),
            plan("320682", 2024, &["a", "b"]),
            plan("3206", 2024, &["b", "c"]),
            plan("320831", 2024, &["d"]),
        ];
        let cases = [
            ("320682", 2026, &["a", "b", "c"][..]),
            ("320682", 2023, &["old"]),
            ("320612", 2026, &["b", "c"]),
            ("000000", 2026, &[]),
            ("", 2026, &[]),
        ];
        for (region, year, expected) in cases {
            let found: Vec<_> =
                asks(&plans, region, date(year, 11, 21)).iter().map(|a| a.id.as_str()).collect();
            assert_eq!(found, expected, "{region} {year}");
        }
        assert!(!governs(&plans[0], "3206821"), "six digits are one place");
    }

    #[test]
    fn days_that_no_plan_governs() {
        let plans = [plan("320682", 2021, &[]), plan("320682", 2025, &[]), plan("3209", 2022, &[])];
        let cases = [
            ("320682", date(2020, 12, 31), Some(Gap::NotBegun(date(2021, 1, 1)))),
            ("320682", date(2021, 1, 1), None),
            ("320682", date(2023, 12, 31), None),
            ("320682", date(2024, 1, 1), Some(Gap::Ended(date(2023, 12, 31)))),
            ("320682", date(2025, 1, 1), None),
            ("320682", date(2028, 1, 1), Some(Gap::Ended(date(2027, 12, 31)))),
            ("320902", date(2025, 1, 1), Some(Gap::Ended(date(2024, 12, 31)))),
            ("320831", date(2025, 1, 1), None),
        ];
        for (region, day, expected) in cases {
            assert_eq!(gap(&plans, region, day), expected, "{region} {day}");
        }
    }

    #[test]
    fn questions_left_open() {
        let mut provision = provision();
        provision.criteria = vec![
            unknown("失效率", "answers.scope", &[]),
            unknown("备案", "answers.filings.approved_on", &[0]),
            unknown("备案", "answers.filings", &[]),
        ];
        assert_eq!(open_questions(&provision), ["scope", "filings"]);
    }
}
