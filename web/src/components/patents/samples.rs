//! The menu of sample lists. A sample comes in by the same way as a file of the user's.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::Scene;
use crate::components::scene::SceneProps;
use crate::services::samples::{Sample, menu, open};
use crate::state::Action;
use crate::state::importing::ImportAction;
use crate::texts::Texts;

/// Where the menu stands.
#[derive(Clone, PartialEq)]
enum Menu {
    Closed,
    Loading,
    Open(Rc<Vec<Sample>>),
    Failed(String),
}

/// The menu.
#[component]
pub fn SampleMenu(props: &SceneProps) -> Html {
    let t = props.scene.texts();
    let menu = use_state(|| Menu::Closed);
    let onclick = {
        let menu = menu.clone();
        move |_| match &*menu {
            Menu::Closed | Menu::Failed(_) => load(menu.setter(), t),
            Menu::Loading | Menu::Open(_) => menu.set(Menu::Closed),
        }
    };
    let is_open = !matches!(*menu, Menu::Closed);
    html! {
        <div class="samples">
            <button
                type="button"
                class="secondary"
                aria-expanded={if is_open { "true" } else { "false" }}
                aria-controls="samples-list"
                {onclick}
            >
                { t.patents.start_sample }
            </button>
            <div id="samples-list" hidden={!is_open}>
                { list(&menu, &props.scene) }
            </div>
        </div>
    }
}

fn load(setter: UseStateSetter<Menu>, t: &'static Texts) {
    setter.set(Menu::Loading);
    spawn_local(async move {
        setter.set(match menu(t).await {
            Ok(samples) => Menu::Open(Rc::new(samples)),
            Err(message) => Menu::Failed(message),
        });
    });
}

fn list(menu: &Menu, scene: &Scene) -> Html {
    let t = scene.texts();
    match menu {
        Menu::Closed => Html::default(),
        Menu::Loading => html! { <p class="late">{ t.page.loading }</p> },
        Menu::Failed(message) => html! {
            <p class="field-remark" role="alert">{ t.patents.samples_failed }{ message }</p>
        },
        Menu::Open(samples) => html! {
            <ul class="samples-list" aria-label={t.patents.samples_label}>
                { for samples.iter().map(|sample| item(sample, scene)) }
            </ul>
        },
    }
}

fn item(sample: &Sample, scene: &Scene) -> Html {
    let (scene, chosen) = (scene.clone(), sample.clone());
    let onclick = move |_| fetch(chosen.clone(), &scene);
    html! {
        <li>
            <button type="button" class="sample" {onclick}>
                <span class="sample-label">{ &sample.label }</span>
                <span class="sample-note">{ &sample.note }</span>
            </button>
        </li>
    }
}

fn fetch(sample: Sample, scene: &Scene) {
    let (dispatch, name) = (scene.dispatch.clone(), scene.state.enterprise.name.clone());
    let t = scene.texts();
    spawn_local(async move {
        let action = match open(&sample, name, t).await {
            Ok(source) => ImportAction::Read(source),
            Err(message) => {
                let fault = Diagnostic::error("sample-fetch", message);
                ImportAction::Failed(sample.file, vec![fault])
            }
        };
        dispatch.emit(Action::Import(action));
    });
}
