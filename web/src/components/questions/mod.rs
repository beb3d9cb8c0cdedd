//! The third step: what the plans ask, in whatever form they ask it.

mod count_input;
mod question;
mod records;
mod three_way;

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;
use zhice_model::plan::Ask;

use self::question::Question;
use super::Dispatch;
use super::common::{Disclosure, Panel};
use crate::format::overview;
use crate::state::State;
use crate::texts::use_texts;

/// The id of a question's place on the page.
#[must_use]
pub fn question_id(ask: &str) -> String {
    format!("question-{ask}")
}

/// The third step.
#[derive(Properties, PartialEq)]
pub struct QuestionsProps {
    pub state: Rc<State>,
    pub dispatch: Dispatch,
}

/// See [`QuestionsProps`].
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let t = use_texts();
    let state = &props.state;
    let seen = use_mut_ref(Seen::default);
    let plans = state.engine.plans.clone().unwrap_or_default();
    let asks = overview::asks(&plans, &state.enterprise.region, state.day());
    let open = open_questions(state);
    seen.borrow_mut().update(state, &asks, open.as_ref());
    let is_first = |ask: &&&Ask| open.is_none() || seen.borrow().first.contains(&ask.id);
    let (first, others): (Vec<&&Ask>, Vec<&&Ask>) = asks.iter().partition(is_first);
    let question = |ask: &&&Ask| {
        let affects = open.as_ref().is_some_and(|open| open.contains(&ask.id));
        html! {
            <Question
                key={ask.id.as_str()}
                ask={(**ask).clone()}
                answer={state.enterprise.answers.get(&ask.id).cloned()}
                {affects}
                dispatch={props.dispatch.clone()}
            />
        }
    };
    let lead = if state.enterprise.region.is_empty() {
        t.questions.no_region
    } else if asks.is_empty() {
        t.questions.none
    } else {
        t.questions.lead
    };
    html! {
        <Panel id="questions-title" step={(t.page.step)(3)} title={t.page.step_questions}>
            <p class="lead">{ lead }</p>
            <div class="questions">{ for first.iter().map(question) }</div>
            if !others.is_empty() {
                <Disclosure summary={html! { (t.questions.others)(others.len()) }}>
                    <div class="questions">{ for others.iter().map(question) }</div>
                </Disclosure>
            }
        </Panel>
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
