//! What-if questions to the engine, one after another, for a part of the page that shows the answers as they
//! come. The asking can be stopped and goes on from where it was; whoever draws no more hears no more of it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use yew::prelude::*;
use zhice_model::Enterprise;
use zhice_protocol::{WhatIfRequest, WhatIfResponse};

use crate::scene::Scene;
use crate::state::engine::{Failure, Outcome};
use crate::state::shared::Shared;
use crate::worker::Asked;
use crate::worker::engine::{Engine, Heard};

/// Gives a question for a request's number and the enterprise, which comes without its patents: the
/// engine holds them.
pub type Question = Box<dyn Fn(u32, Box<Enterprise>) -> WhatIfRequest>;

/// What is gathered from the answers about one wish.
pub trait Gathering: Clone + Default + 'static {
    /// What is asked about.
    type Wish: Clone + PartialEq + 'static;

    /// The result that it starts from.
    fn outcome(wish: &Self::Wish) -> &Shared<Outcome>;

    /// The questions that are not answered yet.
    fn questions(&self, wish: &Self::Wish) -> VecDeque<Question>;

    /// Takes in an answer.
    fn take(&mut self, answer: WhatIfResponse);
}

/// What was found for a wish so far.
#[derive(Clone)]
pub struct Inquiry<G: Gathering> {
    of: Option<G::Wish>,
    /// What was gathered.
    pub found: G,
    /// Whether the user has stopped the asking.
    pub stopped: bool,
    /// Why it went no further.
    pub failure: Option<Shared<Failure>>,
    attempts: u32,
}

/// What can happen to it.
pub enum Event<G: Gathering> {
    /// The asking begins.
    Begin(G::Wish),
    /// An answer, or why there is none; then the questions behind it are not asked.
    Heard(Heard<WhatIfResponse>),
    /// The user stops it.
    Stop,
    /// The user lets it go on.
    Resume,
}

impl<G: Gathering> Default for Inquiry<G> {
    fn default() -> Self {
        Self { of: None, found: G::default(), stopped: false, failure: None, attempts: 0 }
    }
}

impl<G: Gathering> Reducible for Inquiry<G> {
    type Action = Event<G>;

    fn reduce(self: Rc<Self>, event: Event<G>) -> Rc<Self> {
        let mut next = Self::clone(&self);
        match event {
            Event::Begin(wish) if next.is_of(&wish) => next.failure = None,
            Event::Begin(wish) => {
                next = Self { of: Some(wish), attempts: next.attempts, ..Self::default() };
            }
            Event::Heard(Ok(answer)) => next.found.take(answer),
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

impl<G: Gathering> Inquiry<G> {
    /// Whether it is about this.
    #[must_use]
    pub fn is_of(&self, wish: &G::Wish) -> bool {
        self.of.as_ref() == Some(wish)
    }
}

/// Asks all questions about a wish in turn, anew when another is wished.
#[hook]
pub fn use_inquiry<G: Gathering>(
    scene: &Scene,
    wish: Option<&G::Wish>,
) -> UseReducerHandle<Inquiry<G>> {
    let inquiry = use_reducer(Inquiry::<G>::default);
    let (to, known) = (inquiry.dispatcher(), inquiry.clone());
    let engine = Rc::clone(&scene.engine);
    let inputs = (wish.cloned(), inquiry.stopped, inquiry.attempts);
    use_effect_with(inputs, move |(wish, stopped, _)| {
        let wish = wish.clone().filter(|wish| !*stopped || !known.is_of(wish));
        let asking = wish.map(|wish| {
            let found = if known.is_of(&wish) { known.found.clone() } else { G::default() };
            to.dispatch(Event::Begin(wish.clone()));
            let questions = RefCell::new(found.questions(&wish));
            let about = G::outcome(&wish).clone();
            let report = Callback::from(move |heard| to.dispatch(Event::Heard(heard)));
            let line =
                Rc::new(Line { engine, about, questions, asked: RefCell::default(), report });
            Line::ask_next(&line);
            Asking(line)
        });
        move || drop(asking)
    });
    inquiry
}

/// Questions under way; dropping it takes them back.
struct Asking(Rc<Line>);

struct Line {
    engine: Rc<Engine>,
    about: Shared<Outcome>,
    questions: RefCell<VecDeque<Question>>,
    asked: RefCell<Option<Asked>>,
    report: Callback<Heard<WhatIfResponse>>,
}

impl Drop for Asking {
    fn drop(&mut self) {
        self.0.questions.take();
        if let Some(asked) = self.0.asked.take() {
            self.0.engine.withdraw(&asked);
        }
    }
}

impl Line {
    fn ask_next(this: &Rc<Self>) {
        let Some(question) = this.questions.borrow_mut().pop_front() else { return };
        let line = Rc::clone(this);
        let answer = Callback::from(move |heard| Self::hear(&line, heard));
        let about = this.about.clone();
        let question = move |id| question(id, Box::new(Enterprise::clone(&about.enterprise)));
        let asked = this.engine.ask(this.about.patents.clone(), question, answer);
        this.asked.replace(Some(asked));
    }

    fn hear(this: &Rc<Self>, heard: Heard<WhatIfResponse>) {
        this.asked.take();
        let goes_on = heard.is_ok();
        this.report.emit(heard);
        if goes_on {
            Self::ask_next(this);
        }
    }
}
