//! What the steps that look ahead share: what stands in place of an answer that cannot be sought yet.

use yew::prelude::*;

use super::Scene;
use super::common::button;
use super::common::text::p;
use super::result::failure::reasons;
use crate::state::Action;
use crate::state::engine::EngineAction;

/// Why there is no result to look ahead from; `nothing`: what to do where nothing is entered.
pub fn not_yet(scene: &Scene, nothing: &'static str) -> Html {
    let (t, state) = (scene.texts(), &scene.state);
    if let Some(failure) = &state.engine.failure {
        let again = scene.click(Action::Engine(EngineAction::Retry));
        return html! {
            <div class="fault" role="alert">
                { reasons(failure, t) }
                { button("secondary", t.errors.retry, again) }
            </div>
        };
    }
    let computing = state.result().is_none() && !state.enterprise.region.is_empty();
    if computing { p("late", t.results.pending) } else { p("", nothing) }
}
