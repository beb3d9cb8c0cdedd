//! Settings are shown and kept when they change; the texts of the language chosen are fetched.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::services::settings;
use crate::state::settings::{Language, SettingsAction};
use crate::state::{Action, State};
use crate::texts::{self, Texts};

/// The texts in the language chosen; until they are here those that were shown before. `None` where
/// none were: a page that opens in one language is not to show another first.
#[hook]
pub fn use_settings(state: &UseReducerHandle<State>) -> Option<&'static Texts> {
    let texts = use_texts(state);
    use_effect_with(state.settings, |chosen| settings::choose(*chosen));
    use_effect_with(texts.map(|texts| texts.lang), move |_| {
        if let Some(texts) = texts {
            settings::speak(texts.lang, texts.page.document_title);
        }
    });
    texts
}

#[hook]
fn use_texts(state: &UseReducerHandle<State>) -> Option<&'static Texts> {
    let language = state.settings.language;
    let english = use_state_eq(|| None);
    let first = use_state_eq(|| language);
    let (setter, to) = (english.setter(), state.dispatcher());
    use_effect_with(language, move |language| {
        if *language == Language::En {
            spawn_local(async move {
                match texts::english().await {
                    Ok(texts) => setter.set(Some(Loaded(texts))),
                    Err(_) => to.dispatch(Action::Settings(SettingsAction::LanguageMissing)),
                }
            });
        }
    });
    match (language, *english) {
        (Language::En, Some(Loaded(texts))) => Some(texts),
        (Language::En, None) if *first == Language::En => None,
        _ => Some(texts::chinese()),
    }
}

/// Texts that are here.
#[derive(Clone, Copy)]
struct Loaded(&'static Texts);

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
