//! The rows that were left out, those with a doubt, and the columns that were understood.

use yew::prelude::*;
use zhice_model::import::{Column, RejectedRow, RowWarning};

use crate::components::common::{Disclosure, Shape, ShapeIcon};
use crate::texts::use_texts;

/// Rows listed at most; a file can hold a hundred thousand.
const LISTED: usize = 100;

/// Rows that could not be taken.
#[derive(Properties, PartialEq)]
pub struct RejectedRowsProps {
    pub rows: Vec<RejectedRow>,
}

/// See [`RejectedRowsProps`].
#[component]
pub fn RejectedRows(props: &RejectedRowsProps) -> Html {
    let t = use_texts();
    if props.rows.is_empty() {
        return Html::default();
    }
    let row = |row: &RejectedRow| {
        html! {
            <tr>
                <td class="figures">{ row.line }</td>
                <td>{ &row.reason }</td>
                <td class="original">{ &row.text }</td>
            </tr>
        }
    };
    let summary = html! {
        <><ShapeIcon shape={Shape::Risk} />{ (t.import.rejected)(props.rows.len()) }</>
    };
    html! {
        <Disclosure {summary} open=true>
            <RowTable heads={vec![t.import.line, t.import.reason, t.import.original]} rows={props.rows.len()}>
                { for props.rows.iter().take(LISTED).map(row) }
            </RowTable>
        </Disclosure>
    }
}

/// Rows that were taken with a doubt.
#[derive(Properties, PartialEq)]
pub struct WarningsProps {
    pub rows: Vec<RowWarning>,
}

/// See [`WarningsProps`].
#[component]
pub fn Warnings(props: &WarningsProps) -> Html {
    let t = use_texts();
    if props.rows.is_empty() {
        return Html::default();
    }
    let row = |row: &RowWarning| {
        let column = if row.column.is_empty() { t.import.whole_row } else { &row.column };
        html! {
            <tr>
                <td class="figures">{ row.line }</td>
                <td>{ column }</td>
                <td>{ &row.message }</td>
            </tr>
        }
    };
    let summary = html! {
        <><ShapeIcon shape={Shape::Unknown} />{ (t.import.warnings)(props.rows.len()) }</>
    };
    html! {
        <Disclosure {summary}>
            <RowTable heads={vec![t.import.line, t.import.column, t.import.doubt]} rows={props.rows.len()}>
                { for props.rows.iter().take(LISTED).map(row) }
            </RowTable>
        </Disclosure>
    }
}

/// The columns that were understood.
#[derive(Properties, PartialEq)]
pub struct ColumnListProps {
    pub columns: Vec<Column>,
}

/// See [`ColumnListProps`].
#[component]
pub fn ColumnList(props: &ColumnListProps) -> Html {
    let t = use_texts();
    let known = || props.columns.iter().filter_map(|it| it.field.as_ref().map(|field| (it, field)));
    let count = known().count();
    let ignored = props.columns.len() - count;
    let row = |(column, field): (&Column, &String)| {
        let meaning = (t.patents.field)(field).map_or_else(|| field.clone(), str::to_owned);
        html! { <tr><td>{ &column.header }</td><td>{ meaning }</td></tr> }
    };
    html! {
        <Disclosure summary={html! { (t.import.columns)(count) }}>
            <RowTable heads={vec![t.import.header, t.import.meaning]} rows={count}>
                { for known().take(LISTED).map(row) }
            </RowTable>
            if ignored > 0 {
                <p class="field-help">{ (t.import.ignored)(ignored) }</p>
            }
        </Disclosure>
    }
}

#[derive(Properties, PartialEq)]
struct RowTableProps {
    heads: Vec<&'static str>,
    rows: usize,
    children: Html,
}

#[component]
fn RowTable(props: &RowTableProps) -> Html {
    let t = use_texts();
    let more = props.rows.saturating_sub(LISTED);
    html! {
        <>
            <table class="rows">
                <thead>
                    <tr>{ for props.heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr>
                </thead>
                <tbody>{ props.children.clone() }</tbody>
            </table>
            if more > 0 {
                <p class="field-help">{ (t.import.more_rows)(more) }</p>
            }
        </>
    }
}
