//! The account of an import that was taken, with the questions that the file itself cannot answer.

use yew::prelude::*;
use zhice_model::plan::Ask;

use crate::components::Scene;
use crate::components::common::button;
use crate::components::common::text::{heading, p, words};
use crate::components::questions::question_id;
use crate::format::overview;
use crate::state::importing::{ImportAction, counts};
use crate::state::step::Step;
use crate::state::{Action, State};

/// The account of the last import, if there is one.
pub fn receipt(scene: &Scene) -> Html {
    let t = scene.texts();
    let Some(receipt) = &scene.state.receipt else { return Html::default() };
    let (new, changed, same) = counts(&receipt.merge);
    let undo = scene.click(Action::Import(ImportAction::TakeBack));
    html! {
        <div class="receipt">
            <div class="receipt-line">
                <p id="receipt-title" tabindex="-1">
                    { words((t.import().receipt)(&receipt.file, new, changed, same)) }
                </p>
                { button("quiet", t.import().undo, undo) }
            </div>
            { questions(scene) }
        </div>
    }
}

fn questions(scene: &Scene) -> Html {
    let t = scene.texts();
    let open = open_asks(&scene.state);
    if open.is_empty() {
        return Html::default();
    }
    let link = |ask: &&Ask| {
        let id = question_id(&ask.id);
        html! { <li>{ button("link", &ask.label, scene.visiting(Step::Questions, id)) }</li> }
    };
    html! {
        <div class="receipt-questions">
            { heading("h3", (t.import().confirm_title)(open.len())) }
            { p("", t.import().confirm_lead) }
            <ul>{ for open.iter().map(link) }</ul>
        </div>
    }
}

/// The questions that the rating depends on and nobody has answered.
fn open_asks(state: &State) -> Vec<&Ask> {
    let Some((plans, outcome)) = state.engine.plans.as_ref().zip(state.engine.outcome.as_ref())
    else {
        return Vec::new();
    };
    let Some((_, rating)) = overview::primary(&outcome.assessment) else { return Vec::new() };
    let open = overview::open_questions(rating);
    let asks = overview::asks(plans, &state.enterprise.region, state.day());
    asks.into_iter().filter(|ask| open.contains(&ask.id.as_str())).collect()
}
