//! That something longer is being computed: how far it is, and the way to stop it.

use yew::prelude::*;

use super::button;
use super::text::p;

/// How far a computation is.
pub fn working(
    label: &str,
    done: i64,
    all: i64,
    stop: &str,
    on_stop: Callback<MouseEvent>,
) -> Html {
    html! {
        <div class="working late">
            <div class="working-words">
                { p("figures", label.to_owned()) }
                <progress max={all.max(1).to_string()} value={done.to_string()} aria-label={label.to_owned()} />
            </div>
            { button("secondary", stop, on_stop) }
        </div>
    }
}
