//! Filing and grant. A right takes effect on the day on which its grant is announced: 专利法（2020年修正）
//! 第三十九条 for inventions, 第四十条 for utility models and designs. Filed is what the office received, or
//! what was posted, on that day (第二十八条).

use zhice_model::LegalStatus;
use zhice_model::date::Date;
use zhice_model::patent::Patent;

use super::life;
use super::register::{may_never_have_been, never_granted, open};
use crate::facts::Facts;
use crate::reason::{Entry, PatentField, Reason};

/// Whether the grant was announced on `day` or before.
pub fn granted_by(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    match patent.granted_on {
        Some(granted) if granted > day => Entry::Out(Reason::GrantedLater(granted)),
        Some(_) if never_granted(patent, facts) => open(PatentField::Status),
        Some(_) => Entry::In,
        None if patent.status.is_not_granted() => Entry::Out(Reason::NotGranted(patent.status)),
        None if patent.status == LegalStatus::Unknown => open(PatentField::Status),
        None if may_never_have_been(patent.status) => open(PatentField::GrantedOn),
        None if day >= facts.status_day() => Entry::In,
        // What ended was granted a day before at the latest.
        None if patent.ended_on.is_some_and(|ended| ended <= day.plus_days(1)) => Entry::In,
        None => open(PatentField::GrantedOn),
    }
}

/// Whether the grant was announced on a day from the first to the second, both inclusive.
pub fn granted_between(patent: &Patent, facts: &Facts, span: (Date, Date)) -> Entry {
    let field = match (patent.granted_on, patent.status) {
        (Some(granted), _) => {
            let contradicted =
                || if never_granted(patent, facts) { open(PatentField::Status) } else { Entry::In };
            return in_span(granted, span).and(contradicted);
        }
        (None, status) if status.is_not_granted() => {
            return Entry::Out(Reason::NotGranted(status));
        }
        (None, LegalStatus::Unknown) => PatentField::Status,
        (None, _) => PatentField::GrantedOn,
    };
    life::granted_between(patent, facts, span).unwrap_or(open(field))
}

/// Whether the application was filed on a day from the first to the second, both inclusive.
pub fn filed_between(patent: &Patent, span: (Date, Date)) -> Entry {
    patent.filed_on.map_or(open(PatentField::FiledOn), |filed| in_span(filed, span))
}

fn in_span(day: Date, (from, to): (Date, Date)) -> Entry {
    if (from..=to).contains(&day) { Entry::In } else { Entry::Out(Reason::DatedOutside(day)) }
}
