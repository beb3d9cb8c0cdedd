//! The head of the page: mark, title, and the promise that nothing leaves the browser.

use yew::prelude::*;

use super::Scene;
use crate::components::common::text::p;

/// The head of the page.
pub fn masthead(scene: &Scene) -> Html {
    let t = scene.texts();
    html! {
        <header class="masthead" lang={t.lang}>
            <a class="skip" href="#result-title">{ t.page.skip_to_result }</a>
            <div class="masthead-inner">
                { p("seal", t.page.mark) }
                <h1>{ t.page.title }</h1>
                { p("privacy", t.page.privacy) }
            </div>
        </header>
    }
}
