//! What is wrong or odd about the form of a patent.

use zhice_model::application_number::ApplicationNumberError;
use zhice_model::date::{DateError, parse_date};
use zhice_model::doubt::Doubt;
use zhice_model::{Date, Patent};

use super::{FormField, Surroundings};

/// A remark on a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The field.
    pub field: FormField,
    /// What is wrong or odd.
    pub fault: Fault,
}

impl Remark {
    /// Whether the form cannot be saved so.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        match self.fault {
            Fault::CheckDigit(_) | Fault::OutOfTime => false,
            Fault::Doubt(_, new) => new,
            _ => true,
        }
    }
}

/// What can be wrong or odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No application number.
    Number(ApplicationNumberError),
    /// No date.
    Date(DateError),
    /// The application stands in the list already.
    Duplicate(String),
    /// The check character should be this one.
    CheckDigit(char),
    /// Two facts do not fit together; whether that cannot be, and was not so before.
    Doubt(Doubt, bool),
    /// Later than the day of assessment.
    OutOfTime,
}

/// The remarks on a form while it is read.
#[derive(Default)]
pub struct Remarks(Vec<Remark>);

impl Remarks {
    /// All of them.
    pub fn all(self) -> Vec<Remark> {
        self.0
    }

    /// One more.
    pub fn add(&mut self, field: FormField, fault: Fault) {
        self.0.push(Remark { field, fault });
    }

    /// Reads a day; what is none is remarked on.
    pub fn day(&mut self, field: FormField, text: &str) -> Option<Date> {
        if text.trim().is_empty() {
            return None;
        }
        parse_date(text).map_err(|error| self.add(field, Fault::Date(error))).ok()
    }

    /// What does not fit together. What cannot be is refused where it is new: a list may hold it, and all
    /// else of the patent can be entered.
    pub fn on_facts(&mut self, patent: &Patent, around: &Surroundings) {
        let found = |patent: &Patent| patent.doubts(around.status_day, around.day);
        let before = around.original.map(found).unwrap_or_default();
        for doubt in found(patent) {
            let new = cannot_be(doubt) && !before.contains(&doubt);
            if let Some(field) = field(doubt.field()) {
                self.add(field, Fault::Doubt(doubt, new));
            }
        }
        let granted_later = patent.granted_on.is_some_and(|day| day > around.day);
        if granted_later && self.0.iter().all(|it| it.field != FormField::GrantedOn) {
            self.add(FormField::GrantedOn, Fault::OutOfTime);
        }
    }
}

fn cannot_be(doubt: Doubt) -> bool {
    use Doubt::{EndedBeforeFiled, EndedBeforeGranted, GrantedBeforeFiled};
    matches!(doubt, GrantedBeforeFiled(..) | EndedBeforeFiled(..) | EndedBeforeGranted(..))
}

/// The field of the form for one of files.
fn field(name: &str) -> Option<FormField> {
    Some(match name {
        "filedOn" => FormField::FiledOn,
        "kind" => FormField::Kind,
        "grantedOn" => FormField::GrantedOn,
        "endedOn" => FormField::EndedOn,
        "status" => FormField::Status,
        "endAnnouncedOn" => FormField::EndAnnouncedOn,
        "ownership" => FormField::Ownership,
        "transferredInOn" => FormField::TransferredInOn,
        "transferredOutOn" => FormField::TransferredOutOn,
        "feeDueOn" => FormField::FeeDueOn,
        _ => return None,
    })
}
