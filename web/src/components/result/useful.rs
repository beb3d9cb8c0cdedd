//! What is unknown, with how many provisions each input settles: of all plans before the first of
//! them, and of one provision within it.

use yew::prelude::*;
use zhice_model::assessment::ProvisionAssessment;
use zhice_wording::missing::{Unknown, unknowns};

use super::View;
use super::unknowns::{asks, item};
use crate::components::Scene;
use crate::components::common::text::p;
use crate::components::common::{Shape, shape_icon};
use crate::format::missing::reach;
use crate::format::overview;
use crate::state::engine::Outcome;

/// Inputs shown at most before the plans.
const SHOWN: usize = 4;

/// The inputs that settle most, the best first; nothing where there is but one.
pub fn useful_inputs(outcome: &Outcome, scene: &Scene) -> Html {
    let assessment = &outcome.assessment;
    let provisions = overview::in_force(assessment).flat_map(|plan| &plan.provisions);
    let mut found = unknowns(provisions, &asks(scene), scene.texts().words);
    let place = |unknown: &Unknown| {
        assessment.missing.iter().position(|missing| missing.input == unknown.input)
    };
    found.retain(|unknown| place(unknown).is_some());
    if found.len() < 2 {
        return Html::default();
    }
    found.sort_by_key(place);
    found.truncate(SHOWN);
    let t = scene.texts().report();
    html! {
        <div class="unknowns useful">
            <h3>{ shape_icon(Shape::Unknown) }{ t.useful }</h3>
            { p("kind-help", t.useful_help) }
            { list(found, outcome, scene) }
        </div>
    }
}

/// The unknown inputs of a provision.
pub fn inputs_of(provision: &ProvisionAssessment, view: View) -> Html {
    let found = unknowns([provision], &asks(view.scene), view.t.words);
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <div class="unknowns">
            <h5>{ shape_icon(Shape::Unknown) }{ view.t.results.unknown_title }</h5>
            { list(found, view.outcome, view.scene) }
        </div>
    }
}

fn list(found: Vec<Unknown>, outcome: &Outcome, scene: &Scene) -> Html {
    let settles = scene.texts().report().settles;
    let row = |unknown: Unknown| match reach(&unknown.input, &outcome.assessment) {
        (0, 0 | 1) => item(unknown, "", outcome, scene),
        (certain, besides) => item(unknown, &settles(certain, besides), outcome, scene),
    };
    html! { <ul>{ for found.into_iter().map(row) }</ul> }
}
