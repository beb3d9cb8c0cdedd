//! A file that is to be read goes to the importer; when it is no longer wanted, reading stops. A
//! sample is fetched first.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zhice_model::Diagnostic;
use zhice_model::import::Import;

use super::PREVIEW_TITLE;
use crate::components::Scene;
use crate::components::common::nothing;
use crate::components::scene::Dispatch;
use crate::dom;
use crate::services::importer::Importer;
use crate::services::{mappings, samples};
use crate::state::Action;
use crate::state::importing::{ImportAction, ImportStage, Source};
use crate::state::sample::Sample;
use crate::state::shared::Shared;
use crate::texts::Texts;

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

/// Keeps the importer at what the state wants read; it draws nothing.
#[derive(Properties, PartialEq)]
pub struct DriverProps {
    pub scene: Scene,
}

/// See [`DriverProps`].
#[component]
pub fn Driver(props: &DriverProps) -> Html {
    let scene = &props.scene;
    let importer = use_importer(scene);
    let (today, to, texts) = (scene.state.today, scene.dispatch.clone(), scene.texts());
    use_effect_with(Wanted::of(&scene.state.import), move |wanted| {
        importer.stop();
        match wanted {
            Wanted::File(source) => importer.read(source, today),
            Wanted::Sample(sample) => fetch(sample.clone(), to, texts),
            Wanted::Look(source, import) => {
                dom::visit_soon(PREVIEW_TITLE.to_owned());
                recall(source, import, to);
            }
            Wanted::Nothing => {}
        }
    });
    nothing()
}

#[hook]
fn use_importer(scene: &Scene) -> Rc<Importer> {
    let (to, texts) = (scene.dispatch.reform(Action::Import), scene.texts());
    use_memo((), move |()| Importer::new(to, texts))
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
