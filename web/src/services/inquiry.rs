//! What-if questions to the engine, one after another, for a part of the page that shows the answers as
//! they come. Whoever drops an inquiry hears no more of it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use serde::Serialize;
use wasm_bindgen::JsValue;
use yew::Callback;
use zhice_model::Enterprise;
use zhice_model::what_if::{WhatIfRequest, WhatIfResponse};

use super::engine::{Answer, Engine};
use super::{answers, json};
use crate::state::engine::{Failure, Outcome};
use crate::state::shared::Shared;

/// Gives a question for a request's number and the enterprise, which comes without its patents: the
/// engine holds them.
pub type Question = Box<dyn Fn(u32, Box<Enterprise>) -> WhatIfRequest>;

/// An answer, or why there is none; then the questions behind it are not asked.
pub type Heard = Result<WhatIfResponse, Shared<Failure>>;

/// Questions under way.
pub struct Inquiry(Rc<Line>);

struct Line {
    engine: Rc<Engine>,
    about: Shared<Outcome>,
    questions: RefCell<VecDeque<Question>>,
    asked: RefCell<Option<Callback<Answer>>>,
    report: Callback<Heard>,
}

impl Inquiry {
    /// Asks the first question about the enterprise of a result, and each next one when the one before is answered.
    #[must_use]
    pub fn start(
        engine: Rc<Engine>,
        about: Shared<Outcome>,
        questions: VecDeque<Question>,
        report: Callback<Heard>,
    ) -> Self {
        let questions = RefCell::new(questions);
        let line = Rc::new(Line { engine, about, questions, asked: RefCell::default(), report });
        Line::ask_next(&line);
        Self(line)
    }
}

impl Drop for Inquiry {
    fn drop(&mut self) {
        self.0.questions.borrow_mut().clear();
        if let Some(asked) = self.0.asked.take() {
            self.0.engine.withdraw(&asked);
        }
    }
}

impl Line {
    fn ask_next(this: &Rc<Self>) {
        let Some(question) = this.questions.borrow_mut().pop_front() else { return };
        let line = Rc::clone(this);
        let answer = Callback::from(move |answer| Self::hear(&line, answer));
        this.asked.replace(Some(answer.clone()));
        let about = this.about.clone();
        let enterprise = move || Box::new(Enterprise::clone(&about.enterprise));
        let message = move |id| message(&question(id, enterprise()));
        this.engine.ask(Some(this.about.patents.clone()), message, answer);
    }

    fn hear(this: &Rc<Self>, answer: Answer) {
        // Dropped before its answer came.
        if this.asked.take().is_none() {
            return;
        }
        let heard = read(answer);
        let goes_on = heard.is_ok();
        this.report.emit(heard);
        if goes_on {
            Self::ask_next(this);
        }
    }
}

/// A question as the worker's script takes it.
#[derive(Serialize)]
struct Message<'a> {
    #[serde(rename = "whatIf")]
    what_if: &'a WhatIfRequest,
}

fn message(request: &WhatIfRequest) -> Result<JsValue, String> {
    json::text(&Message { what_if: request })
}

fn read(answer: Answer) -> Heard {
    match answers::read(answer?) {
        Ok(WhatIfResponse::Refused { diagnostics, .. }) => {
            Err(Shared::new(Failure::Refused(diagnostics)))
        }
        Ok(response) => Ok(response),
        Err(words) => Err(Shared::new(Failure::Crashed(words))),
    }
}
