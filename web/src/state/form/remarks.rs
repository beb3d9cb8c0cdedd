//! What is wrong or odd about the form of a patent.

use zhice_model::application_number::ApplicationNumberError;
use zhice_model::date::{DateError, FIRST_FILING_DAY, parse_date};
use zhice_model::{Date, Patent};

use super::FormField;

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
        !matches!(self.fault, Fault::CheckDigit(_) | Fault::YearDiffers(_) | Fault::OutOfTime)
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
    /// Granted before it was filed.
    GrantedBeforeFiled,
    /// Ended before it was granted.
    EndedBeforeGranted,
    /// The check character should be this one.
    CheckDigit(char),
    /// The number names this year, the filing day another.
    YearDiffers(i16),
    /// Later than the day of assessment, or before there were patents.
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

    /// What is odd about the days.
    pub fn on_dates(&mut self, patent: &Patent, today: Date) {
        let Patent { filed_on, granted_on, ended_on, .. } = *patent;
        if let Some((filed, year)) = filed_on.zip(patent.application_number.year())
            && filed.year() != year
        {
            self.add(FormField::FiledOn, Fault::YearDiffers(year));
        }
        let order = [
            (filed_on, granted_on, FormField::GrantedOn, Fault::GrantedBeforeFiled),
            (granted_on, ended_on, FormField::EndedOn, Fault::EndedBeforeGranted),
        ];
        for (earlier, later, field, fault) in order {
            if earlier.zip(later).is_some_and(|(earlier, later)| later < earlier) {
                self.add(field, fault);
            }
        }
        for (day, field) in [(filed_on, FormField::FiledOn), (granted_on, FormField::GrantedOn)] {
            if day.is_some_and(|day| day > today || day < FIRST_FILING_DAY) {
                self.add(field, Fault::OutOfTime);
            }
        }
    }
}
