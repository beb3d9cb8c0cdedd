//! The table of patents, fifty a page.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::Patent;

use super::pager::{PAGE, pager};
use super::row::row;
use crate::components::Scene;
use crate::components::common::button;
use crate::components::common::text::{p, span};
use crate::format::overview::{self, Counted};
use crate::state::ledger::Ledger;
use crate::state::merge::{Tick, is_inferred};
use crate::state::view::ViewAction;
use crate::state::{Action, State};
use crate::texts::Texts;

/// The table.
pub fn patent_table(scene: &Scene) -> Html {
    let (t, state) = (scene.texts(), &scene.state);
    let rows: Vec<&Patent> =
        state.patents.iter().map(Rc::as_ref).filter(|it| is_shown(it, state)).collect();
    let page = state.view.page.min(rows.len().saturating_sub(1) / PAGE);
    let marks = Marks::of(state);
    let shown = rows.iter().skip(page * PAGE).take(PAGE);
    html! {
        <>
            { focus_note(scene, rows.len()) }
            // The grid scrolls by itself, so it must be reachable by keyboard.
            <div class="grid-scroll" tabindex="0" role="region" aria-label={t.patents.table} id="patent-table">
                <table class="grid">
                    { head(t) }
                    <tbody>{ for shown.map(|patent| row(patent, marks.of_patent(patent), scene)) }</tbody>
                </table>
            </div>
            if rows.iter().any(|patent| Tick::ALL.into_iter().any(|tick| is_inferred(patent, tick))) {
                { p("field-help", t.patents.inferred) }
            }
            { pager(page, rows.len(), scene) }
        </>
    }
}

/// What the result counted, by the list it was computed from.
struct Marks<'a> {
    patents: Option<&'a Ledger>,
    marks: Vec<Vec<Counted>>,
}

impl<'a> Marks<'a> {
    fn of(state: &'a State) -> Self {
        let found = state.engine.outcome.as_ref().and_then(|outcome| {
            let patents = &outcome.patents;
            let (_, rating) = overview::primary(&outcome.assessment)?;
            Some(Self { patents: Some(patents), marks: overview::counted(rating, patents.len()) })
        });
        found.unwrap_or(Self { patents: None, marks: Vec::new() })
    }

    fn of_patent(&self, patent: &Patent) -> &[Counted] {
        let digits = patent.application_number.digits();
        let at = self.patents.and_then(|patents| patents.position(digits));
        at.and_then(|at| self.marks.get(at)).map(Vec::as_slice).unwrap_or_default()
    }
}

fn is_shown(patent: &Patent, state: &State) -> bool {
    let digits = patent.application_number.digits();
    let shown = |numbers: &[String]| numbers.iter().any(|number| number == digits);
    state.view.focus.as_ref().is_none_or(|focus| shown(&focus.numbers))
}

fn focus_note(scene: &Scene, count: usize) -> Html {
    let t = scene.texts();
    let Some(focus) = &scene.state.view.focus else { return Html::default() };
    html! {
        <div class="focus-note">
            { p("", (t.patents.focused)(&focus.label, count)) }
            { button("quiet", t.patents.show_all, scene.click(Action::View(ViewAction::Focus(None)))) }
        </div>
    }
}

fn head(t: &Texts) -> Html {
    let ticks = &t.patents.ticks;
    let two = |first: &'static str, second: &'static str| {
        html! { <th scope="col" rowspan="2">{ first }{ span("second", second) }</th> }
    };
    let one = |text: Html| html! { <th scope="col" rowspan="2">{ text }</th> };
    let tick = |(long, short): (&'static str, &'static str)| {
        html! { <th scope="col" class="tick"><abbr title={long}>{ short }</abbr></th> }
    };
    html! {
        <thead>
            <tr>
                <th scope="col" class="name" rowspan="2">
                    { t.patents.number }{ span("second", t.patents.title) }
                </th>
                { one(t.patents.kind.into()) }
                { two(t.patents.filed_on, t.patents.granted_on) }
                { two(t.patents.status, t.patents.ownership) }
                <th scope="colgroup" colspan="4" class="group">{ t.patents.high_value }</th>
                { one(t.patents.counted.into()) }
                { one(span("unseen", t.patents.actions)) }
            </tr>
            <tr>
                { for [ticks.strategic, ticks.overseas, ticks.pledge, ticks.award].map(tick) }
            </tr>
        </thead>
    }
}
