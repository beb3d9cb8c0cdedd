//! The address names the step: links, the browser's way back and kept addresses lead to it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::dom;
use crate::state::step::Step;
use crate::state::view::ViewAction;
use crate::state::{Action, State};
use crate::window;

/// Goes where the address says, now and whenever it changes.
#[hook]
pub fn use_address(state: &UseReducerHandle<State>) {
    use_effect_with(state.view.step, |_| dom::reveal(".steps [aria-current]"));
    let to = state.dispatcher();
    use_effect_with((), move |()| {
        let go = move |is_visit: bool| {
            if let Some(step) = Step::from_hash(&dom::hash()) {
                to.dispatch(Action::View(ViewAction::Go(step)));
                if is_visit {
                    dom::visit_drawn(step.title_id().to_owned());
                }
            }
        };
        // Who was here when the page broke down is led back to where they were (`scripts/breakdown.js`).
        go(!window::was_restarted());
        let listener = Closure::<dyn Fn()>::new(move || go(true));
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
