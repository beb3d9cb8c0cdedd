//! The account of an import that was taken, with the questions that the file itself cannot answer.

use yew::prelude::*;
use zhice_model::plan::Ask;

use crate::components::Scene;
use crate::components::common::text::{heading, p, span, words};
use crate::components::common::{Shape, button, nothing, shape_icon};
use crate::components::questions::question_id;
use crate::components::result::unknowns::asks;
use crate::format::overview;
use crate::state::importing::{ImportAction, counts};
use crate::state::step::Step;
use crate::state::{Action, State};
use zhice_wording::missing::unknowns;

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
            <Questions scene={scene.clone()} />
        </div>
    }
}

/// The questions that the rating depends on.
#[derive(Properties, PartialEq)]
struct QuestionsProps {
    scene: Scene,
}

/// See [`QuestionsProps`]. One that was open stays, as what is below must not move while it is answered.
#[component]
fn Questions(props: &QuestionsProps) -> Html {
    let (t, state) = (props.scene.texts(), &props.scene.state);
    let opened = use_mut_ref(Vec::<String>::new);
    let open = open_questions(state);
    let mut opened = opened.borrow_mut();
    for id in &open {
        if !opened.contains(id) {
            opened.push(id.clone());
        }
    }
    let plans = state.engine.plans.clone().unwrap_or_default();
    let mut asks = overview::asks(&plans, &state.enterprise.region, state.day());
    asks.retain(|ask| opened.contains(&ask.id));
    if asks.is_empty() {
        return nothing();
    }
    let item = |ask: &&Ask| {
        let affects = open.contains(&ask.id);
        let shape = if affects { Shape::Unknown } else { Shape::Met };
        let word = t.questions.standing(affects, state.enterprise.answers.contains_key(&ask.id));
        let go = props.scene.visiting(Step::Questions, question_id(&ask.id));
        html! { <li>{ shape_icon(shape) }{ span("unseen", word) }{ button("link", &ask.label, go) }</li> }
    };
    let doubts = doubts(&props.scene);
    let settled = open.is_empty() && doubts == 0;
    let class = if settled { "receipt-questions is-settled" } else { "receipt-questions" };
    html! {
        <div {class}>
            { heading("h3", (t.import().confirm_title)(open.len(), doubts)) }
            { p("", t.import().confirm_lead) }
            <ul>{ for asks.iter().map(item) }</ul>
        </div>
    }
}

/// How many inputs are unknown that keep the rating open, be they no questions.
fn doubts(scene: &Scene) -> usize {
    let outcome = scene.state.engine.outcome.as_ref();
    let rating = outcome.and_then(|outcome| overview::primary(&outcome.assessment));
    let open =
        rating.filter(|(_, it)| it.level.is_some_and(|level| level.possible > level.certain));
    open.map_or(0, |(_, rating)| unknowns([rating], &asks(scene), scene.texts().words).len())
}

/// The questions that the rating depends on as long as they are open.
fn open_questions(state: &State) -> Vec<String> {
    let outcome = state.engine.outcome.as_ref();
    let rating = outcome.and_then(|outcome| overview::primary(&outcome.assessment));
    let open = rating.map(|(_, rating)| overview::open_questions(rating)).unwrap_or_default();
    open.into_iter().map(str::to_owned).collect()
}
