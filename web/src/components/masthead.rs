//! The head of the page: mark, title, and the promise that nothing leaves the browser.

use yew::prelude::*;

use crate::texts::use_texts;

/// The head of the page.
#[component]
pub fn Masthead() -> Html {
    let t = use_texts();
    html! {
        <header class="masthead">
            <a class="skip" href="#result-title">{ t.page.skip_to_result }</a>
            <div class="masthead-inner">
                <p class="seal">{ t.page.mark }</p>
                <h1>{ t.page.title }</h1>
                <p class="privacy">{ t.page.privacy }</p>
            </div>
        </header>
    }
}
