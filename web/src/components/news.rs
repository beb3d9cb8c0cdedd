//! What the service worker did at this visit (`web/scripts/offline.js`), told once, in the place of the
//! notices. It comes at any time, so what the user can still take back is not pushed aside by it.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use super::Scene;
use super::common::nothing;
use crate::state::Action;
use crate::state::notice::{Event, Notice};
use crate::window;

const EVENTS: [&str; 2] = ["zhice-rules-updated", "zhice-offline-ready"];

/// What there is to tell.
#[derive(Clone, Copy, Default, PartialEq)]
struct Said {
    /// The site has other rules; whether they are in use.
    rules: Option<bool>,
    /// The page works without a network, since this visit.
    offline: bool,
}

thread_local! {
    /// What was told at this visit, however often this part comes and goes.
    static TOLD: Cell<Said> = Cell::default();
}

/// What the listener is drawn from.
#[derive(Properties, PartialEq)]
pub struct NewsProps {
    /// The page.
    pub scene: Scene,
}

/// Listens; draws nothing.
#[component]
pub fn News(props: &NewsProps) -> Html {
    let said = use_state_eq(said);
    use_listening(&said);
    let free = props.scene.state.notice.as_ref().is_none_or(|notice| gives_way(notice));
    let dispatch = props.scene.dispatch.clone();
    use_effect_with((*said, free), move |(said, free)| {
        if let Some(event) = next(*said).filter(|_| *free) {
            TOLD.set(told(TOLD.get(), &event));
            dispatch.emit(Action::Tell(event));
        }
    });
    nothing()
}

#[hook]
fn use_listening(said: &UseStateHandle<Said>) {
    let setter = said.setter();
    use_effect_with((), move |()| {
        let listener = Closure::<dyn Fn()>::new(move || setter.set(self::said()));
        let window = web_sys::window();
        let heed = listener.as_ref().unchecked_ref();
        for name in EVENTS {
            let _ = window.as_ref().map(|it| it.add_event_listener_with_callback(name, heed));
        }
        move || {
            let heed = listener.as_ref().unchecked_ref();
            for name in EVENTS {
                let _ =
                    window.as_ref().map(|it| it.remove_event_listener_with_callback(name, heed));
            }
        }
    });
}

/// What the script says up to now.
fn said() -> Said {
    let offline = window::offline();
    Said { rules: offline.rules_updated().then(|| offline.used()), offline: offline.first() }
}

/// What is to be told next.
fn next(said: Said) -> Option<Event> {
    let told = TOLD.get();
    let rules = said.rules.filter(|_| said.rules != told.rules).map(Event::RulesUpdated);
    rules.or_else(|| (said.offline && !told.offline).then_some(Event::OfflineReady))
}

fn told(before: Said, event: &Event) -> Said {
    match event {
        Event::RulesUpdated(used) => Said { rules: Some(*used), ..before },
        _ => Said { offline: true, ..before },
    }
}

/// Whether a notice has been told long enough when something else comes.
fn gives_way(notice: &Notice) -> bool {
    matches!(notice.event, Event::Restored(_))
}
