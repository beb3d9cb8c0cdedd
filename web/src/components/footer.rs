//! The foot of the page: what the result is worth, and how to leave no traces.

use yew::prelude::*;

use super::Scene;
use super::common::button;
use crate::components::common::text::p;
use crate::state::Action;
use crate::state::saved::Storage;

/// The foot of the page.
pub fn footer(scene: &Scene) -> Html {
    let t = scene.texts();
    let state = &scene.state;
    let outcome = state.engine.outcome.as_ref();
    let blocked = state.storage == Storage::Blocked;
    html! {
        <footer class="footer">
            if !blocked && state.shelf.open.is_some() {
                { p("kept", t.page.kept) }
            }
            <div class="footer-clear">
                { p("", if blocked { t.shelf.blocked } else { t.page.clear_all_help }) }
                if state.shelf.listed.len() > 1 {
                    { p("", t.page.clear_others) }
                }
                { button("secondary", t.page.clear_all, scene.click(Action::Clear)) }
            </div>
            if let Some(outcome) = outcome {
                { p("", (t.page.engine)(&outcome.assessment.engine)) }
            }
        </footer>
    }
}
