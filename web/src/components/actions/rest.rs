//! The provisions that nothing can be offered for, each with why.

use yew::prelude::*;
use zhice_model::improvement::Finding;
use zhice_wording::rating::headline;

use super::View;
use super::candidates::Candidate;
use crate::components::common::text::{p, span};
use crate::components::common::{Shape, disclosure, shape_icon};
use crate::components::result::unknown_inputs;

/// The rest, folded.
pub fn rest(view: View, others: &[Candidate]) -> Html {
    if others.is_empty() {
        return Html::default();
    }
    let t = view.scene.texts();
    let items =
        html! { <ul class="rest">{ for others.iter().map(|other| item(view, *other)) }</ul> };
    disclosure((t.actions().rest)(others.len()).into(), false, items)
}

fn item(view: View, (plan, provision): Candidate) -> Html {
    let t = view.scene.texts();
    let found = view.findings.get(&plan.id, &provision.id);
    let why = match found.map(|found| (found.finding, found.missing.is_empty())) {
        None => t.actions().computing,
        Some((Finding::NotJudged, _)) => t.what_if().not_judged,
        Some((Finding::AtTheTop, _)) => t.what_if().at_the_top,
        Some((_, true)) => t.actions().no_way,
        Some((_, false)) => t.actions().supply,
    };
    let shape = Shape::from(provision.status);
    html! {
        <li>
            <p>
                { span("rest-title", provision.title.clone()) }
                <span class={format!("with-shape {}", shape.class())}>
                    { shape_icon(shape) }{ headline(provision, t.words) }
                </span>
            </p>
            { p("field-help", why) }
            { unknown_inputs("h4", provision, view.outcome, view.scene) }
        </li>
    }
}
