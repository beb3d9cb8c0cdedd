//! A file that is to be read goes to the importer; when it is no longer wanted, reading stops. The
//! menu of samples and the samples themselves are fetched when they are asked for.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::import::PREVIEW_TITLE;
use crate::dom;
use crate::services::importer::Importer;
use crate::services::samples;
use crate::state::importing::{ImportAction, ImportStage, Sample};
use crate::state::shared::Shared;
use crate::state::view::{Samples, ViewAction};
use crate::state::{Action, State};
use crate::texts::Texts;

/// Keeps the importer at what the state wants read.
#[hook]
pub fn use_import(state: &UseReducerHandle<State>, texts: &'static Texts) {
    let importer = use_importer(state, texts);
    let (day, to) = (state.day(), state.dispatcher());
    // Marking an owner is no new stage.
    let stage = match &state.import {
        ImportStage::Preview { source, import, .. } => {
            ImportStage::Preview { source: source.clone(), import: import.clone(), owner: None }
        }
        stage => stage.clone(),
    };
    use_effect_with(stage, move |stage| {
        importer.stop();
        match stage {
            ImportStage::Reading(source) => importer.read(source, day),
            ImportStage::Fetching(sample) => fetch(sample.clone(), to, texts),
            ImportStage::Preview { .. } => dom::visit_soon(PREVIEW_TITLE.to_owned()),
            ImportStage::Idle | ImportStage::Failed(..) => {}
        }
    });
    let to = state.dispatcher();
    use_effect_with(state.view.samples == Samples::Loading, move |loading| {
        if *loading {
            spawn_local(async move {
                let found = samples::menu(texts).await;
                to.dispatch(Action::View(ViewAction::Samples(found)));
            });
        }
    });
}

#[hook]
fn use_importer(state: &UseReducerHandle<State>, texts: &'static Texts) -> Rc<Importer> {
    let to = state.dispatcher();
    use_memo((), move |()| {
        Importer::new(Callback::from(move |action| to.dispatch(Action::Import(action))), texts)
    })
}

fn fetch(sample: Shared<Sample>, to: UseReducerDispatcher<State>, texts: &'static Texts) {
    spawn_local(async move {
        let action = match samples::open(&sample, texts).await {
            Ok(bytes) => ImportAction::Fetched(Shared::new(bytes)),
            Err(message) => {
                let fault = Diagnostic::error("sample-fetch", message);
                ImportAction::Failed(sample.file.clone(), Shared::new(vec![fault]))
            }
        };
        to.dispatch(Action::Import(action));
    });
}
