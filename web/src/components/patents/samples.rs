//! The menu of sample lists. A sample comes in by the same way as a file of the user's.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::Dispatch;
use crate::services::samples::{Sample, menu, open};
use crate::state::Action;
use crate::state::importing::ImportAction;
use crate::texts::{Texts, use_texts};

/// The menu.
#[derive(Properties, PartialEq)]
pub struct SampleMenuProps {
    /// The enterprise's name.
    pub name: AttrValue,
    pub dispatch: Dispatch,
}

/// Where the menu stands.
#[derive(Clone, PartialEq)]
enum Menu {
    Closed,
    Loading,
    Open(Rc<Vec<Sample>>),
    Failed(String),
}

/// See [`SampleMenuProps`].
#[component]
pub fn SampleMenu(props: &SampleMenuProps) -> Html {
    let t = use_texts();
    let menu = use_state(|| Menu::Closed);
    let onclick = {
        let menu = menu.clone();
        move |_| match &*menu {
            Menu::Closed | Menu::Failed(_) => load(menu.clone(), t),
            Menu::Loading | Menu::Open(_) => menu.set(Menu::Closed),
        }
    };
    let is_open = !matches!(*menu, Menu::Closed);
    html! {
        <div class="samples">
            <button
                type="button"
                class="secondary"
                aria-expanded={is_open.to_string()}
                aria-controls="samples-list"
                {onclick}
            >
                { t.patents.start_sample }
            </button>
            <div id="samples-list" hidden={!is_open}>
                { list(&menu, props, t) }
            </div>
        </div>
    }
}

fn load(state: UseStateHandle<Menu>, t: &'static Texts) {
    state.set(Menu::Loading);
    spawn_local(async move {
        state.set(match menu(t).await {
            Ok(samples) => Menu::Open(Rc::new(samples)),
            Err(message) => Menu::Failed(message),
        });
    });
}

fn list(menu: &Menu, props: &SampleMenuProps, t: &'static Texts) -> Html {
    match menu {
        Menu::Closed => Html::default(),
        Menu::Loading => html! { <p class="late">{ t.page.loading }</p> },
        Menu::Failed(message) => html! {
            <p class="field-remark" role="alert">{ t.patents.samples_failed }{ message }</p>
        },
        Menu::Open(samples) => html! {
            <ul class="samples-list" aria-label={t.patents.samples_label}>
                { for samples.iter().map(|sample| item(sample, props, t)) }
            </ul>
        },
    }
}

fn item(sample: &Sample, props: &SampleMenuProps, t: &'static Texts) -> Html {
    let (dispatch, name, chosen) = (props.dispatch.clone(), props.name.clone(), sample.clone());
    let onclick = move |_| {
        let (dispatch, name, chosen) = (dispatch.clone(), name.to_string(), chosen.clone());
        spawn_local(async move {
            let action = match open(&chosen, name, t).await {
                Ok(source) => ImportAction::Read(source),
                Err(message) => {
                    let fault = Diagnostic::error("sample-fetch", message);
                    ImportAction::Failed(chosen.file, vec![fault])
                }
            };
            dispatch.emit(Action::Import(action));
        });
    };
    html! {
        <li key={sample.file.as_str()}>
            <button type="button" class="sample" {onclick}>
                <span class="sample-label">{ &sample.label }</span>
                <span class="sample-note">{ &sample.note }</span>
            </button>
        </li>
    }
}
