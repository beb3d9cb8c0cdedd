//! Turning the pages of a long list.

use yew::prelude::*;

use crate::texts::use_texts;

/// Rows a page.
pub const PAGE: usize = 50;

/// The pager.
#[derive(Properties, PartialEq)]
pub struct PagerProps {
    /// The page, from 0.
    pub page: usize,
    /// All rows.
    pub rows: usize,
    pub on_page: Callback<usize>,
}

/// See [`PagerProps`]. One page needs none.
#[component]
pub fn Pager(props: &PagerProps) -> Html {
    let t = use_texts();
    if props.rows <= PAGE {
        return Html::default();
    }
    let page = props.page;
    let first = page * PAGE;
    let last = (first + PAGE).min(props.rows);
    html! {
        <nav class="pager" aria-label={t.patents.pages}>
            <button
                type="button"
                class="secondary"
                disabled={page == 0}
                onclick={props.on_page.reform(move |_| page.saturating_sub(1))}
            >
                { t.patents.previous }
            </button>
            <p role="status">{ (t.patents.shown)(first + 1, last, props.rows) }</p>
            <button
                type="button"
                class="secondary"
                disabled={last >= props.rows}
                onclick={props.on_page.reform(move |_| page + 1)}
            >
                { t.patents.next }
            </button>
        </nav>
    }
}
