//! The table of patents, fifty a page.

use std::collections::BTreeMap;

use yew::prelude::*;
use zhice_model::Patent;

use super::pager::{PAGE, pager};
use super::row::row;
use crate::components::Scene;
use crate::components::common::button;
use crate::components::scene::SceneProps;
use crate::format::overview::{self, Counted};
use crate::state::{Action, State};
use crate::texts::Texts;

/// By application number, what the result counted.
pub type Marks = BTreeMap<String, Vec<Counted>>;

/// The table.
#[component]
pub fn PatentTable(props: &SceneProps) -> Html {
    let scene = &props.scene;
    let (t, state) = (scene.texts(), &scene.state);
    let page = use_state(|| 0);
    let rows: Vec<&Patent> =
        state.enterprise.patents.iter().filter(|it| is_shown(it, state)).collect();
    let current = (*page).min(rows.len().saturating_sub(1) / PAGE);
    let on_page = Callback::from(move |chosen| page.set(chosen));
    let marks = marks(state);
    let shown = rows.iter().skip(current * PAGE).take(PAGE);
    html! {
        <>
            { focus_note(scene, rows.len()) }
            // The grid scrolls by itself, so it must be reachable by keyboard.
            <div class="grid-scroll" tabindex="0" role="region" aria-label={t.patents.table} id="patent-table">
                <table class="grid">
                    { head(t) }
                    <tbody>{ for shown.map(|patent| row(patent, &marks, scene)) }</tbody>
                </table>
            </div>
            { pager(current, rows.len(), &on_page, t) }
        </>
    }
}

fn marks(state: &State) -> Marks {
    let outcome = state.engine.outcome.as_ref();
    let marks = outcome.and_then(|outcome| {
        let (_, rating) = overview::primary(&outcome.assessment)?;
        Some(overview::counted(rating, &outcome.enterprise))
    });
    marks.unwrap_or_default()
}

fn is_shown(patent: &Patent, state: &State) -> bool {
    let digits = patent.application_number.digits();
    state.focus.as_ref().is_none_or(|focus| focus.numbers.contains(digits))
}

fn focus_note(scene: &Scene, count: usize) -> Html {
    let t = scene.texts();
    let Some(focus) = &scene.state.focus else { return Html::default() };
    html! {
        <div class="focus-note">
            <p>{ (t.patents.focused)(&focus.label, count) }</p>
            { button("quiet", t.patents.show_all, scene.click(Action::Focus(None))) }
        </div>
    }
}

fn head(t: &Texts) -> Html {
    let ticks = &t.patents.ticks;
    let two = |first: &'static str, second: &'static str| {
        html! { <th scope="col" rowspan="2">{ first }<span class="second">{ second }</span></th> }
    };
    let one = |text: Html| html! { <th scope="col" rowspan="2">{ text }</th> };
    let tick = |(long, short): (&'static str, &'static str)| {
        html! { <th scope="col" class="tick"><abbr title={long}>{ short }</abbr></th> }
    };
    html! {
        <thead>
            <tr>
                <th scope="col" class="name" rowspan="2">
                    { t.patents.number }<span class="second">{ t.patents.title }</span>
                </th>
                { one(t.patents.kind.into()) }
                { two(t.patents.filed_on, t.patents.granted_on) }
                { two(t.patents.status, t.patents.ownership) }
                <th scope="colgroup" colspan="4" class="group">{ t.patents.high_value }</th>
                { one(t.patents.counted.into()) }
                { one(html! { <span class="unseen">{ t.patents.actions }</span> }) }
            </tr>
            <tr>
                { for [ticks.strategic, ticks.overseas, ticks.pledge, ticks.award].map(tick) }
            </tr>
        </thead>
    }
}
