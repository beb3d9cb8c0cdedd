//! A case as it was read: an enterprise, a day, a provision, and what must come of it.

use std::collections::BTreeSet;

use zhice_model::assessment::{Standing, Status};
use zhice_model::criterion::Verdict;
use zhice_model::{Date, Enterprise};

/// The cases of one plan.
#[derive(Clone, Debug)]
pub struct Suite {
    /// The plan's id.
    pub plan: String,
    /// The file they stand in, relative to the rules folder.
    pub file: String,
    /// The cases in the order of the file.
    pub cases: Vec<Case>,
}

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its name, unique among the cases of its provision.
    pub name: String,
    /// The line it begins at, from 1.
    pub line: u32,
    /// The provision whose result is looked at.
    pub provision: String,
    /// The day of the assessment.
    pub as_of: Date,
    /// The enterprise, its patents expanded.
    pub enterprise: Enterprise,
    /// What must come of it.
    pub expected: Expected,
}

/// What must come of a case. What is `None` or empty is not looked at.
#[derive(Clone, Debug)]
pub struct Expected {
    /// How the provision turns out.
    pub status: Status,
    /// The highest level that is certain; 0 is none.
    pub level: Option<u8>,
    /// The highest level that is not excluded; 0 is none.
    pub possible: Option<u8>,
    /// Whether the plan speaks to the enterprise on that day.
    pub standing: Option<Standing>,
    /// How conditions turn out, by their labels.
    pub criteria: Vec<(String, Verdict)>,
    /// How much conditions lack, by their labels.
    pub gaps: Vec<(String, GapExpected)>,
    /// All unknown inputs that the result depends on.
    pub missing: Option<BTreeSet<String>>,
    /// All readings under which the result would be another.
    pub sensitive: Option<BTreeSet<String>>,
    /// How the provision turns out under other readings: the reading's id, alone or with `=` and
    /// the label of the alternative.
    pub under: Vec<(String, Status)>,
    /// Texts each of which stands in some note.
    pub notes: Vec<String>,
    /// Texts that stand in no note.
    pub without_notes: Vec<String>,
}

/// How much a condition lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapExpected {
    /// The least; 0 together with a `high` of 0 means that nothing is lacking.
    pub low: u64,
    /// The most; `None`: no bound can be told.
    pub high: Option<u64>,
}
