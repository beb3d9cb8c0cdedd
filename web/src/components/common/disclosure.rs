//! Something that is shown on demand.

use yew::prelude::*;

/// A summary that opens.
#[derive(Properties, PartialEq)]
pub struct DisclosureProps {
    /// What is always shown.
    pub summary: Html,
    #[prop_or_default]
    pub class: Classes,
    /// Whether it starts open.
    #[prop_or_default]
    pub open: bool,
    /// What is shown on demand.
    pub children: Html,
}

/// See [`DisclosureProps`].
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    html! {
        <details class={classes!("disclosure", props.class.clone())} open={props.open}>
            <summary>{ props.summary.clone() }</summary>
            <div class="disclosure-body">{ props.children.clone() }</div>
        </details>
    }
}
