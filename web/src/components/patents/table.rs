//! The table of patents, fifty a page.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;
use zhice_model::{Enterprise, Patent};

use super::pager::{PAGE, Pager};
use super::row::PatentRow;
use crate::components::Dispatch;
use crate::format::overview::Counted;
use crate::state::{Action, RowFocus};
use crate::texts::{Texts, use_texts};

/// By application number, what the result counted.
pub type Marks = Rc<Option<BTreeMap<String, Vec<Counted>>>>;

/// The table.
#[derive(Properties, PartialEq)]
pub struct PatentTableProps {
    pub enterprise: Rc<Enterprise>,
    /// The patents to show alone.
    pub focus: Option<Rc<RowFocus>>,
    pub marks: Marks,
    pub dispatch: Dispatch,
}

/// See [`PatentTableProps`].
#[component]
pub fn PatentTable(props: &PatentTableProps) -> Html {
    let t = use_texts();
    let page = use_state(|| 0);
    let rows: Vec<&Patent> =
        props.enterprise.patents.iter().filter(|it| is_shown(it, props)).collect();
    let current = (*page).min(rows.len().saturating_sub(1) / PAGE);
    let on_page = Callback::from(move |chosen| page.set(chosen));
    html! {
        <>
            { focus_note(props, rows.len(), t) }
            // The grid scrolls by itself, so it must be reachable by keyboard.
            <div class="grid-scroll" tabindex="0" role="region" aria-label={t.patents.table} id="patent-table">
                <table class="grid">
                    { head(t) }
                    <tbody>
                        { for rows.iter().skip(current * PAGE).take(PAGE).map(|patent| row(patent, props)) }
                    </tbody>
                </table>
            </div>
            <Pager page={current} rows={rows.len()} {on_page} />
        </>
    }
}

fn is_shown(patent: &Patent, props: &PatentTableProps) -> bool {
    let digits = patent.application_number.digits();
    props.focus.as_ref().is_none_or(|focus| focus.numbers.contains(digits))
}

fn row(patent: &Patent, props: &PatentTableProps) -> Html {
    let digits = patent.application_number.digits();
    let marks = props.marks.as_ref().as_ref().and_then(|marks| marks.get(digits)).cloned();
    html! {
        <PatentRow
            key={digits}
            patent={patent.clone()}
            marks={marks.unwrap_or_default()}
            dispatch={props.dispatch.clone()}
        />
    }
}

fn focus_note(props: &PatentTableProps, count: usize, t: &Texts) -> Html {
    let Some(focus) = &props.focus else { return Html::default() };
    html! {
        <div class="focus-note">
            <p>{ (t.patents.focused)(&focus.label, count) }</p>
            <button type="button" class="quiet" onclick={props.dispatch.reform(|_| Action::Focus(None))}>
                { t.patents.show_all }
            </button>
        </div>
    }
}

fn head(t: &Texts) -> Html {
    let ticks = &t.patents.ticks;
    let tick = |(long, short): (&'static str, &'static str)| {
        html! { <th scope="col" class="tick"><abbr title={long}>{ short }</abbr></th> }
    };
    html! {
        <thead>
            <tr>
                <th scope="col" class="name" rowspan="2">
                    { t.patents.number }<span class="second">{ t.patents.title }</span>
                </th>
                <th scope="col" rowspan="2">{ t.patents.kind }</th>
                <th scope="col" rowspan="2">
                    { t.patents.filed_on }<span class="second">{ t.patents.granted_on }</span>
                </th>
                <th scope="col" rowspan="2">
                    { t.patents.status }<span class="second">{ t.patents.ownership }</span>
                </th>
                <th scope="colgroup" colspan="4" class="group">{ t.patents.high_value }</th>
                <th scope="col" rowspan="2">{ t.patents.counted }</th>
                <th scope="col" rowspan="2"><span class="unseen">{ t.patents.actions }</span></th>
            </tr>
            <tr>
                { tick(ticks.strategic) }
                { tick(ticks.overseas) }
                { tick(ticks.pledge) }
                { tick(ticks.award) }
            </tr>
        </thead>
    }
}
