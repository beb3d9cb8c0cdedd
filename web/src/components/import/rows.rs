//! The rows that were left out, and those with a doubt.

use yew::prelude::*;
use zhice_model::import::{RejectedRow, RowWarning};

use crate::components::common::text::{p, words};
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::texts::Texts;

/// Rows listed at most; a file can hold a hundred thousand.
const LISTED: usize = 100;

/// Rows that could not be taken.
pub fn rejected(rows: &[RejectedRow], all: u32, t: &Texts) -> Html {
    let all = usize::try_from(all).unwrap_or(usize::MAX);
    let cells =
        |row: &RejectedRow| vec![row.line.to_string(), row.reason.clone(), row.text.clone()];
    let heads = [t.import().line, t.import().reason, t.import().original];
    let listed = rows.iter().take(LISTED).map(cells).collect();
    section(Shape::Risk, (t.import().rejected)(all), &heads, listed, all, t)
}

/// Rows that were taken with a doubt.
pub fn warnings(rows: &[RowWarning], all: u32, t: &Texts) -> Html {
    let all = usize::try_from(all).unwrap_or(usize::MAX);
    let cells = |row: &RowWarning| {
        let column = if row.column.is_empty() { t.import().whole_row } else { &row.column };
        vec![row.line.to_string(), column.to_owned(), row.message.clone()]
    };
    let heads = [t.import().line, t.import().column, t.import().doubt];
    let listed = rows.iter().take(LISTED).map(cells).collect();
    section(Shape::Unknown, (t.import().warnings)(all), &heads, listed, all, t)
}

fn section(
    shape: Shape,
    title: String,
    heads: &[&'static str],
    listed: Vec<Vec<String>>,
    rows: usize,
    t: &Texts,
) -> Html {
    if rows == 0 {
        return Html::default();
    }
    let more = rows - listed.len();
    let body = html! {
        <>
            { table(heads, listed) }
            if more > 0 {
                { p("field-help", (t.import().more_rows)(more)) }
            }
        </>
    };
    disclosure(html! { <>{ shape_icon(shape) }{ title }</> }, shape == Shape::Risk, body)
}

fn table(heads: &[&'static str], rows: Vec<Vec<String>>) -> Html {
    let head = |head: &&'static str| {
        html! { <th role="columnheader" scope="col">{ *head }</th> }
    };
    let cell = |text: String| html! { <td role="cell">{ words(text) }</td> };
    let row = |row: Vec<String>| html! { <tr role="row">{ for row.into_iter().map(cell) }</tr> };
    // The roles keep it a table where it is laid out as blocks.
    html! {
        <table class="rows" role="table">
            <thead role="rowgroup"><tr role="row">{ for heads.iter().map(head) }</tr></thead>
            <tbody role="rowgroup">{ for rows.into_iter().map(row) }</tbody>
        </table>
    }
}
