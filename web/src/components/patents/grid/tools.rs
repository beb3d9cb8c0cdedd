//! What stands above the grid: which patents are wanted, and what can be done with those selected.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zhice_model::change::Counting;
use zhice_model::{Ownership, PatentKind, Truth};

use super::column::words;
use super::model::{Act, Model, Refine};
use crate::components::Scene;
use crate::components::common::field::text_field;
use crate::components::common::select::{Options, select_field};
use crate::components::common::text::p;
use crate::components::common::{About, button, is_checked, nothing};
use crate::pace::Pace;
use crate::state::Action;
use crate::state::form::TRUTHS;
use crate::state::grid::bulk::{Bulk, Work};
use crate::state::grid::filter::{Filter, StatusGroup};
use crate::state::merge::Tick;

const KINDS: [PatentKind; 3] =
    [PatentKind::Invention, PatentKind::UtilityModel, PatentKind::Design];
const COUNTINGS: [Counting; 3] = [Counting::Counted, Counting::Open, Counting::Excluded];

/// The filter and how many it leaves.
pub fn filter_bar(scene: &Scene, model: &Model, act: &Callback<Act>) -> Html {
    let t = scene.texts();
    let g = t.grid();
    let filter = &model.filter;
    let kind = choice(filter.kind, &KINDS, t.patents.kind_label, g.any);
    let status = choice(filter.status, &StatusGroup::ALL, g.status_group, g.any);
    let counting = choice(filter.counting, &COUNTINGS, g.counting, g.any);
    let changed = |refine: Refine| act.reform(move |with: String| Act::Filter(refine, with));
    let on_text = changed(|filter, text| Filter { text: text.to_owned(), ..filter });
    let on_kind = changed(|filter, key| Filter { kind: chosen(&KINDS, key), ..filter });
    let on_status =
        changed(|filter, key| Filter { status: chosen(&StatusGroup::ALL, key), ..filter });
    let on_counting = changed(|filter, key| Filter { counting: chosen(&COUNTINGS, key), ..filter });
    let select = |id: &'static str, label: &'static str, (value, options), on| {
        select_field(About::new(id, label), value, options, on)
    };
    html! {
        <div class="grid-filter">
            { text_field(&About::new("grid-search", g.search), &filter.text, on_text) }
            { select("grid-kind", t.patents.kind, kind, on_kind) }
            { select("grid-status", t.patents.status, status, on_status) }
            { select("grid-counting", g.counting_filter, counting, on_counting) }
            { doubtful(scene, filter, act) }
            if !filter.is_empty() {
                { button("quiet", g.clear_filter, changed(|_, _| Filter::default()).reform(|_| String::new())) }
            }
        </div>
    }
}

fn doubtful(scene: &Scene, filter: &Filter, act: &Callback<Act>) -> Html {
    let refine: Refine = |filter, checked| Filter { doubtful: checked == "true", ..filter };
    let onchange = act.reform(move |event| Act::Filter(refine, is_checked(&event).to_string()));
    html! {
        <label class="choice">
            <input type="checkbox" checked={filter.doubtful} {onchange} />
            { scene.texts().grid().doubtful }
        </label>
    }
}

fn choice<T: Copy + PartialEq>(
    value: Option<T>,
    all: &[T],
    label: fn(T) -> &'static str,
    any: &'static str,
) -> (AttrValue, Options) {
    let mut options: Options = vec![(AttrValue::from(""), AttrValue::from(any))];
    let option = |(at, it): (usize, &T)| (AttrValue::from(at.to_string()), label(*it).into());
    options.extend(all.iter().enumerate().map(option));
    let at = all.iter().position(|it| Some(*it) == value);
    (at.map(|at| at.to_string()).unwrap_or_default().into(), options)
}

fn chosen<T: Copy>(all: &[T], key: &str) -> Option<T> {
    all.get(key.parse::<usize>().ok()?).copied()
}

/// What can be done with the patents selected.
#[derive(Properties, PartialEq)]
pub struct BulkBarProps {
    pub scene: Scene,
    pub model: UseReducerHandle<Model>,
    pub act: Callback<Act>,
}

/// See [`BulkBarProps`].
#[component]
pub fn BulkBar(props: &BulkBarProps) -> Html {
    let BulkBarProps { scene, model, act } = props;
    // A circumstance by its place in the table; after them, who owns the patent.
    let field = use_state(|| 0_usize);
    let value = use_state(|| 1_usize);
    if model.selection.is_empty() {
        return nothing();
    }
    let t = scene.texts();
    let g = t.grid();
    let tick = Tick::ALL.get(*field).copied();
    let ticks = Tick::ALL.map(|tick| words(tick, &t.patents.ticks).0);
    let fields = [ticks.as_slice(), &[t.patents.ownership]].concat();
    let values = match tick {
        Some(_) => TRUTHS.map(t.words.truth).to_vec(),
        None => Ownership::ALL.map(t.patents.ownership_label).to_vec(),
    };
    let on = |state: &UseStateHandle<usize>| {
        let setter = state.setter();
        Callback::from(move |key: String| setter.set(key.parse().unwrap_or_default()))
    };
    let mark = {
        let (field, value) = (field.clone(), value.clone());
        move || marking(*field, *value)
    };
    html! {
        <div class="grid-bulk" role="group" aria-labelledby="grid-selected">
            <p id="grid-selected" role="status">{ (g.selected)(model.selection.len()) }</p>
            { select_field(About::new("bulk-field", g.bulk_field), field.to_string(), listed(&fields), on(&field)) }
            { select_field(About::new("bulk-value", g.bulk_value), value.to_string(), listed(&values), on(&value)) }
            { button("secondary", g.bulk_apply, carried_out(props, mark)) }
            { button("secondary", g.bulk_delete, carried_out(props, || Bulk::Remove)) }
            { button("quiet", g.deselect, act.reform(|_| Act::Deselect)) }
        </div>
    }
}

/// What the two choices say.
fn marking(field: usize, value: usize) -> Bulk {
    match Tick::ALL.get(field) {
        Some(tick) => Bulk::Tick(*tick, TRUTHS.get(value).copied().unwrap_or(Truth::Unknown)),
        None => Bulk::Own(Ownership::ALL.get(value).copied().unwrap_or_default()),
    }
}

/// A click that does something with the patents selected.
fn carried_out(props: &BulkBarProps, bulk: impl Fn() -> Bulk + 'static) -> Callback<MouseEvent> {
    let (model, dispatch) = (props.model.clone(), props.scene.dispatch.clone());
    Callback::from(move |_| {
        let mut work = Work::new(bulk(), model.selection.clone());
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let mut pace = Pace::begin();
            while work.step() {
                pace.pause().await;
            }
            if let Some(action) = work.end() {
                pace.rest().await;
                dispatch.emit(Action::Portfolio(action));
            }
        });
    })
}

fn listed(labels: &[&'static str]) -> Options {
    let option = |(at, label): (usize, &&'static str)| (at.to_string().into(), (*label).into());
    labels.iter().enumerate().map(option).collect()
}

/// How many are shown, and that more is being found out.
pub fn status(scene: &Scene, model: &Model) -> Html {
    let g = scene.texts().grid();
    let (done, asked) = model.why.progress();
    let asking = model.needs_marks() && done < asked;
    html! {
        <div class="grid-status" role="status">
            if asking {
                <p class="late">{ (g.explaining)(done, asked) }</p>
                <progress class="late" max={asked.to_string()} value={done.to_string()} />
            } else if model.arranging {
                { p("late", g.arranging) }
            } else {
                { p("", (g.shown)(model.shown.rows.len(), model.shown.ledger.len())) }
            }
        </div>
    }
}
