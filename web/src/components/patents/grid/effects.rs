//! What follows from what the grid shows: the rows are found step by step, the engine is asked about
//! those in view, the browser measures, the cursor is kept in view.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;
use zhice_model::explanation::PatentExplanation;

use super::measured::{active, find, focus, measured};
use super::model::{Act, Model, mark};
use crate::components::Scene;
use crate::format::overview;
use crate::pace::Pace;
use crate::state::engine::Outcome;
use crate::state::grid::arrange::{Arranging, Wish};
use crate::state::grid::cursor::Cursor;
use crate::state::shared::Shared;
use crate::state::view::RowFocus;

/// Patents asked about at once where all have to be.
const ASKED: u32 = 250;
/// How long scrolling must pause before the engine is asked.
const PAUSE_MS: u32 = 120;

/// The rows wanted; `None`: it is not known yet how the rating counts them.
fn wish(scene: &Scene, model: &Model) -> Option<Wish> {
    let ledger = scene.state.patents.clone();
    let needed = model.needs_marks();
    let outcome = model.why.outcome.as_ref();
    let of_this_list = outcome.is_some_and(|outcome| outcome.patents == ledger);
    if needed && !(of_this_list && model.why.marks.len() == ledger.len()) {
        return None;
    }
    let marks = needed.then(|| model.why.marks.clone());
    let (filter, sort) = (model.filter.clone(), model.sort);
    let days = (scene.state.status_day(), scene.state.day());
    Some(Wish { ledger, filter, days, sort, alone: None, marks })
}

fn numbers(focus: &RowFocus) -> Shared<Vec<u64>> {
    let mut numbers: Vec<u64> = focus.numbers.iter().filter_map(|it| it.parse().ok()).collect();
    numbers.sort_unstable();
    Shared::new(numbers)
}

/// Finds the rows wanted, anew whenever others are.
#[hook]
pub fn use_arranging(scene: &Scene, model: &UseReducerHandle<Model>) {
    let to = model.dispatcher();
    use_effect_with((wish(scene, model), scene.state.view.focus.clone()), move |(wish, focus)| {
        let stopped = Rc::new(Cell::new(false));
        let stop = Rc::clone(&stopped);
        if let Some(wish) = wish.clone() {
            let alone = focus.as_ref().map(|focus| numbers(focus));
            let mut arranging = Arranging::new(Wish { alone, ..wish });
            // A short list is there at once.
            match arranging.step() {
                Some(shown) => to.dispatch(Act::Show(shown)),
                None => spawn_local(async move {
                    to.dispatch(Act::Arranging);
                    let mut pace = Pace::begin();
                    while !stopped.get() {
                        pace.pause().await;
                        if let Some(shown) = arranging.step() {
                            if !stopped.get() {
                                to.dispatch(Act::Show(shown));
                            }
                            break;
                        }
                    }
                }),
            }
        }
        move || stop.set(true)
    });
}

/// Asks the engine why the patents in view count or not, and about all of them where what is shown
/// depends on it.
#[hook]
pub fn use_explaining(scene: &Scene, model: &UseReducerHandle<Model>) {
    let to = model.dispatcher();
    use_effect_with(scene.state.engine.outcome.clone(), {
        let to = to.clone();
        move |outcome| to.dispatch(Act::Outcome(outcome.clone()))
    });
    let outcome = model.why.outcome.clone();
    let seen = (outcome.clone(), missing(model));
    use_effect_with(seen, {
        let (scene, to) = (scene.clone(), to.clone());
        move |(outcome, rows): &(Option<Shared<Outcome>>, Vec<u32>)| {
            let wanted = outcome.clone().filter(|_| !rows.is_empty());
            let rows = rows.clone();
            let ask = move |outcome| explain(&scene, outcome, rows, false, to);
            let waiting = wanted.map(|outcome| Timeout::new(PAUSE_MS, move || ask(outcome)));
            move || drop(waiting)
        }
    });
    let (done, all) = model.why.progress();
    let next = (model.needs_marks() && done < all).then_some(done);
    use_effect_with((outcome, next), {
        let scene = scene.clone();
        move |(outcome, next): &(Option<Shared<Outcome>>, Option<usize>)| {
            let from = next.and_then(|next| u32::try_from(next).ok());
            if let Some((outcome, from)) = outcome.clone().zip(from) {
                let all = u32::try_from(outcome.patents.len()).unwrap_or(u32::MAX);
                let rows = (from..all.min(from.saturating_add(ASKED))).collect();
                explain(&scene, outcome, rows, true, to);
            }
        }
    });
}

/// The positions of the rows drawn that nothing is known of.
fn missing(model: &Model) -> Vec<u32> {
    let Some(outcome) = &model.why.outcome else { return Vec::new() };
    let window = model.measures.window(model.shown.rows.len());
    let positions = window.filter_map(|row| model.shown.position(row));
    let of_result = positions.filter(|at| *at < outcome.patents.len());
    let rows = of_result.filter_map(|at| u32::try_from(at).ok());
    rows.filter(|row| !model.why.of.contains_key(row)).collect()
}

fn explain(
    scene: &Scene,
    outcome: Shared<Outcome>,
    rows: Vec<u32>,
    in_order: bool,
    to: UseReducerDispatcher<Model>,
) {
    let (count, engine) = (rows.len(), &scene.engine);
    let answer = Callback::from({
        let outcome = outcome.clone();
        move |answer: Result<Vec<PatentExplanation>, _>| {
            let Some(of) = answer.ok().filter(|of| of.len() == count) else { return };
            let marks = if in_order { marks(&outcome, &of) } else { Vec::new() };
            to.dispatch(Act::Explained(outcome.clone(), of, marks));
        }
    });
    engine.explain(outcome.patents.clone(), rows, answer);
}

fn marks(outcome: &Outcome, of: &[PatentExplanation]) -> Vec<crate::state::grid::Mark> {
    let rating = overview::primary(&outcome.assessment);
    let rating = rating.map(|(plan, provision)| (plan.id.as_str(), provision.id.as_str()));
    of.iter().map(|it| mark(it, rating)).collect()
}

/// Gives the body its height, measures what the browser made of it, and keeps the cursor in view. The
/// policy of the page forbids styles in its markup: what is computed is set on the elements.
#[hook]
pub fn use_layout(node: &NodeRef, model: &UseReducerHandle<Model>) {
    let to = model.dispatcher();
    let (measures, rows) = (model.measures, model.shown.rows.len());
    let first = measures.window(rows).start;
    let node_now = node.clone();
    use_effect(move || {
        let Some(grid) = node_now.cast::<HtmlElement>() else { return };
        if let Some(body) = find(&grid, ".grid-body") {
            let style = body.style();
            let _ = style.set_property("height", &format!("{}px", measures.length(rows)));
            let _ = style.set_property("padding-top", &format!("{}px", measures.length(first)));
        }
        to.dispatch(Act::Measure(measured(&grid, measures)));
        to.dispatch(Act::LaidOut(rows));
    });
    let left = node.clone();
    let edited = use_mut_ref(|| false);
    use_effect_with(model.editing.is_some(), move |editing| {
        let was = edited.replace(*editing);
        // The control that was left is gone, and the focus with it.
        let nowhere = active().is_none_or(|it| it.tag_name() == "BODY");
        if was && !editing && nowhere {
            focus(&left);
        }
    });
    let node = node.clone();
    use_effect_with(model.cursor, move |cursor| {
        if let Some(grid) = node.cast::<HtmlElement>() {
            keep_in_view(&grid, *cursor);
        }
    });
}

/// Brings the column into view that a link asked to see, with the cursor in it.
#[hook]
pub fn use_pointing(scene: &Scene, node: &NodeRef, model: &UseReducerHandle<Model>) {
    let (node, to) = (node.clone(), model.dispatcher());
    use_effect_with(scene.state.view.focus.clone(), move |focus| {
        let Some((grid, focus)) = node.cast::<HtmlElement>().zip(focus.as_ref()) else { return };
        let head = Cursor { row: 0, column: focus.column };
        if let Some(cell) = find(&grid, &format!("#{}", head.id())) {
            reveal(&cell);
        }
        to.dispatch(Act::Go(Cursor { row: 1, ..head }));
    });
}

fn reveal(cell: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    cell.scroll_into_view_with_scroll_into_view_options(&options);
}

fn keep_in_view(grid: &HtmlElement, cursor: Cursor) {
    let focused = grid.contains(active().as_deref());
    if let Some(cell) = find(grid, &format!("#{}", cursor.id())).filter(|_| focused) {
        reveal(&cell);
    }
}
