//! A file that is to be read goes to the importer; when it is no longer wanted, reading stops.

use yew::prelude::*;

use crate::components::import::PREVIEW_TITLE;
use crate::dom;
use crate::services::importer::Importer;
use crate::state::importing::ImportStage;
use crate::state::{Action, State};
use crate::texts::Texts;

/// Keeps the importer at what the state wants read.
#[hook]
pub fn use_import(state: &UseReducerHandle<State>, texts: &'static Texts) {
    let dispatcher = state.dispatcher();
    let importer = use_memo((), move |()| {
        let report = move |action| dispatcher.dispatch(Action::Import(action));
        Importer::new(Callback::from(report), texts)
    });
    let day = state.day();
    use_effect_with(state.import.clone(), move |stage| match stage {
        ImportStage::Reading(source) => importer.read(source, day),
        ImportStage::Preview(..) => {
            importer.stop();
            dom::visit(PREVIEW_TITLE);
        }
        ImportStage::Idle | ImportStage::Failed(..) => importer.stop(),
    });
}
