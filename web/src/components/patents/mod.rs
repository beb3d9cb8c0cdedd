//! The second step: the patents, by file, by hand or by example.

mod editor;
mod fields;
mod pager;
mod portfolio;
mod row;
mod samples;
mod start;
mod table;

use yew::prelude::*;

pub use self::editor::EDITOR;
use self::editor::dialog;
use self::portfolio::portfolio;
use self::start::start;
use super::Scene;
use super::common::panel;
use super::import::{drop_place, failed, preview, reading, receipt};
use crate::state::importing::ImportStage;

/// The second step.
pub fn patents(scene: &Scene) -> Html {
    let t = scene.texts();
    let state = &scene.state;
    let empty = state.enterprise.patents.is_empty();
    let body = html! {
        <>
            { import(scene) }
            if empty && state.import == ImportStage::Idle {
                { start(scene) }
            } else if !empty {
                { portfolio(scene) }
            } else if matches!(state.import, ImportStage::Failed(..)) {
                { drop_place(scene) }
            }
            if let Some(editor) = &state.editor {
                { dialog(editor, scene) }
            }
        </>
    };
    panel("patents-title", Some((t.page.step)(2)), t.page.step_patents, Html::default(), body)
}

/// Where the file on its way in stands.
fn import(scene: &Scene) -> Html {
    match &scene.state.import {
        ImportStage::Idle => receipt(scene),
        ImportStage::Fetching(sample) => reading(&sample.file, scene),
        ImportStage::Reading(source) => reading(&source.file, scene),
        ImportStage::Preview { source, import, owner } => {
            preview(source, import, owner.as_deref(), scene)
        }
        ImportStage::Failed(file, diagnostics) => failed(file, diagnostics, scene),
    }
}
