//! Where rules and engine stand, and the last result with the enterprise it speaks of.

use zhice_model::message::{RuleFile, RulesIndex};
use zhice_model::plan::PlanSummary;
use zhice_model::{Assessment, Diagnostic, Enterprise};

use super::State;
use super::notice::Event;
use super::shared::Shared;

/// The rules as the site publishes them.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The index.
    pub index: RulesIndex,
    /// The files it names.
    pub files: Vec<RuleFile>,
}

/// A result with what it was computed from: its rows are positions in that list, which may have
/// changed since.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The result.
    pub assessment: Assessment,
    /// What it speaks of.
    pub enterprise: Shared<Enterprise>,
}

/// Why there is no new result.
#[derive(Clone, Debug)]
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
    pub rules: Option<Shared<Rules>>,
    /// The plans that can be run, once the engine has taken the rules.
    pub plans: Option<Shared<Vec<PlanSummary>>>,
    /// What is wrong with the other plans.
    pub diagnostics: Shared<Vec<Diagnostic>>,
    /// The last result.
    pub outcome: Option<Shared<Outcome>>,
    /// Whether a request is under way.
    pub busy: bool,
    /// Why there is no new result.
    pub failure: Option<Shared<Failure>>,
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
        EngineAction::RulesFetched(rules) => engine.rules = Some(Shared::new(*rules)),
        EngineAction::RulesTaken(plans, diagnostics) => {
            engine.busy = false;
            engine.plans = Some(Shared::new(plans));
            engine.diagnostics = Shared::new(diagnostics);
        }
        EngineAction::Asked => engine.busy = true,
        EngineAction::Assessed(outcome) => {
            engine.busy = false;
            engine.failure = None;
            state.questions.learn(&outcome);
            engine.outcome = Some(Shared::new(outcome));
        }
        EngineAction::Failed(failure) => {
            engine.busy = false;
            engine.failure = Some(Shared::new(failure));
        }
        EngineAction::Retry => {
            engine.failure = None;
            engine.attempts += 1;
        }
    }
}
