//! A numbered section of the page.

use yew::prelude::*;

/// A section with its heading.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// The id of the heading, which takes the focus when the section is jumped to.
    pub id: AttrValue,
    /// The number of the step.
    #[prop_or_default]
    pub step: Option<AttrValue>,
    pub title: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    /// What stands beside the heading.
    #[prop_or_default]
    pub aside: Html,
    pub children: Html,
}

/// See [`PanelProps`].
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    html! {
        <section class={classes!("panel", props.class.clone())} aria-labelledby={&props.id}>
            <header class="panel-head">
                if let Some(step) = &props.step {
                    <p class="panel-step">{ step }</p>
                }
                <h2 id={&props.id} tabindex="-1">{ &props.title }</h2>
                { props.aside.clone() }
            </header>
            { props.children.clone() }
        </section>
    }
}
