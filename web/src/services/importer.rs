//! The client of the importer's worker, which is started for each file and ended after it: reading
//! can be stopped at any time, and its memory is given back.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use yew::Callback;
use zhice_model::exchange::ExchangeResponse;
use zhice_model::{Date, Diagnostic};

use super::answers;
use super::exporter::object;
use super::json::plain;
use super::ticket::Ticket;
use super::worker::{Incoming, WorkerLink};
use crate::state::importing::{ImportAction, Source};
use crate::state::shared::Shared;
use crate::texts::Texts;

/// The worker's script.
const SCRIPT: &str = "assets/exchange-worker.js";
/// How long the worker may say nothing; the user can stop it earlier.
const PATIENCE_MS: u32 = 60_000;

/// The importer as the page sees it.
#[derive(Clone)]
pub struct Importer(Rc<RefCell<Desk>>);

struct Desk {
    report: Callback<ImportAction>,
    link: Option<WorkerLink>,
    ticket: Ticket,
    watchdog: Option<Timeout>,
    file: String,
    texts: &'static Texts,
}

impl PartialEq for Importer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Importer {
    /// An importer that is not started yet and reports to the page.
    #[must_use]
    pub fn new(report: Callback<ImportAction>, texts: &'static Texts) -> Self {
        Self(Rc::new(RefCell::new(Desk {
            report,
            link: None,
            ticket: Ticket::default(),
            watchdog: None,
            file: String::new(),
            texts,
        })))
    }

    /// Reads a file, in place of one that is being read.
    pub fn read(&self, source: &Source, today: Date) {
        self.stop();
        if let Err(words) = self.send(source, today) {
            self.receive(Incoming::Crashed(words));
        }
    }

    /// Stops reading.
    pub fn stop(&self) {
        let mut desk = self.0.borrow_mut();
        desk.ticket.drop_all();
        desk.watchdog = None;
        desk.link = None;
    }

    fn send(&self, source: &Source, today: Date) -> Result<(), String> {
        let this = self.clone();
        let receive = Callback::from(move |incoming| this.receive(incoming));
        let link = WorkerLink::spawn(SCRIPT, receive)?;
        let mut desk = self.0.borrow_mut();
        let id = desk.ticket.issue();
        desk.file.clone_from(&source.file);
        let this = self.clone();
        desk.watchdog = Some(Timeout::new(PATIENCE_MS, move || this.lose_patience()));
        // The bytes go as they are, and are not copied on the way.
        let bytes = Uint8Array::from(source.bytes.as_slice());
        let request = object(&[
            ("id", &id.into()),
            ("file", &source.file.as_str().into()),
            ("bytes", bytes.as_ref()),
            ("enterprise", &source.name.as_str().into()),
            ("today", &today.to_string().into()),
            ("mapping", &plain(&source.mapping)?),
        ])?;
        link.give(&object(&[("read", &request)])?, &bytes.buffer())?;
        desk.link = Some(link);
        Ok(())
    }

    fn receive(&self, incoming: Incoming) {
        let (file, texts, report) = {
            let desk = self.0.borrow();
            (desk.file.clone(), desk.texts, desk.report.clone())
        };
        let crashed = |words: &str| {
            let message = texts.errors.importer_failed;
            let diagnostic = Diagnostic::error("importer-crashed", message).with_hint(words);
            ImportAction::Failed(file.clone(), Shared::new(vec![diagnostic]))
        };
        let action = match incoming {
            Incoming::Crashed(words) => crashed(&words),
            Incoming::Message(message) => match answers::read(message) {
                Ok(response) => match self.accepted(response, &file) {
                    Some(action) => action,
                    None => return,
                },
                Err(words) => crashed(&(texts.errors.unreadable_answer)(&words)),
            },
        };
        let goes_on = matches!(action, ImportAction::Progress(..) | ImportAction::Batch(_));
        if !goes_on {
            self.stop();
        }
        report.emit(action);
    }

    /// What an answer means for the page; `None`: nobody waits for it. Each gives the worker time for
    /// the next.
    fn accepted(&self, response: ExchangeResponse, file: &str) -> Option<ImportAction> {
        let mut desk = self.0.borrow_mut();
        if !desk.ticket.awaits(response.id()) {
            return None;
        }
        let this = self.clone();
        desk.watchdog = Some(Timeout::new(PATIENCE_MS, move || this.lose_patience()));
        Some(match response {
            ExchangeResponse::Progress { done, total, .. } => ImportAction::Progress(done, total),
            ExchangeResponse::Patents { patents, .. } => {
                ImportAction::Batch(Rc::new(patents.into_iter().map(Rc::new).collect()))
            }
            ExchangeResponse::Imported { import, .. } => {
                ImportAction::Arrived(Shared::new(*import))
            }
            ExchangeResponse::Refused { diagnostics, .. } => {
                ImportAction::Failed(file.to_owned(), Shared::new(diagnostics))
            }
            ExchangeResponse::Exported { .. }
            | ExchangeResponse::Opened { .. }
            | ExchangeResponse::Enterprise { .. }
            | ExchangeResponse::AllSent { .. } => return None,
        })
    }

    fn lose_patience(&self) {
        self.stop();
        let desk = self.0.borrow();
        let message = desk.texts.errors.importer_timeout;
        let diagnostics = Shared::new(vec![Diagnostic::error("importer-timeout", message)]);
        let (file, report) = (desk.file.clone(), desk.report.clone());
        drop(desk);
        report.emit(ImportAction::Stopped(file, diagnostics));
    }
}
