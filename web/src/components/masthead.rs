//! The head of the page: mark, title, and the promise that nothing leaves the browser.

use yew::prelude::*;

use super::Scene;
use super::settings::settings_place;
use super::steps::name;
use crate::components::common::text::p;
use crate::state::step::Step;

/// The head of the page.
pub fn masthead(scene: &Scene) -> Html {
    let t = scene.texts();
    let step = scene.state.view.step;
    // The result stands on the first page alone; any other page is led into by its own name.
    let (target, words) =
        if step.is_entry() { (Step::Result, t.page.skip_to_result) } else { (step, name(step, t)) };
    html! {
        <header class="masthead">
            <a class="skip" href={format!("#{}", target.title_id())}>{ words }</a>
            <div class="masthead-inner">
                { p("seal", t.page.mark) }
                <h1>{ t.page.title }</h1>
                { p("privacy", t.words.privacy) }
                { settings_place(scene) }
            </div>
            if !t.page.rules_language.is_empty() {
                { p("rules-language", t.page.rules_language) }
            }
        </header>
    }
}
