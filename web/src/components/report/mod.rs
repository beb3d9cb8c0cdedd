//! The step of the report.

use yew::prelude::*;

use super::Scene;
use super::common::panel;

/// The step.
pub fn report(scene: &Scene) -> Html {
    let t = scene.texts();
    panel("report-title", None, t.page.step_report, Html::default(), Html::default())
}
