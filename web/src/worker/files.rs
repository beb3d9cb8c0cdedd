//! What is asked of the worker that reads and writes files. A worker is started for each request and ended
//! after it: the work can be stopped at any time, and its memory is given back.
//!
//! Patents go ahead of a request slice by slice, and a result as the text that the engine answered: both
//! are long, and reading them only to write them again would hold up the page.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Callback;
use zhice_model::export::Package;
use zhice_model::import::Import;
use zhice_model::plan::PlanSummary;
use zhice_model::rule_files::RuleFile;
use zhice_model::{Date, Enterprise};
use zhice_protocol::{ExchangeRequest, ExchangeResponse, Form};

use super::client::{Client, Kind, Request, Told};
use super::message::{self, Message, RawAnswer};
use crate::bytes::Bytes;
use crate::state::engine::Failure;
use crate::state::entered::Draft;
use crate::state::importing::{ImportAction, Source};
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;

const KIND: Kind = Kind {
    script: "assets/exchange-worker.js",
    hold: |slice| Message::of(&ExchangeRequest::<(), ()>::Hold(slice)),
    opens: false,
    answers_once: false,
};

/// How long reading a table may say nothing; the user can stop it earlier.
const READING_PATIENCE_MS: u32 = 60_000;
/// The same of another file.
const PATIENCE_MS: u32 = 120_000;

/// A request as the page has it.
type PageRequest = ExchangeRequest<Bytes, RawAnswer>;
/// An answer as the page has it.
type PageResponse = ExchangeResponse<Bytes>;
/// How a request ended.
pub type Ended<T> = Result<T, Failure>;

/// A file to offer for download.
pub struct Download {
    /// The name to propose.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Its content.
    pub bytes: Bytes,
}

/// A result that was written into a file, with its enterprise's patents, which stand apart.
pub type Recorded = (Box<Package>, Ledger);

/// The worker for files; each request takes the place of the one before.
#[derive(Clone, PartialEq)]
pub struct Files(Client);

impl Default for Files {
    fn default() -> Self {
        Self(Client::new(&KIND))
    }
}

impl Files {
    /// Stops what is under way.
    pub fn stop(&self) {
        self.0.stop();
    }

    /// Reads a table of patents. What it holds is reported as it comes, its account at the end.
    pub fn read_table(
        &self,
        source: Shared<Source>,
        today: Date,
        report: Callback<ImportAction>,
        done: Callback<Ended<Box<Import>>>,
    ) {
        let request = move |id| ExchangeRequest::Read {
            id,
            file: source.file.clone(),
            bytes: Bytes::clone(&source.bytes),
            enterprise: source.name.clone(),
            today,
            mapping: source.mapping.clone(),
        };
        let heard = move |response| {
            report.emit(match response {
                PageResponse::Progress { done, total, .. } => ImportAction::Progress(done, total),
                PageResponse::Patents { patents, .. } => {
                    ImportAction::Batch(Rc::new(patents.into_iter().map(Rc::new).collect()))
                }
                PageResponse::Imported { import, .. } => return Some(Ok(import)),
                other => return unexpected(&other),
            });
            None
        };
        self.ask(None, request, READING_PATIENCE_MS, heard, done);
    }

    /// Writes a file of a result: the engine's answer with the lists whole, of an enterprise with its
    /// patents apart.
    pub fn write(
        &self,
        form: Form,
        (enterprise, patents): (Shared<Enterprise>, Ledger),
        answer: RawAnswer,
        (plans, rules): (Vec<PlanSummary>, Vec<RuleFile>),
        done: Callback<Ended<Download>>,
    ) {
        let request = move |id| ExchangeRequest::Write {
            id,
            form,
            enterprise: Box::new(Enterprise::clone(&enterprise)),
            answer: answer.clone(),
            plans: plans.clone(),
            rules: rules.clone(),
        };
        self.ask(Some(patents), request, PATIENCE_MS, written, done);
    }

    /// Writes what was entered for an enterprise into a file to go on with later.
    pub fn write_enterprise(&self, draft: &Draft, done: Callback<Ended<Download>>) {
        let patents = draft.patents.clone();
        let enterprise = Box::new(draft.of_file());
        let request =
            move |id| ExchangeRequest::WriteEnterprise { id, enterprise: enterprise.clone() };
        self.ask(Some(patents), request, PATIENCE_MS, written, done);
    }

    /// Writes the workbook to list patents in.
    pub fn write_template(&self, done: Callback<Ended<Download>>) {
        let request = |id| ExchangeRequest::WriteTemplate { id };
        self.ask(None, request, PATIENCE_MS, written, done);
    }

    /// Opens the result that was written into a file; `None`: there is none in it.
    pub fn open_package(
        &self,
        file: String,
        bytes: Bytes,
        done: Callback<Ended<Option<Recorded>>>,
    ) {
        let request = move |id| {
            let (file, bytes) = (file.clone(), bytes.clone());
            ExchangeRequest::OpenPackage { id, file, bytes }
        };
        let mut patents = Ledger::default();
        let heard = move |response| match response {
            PageResponse::Patents { patents: batch, .. } => {
                patents.edit().extend(batch.into_iter().map(Rc::new));
                None
            }
            PageResponse::Package { package, .. } => {
                Some(Ok(package.map(|package| (package, std::mem::take(&mut patents)))))
            }
            other => unexpected(&other),
        };
        self.ask(None, request, PATIENCE_MS, heard, done);
    }

    /// Opens the enterprises of a file.
    pub fn open_enterprises(&self, file: String, bytes: Bytes, done: Callback<Ended<Vec<Draft>>>) {
        let request = move |id| {
            let (file, bytes) = (file.clone(), bytes.clone());
            ExchangeRequest::OpenEnterprises { id, file, bytes }
        };
        let mut arriving = Arriving::default();
        let heard = move |response| arriving.take(response);
        self.ask(None, request, PATIENCE_MS, heard, done);
    }

    /// Asks for something; `heard` says how it ended, or nothing while more is to come.
    fn ask<T: 'static>(
        &self,
        about: Option<Ledger>,
        request: impl Fn(u32) -> PageRequest + 'static,
        patience_ms: u32,
        heard: impl FnMut(PageResponse) -> Option<Result<T, String>> + 'static,
        done: Callback<Ended<T>>,
    ) {
        self.stop();
        let (this, heard) = (self.clone(), RefCell::new(heard));
        let told = move |told| {
            let ended = match told {
                Told::Begun => None,
                Told::Answer(answer) => match read(answer) {
                    Ok(response) => {
                        let ended = heard.borrow_mut()(response);
                        ended.map(|ended| ended.map_err(Failure::Crashed))
                    }
                    Err(failure) => Some(Err(failure)),
                },
                Told::Failed(failure) => Some(Err(failure)),
            };
            if let Some(ended) = ended {
                this.stop();
                done.emit(ended);
            }
        };
        let message = move |id| Message::with_beside(request(id));
        let (message, told) = (Box::new(message), Box::new(told));
        self.0.put_last(Request { message, patience_ms, told }, about);
    }
}

fn read(answer: JsValue) -> Result<PageResponse, Failure> {
    match message::read(answer) {
        Ok(PageResponse::Refused { diagnostics, .. }) => Err(Failure::Refused(diagnostics)),
        Ok(response) => Ok(response),
        Err(words) => Err(Failure::Crashed(words)),
    }
}

fn written(response: PageResponse) -> Option<Result<Download, String>> {
    match response {
        PageResponse::Exported { name, mime, bytes, .. } => {
            Some(Ok(Download { name, mime, bytes }))
        }
        other => unexpected(&other),
    }
}

/// An answer to something else.
fn unexpected<T>(_: &PageResponse) -> Option<Result<T, String>> {
    Some(Err(String::new()))
}

/// What has come of a saved file so far.
#[derive(Default)]
struct Arriving {
    enterprises: Vec<Draft>,
    /// The patents of the next one.
    patents: Ledger,
}

impl Arriving {
    fn take(&mut self, response: PageResponse) -> Option<Result<Vec<Draft>, String>> {
        match response {
            PageResponse::Patents { patents, .. } => {
                self.patents.edit().extend(patents.into_iter().map(Rc::new));
                None
            }
            PageResponse::Enterprise { mut enterprise, .. } => {
                self.enterprises.push(Draft {
                    as_of: enterprise.as_of.take(),
                    enterprise: Shared::new(*enterprise),
                    patents: std::mem::take(&mut self.patents),
                    ..Draft::default()
                });
                None
            }
            PageResponse::AllSent { enterprises, .. } => Some(self.whole(enterprises)),
            other => unexpected(&other),
        }
    }

    /// The enterprises, if all that were sent are here.
    fn whole(&mut self, sent: u32) -> Result<Vec<Draft>, String> {
        let here = std::mem::take(&mut self.enterprises);
        let whole = u32::try_from(here.len()) == Ok(sent) && !here.is_empty();
        if whole && self.patents.is_empty() {
            Ok(here)
        } else {
            Err(format!("{} / {sent}", here.len()))
        }
    }
}
