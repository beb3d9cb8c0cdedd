//! What is asked of the engine. Assessments go before questions, the newest wins.

use serde::de::{DeserializeOwned, IgnoredAny};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Callback;
use zhice_model::explanation::PatentExplanation;
use zhice_model::{Assessment, Date, Enterprise};
use zhice_protocol::{EngineRequest, EngineResponse, WhatIfRequest, WhatIfResponse};

use super::client::{Asked, Client, Kind, Request, Told};
pub use super::message::RawAnswer;
use super::message::{self, Message};
use crate::state::engine::{EngineAction, Failure, Outcome, Rules};
use crate::state::ledger::Ledger;
use crate::state::shared::Shared;

const KIND: Kind = Kind {
    script: "assets/engine-worker.js",
    hold: |slice| Message::of(&EngineRequest::Hold(slice)),
    opens: true,
    answers_once: true,
};

/// How long a running engine may take.
const PATIENCE_MS: u32 = 5_000;
/// How long the answer to a question may take.
const QUESTION_PATIENCE_MS: u32 = 30_000;

/// An answer of the engine, as far as the page reads it wherever it stands.
type Response = EngineResponse<IgnoredAny, IgnoredAny, IgnoredAny>;

/// What comes of a question.
pub type Heard<T> = Result<T, Shared<Failure>>;

/// The engine.
#[derive(Clone, PartialEq)]
pub struct Engine {
    client: Client,
    report: Callback<EngineAction>,
}

impl Engine {
    /// An engine that waits for rules and reports to the page.
    #[must_use]
    pub fn new(report: Callback<EngineAction>) -> Self {
        Self { client: Client::new(&KIND), report }
    }

    /// Starts the worker anew with these rules.
    pub fn load(&self, rules: Shared<Rules>) {
        let message = move |id| {
            let (index, files) = (rules.index.clone(), rules.files.clone());
            Message::of(&EngineRequest::LoadRules { id, index, files })
        };
        let taken = |response| match response {
            Response::RulesLoaded { plans, diagnostics, .. } => {
                Ok(EngineAction::RulesTaken(Shared::new(plans), Shared::new(diagnostics)))
            }
            other => Err(refusal(other)),
        };
        let report = self.report.clone();
        let told = move |told| {
            report.emit(match told {
                Told::Begun => EngineAction::Asked,
                Told::Answer(answer) => read(answer).and_then(taken).unwrap_or_else(failed),
                Told::Failed(failure) => failed(failure),
            });
        };
        let message = Box::new(message);
        self.client.open(Request { message, patience_ms: PATIENCE_MS, told: Box::new(told) });
    }

    /// Asks for an assessment, which the page is told of; one that waits for its turn gives way.
    pub fn assess(&self, enterprise: Shared<Enterprise>, patents: Ledger, as_of: Date) {
        let of = (enterprise.clone(), patents.clone());
        let report = self.report.clone();
        let told = move |told| {
            let (report, (enterprise, patents)) = (report.clone(), of.clone());
            match told {
                Told::Begun => report.emit(EngineAction::Asked),
                Told::Failed(failure) => report.emit(failed(failure)),
                Told::Answer(answer) => spawn_local(async move {
                    let read = load_assessment(RawAnswer(answer)).await;
                    report.emit(match read.unwrap_or_else(|error| Err(not_loaded(&error))) {
                        Ok(assessment) => {
                            let outcome = Outcome { assessment, enterprise, patents };
                            EngineAction::Assessed(Shared::new(outcome))
                        }
                        Err(failure) => failed(failure),
                    });
                }),
            }
        };
        let message = Box::new(assessing(enterprise, as_of, false));
        let request = Request { message, patience_ms: PATIENCE_MS, told: Box::new(told) };
        self.client.put_first(request, patents);
    }

    /// Asks for an assessment with its lists whole, as it comes.
    pub fn judge(
        &self,
        enterprise: Shared<Enterprise>,
        patents: Ledger,
        as_of: Date,
        answer: Callback<Heard<RawAnswer>>,
    ) {
        let read = |answer: JsValue| {
            let answer = RawAnswer(answer);
            if answer.is("assessed") {
                Ok(answer)
            } else {
                Err(refusal::<IgnoredAny, IgnoredAny, IgnoredAny>(read(answer.0)?))
            }
        };
        self.put_last(patents, assessing(enterprise, as_of, true), read, answer);
    }

    /// Asks why the patents in these rows count or not under the last assessment.
    pub fn explain(
        &self,
        patents: Ledger,
        rows: Vec<u32>,
        answer: Callback<Heard<Vec<PatentExplanation>>>,
    ) {
        let message = move |id| Message::of(&EngineRequest::Explain { id, rows: rows.clone() });
        let read = |answer| match read::<IgnoredAny, _, IgnoredAny>(answer)? {
            EngineResponse::Explained { patents, .. } => Ok(patents),
            other => Err(refusal(other)),
        };
        self.put_last(patents, message, read, answer);
    }

    /// Asks a what-if question.
    pub fn ask(
        &self,
        patents: Ledger,
        question: impl Fn(u32) -> WhatIfRequest + 'static,
        answer: Callback<Heard<WhatIfResponse>>,
    ) -> Asked {
        let message = move |id| Message::of(&EngineRequest::WhatIf(question(id)));
        let read = |answer| match read::<IgnoredAny, IgnoredAny, _>(answer)? {
            EngineResponse::WhatIf(answer) => Ok(answer),
            other => Err(refusal(other)),
        };
        self.put_last(patents, message, read, answer)
    }

    /// Takes a question back that nobody waits for any more. One that is under way cannot be interrupted:
    /// the worker is started anew.
    pub fn withdraw(&self, asked: &Asked) {
        self.client.withdraw(asked);
    }

    /// Asks something that only one part of the page wants to know; it waits behind assessments.
    fn put_last<T: 'static>(
        &self,
        patents: Ledger,
        message: impl Fn(u32) -> Result<Message, String> + 'static,
        read: impl Fn(JsValue) -> Result<T, Failure> + 'static,
        answer: Callback<Heard<T>>,
    ) -> Asked {
        let told = move |told| {
            answer.emit(match told {
                Told::Begun => return,
                Told::Answer(answer) => read(answer).map_err(Shared::new),
                Told::Failed(failure) => Err(Shared::new(failure)),
            });
        };
        let request = Request {
            message: Box::new(message),
            patience_ms: QUESTION_PATIENCE_MS,
            told: Box::new(told),
        };
        self.client.put_last(request, Some(patents))
    }
}

/// Reads the result in an answer that has it.
///
/// # Errors
/// Where it is of another form.
pub fn assessment(answer: RawAnswer) -> Result<Assessment, Failure> {
    match read::<_, IgnoredAny, IgnoredAny>(answer.0)? {
        EngineResponse::Assessed { assessment, .. } => Ok(*assessment),
        other => Err(refusal(other)),
    }
}

/// The same, with the part of the page that shows results.
#[wasm_split(outcome, fallible)]
fn load_assessment(answer: RawAnswer) -> Result<Result<Assessment, Failure>, SplitLoaderError> {
    Ok(assessment(answer))
}

fn failed(failure: Failure) -> EngineAction {
    EngineAction::Failed(Shared::new(failure))
}

fn not_loaded(error: &SplitLoaderError) -> Failure {
    Failure::Crashed(error.to_string())
}

fn assessing(
    enterprise: Shared<Enterprise>,
    as_of: Date,
    whole: bool,
) -> impl Fn(u32) -> Result<Message, String> + 'static {
    move |id| {
        let enterprise = Box::new(Enterprise::clone(&enterprise));
        Message::of(&EngineRequest::Assess { id, enterprise, as_of, whole })
    }
}

fn read<A, E, W>(answer: JsValue) -> Result<EngineResponse<A, E, W>, Failure>
where
    A: DeserializeOwned,
    E: DeserializeOwned,
    W: DeserializeOwned,
{
    message::read(answer).map_err(Failure::Crashed)
}

/// What an answer means that is none to the request.
fn refusal<A, E, W>(response: EngineResponse<A, E, W>) -> Failure {
    match response {
        EngineResponse::Refused { diagnostics, .. } => Failure::Refused(diagnostics),
        _ => Failure::Refused(Vec::new()),
    }
}
