//! Rules are fetched once and given to the engine; the engine is asked on every change.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::services::rules_source;
use crate::state::engine::{EngineAction, Failure};
use crate::state::saved::Storage;
use crate::state::shared::Shared;
use crate::state::{Action, State};
use crate::texts::Texts;
use crate::worker::engine::Engine;

/// How long to wait for more typing before the engine is asked.
const PAUSE_MS: u32 = 150;

/// Keeps the result that of the inputs.
#[hook]
pub fn use_assessment(state: &UseReducerHandle<State>, engine: &Rc<Engine>, texts: &'static Texts) {
    use_rules(state, engine, texts);
    use_questioning(state, engine);
}

/// The engine, not started yet.
#[hook]
pub fn use_engine(state: &UseReducerHandle<State>) -> Rc<Engine> {
    let dispatcher = state.dispatcher();
    use_memo((), move |()| {
        Engine::new(Callback::from(move |action| dispatcher.dispatch(Action::Engine(action))))
    })
}

/// Fetches the rules, again where the user asks, and starts the engine with them.
#[hook]
fn use_rules(state: &UseReducerHandle<State>, engine: &Rc<Engine>, texts: &'static Texts) {
    let dispatcher = state.dispatcher();
    let fetched = state.engine.rules.is_some();
    use_effect_with(state.engine.attempts, move |_| {
        if !fetched {
            spawn_local(async move {
                let action = match rules_source::load(texts).await {
                    Ok(rules) => EngineAction::RulesFetched(Shared::new(rules)),
                    Err(diagnostics) => {
                        EngineAction::Failed(Shared::new(Failure::Rules(diagnostics)))
                    }
                };
                dispatcher.dispatch(Action::Engine(action));
            });
        }
    });
    let engine = Rc::clone(engine);
    use_effect_with((state.engine.rules.clone(), state.engine.attempts), move |(rules, _)| {
        if let Some(rules) = rules {
            engine.load(rules.clone());
        }
    });
}

/// Asks the engine after each change, once typing pauses.
#[hook]
fn use_questioning(state: &UseReducerHandle<State>, engine: &Rc<Engine>) {
    let engine = Rc::clone(engine);
    let ready = state.engine.plans.is_some() && state.storage != Storage::Opening;
    let inputs = (state.assessed(), state.day(), ready, state.engine.attempts);
    use_effect_with(inputs, move |((enterprise, patents), day, ready, _)| {
        let (enterprise, patents, day) = (enterprise.clone(), patents.clone(), *day);
        let ask = move || engine.assess(enterprise, patents, day);
        let waiting = ready.then(|| Timeout::new(PAUSE_MS, ask));
        move || drop(waiting)
    });
}
