//! What the engine has found so far, provision by provision, and the asking.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::improvement::Improvement;
use zhice_model::what_if::{WhatIfRequest, WhatIfResponse};

use super::candidates::candidates;
use crate::components::Scene;
use crate::services::inquiry::{Heard, Inquiry, Question};
use crate::state::engine::{Failure, Outcome};
use crate::state::shared::Shared;

/// What was found for one result.
#[derive(Clone, Default, PartialEq)]
pub struct Findings {
    /// The result.
    of: Option<Shared<Outcome>>,
    known: Vec<Shared<Improvement>>,
    /// Whether the user has stopped the asking.
    pub stopped: bool,
    /// Why it went no further.
    pub failure: Option<Shared<Failure>>,
    attempts: u32,
}

/// What can happen to it.
pub enum Event {
    /// The asking begins for this result.
    Begin(Shared<Outcome>),
    /// An answer.
    Heard(Heard),
    /// The user stops it.
    Stop,
    /// The user lets it go on.
    Resume,
}

impl Reducible for Findings {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match event {
            Event::Begin(outcome) if next.is_of(&outcome) => next.failure = None,
            Event::Begin(outcome) => {
                next = Self { of: Some(outcome), attempts: next.attempts, ..Self::default() };
            }
            Event::Heard(Ok(WhatIfResponse::Improved { improvement, .. })) => {
                next.known.push(Shared::new(*improvement));
            }
            Event::Heard(Ok(_)) => {}
            Event::Heard(Err(failure)) => next.failure = Some(failure),
            Event::Stop => next.stopped = true,
            Event::Resume => {
                next.stopped = false;
                next.failure = None;
                next.attempts += 1;
            }
        }
        Rc::new(next)
    }
}

impl Findings {
    /// Whether it speaks of this result.
    #[must_use]
    pub fn is_of(&self, outcome: &Shared<Outcome>) -> bool {
        self.of.as_ref() == Some(outcome)
    }

    /// How many provisions were looked through.
    #[must_use]
    pub fn count(&self) -> usize {
        self.known.len()
    }

    /// What was found for a provision.
    #[must_use]
    pub fn get(&self, plan: &str, provision: &str) -> Option<&Shared<Improvement>> {
        self.known.iter().find(|it| it.plan == plan && it.provision == provision)
    }
}

/// Asks for every candidate of a result in turn, anew when the result changes.
#[hook]
pub fn use_findings(
    scene: &Scene,
    outcome: Option<&Shared<Outcome>>,
) -> UseReducerHandle<Findings> {
    let findings = use_reducer(Findings::default);
    let (to, known) = (findings.dispatcher(), findings.clone());
    let engine = Rc::clone(&scene.engine);
    let inputs = (outcome.cloned(), findings.stopped, findings.attempts);
    use_effect_with(inputs, move |(outcome, stopped, _)| {
        let wanted = outcome.clone().filter(|outcome| !*stopped || !known.is_of(outcome));
        let inquiry = wanted.map(|outcome| {
            let known =
                if known.is_of(&outcome) { Findings::clone(&known) } else { Findings::default() };
            to.dispatch(Event::Begin(outcome.clone()));
            let left = candidates(&outcome.assessment).into_iter();
            let left = left.filter(|(plan, it)| known.get(&plan.id, &it.id).is_none());
            let as_of = outcome.assessment.as_of;
            let questions = left.map(|(plan, it)| question(as_of, &plan.id, &it.id));
            let report = Callback::from(move |heard| to.dispatch(Event::Heard(heard)));
            Inquiry::start(engine, outcome.clone(), questions.collect(), report)
        });
        move || drop(inquiry)
    });
    findings
}

fn question(as_of: zhice_model::Date, plan: &str, provision: &str) -> Question {
    let (plan, provision) = (plan.to_owned(), provision.to_owned());
    Box::new(move |id, enterprise| WhatIfRequest::Improve {
        id,
        enterprise,
        as_of,
        plan: plan.clone(),
        provision: provision.clone(),
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;
    use zhice_model::assessment::{Standing, Status};
    use zhice_model::change::Outcome as Short;
    use zhice_model::date::date;
    use zhice_model::improvement::{Finding, Improvement};
    use zhice_model::what_if::WhatIfResponse;

    use super::{Event, Findings};
    use crate::format::samples::assessment;
    use crate::state::engine::{Failure, Outcome};
    use crate::state::ledger::Ledger;
    use crate::state::shared::Shared;

    fn outcome() -> Shared<Outcome> {
        let assessment = assessment(Standing::InForce, vec![], date(2026, 11, 21));
        Shared::new(Outcome {
            assessment,
            enterprise: Shared::default(),
            patents: Ledger::default(),
        })
    }

    fn found(provision: &str) -> Event {
        let improvement = Improvement {
            schema: String::new(),
            plan: "rugao-2024".into(),
            provision: provision.into(),
            as_of: date(2026, 11, 21),
            now: Short { status: Status::NotMet, level: None },
            goal: None,
            finding: Finding::OutOfReach,
            proposals: vec![],
            missing: vec![],
            runs: 1,
        };
        Event::Heard(Ok(WhatIfResponse::Improved { id: 1, improvement: Box::new(improvement) }))
    }

    #[test]
    fn answers_are_of_one_result() {
        let (first, second) = (outcome(), outcome());
        let mut findings = Rc::new(Findings::default());
        let mut step = |event| {
            findings = Rc::clone(&findings).reduce(event);
            Findings::clone(&findings)
        };
        step(Event::Begin(first.clone()));
        step(found("a"));
        step(Event::Stop);
        let resumed = step(Event::Resume);
        assert!(!resumed.stopped);
        let kept = step(Event::Begin(first.clone()));
        assert!(kept.is_of(&first) && kept.get("rugao-2024", "a").is_some());
        let failed = step(Event::Heard(Err(Shared::new(Failure::TimedOut))));
        assert!(failed.failure.is_some());
        let new = step(Event::Begin(second.clone()));
        assert!(new.is_of(&second) && !new.is_of(&first));
        assert!(new.get("rugao-2024", "a").is_none() && new.count() == 0 && new.failure.is_none());
    }
}
