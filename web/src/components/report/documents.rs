//! The documents of the place, with their numbers and periods, and tables as the report sets them.

use yew::prelude::*;
use zhice_model::Assessment;
use zhice_model::assessment::{PlanAssessment, Standing};

use crate::components::common::text::heading;
use crate::texts::Texts;

/// The documents that govern the place, in force or not.
pub fn documents(assessment: &Assessment, t: &Texts) -> Html {
    let words = &t.report().paper;
    let local = |plan: &&PlanAssessment| {
        !matches!(plan.standing, Standing::OtherRegion | Standing::RegionUnknown)
    };
    let rows: Vec<[Html; 4]> =
        assessment.plans.iter().filter(local).map(|plan| row(plan, t)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="paper-part">
            { heading("h5", words.documents) }
            { table("documents", words.documents, words.document_columns, rows) }
        </section>
    }
}

fn row(plan: &PlanAssessment, t: &Texts) -> [Html; 4] {
    let period = (t.words.period)(&plan.in_force.from.to_string(), &plan.in_force.to.to_string());
    let standing = (t.words.standing)(plan.standing);
    [plan.title.clone().into(), plan.document.clone().into(), period.into(), standing.into()]
}

/// A table whose head comes again on every sheet; each row's first cell names it.
pub fn table<const N: usize>(
    class: &'static str,
    name: &str,
    heads: [&'static str; N],
    rows: Vec<[Html; N]>,
) -> Html {
    let head = |text: &'static str| html! { <th scope="col">{ text }</th> };
    let row = |cells: [Html; N]| {
        let cell = |(at, cell): (usize, Html)| match at {
            0 => html! { <th scope="row">{ cell }</th> },
            _ => html! { <td>{ cell }</td> },
        };
        html! { <tr>{ for cells.into_iter().enumerate().map(cell) }</tr> }
    };
    html! {
        <div class="paper-scroll" role="region" tabindex="0" aria-label={name.to_owned()}>
            <table class={format!("paper-table paper-{class}")}>
                <thead><tr>{ for heads.map(head) }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}
