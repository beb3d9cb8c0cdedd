//! What the browser kept is read once; from then on every change is kept.

use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::services::saver::Saver;
use crate::services::store::{Found, Store};
use crate::state::saved::{Saved, Storage};
use crate::state::{Action, State};

/// How long the browser may take to open its database before the page goes on without it.
const PATIENCE_MS: u32 = 3_000;

/// Keeps what was entered.
#[hook]
pub fn use_storage(state: &UseReducerHandle<State>) {
    let saver = use_saver(state);
    use_opening(state, &saver);
    let saved = Saved::of(state);
    let entered = (saved.enterprise.clone(), saved.as_of, saved.editor.clone(), state.storage);
    use_effect_with(entered, move |(.., storage)| {
        if *storage == Storage::Kept {
            saver.save(saved);
        }
    });
}

#[hook]
fn use_saver(state: &UseReducerHandle<State>) -> Rc<Saver> {
    let dispatcher = state.dispatcher();
    use_memo((), move |()| {
        Saver::new(Callback::from(move |()| dispatcher.dispatch(Action::StorageBlocked)))
    })
}

#[hook]
fn use_opening(state: &UseReducerHandle<State>, saver: &Rc<Saver>) {
    let (open, patience) = (state.dispatcher(), state.dispatcher());
    let saver = Rc::clone(saver);
    use_effect_with((), move |()| {
        spawn_local(async move {
            let action = read(&saver).await.unwrap_or(Action::StorageBlocked);
            open.dispatch(action);
        });
        spawn_local(async move {
            TimeoutFuture::new(PATIENCE_MS).await;
            patience.dispatch(Action::StorageLate);
        });
    });
}

async fn read(saver: &Saver) -> Option<Action> {
    let store = Store::open().await.ok()?;
    let found = store.load().await.ok()?;
    saver.use_store(Rc::new(store));
    Some(match found {
        Found::Nothing => Action::Restored(None),
        Found::Record(saved) => Action::Restored(Some(saved)),
        Found::Unreadable => Action::Unreadable,
    })
}
