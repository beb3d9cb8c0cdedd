//! The foot of the page: what the result is worth, and how to leave no traces.

use yew::prelude::*;

use super::Dispatch;
use crate::state::Action;
use crate::texts::use_texts;

/// The foot of the page.
#[derive(Properties, PartialEq)]
pub struct FooterProps {
    /// The engine's version, once known.
    pub engine: Option<AttrValue>,
    pub dispatch: Dispatch,
}

/// See [`FooterProps`].
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let t = use_texts();
    html! {
        <footer class="footer">
            <p>{ t.page.disclaimer }</p>
            <div class="footer-clear">
                <p>{ t.page.clear_all_help }</p>
                <button type="button" class="secondary" onclick={props.dispatch.reform(|_| Action::Clear)}>
                    { t.page.clear_all }
                </button>
            </div>
            if let Some(version) = &props.engine {
                <p class="footer-engine">{ (t.page.engine)(version) }</p>
            }
        </footer>
    }
}
