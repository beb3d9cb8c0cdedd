//! What it takes to write a file or to confirm one: the engine is asked for the result with its lists
//! whole, or to judge a recorded enterprise again; the worker for files does the rest.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Uint8Array;
use serde::Deserialize;
use wasm_bindgen::JsValue;
use yew::prelude::*;
use zhice_model::confirmation::differences;
use zhice_model::{Assessment, Diagnostic, Enterprise};

use super::confirmation::{Confirmation, Record};
use crate::components::Scene;
use crate::dom;
use crate::services::answers;
use crate::services::engine::{Answer, Engine};
use crate::services::exporter::{Exporter, Kind, Reply, field, object, report};
use crate::services::json::plain;
use crate::state::engine::{Failure, Outcome};
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;
use crate::texts::Texts;

/// How it ended.
pub enum Ended {
    /// A file was offered for download, by this name.
    Saved(String),
    /// A package was held against what comes about now.
    Confirmed(Box<Confirmation>),
    /// It could not be done.
    Failed(Vec<Diagnostic>),
}

/// Where the work is done. What was stopped, or gave way to something later, is not reported.
#[derive(Clone, Default)]
pub struct Desk {
    exporter: Exporter,
    engine: Rc<RefCell<Option<Engine>>>,
    round: Rc<Cell<u32>>,
}

/// A question to the engine: the message for a request's number.
type Message = Box<dyn Fn(u32) -> Result<JsValue, String>>;

#[derive(Deserialize)]
struct Refusal {
    diagnostics: Vec<Diagnostic>,
}

impl Desk {
    /// Stops what is under way.
    pub fn stop(&self) {
        self.exporter.stop();
        self.engine.take();
        self.round.set(self.round.get().wrapping_add(1));
    }

    /// Writes a file of a result.
    pub fn write(
        &self,
        kind: Kind,
        outcome: Shared<Outcome>,
        scene: &Scene,
        done: Callback<Ended>,
    ) {
        let done = self.begin(done);
        let t = scene.texts();
        let enterprise = match plain(&*outcome.enterprise) {
            Ok(enterprise) => enterprise,
            Err(words) => return done.emit(crashed(&words, t)),
        };
        let day = JsValue::from(outcome.assessment.as_of.to_string());
        let fields = vec![("enterprise", enterprise), ("asOf", day), ("whole", true.into())];
        let question = question("assess", fields);
        let about = outcome.patents.clone();
        let (desk, page) = (self.clone(), scene.clone());
        let answered = move |answer: Answer| match answer {
            // As it came: it is long, and looked at by the worker for files alone.
            Ok(answer) if answers::is(&answer, "assessed") => {
                desk.write_report(kind, &outcome, &answer, &page, &done);
            }
            answer => done.emit(match body(answer, "assessed", "assessment", t) {
                Ok(_) => crashed("", t),
                Err(ended) => ended,
            }),
        };
        self.ask(scene, Some(about), question, Callback::from(answered));
    }

    fn write_report(
        &self,
        kind: Kind,
        outcome: &Shared<Outcome>,
        answer: &JsValue,
        scene: &Scene,
        done: &Callback<Ended>,
    ) {
        let t = scene.texts();
        let engine = &scene.state.engine;
        let rules = engine.rules.as_ref().map(|rules| rules.files.as_slice()).unwrap_or_default();
        let plans = engine.plans.as_ref().map(|plans| plans.as_slice()).unwrap_or_default();
        let report = report(&outcome.enterprise, answer, &plans, &rules);
        let saved = done.reform(move |reply| saved(reply, t));
        self.exporter.write(kind, report, &outcome.patents, saved);
    }

    /// Opens a package and has its enterprise judged again.
    pub fn open(&self, name: &str, bytes: &Uint8Array, scene: &Scene, done: Callback<Ended>) {
        let done = self.begin(done);
        let (desk, scene) = (self.clone(), scene.clone());
        let opened = move |reply: Reply| match package(reply, scene.texts()) {
            Ok(package) => desk.confirm(&package, &scene, done.clone()),
            Err(ended) => done.emit(ended),
        };
        self.exporter.open(name, bytes, Callback::from(opened));
    }

    /// Asks an engine started for this alone: the one of the page keeps the evidence of what is shown.
    fn ask(
        &self,
        scene: &Scene,
        about: Option<Ledger>,
        question: Message,
        answer: Callback<Answer>,
    ) {
        let engine = Engine::new(Callback::noop());
        if let Some(rules) = scene.state.engine.rules.clone() {
            engine.load(rules);
        }
        engine.ask(about, question, answer);
        self.engine.replace(Some(engine));
    }

    /// Has a recorded enterprise judged again.
    fn confirm(&self, package: &JsValue, scene: &Scene, done: Callback<Ended>) {
        let t = scene.texts();
        let recorded = match read_record(package) {
            Ok(recorded) => recorded,
            Err(words) => return done.emit(crashed(&words, t)),
        };
        let part = |name: &'static str| (name, field(package, name).unwrap_or(JsValue::NULL));
        let mut fields: Vec<_> = ["enterprise", "asOf"].map(part).into();
        fields.push(("whole", true.into()));
        let answered = move |answer: Answer| {
            let now = body(answer, "assessed", "assessment", t).and_then(|found| {
                answers::read::<Assessment>(found).map_err(|words| crashed(&words, t))
            });
            let (record, enterprise, before) = recorded.clone();
            done.emit(match now {
                Ok(now) => {
                    let engine = now.engine.clone();
                    let differences = differences(&enterprise, before, now);
                    Ended::Confirmed(Box::new(Confirmation { record, differences, engine }))
                }
                Err(ended) => ended,
            });
        };
        self.ask(scene, None, question("assess", fields), Callback::from(answered));
    }

    /// Stops what was under way; reports the end of what begins now unless it is stopped in turn.
    fn begin(&self, done: Callback<Ended>) -> Callback<Ended> {
        self.stop();
        let (round, own) = (Rc::clone(&self.round), self.round.get());
        Callback::from(move |ended| {
            if round.get() == own {
                done.emit(ended);
            }
        })
    }
}

/// Offers the file that was written.
fn saved(reply: Reply, t: &Texts) -> Ended {
    match reply {
        Reply::Exported(file) => match dom::download(&file.name, &file.mime, &file.bytes) {
            Ok(()) => Ended::Saved(file.name),
            Err(error) => crashed(&crate::services::thrown::words(&error), t),
        },
        other => failed(other, t),
    }
}

/// The package that was opened.
fn package(reply: Reply, t: &Texts) -> Result<JsValue, Ended> {
    match reply {
        Reply::Opened(opened) => field(&opened, "package").ok_or_else(|| {
            let message = t.report().files.not_a_package;
            Ended::Failed(vec![Diagnostic::error("not-a-package", message)])
        }),
        other => Err(failed(other, t)),
    }
}

/// What a package records: where it comes from, the enterprise, and the result.
fn read_record(package: &JsValue) -> Result<(Record, Enterprise, Assessment), String> {
    let part = |name: &str| field(package, name).unwrap_or(JsValue::NULL);
    let enterprise = answers::read(part("enterprise"))?;
    let assessment = answers::read(part("assessment"))?;
    Ok((answers::read(package.clone())?, enterprise, assessment))
}

/// The question of this name to the engine.
fn question(name: &'static str, fields: Vec<(&'static str, JsValue)>) -> Message {
    Box::new(move |id| {
        let id = JsValue::from(id);
        let fields = fields.iter().map(|(name, value)| (*name, value));
        let body: Vec<_> = fields.chain([("id", &id)]).collect();
        object(&[(name, &object(&body)?)])
    })
}

/// What an answer of this name says in this field.
fn body(answer: Answer, name: &str, within: &str, t: &Texts) -> Result<JsValue, Ended> {
    let answer = answer.map_err(|failure| match &*failure {
        Failure::Refused(faults) | Failure::Rules(faults) => Ended::Failed(faults.clone()),
        Failure::TimedOut => {
            let fault = Diagnostic::error("engine-timeout", t.errors.engine_timeout);
            Ended::Failed(vec![fault.with_hint(t.errors.engine_timeout_hint)])
        }
        Failure::Crashed(words) => crashed(words, t),
    })?;
    let answer = answers::value(answer).map_err(|words| crashed(&words, t))?;
    if let Some(found) = field(&answer, name).and_then(|body| field(&body, within)) {
        return Ok(found);
    }
    let refusal = field(&answer, "refused").unwrap_or(JsValue::UNDEFINED);
    Err(match answers::read::<Refusal>(refusal) {
        Ok(refusal) => Ended::Failed(refusal.diagnostics),
        Err(words) => crashed(&(t.errors.unreadable_answer)(&words), t),
    })
}

fn failed(reply: Reply, t: &Texts) -> Ended {
    match reply {
        Reply::Refused(faults) => Ended::Failed(faults),
        Reply::TimedOut => {
            let fault = Diagnostic::error("exporter-timeout", t.report().files.timeout);
            Ended::Failed(vec![fault])
        }
        Reply::Crashed(words) => crashed(&words, t),
        Reply::Exported(_) | Reply::Opened(_) | Reply::Enterprises(_) => crashed("", t),
    }
}

fn crashed(words: &str, t: &Texts) -> Ended {
    let fault = Diagnostic::error("exporter-crashed", t.report().files.crashed);
    Ended::Failed(vec![fault.with_hint(words)])
}
