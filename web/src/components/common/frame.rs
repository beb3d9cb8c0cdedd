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

/// A summary that opens.
pub fn disclosure(summary: Html, open: bool, body: Html) -> Html {
    html! {
        <details class="disclosure" {open}>
            <summary>{ summary }</summary>
            <div class="disclosure-body">{ body }</div>
        </details>
    }
}
