//! That what is shown is supposed, above every step, with the way back.

use yew::prelude::*;

use super::Scene;
use super::common::text::{p, span};
use super::common::{Shape, button, shape_icon};
use crate::state::Action;

/// The bar. The live region is always there, so that what comes into it is read.
pub fn supposed_bar(scene: &Scene) -> Html {
    let t = &scene.texts().scenario;
    let supposed = scene.state.scenario.as_ref().map(|supposed| {
        let means = if scene.state.result().is_some() { t.means } else { t.computing };
        html! {
            <div class="supposed">
                { shape_icon(Shape::Risk) }
                <div class="supposed-words">
                    { p("supposed-title", (t.supposed)(&supposed.supposal.title, supposed.supposal.number)) }
                    { p("", means) }
                </div>
                { button("secondary", t.back, scene.click(Action::Scenario(None))) }
            </div>
        }
    });
    html! { <div class="supposed-place" role="status">{ supposed.unwrap_or_default() }</div> }
}

/// A word beside a verdict that is supposed.
pub fn supposed_tag(scene: &Scene) -> Html {
    if scene.state.scenario.is_none() {
        return Html::default();
    }
    span("supposed-tag", scene.texts().scenario.tag)
}
