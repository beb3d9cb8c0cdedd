//! All provisions of a plan in the order of the document, each in one line.

use yew::prelude::*;
use zhice_model::assessment::{ProvisionAssessment, Status};
use zhice_wording::rating;

use super::documents::table;
use crate::components::common::text::{heading, p, span};
use crate::components::common::{Shape, shape_icon};
use crate::components::result::View;
use crate::format::expectation::{applicable, expectation};
use crate::texts::Texts;

/// The list of clauses.
pub fn clauses(view: View) -> Html {
    let words = &view.t.report().paper;
    let rows = applicable(view.plan).map(|provision| row(provision, view.t)).collect();
    html! {
        <section class="paper-part">
            { heading("h5", words.clauses) }
            { table("clauses", words.clauses, words.clause_columns, rows) }
        </section>
    }
}

fn row(provision: &ProvisionAssessment, t: &Texts) -> [Html; 5] {
    let shape = Shape::from(provision.status);
    let verdict = html! {
        <span class={format!("with-shape {}", shape.class())}>
            { shape_icon(shape) }{ rating::headline(provision, t.words) }
        </span>
    };
    [
        provision.clause.clone().into(),
        provision.title.clone().into(),
        provision.force.clone().into(),
        (t.report().expectation)(expectation(provision)).into(),
        verdict,
    ]
}

/// The provisions that do not speak to the enterprise, and why.
pub fn not_applicable(view: View) -> Html {
    let is_not = |provision: &&ProvisionAssessment| provision.status == Status::NotApplicable;
    let found = || view.plan.provisions.iter().filter(is_not);
    if found().next().is_none() {
        return Html::default();
    }
    let row = |provision: &ProvisionAssessment| {
        html! {
            <li>
                { format!("{} {}", provision.clause, provision.title) }
                { span("settles", provision.notes.join("；")) }
            </li>
        }
    };
    html! {
        <section class="paper-part">
            { heading("h5", view.t.report().paper.not_applicable) }
            { p("kind-help", view.plan.document.clone()) }
            <ul class="paper-list">{ for found().map(row) }</ul>
        </section>
    }
}
