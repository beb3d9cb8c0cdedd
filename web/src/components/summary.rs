//! The summary's place, which stays in view: beside the entry on wide screens, at the foot on narrow
//! ones. Until there is a result it says what is missing for one.

use yew::prelude::*;
use zhice_model::plan::PlanSummary;

use super::Scene;
use super::common::button;
use super::common::text::p;
use super::outcome;
use super::result::failure::headline;
use crate::format::overview;
use crate::parts::Part;
use crate::state::State;
use crate::state::draft::OTHER_REGION;
use crate::state::step::Step;
use crate::texts::Texts;

/// The summary beside the entry.
pub fn summary(scene: &Scene) -> Html {
    let t = scene.texts();
    html! {
        <aside class="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">{ t.results.summary }</h2>
            if outcome::is_wanted(&scene.state) {
                { scene.part(Part::Glance) }
            } else {
                { p("", hint(&scene.state, t)) }
            }
        </aside>
    }
}

/// The summary at the foot.
pub fn foot_bar(scene: &Scene) -> Html {
    let t = scene.texts();
    html! {
        <aside class="footbar" aria-label={t.results.summary}>
            <div class="footbar-words">
                if outcome::is_wanted(&scene.state) {
                    { scene.part(Part::Foot) }
                } else {
                    { p("foot-hint", hint(&scene.state, t)) }
                }
            </div>
            { see_result(scene) }
        </aside>
    }
}

/// What is missing for a result.
pub fn hint(state: &State, t: &Texts) -> String {
    let region = state.enterprise.region.as_str();
    let plans = state.engine.plans.as_ref();
    let governed =
        |plans: &[PlanSummary]| overview::governing(plans, region, state.day()).count() > 0;
    let silent = plans.is_some_and(|plans| !governed(plans));
    let gap = plans.and_then(|plans| overview::gap(plans, region, state.day()));
    let words = if let Some(failure) = &state.engine.failure {
        headline(failure, t)
    } else if region.is_empty() {
        t.results.no_region_hint
    } else if let Some(gap) = gap {
        return (t.results.none_in_force_hint)(gap);
    } else if silent && region != OTHER_REGION && !state.engine.diagnostics.is_empty() {
        t.results.rules_broken
    } else if silent || region == OTHER_REGION {
        t.results.other_region_hint
    } else {
        t.results.no_patents
    };
    words.to_owned()
}

/// The way to the result.
pub fn see_result(scene: &Scene) -> Html {
    let go = scene.visiting(Step::Result, Step::Result.title_id());
    button("secondary see-result", scene.texts().results.see_result, go)
}
