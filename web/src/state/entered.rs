//! All that was entered for one enterprise, as it is kept and taken back.

use zhice_model::enterprise::SubjectType;
use zhice_model::totals::Totals;
use zhice_model::{Date, Enterprise};

use super::State;
use super::ledger::Ledger;
use super::of_year::OfYear;
use super::open_form::Editor;
use super::shared::Shared;

/// What was entered for one enterprise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// All but the patents.
    pub enterprise: Shared<Enterprise>,
    /// The patents.
    pub patents: Ledger,
    /// The name by which their owners were read; `None`: the enterprise's.
    pub read_for: Option<String>,
    /// Totals that stood for the list before it was wanted in their place.
    pub spare_totals: Totals,
    /// The year that answers about one year were given for; 0: not known.
    pub year: i16,
    /// What was said about other years.
    pub other_years: Vec<OfYear>,
    /// The day of assessment where it is not the day of the visit.
    pub as_of: Option<Date>,
    /// A form that was open.
    pub editor: Option<Shared<Editor>>,
}

impl Draft {
    /// What is on the page now.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self {
            enterprise: state.enterprise.clone(),
            patents: state.patents.clone(),
            read_for: Some(&state.read_for).filter(|it| **it != state.enterprise.name).cloned(),
            spare_totals: state.spare_totals.clone(),
            year: state.year,
            other_years: state.other_years.clone(),
            as_of: state.as_of,
            editor: state.editor.clone(),
        }
    }

    /// The enterprise as a file has it, but for its patents.
    #[must_use]
    pub fn of_file(&self) -> Enterprise {
        Enterprise { as_of: self.as_of, ..Enterprise::clone(&self.enterprise) }
    }

    /// A list of which it is not said what day it tells of: of the day of assessment, or of today, as no
    /// list knows more.
    pub fn date(&mut self, today: Date) {
        if !self.patents.is_empty() && self.enterprise.status_as_of.is_none() {
            let day = self.as_of.map_or(today, |day| day.min(today));
            self.enterprise.edit().status_as_of = Some(day);
        }
    }

    /// Whether there is nothing in it worth a word.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let enterprise = &self.enterprise;
        enterprise.name.is_empty()
            && enterprise.region.is_empty()
            && enterprise.subject == SubjectType::Unknown
            && enterprise.answers.is_empty()
            && enterprise.totals.is_none()
            && self.spare_totals.0.is_empty()
            && self.other_years.is_empty()
            && !enterprise.no_patents
            && self.patents.is_empty()
            && self.editor.is_none()
    }
}
