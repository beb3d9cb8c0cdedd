//! The ways in beside a file, loaded apart: what was copied from a spreadsheet, and a template.

use yew::prelude::*;

use super::paste::Paste;
use super::template::Template;
use crate::components::Scene;

/// Both ways.
pub fn intake(scene: &Scene) -> Html {
    html! {
        <div class="start-others intake">
            <Paste scene={scene.clone()} />
            <Template scene={scene.clone()} />
        </div>
    }
}
