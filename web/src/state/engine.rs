//! Where rules and engine stand, and the last result with the enterprise it speaks of.

use zhice_model::offices::PlanOffices;
use zhice_model::plan::PlanSummary;
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{Assessment, Diagnostic, Enterprise};

use super::State;
use super::ledger::Ledger;
use super::notice::Event;
use super::shared::Shared;

/// The rules as the site publishes them.
#[derive(Debug)]
pub struct Rules {
    /// The index.
    pub index: RulesIndex,
    /// The files it names.
    pub files: Vec<RuleFile>,
    /// Where to turn under the plans, as far as that could be read.
    pub offices: Vec<PlanOffices>,
}

/// A result with what it was computed from: its rows are positions in that list, which may have
/// changed since.
#[derive(Debug)]
pub struct Outcome {
    /// The result.
    pub assessment: Assessment,
    /// What it speaks of.
    pub enterprise: Shared<Enterprise>,
    /// Its patents.
    pub patents: Ledger,
}

/// Why there is no new result.
#[derive(Debug)]
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

impl Failure {
    fn is_timeout(&self) -> bool {
        matches!(self, Self::TimedOut)
    }
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
    RulesFetched(Shared<Rules>),
    /// The engine has taken them.
    RulesTaken(Shared<Vec<PlanSummary>>, Shared<Vec<Diagnostic>>),
    /// A request is under way.
    Asked,
    /// A result.
    Assessed(Shared<Outcome>),
    /// There is none.
    Failed(Shared<Failure>),
    /// The user asks to try again.
    Retry,
}

/// Takes in what rules and engine say.
pub fn apply(state: &mut State, action: EngineAction) {
    if matches!(&action, EngineAction::Failed(failure) if failure.is_timeout()) {
        state.tell(Event::EngineRestarted);
    }
    let engine = &mut state.engine;
    match action {
        EngineAction::RulesFetched(rules) => engine.rules = Some(rules),
        EngineAction::RulesTaken(plans, diagnostics) => {
            engine.busy = false;
            engine.plans = Some(plans);
            engine.diagnostics = diagnostics;
        }
        EngineAction::Asked => engine.busy = true,
        EngineAction::Assessed(outcome) => {
            engine.busy = false;
            engine.failure = None;
            state.questions.learn(&outcome);
            engine.outcome = Some(outcome);
        }
        EngineAction::Failed(failure) => {
            engine.busy = false;
            // What cannot be true has no result, and an older one speaks of something else.
            if matches!(*failure, Failure::Refused(_)) {
                engine.outcome = None;
            }
            engine.failure = Some(failure);
        }
        EngineAction::Retry => {
            engine.failure = None;
            engine.attempts += 1;
        }
    }
}
