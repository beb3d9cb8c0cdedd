//! The address names the step: links, the browser's way back and kept addresses lead to it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::dom;
use crate::state::step::Step;
use crate::state::view::ViewAction;
use crate::state::{Action, State};

/// Goes where the address says, now and whenever it changes.
#[hook]
pub fn use_address(state: &UseReducerHandle<State>) {
    use_effect_with(state.view.step, |_| dom::reveal(".steps [aria-current]"));
    let to = state.dispatcher();
    use_effect_with((), move |()| {
        let go = move || {
            if let Some(step) = Step::from_hash(&dom::hash()) {
                to.dispatch(Action::View(ViewAction::Go(step)));
                dom::visit_drawn(step.title_id().to_owned());
            }
        };
        go();
        let listener = Closure::<dyn Fn()>::new(go);
        let window = web_sys::window();
        if let Some(window) = &window {
            window.set_onhashchange(Some(listener.as_ref().unchecked_ref()));
        }
        move || {
            if let Some(window) = window {
                window.set_onhashchange(None);
            }
            drop(listener);
        }
    });
}
