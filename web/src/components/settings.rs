//! How the page looks and speaks: a button in the head, and the choices that it opens.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::Scene;
use super::common::text::{p, span};
use crate::dom;
use crate::parts::Part;
use crate::state::Action;
use crate::state::settings::{Choice, Language, SettingsAction};
use crate::state::view::ViewAction;

/// The id of the button.
const BUTTON: &str = "settings-button";

/// The button and, once it is pressed, the choices.
pub fn settings_place(scene: &Scene) -> Html {
    let t = &scene.texts().settings;
    let open = scene.state.view.settings;
    let (foreign, lang) = t.foreign;
    let close = scene.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if open && event.key() == "Escape" {
            close.dispatch.emit(Action::View(ViewAction::Settings(false)));
            dom::focus(BUTTON);
        }
    });
    html! {
        <div class="settings" {onkeydown}>
            <button
                type="button"
                id={BUTTON}
                class="secondary"
                aria-expanded={if open { "true" } else { "false" }}
                aria-controls="settings-panel"
                onclick={scene.click(Action::View(ViewAction::Settings(!open)))}
            >
                { t.open }<span class="settings-foreign" {lang}>{ foreign }</span>
            </button>
            <div id="settings-panel" hidden={!open}>
                if open {
                    { scene.part(Part::Settings) }
                }
            </div>
        </div>
    }
}

/// The choices.
pub fn settings(scene: &Scene) -> Html {
    let (t, chosen) = (&scene.texts().settings, scene.state.settings);
    html! {
        <div class="settings-choices">
            { group("language", t.language, chosen.language, Language::own_name, SettingsAction::Language, scene) }
            { group("theme", t.theme, chosen.theme, t.theme_label, SettingsAction::Theme, scene) }
            <div>
                { group("mode", t.mode, chosen.mode, t.mode_label, SettingsAction::Mode, scene) }
                { p("field-help", t.mode_help) }
            </div>
        </div>
    }
}

/// One of several, as radio buttons.
fn group<T: Choice>(
    name: &'static str,
    legend: &'static str,
    chosen: T,
    label: fn(T) -> &'static str,
    action: fn(T) -> SettingsAction,
    scene: &Scene,
) -> Html {
    let option = |(choice, _): &(T, &str)| {
        let choice = *choice;
        let onchange = scene.dispatch.reform(move |_: Event| Action::Settings(action(choice)));
        html! {
            <label class="choice">
                <input type="radio" {name} checked={choice == chosen} {onchange} />
                { span("", label(choice)) }
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ legend }</legend>
            <div class="choices">{ for T::ALL.iter().map(option) }</div>
        </fieldset>
    }
}
