//! What the engine has foreseen so far, and the asking, piece by piece.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::Date;
use zhice_model::timeline::Step;
use zhice_model::what_if::{WhatIfRequest, WhatIfResponse};

use super::span::pieces;
use crate::components::Scene;
use crate::services::inquiry::{Heard, Inquiry, Question};
use crate::state::engine::{Failure, Outcome};
use crate::state::shared::Shared;

/// A result, and the day to look ahead to.
pub type Wanted = (Shared<Outcome>, Date);

/// What was foreseen.
#[derive(Clone, Default, PartialEq)]
pub struct Foreseen {
    of: Option<Wanted>,
    /// The days on which something changes, in order.
    pub steps: Shared<Vec<Step>>,
    until: Option<Date>,
    /// Whether the user has stopped the asking.
    pub stopped: bool,
    /// Why it went no further.
    pub failure: Option<Shared<Failure>>,
    attempts: u32,
}

/// What can happen to it.
pub enum Event {
    /// The asking begins.
    Begin(Wanted),
    /// An answer.
    Heard(Heard),
    /// The user stops it.
    Stop,
    /// The user lets it go on.
    Resume,
}

impl Reducible for Foreseen {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match event {
            Event::Begin(wanted) if next.is_of(&wanted) => next.failure = None,
            Event::Begin(wanted) => {
                let attempts = next.attempts;
                let until = Some(wanted.0.assessment.as_of);
                next = Self { of: Some(wanted), until, attempts, ..Self::default() };
            }
            Event::Heard(Ok(WhatIfResponse::Foreseen { timeline, .. })) => {
                next.steps.edit().extend(timeline.steps);
                next.until = Some(timeline.to);
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

impl Foreseen {
    /// Whether it speaks of this.
    #[must_use]
    pub fn is_of(&self, wanted: &Wanted) -> bool {
        self.of.as_ref() == Some(wanted)
    }

    /// The last day that was looked at.
    #[must_use]
    pub fn until(&self, first: Date) -> Date {
        self.until.unwrap_or(first)
    }
}

/// Asks for all pieces in turn, anew when the result or the last day changes.
#[hook]
pub fn use_foreseen(scene: &Scene, wanted: Option<&Wanted>) -> UseReducerHandle<Foreseen> {
    let foreseen = use_reducer(Foreseen::default);
    let (to, known) = (foreseen.dispatcher(), foreseen.clone());
    let engine = Rc::clone(&scene.engine);
    let inputs = (wanted.cloned(), foreseen.stopped, foreseen.attempts);
    use_effect_with(inputs, move |(wanted, stopped, _)| {
        let wanted = wanted.clone().filter(|wanted| !*stopped || !known.is_of(wanted));
        let inquiry = wanted.map(|wanted| {
            let (outcome, last) = wanted.clone();
            let first = outcome.assessment.as_of;
            let from = if known.is_of(&wanted) { known.until(first) } else { first };
            to.dispatch(Event::Begin(wanted));
            let questions = pieces(from, last).into_iter().map(|piece| question(first, piece));
            let report = Callback::from(move |heard| to.dispatch(Event::Heard(heard)));
            Inquiry::start(engine, outcome, questions.collect(), report)
        });
        move || drop(inquiry)
    });
    foreseen
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
    use zhice_model::what_if::WhatIfResponse;

    use super::{Event, Foreseen, question};
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
        let mut foreseen = Rc::new(Foreseen::default());
        let mut step = |event| {
            foreseen = Rc::clone(&foreseen).reduce(event);
            Foreseen::clone(&foreseen)
        };
        step(Event::Begin(wish(100)));
        step(piece(0, 92));
        let failed = step(Event::Heard(Err(Shared::new(Failure::TimedOut))));
        assert!(failed.failure.is_some());
        step(Event::Resume);
        let again = step(Event::Begin(wish(100)));
        assert_eq!(again.until(day), day.plus_days(92), "what was foreseen is kept");
        let all = step(piece(92, 100));
        assert_eq!((all.steps.len(), all.until(day)), (2, day.plus_days(100)));
        let other = step(Event::Begin(wish(365)));
        assert!(other.steps.is_empty() && !other.is_of(&wish(100)));
        assert_eq!(other.until(day), day);
    }

    #[test]
    fn statuses_are_those_of_the_first_day() {
        use zhice_model::what_if::WhatIfRequest::Timeline;
        let (first, from) = (date(2026, 11, 21), date(2027, 2, 21));
        let ask = question(first, (from, from.plus_days(92)));
        for (said, expected) in [(None, first), (Some(date(2026, 6, 1)), date(2026, 6, 1))] {
            let enterprise = zhice_model::Enterprise { status_as_of: said, ..Default::default() };
            let Timeline { enterprise, .. } = ask(1, Box::new(enterprise)) else { panic!() };
            assert_eq!(enterprise.status_as_of, Some(expected));
        }
    }
}
