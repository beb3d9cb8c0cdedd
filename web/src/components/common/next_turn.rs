//! What takes long to draw is drawn in a task of its own, once what surrounds it is there: together
//! they would hold up the page.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// What is drawn.
#[derive(Properties, PartialEq)]
pub struct NextTurnProps {
    /// A component of its own, so that even its parts are not made before.
    pub children: Html,
}

/// See [`NextTurnProps`].
#[component]
pub fn NextTurn(props: &NextTurnProps) -> Html {
    let due = use_state(|| false);
    let set_due = due.setter();
    use_effect_with((), move |()| {
        let timeout = Timeout::new(0, move || set_due.set(true));
        move || drop(timeout)
    });
    // `dom::visit_drawn` waits for it.
    html! {
        <div data-due={(!*due).then_some("")}>
            if *due {
                { props.children.clone() }
            }
        </div>
    }
}
