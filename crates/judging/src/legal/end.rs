//! The end of a right: at the end of its term, counted from filing (专利法（2020年修正）第四十二条), before it
//! for an unpaid annual fee or when it is given up (第四十四条), and by being declared invalid (第四十五条,
//! 第四十六条). A lapsed right is restored under 专利法实施细则（2023年修订）第六条, and until then has ended.

use zhice_model::LegalStatus;
use zhice_model::date::Date;
use zhice_model::patent::Patent;

use super::register::{contradicts, expired_early, latest_end, never_granted, open, overdue_since};
use crate::facts::Facts;
use crate::reason::{Entry, PatentField, Reason};

/// Whether the right, once granted, had not ended on `day` (终止、无效、放弃、届满). The day on which its
/// term ends is the first without it (专利审查指南（2023）第五部分第九章): filed on 1999-09-06, a utility
/// model is in force until 2009-09-05.
pub fn not_ended_by(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    if let Some(end) = patent.term_end().filter(|end| *end <= day) {
        let ended = patent.ended_on.filter(|ended| *ended < end);
        return Entry::Out(
            ended.map_or(Reason::TermOver(end), |ended| Reason::Ended(patent.status, Some(ended))),
        );
    }
    if let Some(ended) = patent.ended_on {
        return match ended <= day {
            true if contradicts(patent, facts) => open(PatentField::EndedOn),
            true => Entry::Out(Reason::Ended(patent.status, Some(ended))),
            false => Entry::In,
        };
    }
    match patent.status {
        status if status.is_not_granted() => match patent.granted_on {
            None => Entry::Out(Reason::NotGranted(status)),
            Some(_) if never_granted(patent, facts) => open(PatentField::Status),
            Some(_) => term_covers(patent, facts, day),
        },
        // What is granted on a day has not ended on it.
        _ if patent.granted_on.is_some_and(|granted| granted >= day) => Entry::In,
        LegalStatus::Unknown => open(PatentField::Status),
        _ if overdue_since(patent, facts).is_some_and(|due| due <= day) => {
            open(PatentField::Status)
        }
        status if status.is_in_force() => term_covers(patent, facts, day),
        status if day >= latest_end(patent, facts) => Entry::Out(Reason::Ended(status, None)),
        LegalStatus::Expired if !expired_early(patent, facts) && patent.term_end().is_some() => {
            Entry::In
        }
        _ => open(PatentField::EndedOn),
    }
}

/// For a right in force when its status was read: whether its term still runs on `day`.
fn term_covers(patent: &Patent, facts: &Facts, day: Date) -> Entry {
    if patent.term_end().is_some() || day <= facts.status_day() {
        Entry::In
    } else {
        open(PatentField::FiledOn)
    }
}
