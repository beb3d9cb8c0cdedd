//! What the engine has foreseen so far, piece by piece.

use std::collections::VecDeque;

use zhice_model::Date;
use zhice_model::timeline::Step;
use zhice_protocol::{WhatIfRequest, WhatIfResponse};

use super::span::pieces;
use crate::effects::inquiry::{Gathering, Question};
use crate::state::engine::Outcome;
use crate::state::shared::Shared;

/// A result, and the day to look ahead to.
pub type Wanted = (Shared<Outcome>, Date);

/// What was foreseen.
#[derive(Clone, Default)]
pub struct Foreseen {
    /// The days on which something changes, in order.
    pub steps: Shared<Vec<Step>>,
    until: Option<Date>,
}

impl Foreseen {
    /// The last day that was looked at.
    #[must_use]
    pub fn until(&self, first: Date) -> Date {
        self.until.unwrap_or(first)
    }
}

impl Gathering for Foreseen {
    type Wish = Wanted;

    fn outcome((outcome, _): &Wanted) -> &Shared<Outcome> {
        outcome
    }

    fn questions(&self, (outcome, last): &Wanted) -> VecDeque<Question> {
        let first = outcome.assessment.as_of;
        let pieces = pieces(self.until(first), *last).into_iter();
        pieces.map(|piece| question(first, piece)).collect()
    }

    fn take(&mut self, answer: WhatIfResponse) {
        if let WhatIfResponse::Foreseen { timeline, .. } = answer {
            self.steps.edit().extend(timeline.steps);
            self.until = Some(timeline.to);
        }
    }
}

/// One piece. Statuses are those of the first day of all, where the enterprise names no other.
fn question(first: Date, (from, to): (Date, Date)) -> Question {
    Box::new(move |id, mut enterprise| {
        enterprise.status_as_of.get_or_insert(first);
        WhatIfRequest::Timeline { id, enterprise, from, to }
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;
    use zhice_model::assessment::Standing;
    use zhice_model::date::date;
    use zhice_model::timeline::{Step, Timeline};
    use zhice_protocol::WhatIfResponse;

    use super::{Foreseen, question};
    use crate::effects::inquiry::{Event, Inquiry};
    use crate::format::samples::assessment;
    use crate::state::engine::{Failure, Outcome};
    use crate::state::ledger::Ledger;
    use crate::state::shared::Shared;

    #[test]
    fn pieces_add_up_for_one_wish() {
        let day = date(2026, 11, 21);
        let assessment = assessment(Standing::InForce, vec![], day);
        let outcome = Shared::new(Outcome {
            assessment,
            enterprise: Shared::default(),
            patents: Ledger::default(),
        });
        let wish = |days| (outcome.clone(), day.plus_days(days));
        let piece = |from, to| {
            let (from, to) = (day.plus_days(from), day.plus_days(to));
            let steps = vec![Step { day: to, plans: vec![] }];
            let timeline = Box::new(Timeline { schema: String::new(), from, to, steps });
            Event::Heard(Ok(WhatIfResponse::Foreseen { id: 1, timeline }))
        };
        let mut foreseen = Rc::new(Inquiry::<Foreseen>::default());
        let mut step = |event| {
            foreseen = Rc::clone(&foreseen).reduce(event);
            Inquiry::clone(&foreseen)
        };
        step(Event::Begin(wish(100)));
        step(piece(0, 92));
        let failed = step(Event::Heard(Err(Shared::new(Failure::TimedOut))));
        assert!(failed.failure.is_some());
        step(Event::Resume);
        let again = step(Event::Begin(wish(100)));
        assert_eq!(again.found.until(day), day.plus_days(92), "what was foreseen is kept");
        let all = step(piece(92, 100));
        assert_eq!((all.found.steps.len(), all.found.until(day)), (2, day.plus_days(100)));
        let other = step(Event::Begin(wish(365)));
        assert!(other.found.steps.is_empty() && !other.is_of(&wish(100)));
        assert_eq!(other.found.until(day), day);
    }

    #[test]
    fn statuses_are_those_of_the_first_day() {
        use zhice_protocol::WhatIfRequest::Timeline;
        let (first, from) = (date(2026, 11, 21), date(2027, 2, 21));
        let ask = question(first, (from, from.plus_days(92)));
        for (said, expected) in [(None, first), (Some(date(2026, 6, 1)), date(2026, 6, 1))] {
            let enterprise = zhice_model::Enterprise { status_as_of: said, ..Default::default() };
            let Timeline { enterprise, .. } = ask(1, Box::new(enterprise)) else { panic!() };
            assert_eq!(enterprise.status_as_of, Some(expected));
        }
    }
}
