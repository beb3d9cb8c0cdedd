//! What the steps that look ahead share: what stands in place of an answer that cannot be sought yet, and
//! how far the seeking is.

use yew::prelude::*;

use super::Scene;
use super::common::text::p;
use super::common::{button, working};
use super::result::failure::reasons;
use crate::effects::inquiry::{Event, Gathering, Inquiry};
use crate::state::Action;
use crate::state::engine::EngineAction;
use crate::texts::Texts;

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

/// How far an inquiry is, of how much, and the words for it.
pub struct Course {
    pub done: i64,
    pub all: i64,
    /// While it goes on.
    pub label: String,
    /// Where the user has stopped it.
    pub stopped: String,
    pub stop: &'static str,
    pub resume: &'static str,
}

/// How far an inquiry is, and what hinders it; nothing when it is at its end.
pub fn progress<G: Gathering>(
    inquiry: &UseReducerHandle<Inquiry<G>>,
    course: Course,
    t: &Texts,
) -> Html {
    let event = |make: fn() -> Event<G>| {
        let to = inquiry.dispatcher();
        Callback::from(move |_: MouseEvent| to.dispatch(make()))
    };
    if let Some(failure) = &inquiry.failure {
        let again = button("secondary", t.errors.retry, event(|| Event::Resume));
        return html! { <div class="fault" role="alert">{ reasons(failure, t) }{ again }</div> };
    }
    if course.done >= course.all {
        return Html::default();
    }
    if inquiry.stopped {
        return html! {
            <div class="working" role="status">
                { p("", course.stopped) }
                { button("secondary", course.resume, event(|| Event::Resume)) }
            </div>
        };
    }
    working(&course.label, course.done, course.all, course.stop, event(|| Event::Stop))
}
