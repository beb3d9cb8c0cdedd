//! Ownership follows the enterprise's name: when that is another than the one the list was read by, the list
//! is read again, once typing pauses.

use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::pace::Pace;
use crate::scene::Scene;
use crate::state::Action;
use crate::state::naming::Reading;
use crate::state::portfolio::PortfolioAction;

/// How long to wait for more typing: half a name is another name.
const PAUSE_MS: u32 = 1_000;

/// Reads the owners again by another name.
#[hook]
pub fn use_naming(scene: &Scene) {
    let Scene { state, dispatch, .. } = scene;
    let round = use_mut_ref(|| 0_u32);
    let due = !state.patents.is_empty() && state.read_for != state.enterprise.name;
    let dispatch = dispatch.clone();
    // It goes on where another step is gone to meanwhile: the state tells whether it still holds.
    use_effect_with(
        (due, state.enterprise.name.clone(), state.patents.clone()),
        move |(due, name, patents)| {
            *round.borrow_mut() += 1;
            if !due {
                return;
            }
            let mut reading = Reading::new(name.clone(), patents.clone());
            let (own, round) = (*round.borrow(), Rc::clone(&round));
            spawn_local(async move {
                TimeoutFuture::new(PAUSE_MS).await;
                let mut pace = Pace::begin();
                while *round.borrow() == own {
                    pace.pause().await;
                    if !reading.step() {
                        pace.rest().await;
                        dispatch.emit(Action::Portfolio(PortfolioAction::Named(reading)));
                        return;
                    }
                }
            });
        },
    );
}
