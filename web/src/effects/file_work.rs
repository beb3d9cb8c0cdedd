//! Files that are written and opened in the worker for files, one at a time, and how far that is.

use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::bytes::Bytes;
use crate::dom;
use crate::json::words;
use crate::scene::Scene;
use crate::state::engine::Failure;
use crate::state::entered::Draft;
use crate::texts::Texts;
use crate::worker::files::{Download, Ended, Files};

/// How far a file is.
#[derive(Clone, Default)]
pub enum Stage<T> {
    /// Nothing is done, or it was stopped.
    #[default]
    Idle,
    /// Something is done, with words for it.
    Working(String),
    /// It was done.
    Done(T),
    /// It could not be done.
    Failed(Vec<Diagnostic>),
}

/// The work on files of one part of the page. What is begun takes the place of what was under way.
#[derive(Clone)]
pub struct FileWork<T: 'static> {
    stage: UseStateHandle<Stage<T>>,
    pub(super) files: Rc<Files>,
    texts: &'static Texts,
}

/// Work on files.
#[hook]
pub fn use_file_work<T: Clone + 'static>(scene: &Scene) -> FileWork<T> {
    let stage = use_state(Stage::default);
    let files = use_memo((), |()| Files::default());
    FileWork { stage, files, texts: scene.texts() }
}

impl<T: Clone + 'static> FileWork<T> {
    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> &Stage<T> {
        &self.stage
    }

    /// Stops it.
    pub fn cancel(&self) {
        self.files.stop();
        self.stage.set(Stage::Idle);
    }

    /// Writes an enterprise; `done` says what is told of a file of this name.
    pub fn write_enterprise(
        &self,
        draft: &Draft,
        words: &str,
        done: impl Fn(String) -> T + 'static,
    ) {
        self.begin(words.to_owned());
        self.files.write_enterprise(draft, self.download(done));
    }

    /// Writes the workbook to list patents in.
    pub fn write_template(&self, words: &str, done: impl Fn(String) -> T + 'static) {
        self.begin(words.to_owned());
        self.files.write_template(self.download(done));
    }

    /// Opens the enterprises of a file.
    pub fn open_enterprises(
        &self,
        file: File,
        words: &str,
        done: impl Fn(Vec<Draft>) -> T + 'static,
    ) {
        self.begin(words.to_owned());
        let done = self.ending(move |drafts| Ok(done(drafts)));
        self.take(file, move |files, name, bytes| files.open_enterprises(name, bytes, done));
    }

    pub(super) fn begin(&self, words: String) {
        self.files.stop();
        self.stage.set(Stage::Working(words));
    }

    pub(super) fn end(&self, stage: Stage<T>) {
        self.stage.set(stage);
    }

    pub(super) fn fail(&self, failure: Failure) {
        self.end(Stage::Failed(faults(failure, self.texts)));
    }

    /// Tells how it ended.
    fn ending<R: 'static>(
        &self,
        done: impl Fn(R) -> Result<T, Failure> + 'static,
    ) -> Callback<Ended<R>> {
        let this = self.clone();
        Callback::from(move |ended: Ended<R>| match ended.and_then(&done) {
            Ok(done) => this.end(Stage::Done(done)),
            Err(failure) => this.fail(failure),
        })
    }

    /// Offers the file that was written.
    pub(super) fn download(
        &self,
        done: impl Fn(String) -> T + 'static,
    ) -> Callback<Ended<Download>> {
        self.ending(move |file: Download| {
            let offered = dom::download(&file.name, &file.mime, file.bytes);
            offered.map_err(|error| Failure::Crashed(words(&error)))?;
            Ok(done(file.name))
        })
    }

    /// Reads the bytes of a file and has it opened.
    pub(super) fn take(&self, file: File, open: impl FnOnce(&Files, String, Bytes) + 'static) {
        let this = self.clone();
        spawn_local(async move {
            match content(&file, this.texts).await {
                Ok(bytes) => open(&this.files, file.name(), bytes),
                Err(fault) => this.end(Stage::Failed(vec![fault])),
            }
        });
    }
}

/// The bytes of a file.
///
/// # Errors
/// Where the browser cannot read it.
pub async fn content(file: &File, t: &Texts) -> Result<Bytes, Diagnostic> {
    let buffer = JsFuture::from(file.array_buffer()).await;
    let fault = |_| Diagnostic::error("file-unreadable", t.errors.file_unreadable);
    buffer.map(|buffer| Bytes::within(&buffer)).map_err(fault)
}

fn faults(failure: Failure, t: &Texts) -> Vec<Diagnostic> {
    let words = &t.report().files;
    match failure {
        Failure::Refused(faults) | Failure::Rules(faults) => faults,
        Failure::TimedOut => vec![Diagnostic::error("exporter-timeout", words.timeout)],
        Failure::Crashed(details) => {
            vec![Diagnostic::error("exporter-crashed", words.crashed).with_hint(details)]
        }
    }
}
