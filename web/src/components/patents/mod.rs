//! The second step: the patents, by file, by hand or by example.

pub mod editor;
mod fields;
mod grid;
pub mod portfolio;
pub mod quick;
mod samples;
mod start;

use yew::prelude::*;

use self::start::start;
use super::Scene;
use super::common::panel;
use super::ledger;
use crate::parts::Part;
use crate::state::importing::ImportStage;

/// The second step.
pub fn patents(scene: &Scene) -> Html {
    let t = scene.texts();
    let state = &scene.state;
    let empty = state.patents.is_empty();
    let body = html! {
        <>
            if ledger::is_wanted(state) {
                { scene.part(Part::Ledger) }
            }
            if empty && state.import == ImportStage::Idle && state.enterprise.totals.is_none() {
                { start(scene) }
            }
        </>
    };
    panel("patents-title", Some((t.page.step)(2)), t.page.step_patents, Html::default(), body)
}
