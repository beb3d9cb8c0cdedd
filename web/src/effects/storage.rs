//! What the browser kept is read once; from then on every change is kept.

use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zhice_model::{Enterprise, Patent};

use crate::dom;
use crate::json;
use crate::services::saver::Saver;
use crate::state::entered::Draft;
use crate::state::notice::Event;
use crate::state::saved::{Storage, StorageAction};
use crate::state::step::Step;
use crate::state::{Action, State};
use crate::window;

/// How long the browser may take to open its database before the page goes on without it. What it
/// then reads, a long list for instance, is waited for.
const PATIENCE_MS: u32 = 3_000;

/// Keeps what was entered.
#[hook]
pub fn use_storage(state: &UseReducerHandle<State>) {
    let saver = use_saver(state);
    use_offering(state, &saver);
    use_opening(state, &saver);
    use_looking(&saver);
    let entered = (Draft::of(state), state.shelf.open, state.storage.clone());
    use_effect_with(entered, move |(draft, open, storage)| match storage {
        Storage::Kept => saver.save(draft.clone(), *open),
        Storage::Switching(switch) => saver.switch(switch.clone()),
        Storage::Opening | Storage::Blocked => dom::mark_unsaved(!draft.is_blank()),
    });
}

#[hook]
fn use_saver(state: &UseReducerHandle<State>) -> Rc<Saver> {
    let dispatcher = state.dispatcher();
    use_memo((), move |()| {
        Saver::new(Callback::from(move |action| {
            // The control that was pressed is gone with the enterprise that it stood by.
            if matches!(action, StorageAction::Switched(..)) {
                dom::visit_soon(Step::Basics.title_id().to_owned());
            }
            dispatcher.dispatch(Action::Storage(action));
        }))
    })
}

/// Lets what was entered be saved when the page has broken down: what broke it was not kept yet.
#[hook]
fn use_offering(state: &UseReducerHandle<State>, saver: &Rc<Saver>) {
    let (state, saver) = (state.clone(), Rc::clone(saver));
    use_effect_with((), move |()| {
        let newest = state.clone();
        let keep_all = move || {
            if newest.storage == Storage::Kept {
                saver.save(Draft::of(&newest), newest.shelf.open);
            }
        };
        window::offer(keep_all, move || entered(&Draft::of(&state)));
    });
}

/// What was entered as the text of a file to go on with later; nothing where there is nothing in it.
fn entered(draft: &Draft) -> Option<String> {
    let patents = draft.patents.iter().map(|patent| Patent::clone(patent)).collect();
    let whole = || json::text(&Enterprise { patents, ..draft.of_file() }).ok();
    if draft.is_blank() { None } else { whole() }
}

#[hook]
fn use_opening(state: &UseReducerHandle<State>, saver: &Rc<Saver>) {
    let (patience, to) = (state.dispatcher(), state.dispatcher());
    let (saver, asked) = (Rc::clone(saver), Rc::clone(saver));
    use_effect_with((), move |()| {
        spawn_local(async move {
            saver.open().await;
            if window::was_restarted() {
                to.dispatch(Action::Tell(Event::Restarted));
            }
        });
        spawn_local(async move {
            TimeoutFuture::new(PATIENCE_MS).await;
            if !asked.is_open() {
                patience.dispatch(Action::Storage(StorageAction::Late));
            }
        });
    });
}

/// Looks whether another window has changed the same enterprise, whenever this one is turned to.
#[hook]
fn use_looking(saver: &Rc<Saver>) {
    let saver = Rc::clone(saver);
    use_effect_with((), move |()| {
        let look = Closure::<dyn Fn()>::new(move || saver.look());
        let window = web_sys::window();
        if let Some(window) = &window {
            window.set_onfocus(Some(look.as_ref().unchecked_ref()));
        }
        move || {
            if let Some(window) = window {
                window.set_onfocus(None);
            }
            drop(look);
        }
    });
}
