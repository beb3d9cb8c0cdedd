//! Made-up enterprises that provisions are tried on: blank, and filled in so that most branches of a
//! script are taken by one of them.

use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::patent::{Ownership, Patent};
use zhice_model::plan::{AnswerType, Ask, Field, PlanSummary};
use zhice_model::{ApplicationNumber, Enterprise, LegalStatus, Truth};

/// The most filled enterprises, whatever number of choices a question has.
const MOST: usize = 8;
/// The least: the answers yes and no.
const LEAST: usize = 2;

/// An enterprise that knows nothing of itself.
pub fn blank(plan: &PlanSummary) -> Enterprise {
    Enterprise {
        region: plan.regions.first().cloned().unwrap_or_default(),
        ..Enterprise::default()
    }
}

/// Enterprises that answer every question, between them with every choice; the last holds no patents.
pub fn filled(plan: &PlanSummary) -> Vec<Enterprise> {
    let choices = plan.asks.iter().map(|ask| most_choices(&ask.answer)).max().unwrap_or(0);
    let count = choices.clamp(LEAST, MOST);
    let without_patents =
        Enterprise { patents: Vec::new(), no_patents: true, ..filled_one(plan, 1) };
    let filled = (0..count).map(|variant| filled_one(plan, variant));
    filled.chain([without_patents]).collect()
}

/// Whether a variant answers yes and has much; the odd ones answer no and have nothing.
fn is_even(variant: usize) -> bool {
    variant.is_multiple_of(2)
}

fn most_choices(answer: &AnswerType) -> usize {
    match answer {
        AnswerType::Choice { choices } => choices.len(),
        AnswerType::Records { fields } => {
            fields.iter().map(|field| most_choices(&field.answer)).max().unwrap_or(0)
        }
        AnswerType::YesNo | AnswerType::Count { .. } | AnswerType::Date | AnswerType::Text => 0,
    }
}

fn filled_one(plan: &PlanSummary, variant: usize) -> Enterprise {
    let day = plan.in_force.from;
    let answer = |ask: &Ask| (ask.id.clone(), answer_of(&ask.answer, variant, day));
    Enterprise {
        name: "示例（虚构）有限公司".to_owned(),
        subject: if variant == 0 {
            SubjectType::PrivateEnterprise
        } else {
            SubjectType::University
        },
        patents: patents(variant),
        answers: plan.asks.iter().map(answer).collect(),
        ..blank(plan)
    }
}

fn answer_of(form: &AnswerType, variant: usize, day: Date) -> Answer {
    match form {
        AnswerType::Records { fields } if is_even(variant) => {
            Answer::Records(vec![record(fields, variant, day), record(fields, variant + 1, day)])
        }
        AnswerType::Records { .. } => Answer::Records(Vec::new()),
        other => match scalar(other, variant, day) {
            Scalar::YesNo(yes) => Answer::YesNo(yes),
            Scalar::Count(count) => Answer::Count(count),
            Scalar::Text(text) => Answer::Text(text),
        },
    }
}

fn record(fields: &[Field], variant: usize, day: Date) -> Record {
    let value = |field: &Field| (field.id.clone(), scalar(&field.answer, variant, day));
    fields.iter().map(value).collect()
}

fn scalar(form: &AnswerType, variant: usize, day: Date) -> Scalar {
    let is_even = is_even(variant);
    match form {
        AnswerType::YesNo => Scalar::YesNo(is_even),
        AnswerType::Count { .. } => Scalar::Count(if is_even { 1_000 } else { 0 }),
        AnswerType::Date => Scalar::Text(day.to_string()),
        AnswerType::Choice { choices } => {
            let place = variant.checked_rem(choices.len()).unwrap_or(0);
            Scalar::Text(choices.get(place).map(|choice| choice.key.clone()).unwrap_or_default())
        }
        AnswerType::Text | AnswerType::Records { .. } => Scalar::Text("示例".to_owned()),
    }
}

/// One patent of each kind, status and owner: inventions, utility models and designs have a number
/// of their own each.
fn patents(variant: usize) -> Vec<Patent> {
    let statuses = LegalStatus::ALL.iter().zip(Ownership::ALL.iter().cycle());
    let each = ['1', '2', '3'].into_iter().flat_map(|kind| {
        let statuses = statuses.clone().zip(0_u32..);
        statuses.map(move |((status, ownership), serial)| (kind, *status, *ownership, serial))
    });
    each.filter_map(|(kind, status, ownership, serial)| {
        let number = ApplicationNumber::parse(&format!("2015{kind}{serial:07}")).ok()?;
        let is_yes = Truth::from(is_even(variant));
        Some(Patent {
            filed_on: Some(zhice_model::date::date(2015, 1, 1)),
            granted_on: Some(zhice_model::date::date(2017, 1, 1)),
            status,
            ownership: if variant == 0 { Ownership::Sole } else { ownership },
            strategic_industry: is_yes,
            overseas_family: is_yes,
            high_pledge: is_yes,
            national_award: is_yes,
            ..Patent::new(number)
        })
    })
    .collect()
}
