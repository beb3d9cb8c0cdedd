//! What the host functions share with the host during one run: the budget, what the script
//! declares, and the trail of what it judges.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rhai::{FnPtr, Position};
use zhice_judging::budget::Budget;
use zhice_judging::readings::{Choices, Readings};
use zhice_judging::trail::Trail;
use zhice_model::plan::{Ask, Param, Period, ProvisionSummary, Reading, Timetable};
use zhice_model::{Date, Diagnostic};

use super::limits::{DECLARATIONS, DECLARED_BYTES, MISTAKES};
use crate::codes::Code;
use crate::messages::place;

/// Whether the script is declaring its plan or judging an enterprise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// The top level of the script runs.
    #[default]
    Declaring,
    /// The body of a provision runs.
    Judging,
}

/// What one plan declared.
#[derive(Debug, Default)]
pub struct Declared {
    /// `plan(…)`
    pub header: Option<Header>,
    /// `ask(…)`
    pub asks: Vec<Ask>,
    /// `param(…)`
    pub params: Vec<Param>,
    /// `reading(…)`
    pub readings: Vec<Reading>,
    /// `provision(…)`
    pub provisions: Vec<DeclaredProvision>,
}

impl Declared {
    fn count(&self) -> usize {
        self.asks.len() + self.params.len() + self.readings.len() + self.provisions.len()
    }
}

/// The metadata of a plan.
#[derive(Clone, Debug)]
pub struct Header {
    /// `rugao-2024`
    pub id: String,
    /// The document's title.
    pub title: String,
    /// The document's number.
    pub document: String,
    /// The area codes it governs.
    pub regions: Vec<String>,
    /// Both days inclusive.
    pub in_force: Period,
    /// The day on which the document was issued.
    pub issued: Option<Date>,
    /// Its timetable, where that ends before the plan does.
    pub timetable: Option<Timetable>,
    /// The clause that forbids benefits for a number of patents.
    pub forbids_count_benefits: Option<String>,
}

/// A provision with its body.
#[derive(Clone, Debug)]
pub struct DeclaredProvision {
    /// What is told of it.
    pub summary: ProvisionSummary,
    /// Keys of the subjects it is for; empty: all.
    pub subjects: Vec<String>,
    /// The closure that judges an enterprise; `None` where nothing has to be judged.
    pub body: Option<FnPtr>,
}

/// The state that host functions share.
#[derive(Debug, Default)]
pub struct Session {
    /// What has been used up.
    pub budget: Rc<Budget>,
    /// Declaring or judging.
    pub phase: Cell<Phase>,
    /// What the plan declared so far.
    pub declared: RefCell<Declared>,
    /// What the provision judged so far.
    pub trail: RefCell<Trail>,
    /// How the plan is read.
    pub readings: Readings,
    problems: RefCell<Vec<Diagnostic>>,
    declared_bytes: Cell<usize>,
}

impl Session {
    /// Begins a run of a plan with these readings.
    pub fn begin(&self, choices: Choices) {
        self.phase.set(Phase::Declaring);
        self.declared.replace(Declared::default());
        self.readings.begin(choices);
        self.problems.replace(Vec::new());
        self.declared_bytes.set(0);
    }

    /// Takes one more declaration of so many bytes into account; whether the plan may hold it.
    pub fn admits(&self, bytes: usize) -> bool {
        self.budget.charge_bytes(bytes);
        self.declared_bytes.set(self.declared_bytes.get() + bytes);
        self.declared_bytes.get() <= DECLARED_BYTES && self.declared.borrow().count() < DECLARATIONS
    }

    /// Notes a mistake in a declaration; the script goes on, so that all are found in one pass.
    pub fn complain(&self, code: Code, message: String, at: Position) {
        let (line, column) = place(at);
        let mut problems = self.problems.borrow_mut();
        if problems.len() < MISTAKES {
            problems.push(code.finding(message).at(line, column));
        }
    }

    /// Takes the mistakes noted.
    pub fn problems(&self) -> Vec<Diagnostic> {
        self.problems.take()
    }
}
