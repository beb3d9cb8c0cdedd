//! What an enterprise can do, as a plan names it, and what that does to the enterprise's data.

use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Record};
use zhice_model::{ApplicationNumber, Enterprise, LegalStatus, Ownership, Patent, Truth};

use crate::reason::PatentField;

mod totals;

/// An action that a provision names.
#[derive(Clone, Debug)]
pub struct Lever {
    /// Its id within the provision.
    pub id: String,
    /// What is done.
    pub label: String,
    /// The unit counted.
    pub unit: String,
    /// How it is done; empty: the plan does not say.
    pub how: String,
    /// How many times at most.
    pub most: u32,
    /// What it changes.
    pub edit: Edit,
}

/// A change of an enterprise's data that can be made several times.
#[derive(Clone, Debug)]
pub enum Edit {
    /// An invention more is granted to the enterprise alone.
    GainInvention,
    /// One more of the patents at these positions gets a mark.
    Mark(PatentField, Vec<u32>),
    /// One more of the lapsed patents at these positions is restored.
    Restore(Vec<u32>),
    /// A record more in the answer to a question.
    AddRecord(String, Record),
    /// Yes in answer to a question.
    AnswerYes(String),
}

impl Edit {
    /// How many times it can be made; `None`: as often as one likes, or as other edits allow.
    pub fn most(&self) -> Option<u32> {
        match self {
            Self::GainInvention | Self::AddRecord(..) | Self::Mark(..) => None,
            Self::Restore(rows) => u32::try_from(rows.len()).ok(),
            Self::AnswerYes(_) => Some(1),
        }
    }

    /// The positions of the patents of which it picks some.
    pub fn rows(&self) -> &[u32] {
        match self {
            Self::Mark(_, rows) | Self::Restore(rows) => rows,
            Self::GainInvention | Self::AddRecord(..) | Self::AnswerYes(_) => &[],
        }
    }

    /// Whether which patents there are to pick from shows once the other edits are made.
    pub fn comes_last(&self) -> bool {
        matches!(self, Self::Mark(..))
    }

    /// Makes the change so many times, as if done on `day`: to the patents at `rows`, where it picks some.
    pub fn make(&self, count: u32, rows: &[u32], enterprise: &mut Enterprise, day: Date) {
        match self {
            Self::GainInvention => match totals::of(enterprise) {
                Some(totals) => totals::gain(totals, count),
                None => gain(count, enterprise, day),
            },
            Self::Mark(field, _) => match totals::of(enterprise) {
                Some(totals) => totals::make_valuable(totals, count),
                None => each(rows, enterprise, |patent| mark(patent, *field)),
            },
            Self::Restore(_) => each(rows, enterprise, |patent| {
                patent.status = LegalStatus::Granted;
                patent.ended_on = None;
                patent.end_announced_on = None;
            }),
            Self::AddRecord(ask, record) => add_records(enterprise, ask, record, count),
            Self::AnswerYes(ask) if count > 0 => {
                enterprise.answers.insert(ask.clone(), Answer::YesNo(true));
            }
            Self::AnswerYes(_) => {}
        }
    }
}

fn each(rows: &[u32], enterprise: &mut Enterprise, change: impl Fn(&mut Patent)) {
    for row in rows {
        let row = usize::try_from(*row).unwrap_or(usize::MAX);
        if let Some(patent) = enterprise.patents.get_mut(row) {
            change(patent);
        }
    }
}

fn mark(patent: &mut Patent, field: PatentField) {
    match field {
        PatentField::StrategicIndustry => patent.strategic_industry = Truth::Yes,
        PatentField::OverseasFamily => patent.overseas_family = Truth::Yes,
        PatentField::HighPledge => patent.high_pledge = Truth::Yes,
        PatentField::NationalAward => patent.national_award = Truth::Yes,
        _ => {}
    }
}

fn add_records(enterprise: &mut Enterprise, ask: &str, record: &Record, count: u32) {
    let count = usize::try_from(count).unwrap_or(0);
    if count == 0 {
        return;
    }
    let more = std::iter::repeat_n(record.clone(), count);
    match enterprise.answers.get_mut(ask) {
        Some(Answer::Records(records)) => records.extend(more),
        _ => {
            enterprise.answers.insert(ask.to_owned(), Answer::Records(more.collect()));
        }
    }
}

/// Adds inventions under numbers that nobody uses; the title says that they are supposed.
fn gain(count: u32, enterprise: &mut Enterprise, day: Date) {
    let mut taken = std::collections::BTreeSet::new();
    for patent in &enterprise.patents {
        taken.insert(patent.application_number.digits().to_owned());
    }
    let numbers = (0..=9_999_999_u32).rev().filter_map(|serial| {
        let number = ApplicationNumber::parse(&format!("{:04}1{serial:07}", day.year())).ok()?;
        (!taken.contains(number.digits())).then_some(number)
    });
    let numbers = numbers.take(usize::try_from(count).unwrap_or(0)).zip(1..);
    let gained: Vec<_> = numbers
        .map(|(number, place)| Patent {
            title: format!("（假设）新增授权发明专利 {place}"),
            filed_on: Some(day),
            granted_on: Some(day),
            status: LegalStatus::Granted,
            ownership: Ownership::Sole,
            strategic_industry: Truth::No,
            overseas_family: Truth::No,
            high_pledge: Truth::No,
            national_award: Truth::No,
            ..Patent::new(number)
        })
        .collect();
    enterprise.no_patents &= gained.is_empty();
    enterprise.patents.extend(gained);
}
