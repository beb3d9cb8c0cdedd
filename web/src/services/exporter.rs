//! The client of the worker that writes files and opens those that come back. A worker is started for
//! each file and ended after it: the work can be stopped at any time, and its memory is given back.
//!
//! Patents go ahead of a request slice by slice, and a result as the text that the engine answered: both
//! are long, and reading them only to write them again would hold up the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Object, Reflect, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;
use zhice_model::{Diagnostic, Enterprise, Patent};

use super::answers;
use super::holding::hold;
use super::json::{plain, text};
use super::thrown::words;
use super::worker::{Incoming, WorkerLink};
use crate::state::entered::Draft;
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;

/// The worker's script.
const SCRIPT: &str = "assets/exchange-worker.js";
/// How long a file may take; the user can stop it earlier.
const PATIENCE_MS: u32 = 120_000;
/// The number of the only request a worker gets.
const REQUEST: u32 = 1;

/// Writes and opens files.
#[derive(Clone, Default)]
pub struct Exporter(Rc<RefCell<Option<Work>>>);

/// What is under way; dropping it ends the worker.
struct Work {
    _link: Rc<WorkerLink>,
    _watchdog: Timeout,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A workbook with result, patents and sources.
    Ledger,
    /// A file from which the result can be confirmed.
    Package,
}

/// What was entered for an enterprise as the text of a file to go on with later; nothing where there is
/// nothing in it.
#[must_use]
pub fn text_of(draft: &Draft) -> JsValue {
    if draft.is_blank() {
        return JsValue::UNDEFINED;
    }
    let patents = draft.patents.iter().map(|patent| Patent::clone(patent)).collect();
    text(&Enterprise { patents, ..without_patents(draft) }).unwrap_or(JsValue::UNDEFINED)
}

fn without_patents(draft: &Draft) -> Enterprise {
    Enterprise { as_of: draft.as_of, ..Enterprise::clone(&draft.enterprise) }
}

impl Kind {
    fn key(self) -> &'static str {
        match self {
            Self::Ledger => "ledger",
            Self::Package => "package",
        }
    }
}

/// How it ended.
pub enum Reply {
    /// A file to offer for download.
    Exported(Download),
    /// What an opened file turned out to be: an object whose only key names it.
    Opened(JsValue),
    /// The enterprises of an opened file.
    Enterprises(Vec<Draft>),
    /// It could not be done, and why.
    Refused(Vec<Diagnostic>),
    /// The worker broke down, with its own words.
    Crashed(String),
    /// It took too long.
    TimedOut,
}

/// A file to offer for download.
#[derive(Deserialize)]
pub struct Download {
    /// The name to propose.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Its content.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub bytes: Uint8Array,
}

#[derive(Deserialize)]
struct Refusal {
    diagnostics: Vec<Diagnostic>,
}

#[derive(Deserialize)]
struct Batch {
    patents: Vec<Patent>,
}

#[derive(Deserialize)]
struct Arrived {
    enterprise: Enterprise,
}

#[derive(Deserialize)]
struct Sent {
    enterprises: usize,
}

/// What has come of a saved file so far.
#[derive(Default)]
struct Arriving {
    enterprises: Vec<Draft>,
    /// The patents of the next one.
    patents: Ledger,
}

impl PartialEq for Exporter {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Exporter {
    /// Writes a file of a report, the fields that [`report`] makes.
    pub fn write(
        &self,
        kind: Kind,
        report: Result<JsValue, String>,
        patents: &Ledger,
        done: Callback<Reply>,
    ) {
        let request = report.and_then(|report| {
            set(&report, "id", &REQUEST.into())?;
            set(&report, "form", &kind.key().into())?;
            object(&[("write", &report)])
        });
        self.send(request, patents.clone(), done);
    }

    /// Writes what was entered for an enterprise into a file to go on with later.
    pub fn write_enterprise(&self, draft: &Draft, done: Callback<Reply>) {
        let what = plain(&without_patents(draft))
            .and_then(|it| object(&[("enterprises", Array::of1(&it).as_ref())]));
        self.export(what, &draft.patents, done);
    }

    /// Writes the workbook to list patents in.
    pub fn write_template(&self, done: Callback<Reply>) {
        self.export(Ok("template".into()), &Ledger::default(), done);
    }

    fn export(&self, what: Result<JsValue, String>, patents: &Ledger, done: Callback<Reply>) {
        let request = what
            .and_then(|what| object(&[("id", &REQUEST.into()), ("what", &what)]))
            .and_then(|body| object(&[("export", &body)]));
        self.send(request, patents.clone(), done);
    }

    /// Opens a file, whatever it turns out to be.
    pub fn open(&self, name: &str, bytes: &Uint8Array, done: Callback<Reply>) {
        self.read("open", name, bytes, done);
    }

    /// Opens the enterprises of a file.
    pub fn open_enterprises(&self, name: &str, bytes: &Uint8Array, done: Callback<Reply>) {
        self.read("openEnterprises", name, bytes, done);
    }

    fn read(&self, what: &str, name: &str, bytes: &Uint8Array, done: Callback<Reply>) {
        let body = [("id", &REQUEST.into()), ("file", &name.into()), ("bytes", bytes.as_ref())];
        let request = object(&body).and_then(|body| object(&[(what, &body)]));
        self.send(request, Ledger::default(), done);
    }

    /// Stops what is under way.
    pub fn stop(&self) {
        self.0.borrow_mut().take();
    }

    /// Sends the patents that a request needs, then the request.
    fn send(&self, request: Result<JsValue, String>, patents: Ledger, done: Callback<Reply>) {
        self.stop();
        let finish = {
            let this = self.clone();
            Callback::from(move |reply: Reply| {
                this.stop();
                done.emit(reply);
            })
        };
        let receive = {
            let (finish, arriving) = (finish.clone(), RefCell::new(Arriving::default()));
            Callback::from(move |incoming| {
                let said = reply(incoming, &mut arriving.borrow_mut());
                if let Some(said) = said {
                    finish.emit(said);
                }
            })
        };
        let late = finish.clone();
        let watchdog = Timeout::new(PATIENCE_MS, move || late.emit(Reply::TimedOut));
        let started =
            request.and_then(|request| Ok((request, WorkerLink::spawn(SCRIPT, receive)?)));
        let (request, link) = match started {
            Ok((request, link)) => (request, Rc::new(link)),
            Err(words) => return finish.emit(Reply::Crashed(words)),
        };
        let worker = Rc::downgrade(&link);
        *self.0.borrow_mut() = Some(Work { _link: link, _watchdog: watchdog });
        spawn_local(async move {
            let held = hold(&worker, &patents, &Ledger::default()).await;
            let worker = worker.upgrade();
            let post = || worker.map_or(Ok(()), |worker| worker.post_value(&request));
            if let Err(words) = held.and_then(|_| post()) {
                finish.emit(Reply::Crashed(words));
            }
        });
    }
}

/// What a message of the worker says; `None`: more is to come.
fn reply(incoming: Incoming, arriving: &mut Arriving) -> Option<Reply> {
    let message = match incoming {
        Incoming::Message(message) => message,
        Incoming::Crashed(words) => return Some(Reply::Crashed(words)),
    };
    let body = |name: &str| field(&message, name);
    let read = if let Some(body) = body("exported") {
        answers::read(body).map(Reply::Exported)
    } else if let Some(body) = body("opened") {
        field(&body, "opened").map(Reply::Opened).ok_or_else(String::new)
    } else if let Some(body) = body("allSent") {
        answers::read(body).and_then(|sent: Sent| arriving.whole(sent)).map(Reply::Enterprises)
    } else if let Some(body) = body("refused") {
        answers::read(body).map(|refusal: Refusal| Reply::Refused(refusal.diagnostics))
    } else {
        match arriving.take(&message) {
            Ok(()) => return None,
            Err(words) => Err(words),
        }
    };
    Some(read.unwrap_or_else(Reply::Crashed))
}

impl Arriving {
    /// The enterprises, if all that were sent are here.
    fn whole(&mut self, sent: Sent) -> Result<Vec<Draft>, String> {
        let enterprises = std::mem::take(&mut self.enterprises);
        let whole = enterprises.len() == sent.enterprises
            && !enterprises.is_empty()
            && self.patents.is_empty();
        if whole {
            Ok(enterprises)
        } else {
            Err(format!("{} / {}", enterprises.len(), sent.enterprises))
        }
    }

    /// Takes in some patents, or the enterprise that those taken in are of.
    fn take(&mut self, message: &JsValue) -> Result<(), String> {
        if let Some(body) = field(message, "patents") {
            let Batch { patents } = answers::read(body)?;
            self.patents.edit().extend(patents.into_iter().map(Rc::new));
        } else {
            let body = field(message, "enterprise").ok_or_else(String::new)?;
            let Arrived { mut enterprise } = answers::read(body)?;
            self.enterprises.push(Draft {
                as_of: enterprise.as_of.take(),
                enterprise: Shared::new(enterprise),
                patents: std::mem::take(&mut self.patents),
                ..Draft::default()
            });
        }
        Ok(())
    }
}

/// The report that files are written of: an enterprise, whose patents go ahead of it, the engine's answer
/// with the lists whole, what the plans declare, and the files of the rules.
///
/// # Errors
/// Where something cannot be expressed.
pub fn report(
    enterprise: &Enterprise,
    answer: &JsValue,
    plans: &impl Serialize,
    rules: &impl Serialize,
) -> Result<JsValue, String> {
    let (enterprise, plans, rules) = (plain(enterprise)?, plain(plans)?, plain(rules)?);
    object(&[("enterprise", &enterprise), ("answer", answer), ("plans", &plans), ("rules", &rules)])
}

/// An object with these fields.
///
/// # Errors
/// With the browser's own words.
pub fn object(fields: &[(&str, &JsValue)]) -> Result<JsValue, String> {
    let object = Object::new();
    for (name, value) in fields {
        set(&object, name, value)?;
    }
    Ok(object.into())
}

/// Sets a field of an object.
///
/// # Errors
/// With the browser's own words.
pub fn set(object: &JsValue, name: &str, value: &JsValue) -> Result<(), String> {
    Reflect::set(object, &name.into(), value).map(|_| ()).map_err(|error| words(&error))
}

/// A field of an object; `None` where there is none.
#[must_use]
pub fn field(value: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(value, &name.into()).ok().filter(|found| !found.is_undefined())
}
