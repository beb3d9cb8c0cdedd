//! The client of a worker: carries out what its queue says, and ends a worker that breaks down or does not
//! answer in time. Whoever is told something may ask for the next thing at once: nothing is borrowed then.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::holding::{self, Hold};
use super::link::{Incoming, WorkerLink};
use super::message::{self, Message};
use super::queue::{Job, Next, Queue};
use crate::state::engine::Failure;
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;

/// How long the first answer of a worker may take at least, the module's download included.
const START_PATIENCE_MS: u32 = 60_000;

/// What sets one worker apart from another.
pub struct Kind {
    /// Its script.
    pub script: &'static str,
    /// How it is told to hold patents.
    pub hold: Hold,
    /// Whether it has to be told something before all else.
    pub opens: bool,
    /// Whether the first answer to a request is the last.
    pub answers_once: bool,
}

/// A request.
pub struct Request {
    /// Gives the message for the request's number.
    pub message: Box<dyn Fn(u32) -> Result<Message, String>>,
    /// How long an answer may take.
    pub patience_ms: u32,
    /// Hears how it goes.
    pub told: Box<dyn Fn(Told)>,
}

/// How a request goes.
pub enum Told {
    /// It is its turn.
    Begun,
    /// An answer.
    Answer(JsValue),
    /// There is none, or no more of them.
    Failed(Failure),
}

/// A request that can be taken back.
pub type Asked = Shared<Request>;

/// A worker and the requests to it. When nobody has the client any more the worker ends.
#[derive(Clone)]
pub struct Client(Rc<Desk>);

struct Desk {
    kind: &'static Kind,
    queue: RefCell<Queue<Asked, Ledger>>,
    link: RefCell<Option<Rc<WorkerLink>>>,
    watchdog: RefCell<Option<Timeout>>,
}

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Client {
    /// A client without a worker.
    pub fn new(kind: &'static Kind) -> Self {
        Self(Rc::new(Desk {
            kind,
            queue: RefCell::new(Queue::new(kind.opens)),
            link: RefCell::default(),
            watchdog: RefCell::default(),
        }))
    }

    /// Starts a worker that is told this first, as is each one after it.
    pub fn open(&self, opening: Request) {
        self.0.queue.borrow_mut().open(Asked::new(opening));
        self.0.go();
    }

    /// Puts a request before all others, in place of one that was there.
    pub fn put_first(&self, request: Request, patents: Ledger) {
        let job = Job { what: Asked::new(request), about: Some(patents) };
        self.0.queue.borrow_mut().put_first(job);
        self.0.go();
    }

    /// Puts a request behind all others.
    pub fn put_last(&self, request: Request, about: Option<Ledger>) -> Asked {
        let what = Asked::new(request);
        self.0.queue.borrow_mut().put_last(Job { what: what.clone(), about });
        self.0.go();
        what
    }

    /// Takes a request back that nobody waits for any more.
    pub fn withdraw(&self, asked: &Asked) {
        let ends = self.0.queue.borrow_mut().withdraw(asked);
        if ends {
            self.0.go();
        }
    }

    /// Ends the worker, and all that is under way or waits.
    pub fn stop(&self) {
        self.0.queue.borrow_mut().clear();
        self.0.end();
    }
}

impl Desk {
    fn go(self: &Rc<Self>) {
        let next = self.queue.borrow_mut().go();
        self.carry_out(next);
    }

    fn carry_out(self: &Rc<Self>, next: Next<Asked, Ledger>) {
        match next {
            Next::Wait => {}
            Next::Start => self.start(),
            Next::Hold { patents, held, what } => {
                self.hold(patents, held);
                (what.told)(Told::Begun);
            }
            Next::Send { id, what } => self.send(id, &what),
        }
    }

    fn start(self: &Rc<Self>) {
        self.end();
        let this = Rc::downgrade(self);
        let receive = Callback::from(move |incoming| {
            if let Some(this) = this.upgrade() {
                this.receive(incoming);
            }
        });
        match WorkerLink::spawn(self.kind.script, receive) {
            Ok(link) => {
                self.link.replace(Some(Rc::new(link)));
                let next = self.queue.borrow_mut().started();
                self.carry_out(next);
            }
            Err(words) => self.fail(Failure::Crashed(words)),
        }
    }

    fn hold(self: &Rc<Self>, patents: Ledger, held: Ledger) {
        let worker = self.link.borrow().as_ref().map(Rc::downgrade).unwrap_or_default();
        let (hold, this) = (self.kind.hold, Rc::downgrade(self));
        spawn_local(async move {
            let sent = holding::send(&worker, hold, &patents, &held).await;
            let Some(this) = this.upgrade() else { return };
            match sent {
                Ok(true) => {
                    let next = this.queue.borrow_mut().held(patents);
                    this.carry_out(next);
                }
                Ok(false) => {}
                Err(words) => this.fail(Failure::Crashed(words)),
            }
        });
    }

    fn send(self: &Rc<Self>, id: u32, what: &Asked) {
        let link = self.link.borrow().clone();
        let post = |message| link.map_or(Ok(()), |link| link.post(&message));
        match (what.message)(id).and_then(post) {
            Ok(()) => {
                self.watch(what);
                (what.told)(Told::Begun);
            }
            Err(words) => self.fail(Failure::Crashed(words)),
        }
    }

    /// Gives the worker time for the next answer.
    fn watch(self: &Rc<Self>, what: &Asked) {
        let proven = self.queue.borrow().is_proven();
        let least = if proven { 0 } else { START_PATIENCE_MS };
        let this = Rc::downgrade(self);
        let bark = move || {
            if let Some(this) = Weak::upgrade(&this) {
                this.fail(Failure::TimedOut);
            }
        };
        self.watchdog.replace(Some(Timeout::new(what.patience_ms.max(least), bark)));
    }

    fn receive(self: &Rc<Self>, incoming: Incoming) {
        let answer = match incoming {
            Ok(answer) => answer,
            Err(words) => return self.fail(Failure::Crashed(words)),
        };
        let whom = message::id(&answer).and_then(|id| self.queue.borrow_mut().answered(id));
        let Some(what) = whom else { return };
        if self.kind.answers_once {
            self.queue.borrow_mut().finished();
            self.watchdog.take();
        } else {
            self.watch(&what);
        }
        (what.told)(Told::Answer(answer));
        self.go();
    }

    /// Ends the worker and tells why.
    fn fail(self: &Rc<Self>, failure: Failure) {
        self.end();
        let (whom, again) = self.queue.borrow_mut().failed();
        if let Some(what) = whom {
            (what.told)(Told::Failed(failure));
        }
        if again {
            self.go();
        }
    }

    fn end(&self) {
        self.watchdog.take();
        self.link.take();
    }
}
