//! Sections of the page, and what opens on demand.

use yew::prelude::*;

use crate::components::common::text::p;

/// A section with its heading, which takes the focus when the section is jumped to.
pub fn panel(id: &'static str, step: Option<String>, title: &str, aside: Html, body: Html) -> Html {
    html! {
        <section class="panel" aria-labelledby={id}>
            <header class="panel-head">
                if let Some(step) = step {
                    { p("panel-step", step) }
                }
                <h2 {id} tabindex="-1">{ title }</h2>
                { aside }
            </header>
            { body }
        </section>
    }
}

/// What a component draws that has nothing to show. `cargo xtask tidy` has each draw an element: where one
/// draws none, Yew 0.23 takes what comes after it for its place, and hears only after it has drawn its
/// neighbours that this was replaced. What is new before it then has nowhere to go, and the page breaks down.
pub fn nothing() -> Html {
    html! { <div hidden=true /> }
}

/// A summary that opens.
pub fn disclosure(summary: Html, open: bool, body: Html) -> Html {
    html! {
        <details class="disclosure" {open}>
            <summary>{ summary }</summary>
            <div class="disclosure-body">{ body }</div>
        </details>
    }
}
