//! An empty list offers three ways to begin.

use yew::prelude::*;

use super::samples::sample_menu;
use crate::components::Scene;
use crate::components::common::button;
use crate::components::import::drop_place;
use crate::state::Action;
use crate::state::editor::EditorAction;

/// The three ways.
#[must_use]
pub fn start(scene: &Scene) -> Html {
    let t = scene.texts();
    let add = scene.click(Action::Editor(EditorAction::Add));
    html! {
        <div class="start">
            <p class="lead">{ t.patents.start_lead }</p>
            { drop_place(scene) }
            <div class="start-others">
                <div class="start-way">
                    { button("secondary", t.patents.start_manual, add) }
                    <p class="field-help">{ t.patents.start_manual_help }</p>
                </div>
                <div class="start-way">
                    { sample_menu(scene) }
                    <p class="field-help">{ t.patents.start_sample_help }</p>
                </div>
            </div>
        </div>
    }
}
