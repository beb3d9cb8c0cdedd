//! Enterprises of which some fields are unknown.

use zhice_model::enterprise::{Answer, SubjectType};
use zhice_model::{ApplicationNumber, LegalStatus, Ownership, Patent, Truth};

use crate::completion::is_coherent;
use crate::dice::Dice;
use crate::enterprises::Case;

/// The case, known in part.
pub fn forgetful(mut case: Case, dice: &mut Dice) -> Case {
    let days = case.days;
    case.enterprise.patents.retain(|patent| is_coherent(patent, days));
    for patent in &mut case.enterprise.patents {
        if dice.chance(30) {
            forget(patent, dice);
        }
    }
    for question in ["includes-lapsed", "includes-transferred", "high-value-marked"] {
        match dice.number(0, 9) {
            0 => drop(case.enterprise.answers.remove(question)),
            1 => drop(case.enterprise.answers.insert(question.to_owned(), Answer::YesNo(false))),
            _ => {}
        }
    }
    if dice.chance(5) {
        case.enterprise.answers.remove("product-filings");
    } else if let Some(Answer::Records(records)) =
        case.enterprise.answers.get_mut("product-filings")
    {
        for record in records {
            if dice.chance(10) {
                record.remove(dice.pick(&["kind", "approved_on"]));
            }
        }
    }
    if dice.chance(4) {
        case.enterprise.subject = SubjectType::Unknown;
        case.enterprise.company = Truth::Unknown;
    } else if dice.chance(50) {
        case.enterprise.company = Truth::Unknown;
    }
    case
}

/// Forgets one field, seldom more.
fn forget(patent: &mut Patent, dice: &mut Dice) {
    for _ in 0..dice.pick(&[1, 1, 1, 2, 3]) {
        match dice.number(0, 9) {
            0 if is_over(patent.status) && dice.chance(50) => patent.status = LegalStatus::Ended,
            0 => patent.status = LegalStatus::Unknown,
            1 => patent.filed_on = None,
            2 => patent.granted_on = None,
            3 => patent.ended_on = None,
            4 => patent.ownership = Ownership::Unknown,
            5 => patent.transferred_out_on = None,
            6 => patent.strategic_industry = Truth::Unknown,
            7 => patent.overseas_family = Truth::Unknown,
            8 => patent.high_pledge = Truth::Unknown,
            _ => forget_kind(patent, dice),
        }
    }
}

/// Whether it is neither a right nor an application any more.
fn is_over(status: LegalStatus) -> bool {
    let never = matches!(status, LegalStatus::Rejected | LegalStatus::Withdrawn);
    never || status.is_ended_right()
}

/// Gives it a kind digit that the standard does not name.
fn forget_kind(patent: &mut Patent, dice: &mut Dice) {
    if dice.chance(80) {
        return;
    }
    let mut digits = patent.application_number.digits().to_owned();
    digits.replace_range(4..5, "5");
    patent.application_number = ApplicationNumber::parse(&digits).unwrap();
    patent.kind = None;
}
