//! A file that is to be read goes to the importer; when it is no longer wanted, reading stops. The
//! menu of samples and the samples themselves are fetched when they are asked for.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zhice_model::Diagnostic;
use zhice_model::import::Import;

use crate::components::import::PREVIEW_TITLE;
use crate::dom;
use crate::services::importer::Importer;
use crate::services::samples;
use crate::state::importing::{ImportAction, ImportStage, Sample, Source};
use crate::state::shared::Shared;
use crate::state::view::{Samples, ViewAction};
use crate::state::{Action, State};
use crate::texts::Texts;

/// What a stage of an import asks for: the same as long as it is the same file.
#[derive(PartialEq)]
enum Wanted {
    Nothing,
    Sample(Shared<Sample>),
    File(Shared<Source>),
    Look(Shared<Import>),
}

impl Wanted {
    fn of(stage: &ImportStage) -> Self {
        match stage {
            ImportStage::Idle | ImportStage::Failed(..) => Self::Nothing,
            ImportStage::Fetching(sample) => Self::Sample(sample.clone()),
            ImportStage::Reading { source, .. } => Self::File(source.clone()),
            ImportStage::Preview { import, .. } => Self::Look(import.clone()),
        }
    }
}

/// Keeps the importer at what the state wants read.
#[hook]
pub fn use_import(state: &UseReducerHandle<State>, texts: &'static Texts) {
    let importer = use_importer(state, texts);
    let (day, to) = (state.day(), state.dispatcher());
    use_effect_with(Wanted::of(&state.import), move |wanted| {
        importer.stop();
        match wanted {
            Wanted::File(source) => importer.read(source, day),
            Wanted::Sample(sample) => fetch(sample.clone(), to, texts),
            Wanted::Look(_) => dom::visit_soon(PREVIEW_TITLE.to_owned()),
            Wanted::Nothing => {}
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
