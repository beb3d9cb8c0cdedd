//! Where rules and engine stand, and the last result with the enterprise it speaks of.

use std::rc::Rc;

use zhice_model::message::{RuleFile, RulesIndex};
use zhice_model::plan::PlanSummary;
use zhice_model::{Assessment, Date, Diagnostic, Enterprise};

use super::State;
use super::notice::Event;

/// The rules as the site publishes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The index.
    pub index: RulesIndex,
    /// The files it names.
    pub files: Vec<RuleFile>,
}

/// A result with what it was computed from: its rows are positions in that list, which may have
/// changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The result.
    pub assessment: Assessment,
    /// What it speaks of.
    pub enterprise: Rc<Enterprise>,
}

impl Outcome {
    /// Whether the result is that of these inputs.
    #[must_use]
    pub fn speaks_of(&self, enterprise: &Enterprise, day: Date) -> bool {
        self.assessment.as_of == day && *self.enterprise == *enterprise
    }
}

/// Why there is no new result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The rules could not be fetched.
    Rules(Vec<Diagnostic>),
    /// The module could not run or broke down, with its own words.
    Crashed(String),
    /// It did not answer in time.
    TimedOut,
    /// It refused the request.
    Refused(Vec<Diagnostic>),
}

/// Rules, engine and result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EngineState {
    /// The rules, once fetched.
    pub rules: Option<Rc<Rules>>,
    /// The plans that can be run, once the engine has taken the rules.
    pub plans: Option<Rc<Vec<PlanSummary>>>,
    /// What is wrong with the other plans.
    pub diagnostics: Rc<Vec<Diagnostic>>,
    /// The last result.
    pub outcome: Option<Rc<Outcome>>,
    /// Whether a request is under way.
    pub busy: bool,
    /// Why there is no new result.
    pub failure: Option<Rc<Failure>>,
    /// How often the user has asked to try again.
    pub attempts: u32,
}

/// What rules and engine can say.
#[derive(Clone, Debug)]
pub enum EngineAction {
    /// The rules were fetched.
    RulesFetched(Box<Rules>),
    /// The engine has taken them.
    RulesTaken(Vec<PlanSummary>, Vec<Diagnostic>),
    /// A request is under way.
    Asked,
    /// A result.
    Assessed(Outcome),
    /// There is none.
    Failed(Failure),
    /// The user asks to try again.
    Retry,
}

/// Takes in what rules and engine say.
pub fn apply(state: &mut State, action: EngineAction) {
    if matches!(action, EngineAction::Failed(Failure::TimedOut)) {
        state.tell(Event::EngineRestarted);
    }
    let engine = &mut state.engine;
    match action {
        EngineAction::RulesFetched(rules) => engine.rules = Some(Rc::new(*rules)),
        EngineAction::RulesTaken(plans, diagnostics) => {
            engine.busy = false;
            engine.plans = Some(Rc::new(plans));
            engine.diagnostics = Rc::new(diagnostics);
        }
        EngineAction::Asked => engine.busy = true,
        EngineAction::Assessed(outcome) => {
            engine.busy = false;
            engine.failure = None;
            engine.outcome = Some(Rc::new(outcome));
        }
        EngineAction::Failed(failure) => {
            engine.busy = false;
            engine.failure = Some(Rc::new(failure));
        }
        EngineAction::Retry => {
            engine.failure = None;
            engine.attempts += 1;
        }
    }
}
