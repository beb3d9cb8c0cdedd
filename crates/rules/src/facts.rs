//! The enterprise as the scripts see it: an immutable view with the day of the assessment.

use std::rc::Rc;

use zhice_model::Enterprise;
use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Record};

/// What one run looks at.
#[derive(Debug)]
pub struct Facts {
    /// The enterprise.
    pub enterprise: Rc<Enterprise>,
    /// The day of the assessment; what that day brings counts.
    pub as_of: Date,
}

impl Facts {
    /// The day that statuses and owners describe.
    pub fn status_day(&self) -> Date {
        self.enterprise.status_as_of.unwrap_or(self.as_of)
    }

    /// 1 January of the rating year.
    pub fn year_start(&self) -> Date {
        jiff::civil::date(self.as_of.year(), 1, 1)
    }

    /// 31 December of the rating year.
    pub fn year_end(&self) -> Date {
        jiff::civil::date(self.as_of.year(), 12, 31)
    }

    /// The records of an answer; `None` when the question is not answered with a list.
    pub fn records(&self, ask: &str) -> Option<&[Record]> {
        match self.enterprise.answers.get(ask) {
            Some(Answer::Records(records)) => Some(records),
            _ => None,
        }
    }
}

/// The host type behind `e` in a script.
#[derive(Clone, Debug)]
pub struct EnterpriseView(pub Rc<Facts>);
