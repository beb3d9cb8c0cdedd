//! The menu of samples is fetched when it is asked for.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::services::samples;
use crate::state::view::{Samples, ViewAction};
use crate::state::{Action, State};
use crate::texts::Texts;

/// Fetches the menu of samples.
#[hook]
pub fn use_samples(state: &UseReducerHandle<State>, texts: &'static Texts) {
    let to = state.dispatcher();
    use_effect_with(state.view.samples == Samples::Loading, move |loading| {
        if *loading {
            spawn_local(async move {
                let found = samples::menu(texts).await;
                to.dispatch(Action::View(ViewAction::Samples(found)));
            });
        }
    });
}
