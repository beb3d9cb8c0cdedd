//! The step of the timeline.

use yew::prelude::*;

use super::Scene;
use super::common::panel;

/// The step.
pub fn timeline(scene: &Scene) -> Html {
    let t = scene.texts();
    panel("timeline-title", None, t.page.step_timeline, Html::default(), Html::default())
}
