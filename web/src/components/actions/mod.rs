//! The step of the actions.

use yew::prelude::*;

use super::Scene;
use super::common::panel;

/// The step.
pub fn actions(scene: &Scene) -> Html {
    let t = scene.texts();
    panel("actions-title", None, t.page.step_actions, Html::default(), Html::default())
}
