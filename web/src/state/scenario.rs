//! A supposed state of the enterprise: results are those of it while it lasts, and what was entered stays
//! as it is.

use std::rc::Rc;

use zhice_model::Enterprise;
use zhice_model::scenario::Scenario;

use super::State;
use super::engine::Outcome;
use super::ledger::Ledger;
use super::shared::Shared;

/// What is to be supposed, and which proposal it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supposal {
    /// The plan's id.
    pub plan: String,
    /// The provision's id.
    pub provision: String,
    /// The provision's title.
    pub title: String,
    /// The proposal's number, from 1.
    pub number: usize,
    /// The differences.
    pub scenario: Scenario,
}

/// A supposed state.
#[derive(Clone, Debug, PartialEq)]
pub struct Supposed {
    /// Where it comes from.
    pub supposal: Supposal,
    /// The enterprise as it would be, but for the patents.
    pub enterprise: Shared<Enterprise>,
    /// The patents as they would be.
    pub patents: Ledger,
    /// The result of what was entered.
    pub actual: Shared<Outcome>,
}

/// Supposes something, or comes back to what was entered.
pub fn apply(state: &mut State, supposal: Option<Supposal>) {
    let Some(supposal) = supposal else { return leave(state) };
    let Some(actual) = state.actual().cloned() else { return };
    let mut enterprise = state.enterprise.clone();
    let mut patents = state.patents.clone();
    for patent in &supposal.scenario.patents {
        let at = patents.position(patent.application_number.digits());
        let list = patents.edit();
        match at.and_then(|at| list.get_mut(at)) {
            Some(listed) => *listed = Rc::new(patent.clone()),
            None => list.push(Rc::new(patent.clone())),
        }
    }
    let edited = enterprise.edit();
    edited.no_patents &= patents.is_empty();
    edited.answers.extend(supposal.scenario.answers.clone());
    if supposal.scenario.totals.is_some() {
        edited.totals.clone_from(&supposal.scenario.totals);
    }
    state.scenario = Some(Shared::new(Supposed { supposal, enterprise, patents, actual }));
}

/// Comes back to what was entered, and to its result.
pub fn leave(state: &mut State) {
    if let Some(supposed) = state.scenario.take() {
        state.engine.outcome = Some(supposed.actual.clone());
    }
}

impl State {
    /// What is to be assessed: what is supposed, or else what was entered.
    #[must_use]
    pub fn assessed(&self) -> (Shared<Enterprise>, Ledger) {
        let (enterprise, patents) = match &self.scenario {
            Some(supposed) => (&supposed.enterprise, &supposed.patents),
            None => (&self.enterprise, &self.patents),
        };
        (enterprise.clone(), patents.clone())
    }

    /// The result, once it is that of what is to be assessed.
    #[must_use]
    pub fn result(&self) -> Option<&Shared<Outcome>> {
        let outcome = self.engine.outcome.as_ref()?;
        let speaks_of = (outcome.enterprise.clone(), outcome.patents.clone());
        let same = speaks_of == self.assessed() && outcome.assessment.as_of == self.day();
        same.then_some(outcome)
    }

    /// The result of what was entered, whatever is supposed.
    #[must_use]
    pub fn actual(&self) -> Option<&Shared<Outcome>> {
        match &self.scenario {
            Some(supposed) => Some(&supposed.actual),
            None => self.result(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use zhice_model::LegalStatus;
    use zhice_model::assessment::Standing;
    use zhice_model::date::date;
    use zhice_model::enterprise::Answer;
    use zhice_model::scenario::Scenario;
    use zhice_model::totals::Totals;

    use super::Supposal;
    use crate::format::samples::assessment;
    use crate::state::draft::DraftAction;
    use crate::state::engine::{EngineAction, Outcome};
    use crate::state::ledger::tests::patent;
    use crate::state::shared::Shared;
    use crate::state::{Action, State};

    fn supposal() -> Supposal {
        let mut changed = patent(2);
        changed.status = LegalStatus::Granted;
        let answers = BTreeMap::from([("listed".to_owned(), Answer::YesNo(true))]);
        let totals = Some(Totals([("validInventions".to_owned(), 21)].into()));
        let scenario = Scenario { patents: vec![changed, patent(9)], answers, totals };
        let (plan, provision, title) = (String::new(), String::new(), String::new());
        Supposal { plan, provision, title, number: 1, scenario }
    }

    fn assessed(state: &mut State) {
        let (enterprise, patents) = state.assessed();
        let assessment = assessment(Standing::InForce, vec![], state.day());
        let outcome = Shared::new(Outcome { assessment, enterprise, patents });
        state.apply(Action::Engine(EngineAction::Assessed(outcome)));
    }

    fn state() -> State {
        let mut state = State::new(date(2026, 11, 21));
        state.patents = vec![patent(1), patent(2)].into();
        assessed(&mut state);
        state
    }

    #[test]
    fn there_and_back() {
        let mut state = state();
        let entered = (state.enterprise.clone(), state.patents.clone());
        state.apply(Action::Scenario(Some(supposal())));
        assert!(state.result().is_none(), "the result is still that of what was entered");
        assert!(state.actual().is_some());
        assessed(&mut state);
        let (enterprise, patents) = state.assessed();
        let statuses: Vec<_> = patents.iter().map(|it| it.status == LegalStatus::Granted).collect();
        assert_eq!(statuses, [false, true, false]);
        assert_eq!(enterprise.answers.len(), 1);
        assert!(enterprise.totals.is_some());
        assert!(state.result().is_some() && state.result() != state.actual());
        state.apply(Action::Scenario(None));
        assert_eq!(state.assessed(), entered, "what was entered is untouched");
        assert!(state.result().is_some(), "its result is back at once");
    }

    #[test]
    fn what_is_entered_ends_it() {
        let mut state = state();
        state.apply(Action::Scenario(Some(supposal())));
        state.apply(Action::Dismiss);
        assert!(state.scenario.is_some());
        let answer = DraftAction::Answer("staff".into(), Some(Answer::Count(3)));
        state.apply(Action::Draft(answer));
        assert!(state.scenario.is_none());
        state.apply(Action::Scenario(Some(supposal())));
        assert!(state.scenario.is_none(), "there is no result yet to start from");
    }
}
