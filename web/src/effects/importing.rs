//! A file that is to be read goes to the worker; when it is no longer wanted, reading stops. A sample is
//! fetched first, and what the user said of columns is remembered.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zhice_model::import::Import;
use zhice_model::{Date, Diagnostic};

use crate::dom;
use crate::scene::{Dispatch, Scene};
use crate::services::{mappings, samples};
use crate::state::Action;
use crate::state::engine::Failure;
use crate::state::importing::{ImportAction, ImportStage, Source};
use crate::state::sample::Sample;
use crate::state::shared::Shared;
use crate::texts::Texts;
use crate::worker::files::Files;

/// What a stage of an import asks for: the same as long as it is the same file.
#[derive(PartialEq)]
enum Wanted {
    Nothing,
    Sample(Shared<Sample>),
    File(Shared<Source>),
    Look(Shared<Source>, Shared<Import>),
}

impl Wanted {
    fn of(stage: &ImportStage) -> Self {
        match stage {
            ImportStage::Idle | ImportStage::Failed(..) => Self::Nothing,
            ImportStage::Fetching(sample) => Self::Sample(sample.clone()),
            ImportStage::Reading { source, .. } => Self::File(source.clone()),
            ImportStage::Preview { source, import, .. } => {
                Self::Look(source.clone(), import.clone())
            }
        }
    }
}

/// Has read what the state wants read, and goes to `preview` when it is shown.
#[hook]
pub fn use_importing(scene: &Scene, preview: &'static str) {
    let files = use_memo((), |()| Files::default());
    let (today, to, texts) = (scene.state.today, scene.dispatch.clone(), scene.texts());
    use_effect_with(Wanted::of(&scene.state.import), move |wanted| {
        files.stop();
        match wanted {
            Wanted::File(source) => read(&files, source.clone(), today, to, texts),
            Wanted::Sample(sample) => fetch(sample.clone(), to, texts),
            Wanted::Look(source, import) => {
                dom::visit_soon(preview.to_owned());
                recall(source, import, to);
            }
            Wanted::Nothing => {}
        }
    });
}

fn read(files: &Files, source: Shared<Source>, today: Date, to: Dispatch, texts: &'static Texts) {
    let report = to.reform(Action::Import);
    let file = source.file.clone();
    let done = report.reform(move |ended: Result<Box<Import>, Failure>| match ended {
        Ok(import) => ImportAction::Arrived(Shared::new(*import)),
        Err(failure) => unread(file.clone(), failure, texts),
    });
    files.read_table(source, today, report, done);
}

fn unread(file: String, failure: Failure, t: &Texts) -> ImportAction {
    let one = |code, message| Diagnostic::error(code, message);
    match failure {
        Failure::Refused(faults) | Failure::Rules(faults) => {
            ImportAction::Failed(file, Shared::new(faults))
        }
        Failure::Crashed(words) => {
            let fault = one("importer-crashed", t.errors.importer_failed).with_hint(words);
            ImportAction::Failed(file, Shared::new(vec![fault]))
        }
        Failure::TimedOut => {
            let fault = one("importer-timeout", t.errors.importer_timeout);
            ImportAction::Stopped(file, Shared::new(vec![fault]))
        }
    }
}

/// What the user said of such columns is remembered, and taken as said the next time.
fn recall(source: &Source, import: &Import, to: Dispatch) {
    let (signature, mapping) = (import.signature.clone(), source.mapping.clone());
    let worked = import.found > 0;
    spawn_local(async move {
        if !mapping.is_empty() {
            if worked {
                mappings::remember(signature, mapping).await;
            }
        } else if let Some(mapping) = mappings::recall(&signature).await {
            to.emit(Action::Import(ImportAction::Map(mapping)));
        }
    });
}

/// Forgets what the user said of such columns, and has them read anew.
pub fn forget_mapping(signature: String, to: Dispatch) {
    spawn_local(async move {
        mappings::remember(signature, Vec::new()).await;
        to.emit(Action::Import(ImportAction::Map(Vec::new())));
    });
}

fn fetch(sample: Shared<Sample>, to: Dispatch, texts: &'static Texts) {
    spawn_local(async move {
        let action = match samples::open(&sample, texts).await {
            Ok(bytes) => ImportAction::Fetched(Shared::new(bytes)),
            Err(message) => {
                let fault = Diagnostic::error("sample-fetch", message);
                ImportAction::Failed(sample.file.clone(), Shared::new(vec![fault]))
            }
        };
        to.emit(Action::Import(action));
    });
}
