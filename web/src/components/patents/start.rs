//! An empty list offers three ways to begin.

use yew::prelude::*;

use super::quick::without_list;
use super::samples::sample_menu;
use crate::components::Scene;
use crate::components::common::button;
use crate::components::common::text::p;
use crate::components::import::drop_place;
use crate::state::Action;
use crate::state::editor::EditorAction;

/// The three ways.
pub fn start(scene: &Scene) -> Html {
    let t = scene.texts();
    let add = scene.click(Action::Editor(EditorAction::Add));
    html! {
        <div class="start">
            { p("lead", t.patents.start_lead) }
            { drop_place(scene) }
            <div class="start-others">
                <div class="start-way">
                    { button("secondary", t.patents.start_manual, add) }
                    { p("field-help", t.patents.start_manual_help) }
                </div>
                <div class="start-way">
                    { sample_menu(scene) }
                    { p("field-help", t.patents.start_sample_help) }
                </div>
                { without_list(scene) }
            </div>
        </div>
    }
}
