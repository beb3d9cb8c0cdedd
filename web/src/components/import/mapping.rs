//! What the columns of a table mean, and the way to say it where it was not found out.

use yew::prelude::*;
use zhice_model::import::{Column, Import, ImportField};

use crate::components::Scene;
use crate::components::common::select::{Options, Select};
use crate::components::common::text::{p, span};
use crate::components::common::{About, button, disclosure};
use crate::effects::importing::forget_mapping;
use crate::state::Action;
use crate::state::importing::ImportAction;
use crate::texts::Texts;

/// The columns of a table that was read.
#[derive(Properties, PartialEq)]
pub struct MappingProps {
    /// The account of the table.
    pub import: crate::state::shared::Shared<Import>,
    /// Whether the user said what columns mean.
    pub said: bool,
    /// The page.
    pub scene: Scene,
}

/// See [`MappingProps`].
#[component]
pub fn Mapping(props: &MappingProps) -> Html {
    let (t, import) = (props.scene.texts(), &props.import);
    let columns = use_state(|| import.columns.clone());
    let apply = {
        let (dispatch, columns) = (props.scene.dispatch.clone(), columns.clone());
        Callback::from(move |_| {
            dispatch.emit(Action::Import(ImportAction::Map((*columns).clone())));
        })
    };
    let known = columns.iter().any(|it| it.field == Some(ImportField::ApplicationNumber));
    let body = html! {
        <>
            { p("field-help", t.mapping().lead) }
            { table(&columns, t) }
            <div class="actions">
                <button type="button" class="secondary" disabled={!known} onclick={apply}>
                    { t.mapping().apply }
                </button>
                if props.said {
                    { button("quiet", t.mapping().reset, reset(props)) }
                }
            </div>
        </>
    };
    html! {
        <div>
            if import.needs_mapping {
                { p("is-unknown", t.mapping().needed) }
            } else if props.said {
                { p("field-help", t.mapping().applied) }
            }
            { disclosure(t.mapping().title.into(), import.needs_mapping, body) }
        </div>
    }
}

fn reset(props: &MappingProps) -> Callback<MouseEvent> {
    let dispatch = props.scene.dispatch.clone();
    let signature = props.import.signature.clone();
    Callback::from(move |_| forget_mapping(signature.clone(), dispatch.clone()))
}

fn table(columns: &UseStateHandle<Vec<Column>>, t: &'static Texts) -> Html {
    let heads = [t.mapping().header, t.mapping().samples, t.mapping().meaning];
    let head = |head: &'static str| html! { <th role="columnheader" scope="col">{ head }</th> };
    let row = |(at, column): (usize, &Column)| {
        html! {
            <tr role="row">
                <th role="rowheader" scope="row">{ &column.header }</th>
                <td role="cell">{ for column.samples.iter().map(|it| span("column-sample", it.clone())) }</td>
                <td role="cell">{ choice(at, column, columns, t) }</td>
            </tr>
        }
    };
    html! {
        <table class="rows mapping" role="table">
            <thead role="rowgroup"><tr role="row">{ for heads.into_iter().map(head) }</tr></thead>
            <tbody role="rowgroup">{ for columns.iter().enumerate().map(row) }</tbody>
        </table>
    }
}

fn choice(
    at: usize,
    column: &Column,
    columns: &UseStateHandle<Vec<Column>>,
    t: &'static Texts,
) -> Html {
    let place = |field: ImportField| ImportField::ALL.iter().position(|it| *it == field);
    let value = column.field.and_then(place).map(|at| at.to_string()).unwrap_or_default();
    let fields = ImportField::ALL.iter().enumerate();
    let fields =
        fields.map(|(at, field)| (at.to_string().into(), (t.import().field_label)(*field).into()));
    let none = ("".into(), t.mapping().unused.into());
    let options: Options = std::iter::once(none).chain(fields).collect();
    let columns = columns.clone();
    let on_choose = Callback::from(move |key: String| {
        let field = key.parse::<usize>().ok().and_then(|at| ImportField::ALL.get(at)).copied();
        let mut changed = (*columns).clone();
        if let Some(column) = changed.get_mut(at) {
            column.field = field;
        }
        columns.set(changed);
    });
    let about = About::new("", (t.mapping().meaning_of)(&column.header));
    html! { <Select {about} unlabelled=true {value} {options} {on_choose} /> }
}
