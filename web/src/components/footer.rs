//! The foot of the page: what the result is worth, and how to leave no traces.

use yew::prelude::*;

use super::Scene;
use super::common::button;
use crate::components::common::text::p;
use crate::state::Action;

/// The foot of the page.
pub fn footer(scene: &Scene) -> Html {
    let t = scene.texts();
    let outcome = scene.state.engine.outcome.as_ref();
    html! {
        <footer class="footer">
            <div class="footer-clear">
                { p("", t.page.clear_all_help) }
                { button("secondary", t.page.clear_all, scene.click(Action::Clear)) }
            </div>
            if let Some(outcome) = outcome {
                { p("", (t.page.engine)(&outcome.assessment.engine)) }
            }
        </footer>
    }
}
