//! Turning the pages of a long list.

use yew::prelude::*;

use crate::components::Scene;
use crate::state::Action;
use crate::state::view::ViewAction;

/// Rows a page.
pub const PAGE: usize = 50;

/// The pager of so many rows on a page, from 0. One page needs none.
pub fn pager(page: usize, rows: usize, scene: &Scene) -> Html {
    if rows <= PAGE {
        return Html::default();
    }
    let t = scene.texts();
    let first = page * PAGE;
    let last = (first + PAGE).min(rows);
    let turn = |label: &'static str, to: usize, disabled: bool| {
        let onclick = scene.click(Action::View(ViewAction::Page(to)));
        html! { <button type="button" class="secondary" {disabled} {onclick}>{ label }</button> }
    };
    html! {
        <nav class="pager" aria-label={t.patents.pages}>
            { turn(t.patents.previous, page.saturating_sub(1), page == 0) }
            <p role="status">{ (t.patents.shown)(first + 1, last, rows) }</p>
            { turn(t.patents.next, page + 1, last >= rows) }
        </nav>
    }
}
