//! The patents that may be lost for want of a fee, and what the plans would say if they were.

use zhice_model::date::Date;
use zhice_model::patent::{Ownership, Patent};
use zhice_model::what_if::{FEE_NOTICE_DAYS, PatentRisk, RiskCause, Risks};
use zhice_model::{Enterprise, LegalStatus};

use super::compare::compare;
use crate::plans::RuleBook;

/// What is at risk on a day. Patents that have ended already, restorable or not, change nothing more.
#[must_use]
pub fn risks(book: &RuleBook, enterprise: &Enterprise, as_of: Date) -> Risks {
    let mut patents = Vec::new();
    let mut without = enterprise.clone();
    for (row, patent) in (0..).zip(&mut without.patents) {
        let Some((cause, day)) = risk(patent, as_of) else { continue };
        patents.push(PatentRisk { row, cause, day });
        if cause != RiskCause::Restorable {
            patent.status = LegalStatus::LapsedFee;
            patent.ended_on = Some(as_of);
        }
    }
    let without = compare(book, enterprise, &without, as_of).plans;
    Risks { patents, without }
}

fn risk(patent: &Patent, as_of: Date) -> Option<(RiskCause, Option<Date>)> {
    let past = |day: Option<Date>| day.is_some_and(|day| day <= as_of);
    if patent.ownership == Ownership::None || past(patent.transferred_out_on) {
        return None;
    }
    if patent.status == LegalStatus::LapsedRestorable {
        return Some((RiskCause::Restorable, patent.ended_on));
    }
    if past(patent.ended_on) || past(patent.term_end()) {
        return None;
    }
    let due = patent.fee_due_on;
    match patent.status {
        LegalStatus::Grace => Some((RiskCause::Overdue, due)),
        LegalStatus::Granted if due.is_some_and(|due| due < as_of) => {
            Some((RiskCause::Overdue, due))
        }
        LegalStatus::Granted if due? <= as_of.plus_days(FEE_NOTICE_DAYS) => {
            Some((RiskCause::DueSoon, due))
        }
        _ => None,
    }
}
