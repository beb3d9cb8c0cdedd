//! The files of a result: workbook and package, and packages that come back to be confirmed. The engine is
//! asked for the result with its lists whole, or to judge a recorded enterprise again; the worker for files
//! does the rest.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;
use zhice_model::confirmation::differences;
use zhice_model::export::{Package, RuleVersion};
use zhice_model::what_if::Differences;
use zhice_model::{Date, Diagnostic, Enterprise, Patent};
use zhice_protocol::Form;

use super::file_work::{FileWork, Stage, use_file_work};
use crate::scene::Scene;
use crate::state::engine::{Failure, Outcome};
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;
use crate::worker::engine::{self, Engine, Heard, RawAnswer};
use crate::worker::files::{Ended, Recorded};

/// What was done.
#[derive(Clone)]
pub enum Made {
    /// A file was offered for download, by this name.
    Saved(String),
    /// A package was held against what comes about now.
    Confirmed(Rc<Confirmation>),
}

/// A package held against what comes about now.
#[derive(Clone, Debug, PartialEq)]
pub struct Confirmation {
    /// The name of its enterprise; empty where it was not said.
    pub name: String,
    /// The day of the assessment.
    pub as_of: Date,
    /// The files of the rules.
    pub rules: Vec<RuleVersion>,
    /// The version of the engine that gave the result.
    pub engine: String,
    /// The version of the engine now.
    pub engine_now: String,
    /// What differs.
    pub differences: Differences,
}

/// The work on the files of a result.
#[derive(Clone)]
pub struct ReportFiles {
    work: FileWork<Made>,
    /// An engine started for this alone: the one of the page keeps the evidence of what is shown.
    judge: Rc<RefCell<Option<Engine>>>,
    scene: Scene,
}

/// The files of the result on the page.
#[hook]
pub fn use_report_files(scene: &Scene) -> ReportFiles {
    let work = use_file_work(scene);
    let judge = use_mut_ref(|| None);
    ReportFiles { work, judge, scene: scene.clone() }
}

impl ReportFiles {
    /// How far it is.
    #[must_use]
    pub fn stage(&self) -> &Stage<Made> {
        self.work.stage()
    }

    /// Stops what is under way.
    pub fn cancel(&self) {
        self.judge.take();
        self.work.cancel();
    }

    /// Writes a file of the result of what was entered.
    pub fn write(&self, form: Form) {
        let Some(outcome) = self.scene.state.actual().cloned() else { return };
        self.begin(self.scene.texts().report().files.working.to_owned());
        let (enterprise, patents) = (outcome.enterprise.clone(), outcome.patents.clone());
        let as_of = outcome.assessment.as_of;
        let write = move |this: &Self, answer| this.write_of(form, &outcome, answer);
        self.have_judged(enterprise, patents, as_of, write);
    }

    fn write_of(&self, form: Form, outcome: &Outcome, answer: RawAnswer) {
        let engine = &self.scene.state.engine;
        let plans = engine.plans.as_ref().map(|plans| plans.to_vec()).unwrap_or_default();
        let rules = engine.rules.as_ref().map(|rules| rules.files.clone()).unwrap_or_default();
        let of = (outcome.enterprise.clone(), outcome.patents.clone());
        let done = self.work.download(Made::Saved);
        self.work.files.write(form, of, answer, (plans, rules), done);
    }

    /// Opens a package and has its enterprise judged again.
    pub fn open(&self, file: File) {
        self.begin((self.scene.texts().report().files.checking)(&file.name()));
        let this = self.clone();
        let opened = Callback::from(move |opened: Ended<Option<Recorded>>| match opened {
            Ok(Some(recorded)) => this.confirm(recorded),
            Ok(None) => this.work.end(Stage::Failed(vec![Diagnostic::error(
                "not-a-package",
                this.scene.texts().report().files.not_a_package,
            )])),
            Err(failure) => this.work.fail(failure),
        });
        self.work.take(file, move |files, name, bytes| files.open_package(name, bytes, opened));
    }

    fn confirm(&self, (package, patents): Recorded) {
        let enterprise = Shared::new(package.enterprise.clone());
        let (as_of, held) = (package.as_of, patents.clone());
        let compare = move |this: &Self, answer| match engine::assessment(answer) {
            Ok(now) => {
                let patents = held.iter().map(|patent| Patent::clone(patent)).collect();
                let Package { engine, rules, enterprise, assessment, .. } =
                    Package::clone(&package);
                let enterprise = Enterprise { patents, ..enterprise };
                let engine_now = now.engine.clone();
                let differences = differences(&enterprise, assessment, now);
                let name = enterprise.name;
                let found = Confirmation { name, as_of, rules, engine, engine_now, differences };
                this.work.end(Stage::Done(Made::Confirmed(Rc::new(found))));
            }
            Err(failure) => this.work.fail(failure),
        };
        self.have_judged(enterprise, patents, as_of, compare);
    }

    fn begin(&self, words: String) {
        self.judge.take();
        self.work.begin(words);
    }

    /// Has an enterprise judged with all lists whole.
    fn have_judged(
        &self,
        enterprise: Shared<Enterprise>,
        patents: Ledger,
        as_of: Date,
        then: impl Fn(&Self, RawAnswer) + 'static,
    ) {
        let Some(rules) = self.scene.state.engine.rules.clone() else { return };
        let this = self.clone();
        let answered = Callback::from(move |answer: Heard<RawAnswer>| {
            this.judge.take();
            match answer {
                // As it came: it is long.
                Ok(answer) => then(&this, answer),
                Err(failure) => this.failed(&failure),
            }
        });
        let engine = Engine::new(Callback::noop());
        engine.load(rules);
        engine.judge(enterprise, patents, as_of, answered);
        self.judge.replace(Some(engine));
    }

    fn failed(&self, failure: &Failure) {
        let t = self.scene.texts();
        match failure {
            Failure::Refused(faults) | Failure::Rules(faults) => {
                self.work.end(Stage::Failed(faults.clone()));
            }
            Failure::TimedOut => {
                let fault = Diagnostic::error("engine-timeout", t.errors.engine_timeout);
                let fault = fault.with_hint(t.errors.engine_timeout_hint);
                self.work.end(Stage::Failed(vec![fault]));
            }
            Failure::Crashed(words) => self.work.fail(Failure::Crashed(words.clone())),
        }
    }
}
