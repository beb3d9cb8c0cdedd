//! The patents as a grid: of a hundred thousand rows only those in view are drawn. The grid has the
//! keyboard focus as a whole and says which cell is active (WAI-ARIA grid pattern); it hears the keys
//! and clicks of all its cells.

mod cells;
mod column;
mod edit;
mod effects;
mod keys;
mod measured;
mod model;
mod tools;
mod why;

use yew::prelude::*;

pub use self::column::words;

use self::cells::Rows;
use self::column::{class, name};
use self::edit::FAULT;
use self::effects::{use_arranging, use_explaining, use_layout, use_pointing};
use self::keys::{on_click, on_key};
use self::measured::measured;
use self::model::{Act, Model};
use self::tools::{BulkBar, filter_bar, status};
use crate::components::Scene;
use crate::components::common::button;
use crate::components::common::text::{p, span};
use crate::state::Action;
use crate::state::grid::Column;
use crate::state::grid::cursor::Cursor;
use crate::state::view::ViewAction;

/// The grid with its tools.
#[derive(Properties, PartialEq)]
pub struct GridProps {
    pub scene: Scene,
}

/// See [`GridProps`].
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let scene = &props.scene;
    let model = use_reducer(Model::default);
    let node = use_node_ref();
    use_arranging(scene, &model);
    use_explaining(scene, &model);
    use_layout(&node, &model);
    use_pointing(scene, &node, &model);
    let act = use_callback(model.dispatcher(), |act: Act, to| to.dispatch(act));
    let t = scene.texts();
    let fault = model.editing.as_ref().and_then(|editing| editing.fault.clone());
    html! {
        <section class="ledger" aria-label={t.words.patents}>
            { focus_note(scene, model.shown.rows.len()) }
            { filter_bar(scene, &model, &act) }
            <BulkBar scene={scene.clone()} model={model.clone()} act={act.clone()} />
            { status(scene, &model) }
            <p id={FAULT} class="form-faults" role="alert">{ fault }</p>
            { table(scene, &model, &node) }
            if model.shown.rows.is_empty() && !model.arranging && !model.is_due() {
                { p("grid-none", t.grid().none_shown) }
            }
            <p id="grid-keys" class="field-help">{ t.grid().keys }</p>
            { why::dialog(scene, &model, &act) }
        </section>
    }
}

fn table(scene: &Scene, model: &UseReducerHandle<Model>, node: &NodeRef) -> Html {
    let t = scene.texts();
    let rows = model.shown.rows.len();
    let window = model.measures.window(rows);
    let drawn = model.cursor.row == 0 || window.contains(&(model.cursor.row - 1));
    let onscroll = {
        let (node, model) = (node.clone(), model.clone());
        Callback::from(move |_: Event| {
            if let Some(grid) = node.cast::<web_sys::Element>() {
                model.dispatch(Act::Measure(measured(&grid, model.measures)));
            }
        })
    };
    let draw = Rows { scene, model };
    html! {
        <div
            ref={node}
            id="patent-table"
            class="grid"
            role="grid"
            tabindex="0"
            aria-label={t.words.patents}
            aria-describedby="grid-keys"
            aria-rowcount={(rows + 1).to_string()}
            aria-colcount={Column::ALL.len().to_string()}
            aria-multiselectable="true"
            aria-busy={model.arranging.then_some("true")}
            data-due={model.is_due().then_some("")}
            aria-activedescendant={drawn.then(|| model.cursor.id())}
            onclick={on_click(scene, model, node)}
            onkeydown={on_key(scene, model, node)}
            {onscroll}
        >
            { head(scene, model) }
            <div class="grid-body" role="rowgroup">{ for window.map(|at| draw.row(at)) }</div>
        </div>
    }
}

fn head(scene: &Scene, model: &Model) -> Html {
    let t = scene.texts();
    let cell = |(place, column): (usize, Column)| {
        let cursor = Cursor { row: 0, column: place };
        let sort = model.sort.filter(|sort| sort.column == column);
        let state = match sort.map(|sort| sort.descending) {
            None => "none",
            Some(false) => "ascending",
            Some(true) => "descending",
        };
        let classes = classes!(
            class(column),
            column.is_sortable().then_some("cell-sortable"),
            (cursor == model.cursor).then_some("cell-active"),
        );
        let content = match column {
            Column::Select => html! {
                <input type="checkbox" tabindex="-1" aria-label={t.grid().select_all} checked={all(model)} />
            },
            Column::Edit | Column::Delete => span("unseen", name(column, t)),
            column => name(column, t).into(),
        };
        html! {
            <div
                id={cursor.id()}
                role="columnheader"
                class={classes}
                aria-colindex={(place + 1).to_string()}
                aria-sort={column.is_sortable().then_some(state)}
            >
                { content }
            </div>
        }
    };
    html! {
        <div class="grid-head" role="rowgroup">
            <div class="grid-row" role="row" aria-rowindex="1">
                { for Column::ALL.into_iter().enumerate().map(cell) }
            </div>
        </div>
    }
}

/// Whether as many are selected as are shown.
fn all(model: &Model) -> bool {
    !model.selection.is_empty() && model.selection.len() == model.shown.rows.len()
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
