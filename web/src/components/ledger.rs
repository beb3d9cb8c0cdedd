//! The part of the second step that is loaded with the first patent or file: the file on its way in,
//! the list, and the form of one patent.

use yew::prelude::*;

use super::Scene;
use super::common::nothing;
use super::import::{PREVIEW_TITLE, drop_place, failed, preview, reading, receipt};
use super::patents::editor::dialog;
use super::patents::portfolio::portfolio;
use super::patents::quick::quick;
use crate::effects::importing::use_importing;
use crate::effects::use_naming;
use crate::state::State;
use crate::state::importing::ImportStage;

/// Whether there is anything to show.
#[must_use]
pub fn is_wanted(state: &State) -> bool {
    state.import != ImportStage::Idle
        || state.editor.is_some()
        || state.receipt.is_some()
        || state.enterprise.totals.is_some()
        || !state.patents.is_empty()
}

/// The list and what comes into it.
pub fn ledger(scene: &Scene) -> Html {
    let state = &scene.state;
    html! {
        <>
            <Watch scene={scene.clone()} />
            { import(scene) }
            if !state.patents.is_empty() {
                { portfolio(scene) }
            } else if let Some(totals) = &state.enterprise.totals {
                { quick(totals, scene) }
            } else if matches!(state.import, ImportStage::Failed(..)) {
                { drop_place(scene) }
            }
            if let Some(editor) = &state.editor {
                { dialog(editor, scene) }
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct WatchProps {
    scene: Scene,
}

/// Has files read, and owners by the enterprise's name; draws nothing.
#[component]
fn Watch(props: &WatchProps) -> Html {
    use_importing(&props.scene, PREVIEW_TITLE);
    use_naming(&props.scene);
    nothing()
}

/// Where the file on its way in stands.
fn import(scene: &Scene) -> Html {
    match &scene.state.import {
        ImportStage::Idle => receipt(scene),
        ImportStage::Fetching(sample) => reading(&sample.file, (0, 0), scene),
        ImportStage::Reading { source, progress, .. } => reading(&source.file, *progress, scene),
        ImportStage::Preview { source, import, merge, owner } => {
            preview(source, import, merge, owner.as_deref(), scene)
        }
        ImportStage::Failed(file, diagnostics) => failed(file, diagnostics, scene),
    }
}
