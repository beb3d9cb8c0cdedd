//! What the engine has found so far, provision by provision.

use std::collections::VecDeque;

use zhice_model::Date;
use zhice_model::improvement::Improvement;
use zhice_protocol::{WhatIfRequest, WhatIfResponse};

use super::candidates::candidates;
use crate::effects::inquiry::{Gathering, Question};
use crate::state::engine::Outcome;
use crate::state::shared::Shared;

/// What was found for one result.
#[derive(Clone, Default)]
pub struct Findings(Vec<Shared<Improvement>>);

impl Findings {
    /// How many provisions were looked through.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// What was found for a provision.
    #[must_use]
    pub fn get(&self, plan: &str, provision: &str) -> Option<&Shared<Improvement>> {
        self.0.iter().find(|it| it.plan == plan && it.provision == provision)
    }
}

impl Gathering for Findings {
    type Wish = Shared<Outcome>;

    fn outcome(wish: &Shared<Outcome>) -> &Shared<Outcome> {
        wish
    }

    fn questions(&self, outcome: &Shared<Outcome>) -> VecDeque<Question> {
        let left = candidates(&outcome.assessment).into_iter();
        let left = left.filter(|(plan, it)| self.get(&plan.id, &it.id).is_none());
        let as_of = outcome.assessment.as_of;
        left.map(|(plan, it)| question(as_of, &plan.id, &it.id)).collect()
    }

    fn take(&mut self, answer: WhatIfResponse) {
        if let WhatIfResponse::Improved { improvement, .. } = answer {
            self.0.push(Shared::new(*improvement));
        }
    }
}

fn question(as_of: Date, plan: &str, provision: &str) -> Question {
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
    use zhice_protocol::WhatIfResponse;

    use super::Findings;
    use crate::effects::inquiry::{Event, Inquiry};
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

    fn found(provision: &str) -> Event<Findings> {
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
        let mut findings = Rc::new(Inquiry::<Findings>::default());
        let mut step = |event| {
            findings = Rc::clone(&findings).reduce(event);
            Inquiry::clone(&findings)
        };
        step(Event::Begin(first.clone()));
        step(found("a"));
        step(Event::Stop);
        let resumed = step(Event::Resume);
        assert!(!resumed.stopped);
        let kept = step(Event::Begin(first.clone()));
        assert!(kept.is_of(&first) && kept.found.get("rugao-2024", "a").is_some());
        let failed = step(Event::Heard(Err(Shared::new(Failure::TimedOut))));
        assert!(failed.failure.is_some());
        let new = step(Event::Begin(second.clone()));
        assert!(new.is_of(&second) && !new.is_of(&first));
        assert!(
            new.found.get("rugao-2024", "a").is_none()
                && new.found.count() == 0
                && new.failure.is_none()
        );
    }
}
