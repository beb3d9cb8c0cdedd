//! The third step: what the plans ask, in whatever form they ask it.

mod control;
mod question;
mod records;
mod three_way;

use std::collections::BTreeSet;

use yew::prelude::*;
use zhice_model::plan::Ask;

use self::question::question;
use super::Scene;
use super::common::{disclosure, panel};
use super::scene::SceneProps;
use crate::format::overview;
use crate::state::State;

/// The id of a question's place on the page.
#[must_use]
pub fn question_id(ask: &str) -> String {
    format!("question-{ask}")
}

/// The third step.
#[component]
pub fn Questions(props: &SceneProps) -> Html {
    let scene = &props.scene;
    let (t, state) = (scene.texts(), &scene.state);
    let seen = use_mut_ref(Seen::default);
    let plans = state.engine.plans.clone().unwrap_or_default();
    let asks = overview::asks(&plans, &state.enterprise.region, state.day());
    let open = open_questions(state);
    seen.borrow_mut().update(state, &asks, open.as_ref());
    let is_first = |ask: &&Ask| open.is_none() || seen.borrow().first.contains(&ask.id);
    let (first, others): (Vec<&Ask>, Vec<&Ask>) = asks.iter().copied().partition(is_first);
    let lead = if state.enterprise.region.is_empty() {
        t.questions.no_region
    } else if asks.is_empty() {
        t.questions.none
    } else {
        t.questions.lead
    };
    let body = html! {
        <>
            <p class="lead">{ lead }</p>
            { list(&first, open.as_ref(), scene) }
            if !others.is_empty() {
                { disclosure((t.questions.others)(others.len()).into(), false, list(&others, None, scene)) }
            }
        </>
    };
    panel("questions-title", Some((t.page.step)(3)), t.page.step_questions, Html::default(), body)
}

fn list(asks: &[&Ask], open: Option<&BTreeSet<String>>, scene: &Scene) -> Html {
    let affects = |ask: &Ask| open.is_some_and(|open| open.contains(&ask.id));
    html! {
        <div class="questions">
            { for asks.iter().map(|ask| question(ask, affects(ask), scene)) }
        </div>
    }
}

/// The questions that the rating depends on; `None` where there is no rating.
fn open_questions(state: &State) -> Option<BTreeSet<String>> {
    let outcome = state.engine.outcome.as_ref()?;
    let (_, rating) = overview::primary(&outcome.assessment)?;
    Some(overview::open_questions(rating).into_iter().map(str::to_owned).collect())
}

/// Which questions stand first. Once there, a question stays: answering it must not move it.
#[derive(Default)]
struct Seen {
    region: String,
    begun: bool,
    first: BTreeSet<String>,
}

impl Seen {
    fn update(&mut self, state: &State, asks: &[&Ask], open: Option<&BTreeSet<String>>) {
        if self.region != state.enterprise.region {
            *self = Self { region: state.enterprise.region.clone(), ..Self::default() };
        }
        let Some(open) = open else { return };
        if !self.begun {
            let answered = |ask: &&&Ask| state.enterprise.answers.contains_key(&ask.id);
            self.first.extend(asks.iter().filter(answered).map(|ask| ask.id.clone()));
            self.begun = true;
        }
        self.first.extend(open.iter().cloned());
    }
}
