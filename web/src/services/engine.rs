//! The client of the engine's worker. One request at a time; while one is under way the newest
//! wins. Before it goes what the worker does not hold yet of the patents that it is about. A worker that
//! does not answer in time is ended and started anew with the rules it had.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;
use zhice_model::message::{EngineRequest, EngineResponse};
use zhice_model::{Date, Enterprise};

use super::answers;
use super::holding::hold;
use super::ticket::Ticket;
use super::worker::{Incoming, WorkerLink};
use crate::state::engine::{EngineAction, Failure, Outcome, Rules};
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;

/// The worker's script.
const SCRIPT: &str = "assets/engine-worker.js";
/// How long a running engine may take.
const PATIENCE_MS: u32 = 5_000;
/// How long the answer to a question may take.
const QUESTION_PATIENCE_MS: u32 = 30_000;
/// How long the first answer may take, the module's download included.
const START_PATIENCE_MS: u32 = 60_000;

/// The engine as the page sees it.
#[derive(Clone)]
pub struct Engine(Rc<RefCell<Desk>>);

struct Desk {
    report: Callback<EngineAction>,
    link: Option<Rc<WorkerLink>>,
    /// Whether this worker has answered before.
    warm: bool,
    ticket: Ticket,
    watchdog: Option<Timeout>,
    rules: Option<Shared<Rules>>,
    /// The patents that the worker holds; none while others are being sent.
    held: Ledger,
    under_way: Option<Task>,
    next: Option<Job>,
    questions: VecDeque<Question>,
}

enum Task {
    Load,
    /// Patents are being sent; the job or question that needs them waits in its place.
    Hold,
    Assess(Job),
    Ask(Callback<Answer>),
}

/// The engine's answer to a question, the text as it came, or why there is none.
pub type Answer = Result<JsValue, Shared<Failure>>;

/// A question that only one part of the page asks, and reads the answer to.
struct Question {
    /// Gives the message for a request's number.
    message: Box<dyn Fn(u32) -> Result<JsValue, String>>,
    /// Whose patents the worker has to hold for it.
    about: Option<Ledger>,
    answer: Callback<Answer>,
}

#[derive(Clone)]
struct Job {
    enterprise: Shared<Enterprise>,
    patents: Ledger,
    as_of: Date,
}

impl PartialEq for Engine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Engine {
    /// An engine that is not started yet and reports to the page.
    #[must_use]
    pub fn new(report: Callback<EngineAction>) -> Self {
        Self(Rc::new(RefCell::new(Desk {
            report,
            link: None,
            warm: false,
            ticket: Ticket::default(),
            watchdog: None,
            rules: None,
            held: Ledger::default(),
            under_way: None,
            next: None,
            questions: VecDeque::new(),
        })))
    }

    /// Starts the worker anew with these rules.
    pub fn load(&self, rules: Shared<Rules>) {
        let mut desk = self.0.borrow_mut();
        desk.rules = Some(rules);
        desk.stop();
        self.start(desk);
    }

    /// Asks for an assessment; one that waits for its turn gives way.
    pub fn assess(&self, enterprise: Shared<Enterprise>, patents: Ledger, as_of: Date) {
        let mut desk = self.0.borrow_mut();
        desk.next = Some(Job { enterprise, patents, as_of });
        if desk.link.is_none() {
            self.start(desk);
        } else if desk.under_way.is_none() {
            self.send_next(desk);
        }
    }

    /// Asks a question; it waits for its turn behind assessments. Where it is `about` patents, its message
    /// need not list them: the worker holds them then.
    pub fn ask(
        &self,
        about: Option<Ledger>,
        message: impl Fn(u32) -> Result<JsValue, String> + 'static,
        answer: Callback<Answer>,
    ) {
        let mut desk = self.0.borrow_mut();
        desk.questions.push_back(Question { message: Box::new(message), about, answer });
        if desk.link.is_none() {
            self.start(desk);
        } else if desk.under_way.is_none() {
            self.send_next(desk);
        }
    }

    /// Takes a question back that nobody waits for any more. One that is under way cannot be
    /// interrupted: the worker is started anew.
    pub fn withdraw(&self, answer: &Callback<Answer>) {
        let mut desk = self.0.borrow_mut();
        desk.questions.retain(|question| question.answer != *answer);
        if matches!(&desk.under_way, Some(Task::Ask(asked)) if asked == answer) {
            desk.stop();
            self.start(desk);
        }
    }

    /// Starts the worker if there are rules for it.
    fn start(&self, mut desk: std::cell::RefMut<'_, Desk>) {
        let Some(rules) = desk.rules.clone() else { return };
        let this = self.clone();
        let receive = Callback::from(move |incoming| this.receive(incoming));
        match WorkerLink::spawn(SCRIPT, receive) {
            Ok(link) => {
                desk.link = Some(Rc::new(link));
                desk.warm = false;
                let load = move |id| EngineRequest::LoadRules {
                    id,
                    index: rules.index.clone(),
                    files: rules.files.clone(),
                };
                self.send(desk, Task::Load, load);
            }
            Err(words) => fail(desk, Failure::Crashed(words)),
        }
    }

    /// Sends what is next, and before it the patents that it is about.
    fn send_next(&self, mut desk: std::cell::RefMut<'_, Desk>) {
        let needed = match &desk.next {
            Some(job) => Some(&job.patents),
            None => desk.questions.front().and_then(|question| question.about.as_ref()),
        };
        if let Some(patents) = needed.filter(|patents| **patents != desk.held).cloned() {
            return self.send_patents(desk, patents);
        }
        match desk.next.take() {
            Some(job) => self.send_job(desk, job),
            None => self.send_question(desk),
        }
    }

    fn send_patents(&self, mut desk: std::cell::RefMut<'_, Desk>, patents: Ledger) {
        let Some(worker) = desk.link.as_ref().map(Rc::downgrade) else { return };
        let held = std::mem::take(&mut desk.held);
        desk.under_way = Some(Task::Hold);
        let asked = desk.next.is_some().then(|| desk.report.clone());
        drop(desk);
        if let Some(report) = asked {
            report.emit(EngineAction::Asked);
        }
        let this = self.clone();
        spawn_local(async move {
            match hold(&worker, &patents, &held).await {
                Ok(true) => {
                    let mut desk = this.0.borrow_mut();
                    desk.held = patents;
                    desk.under_way = None;
                    this.send_next(desk);
                }
                Ok(false) => {}
                Err(words) => this.give_up(Failure::Crashed(words)),
            }
        });
    }

    fn send_job(&self, desk: std::cell::RefMut<'_, Desk>, job: Job) {
        let enterprise = Box::new(Enterprise::clone(&job.enterprise));
        let as_of = job.as_of;
        self.send(desk, Task::Assess(job), |id| EngineRequest::Assess {
            id,
            enterprise,
            as_of,
            whole: false,
        });
    }

    fn send_question(&self, mut desk: std::cell::RefMut<'_, Desk>) {
        let Some(Question { message, answer, .. }) = desk.questions.pop_front() else { return };
        let id = desk.ticket.issue();
        let link = desk.link.as_ref();
        let post = |message: &JsValue| link.map_or(Ok(()), |link| link.post_value(message));
        if let Err(words) = message(id).and_then(|message| post(&message)) {
            drop(desk);
            return answer.emit(Err(Shared::new(Failure::Crashed(words))));
        }
        desk.under_way = Some(Task::Ask(answer));
        let this = self.clone();
        let patience = if desk.warm { QUESTION_PATIENCE_MS } else { START_PATIENCE_MS };
        desk.watchdog = Some(Timeout::new(patience, move || this.lose_patience()));
    }

    fn send(
        &self,
        mut desk: std::cell::RefMut<'_, Desk>,
        task: Task,
        request: impl FnOnce(u32) -> EngineRequest,
    ) {
        let id = desk.ticket.issue();
        let posted = desk.link.as_ref().map(|link| link.post(&request(id)));
        if let Some(Err(words)) = posted {
            fail(desk, Failure::Crashed(words));
            return;
        }
        desk.under_way = Some(task);
        let patience = if desk.warm { PATIENCE_MS } else { START_PATIENCE_MS };
        let this = self.clone();
        desk.watchdog = Some(Timeout::new(patience, move || this.lose_patience()));
        let report = desk.report.clone();
        drop(desk);
        report.emit(EngineAction::Asked);
    }

    fn receive(&self, incoming: Incoming) {
        match incoming {
            Incoming::Message(message) => self.answer(message),
            Incoming::Crashed(words) => self.give_up(Failure::Crashed(words)),
        }
    }

    fn answer(&self, message: JsValue) {
        if matches!(self.0.borrow().under_way, Some(Task::Ask(_))) {
            return self.answer_question(message);
        }
        let response = match answers::read(message) {
            Ok(response) => response,
            Err(words) => return self.give_up(Failure::Crashed(words)),
        };
        let mut desk = self.0.borrow_mut();
        let (EngineResponse::RulesLoaded { id, .. }
        | EngineResponse::Assessed { id, .. }
        | EngineResponse::Explained { id, .. }
        | EngineResponse::Refused { id, .. }) = &response;
        if !desk.ticket.take(*id) {
            return;
        }
        desk.watchdog = None;
        desk.warm = true;
        let action = outcome(response, desk.under_way.take());
        let report = desk.report.clone();
        drop(desk);
        report.emit(action);
        let desk = self.0.borrow_mut();
        if desk.under_way.is_none() {
            self.send_next(desk);
        }
    }

    fn answer_question(&self, message: JsValue) {
        let mut desk = self.0.borrow_mut();
        if !answers::id(&message).is_some_and(|id| desk.ticket.take(id)) {
            return;
        }
        desk.watchdog = None;
        let task = desk.under_way.take();
        self.send_next(desk);
        if let Some(Task::Ask(answer)) = task {
            answer.emit(Ok(message));
        }
    }

    fn lose_patience(&self) {
        self.give_up(Failure::TimedOut);
    }

    /// Ends the worker and tells why. One that had worked before is started anew; one that never
    /// did waits for the user to ask.
    fn give_up(&self, failure: Failure) {
        let mut desk = self.0.borrow_mut();
        let again = desk.warm && !matches!(desk.under_way, Some(Task::Load));
        let task = desk.under_way.take();
        let mut questions = std::mem::take(&mut desk.questions);
        desk.stop();
        let asked = match task {
            Some(Task::Ask(answer)) => Some(answer),
            Some(Task::Hold) if desk.next.is_none() => questions.pop_front().map(|it| it.answer),
            _ => None,
        };
        if let Some(answer) = asked {
            drop(desk);
            answer.emit(Err(Shared::new(failure)));
        } else {
            desk.next = None;
            fail(desk, failure);
        }
        self.0.borrow_mut().questions = questions;
        if again {
            self.start(self.0.borrow_mut());
        }
    }
}

impl Desk {
    fn stop(&mut self) {
        self.link = None;
        self.watchdog = None;
        self.under_way = None;
        self.held = Ledger::default();
        self.ticket.drop_all();
    }
}

fn fail(desk: std::cell::RefMut<'_, Desk>, failure: Failure) {
    let report = desk.report.clone();
    drop(desk);
    report.emit(EngineAction::Failed(Shared::new(failure)));
}

/// What an answer means for the page.
fn outcome(response: EngineResponse, task: Option<Task>) -> EngineAction {
    match (response, task) {
        (EngineResponse::RulesLoaded { plans, diagnostics, .. }, _) => {
            EngineAction::RulesTaken(Shared::new(plans), Shared::new(diagnostics))
        }
        (EngineResponse::Assessed { assessment, .. }, Some(Task::Assess(job))) => {
            let Job { enterprise, patents, .. } = job;
            let assessment = *assessment;
            EngineAction::Assessed(Shared::new(Outcome { assessment, enterprise, patents }))
        }
        (EngineResponse::Assessed { .. } | EngineResponse::Explained { .. }, _) => {
            EngineAction::Failed(Shared::new(Failure::Refused(Vec::new())))
        }
        (EngineResponse::Refused { diagnostics, .. }, _) => {
            EngineAction::Failed(Shared::new(Failure::Refused(diagnostics)))
        }
    }
}
