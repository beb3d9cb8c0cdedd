//! Printing from any step prints the report: it is drawn apart for as long as the browser prints.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::components::Scene;
use crate::parts::{Part, PartLoader};
use crate::state::view::ViewAction;
use crate::state::{Action, State};

/// How long a first result has stood when the report is fetched, so that it is there when the
/// browser prints: then there is no time left to fetch it.
const PAUSE_MS: u32 = 2_000;

/// Draws the report when the browser is about to print.
#[hook]
pub fn use_print(state: &UseReducerHandle<State>, parts: &PartLoader<Scene>) {
    let to = state.dispatcher();
    use_effect_with((), move |()| {
        let listener = |printing: bool| {
            let to = to.clone();
            Closure::<dyn Fn()>::new(move || {
                to.dispatch(Action::View(ViewAction::Printing(printing)));
            })
        };
        let (before, after) = (listener(true), listener(false));
        let window = web_sys::window();
        if let Some(window) = &window {
            window.set_onbeforeprint(Some(before.as_ref().unchecked_ref()));
            window.set_onafterprint(Some(after.as_ref().unchecked_ref()));
        }
        move || {
            if let Some(window) = window {
                window.set_onbeforeprint(None);
                window.set_onafterprint(None);
            }
            drop((before, after));
        }
    });
    let parts = parts.clone();
    let judged = state.engine.outcome.is_some() && !state.enterprise.region.is_empty();
    use_effect_with(judged, move |judged| {
        let fetch = move || parts.want(Part::Report);
        let waiting = judged.then(|| Timeout::new(PAUSE_MS, fetch));
        move || drop(waiting)
    });
}
