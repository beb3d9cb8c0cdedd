//! One question of a plan: the control that fits its answer, why it is asked, and where the answer
//! is found.

use yew::prelude::*;
use zhice_model::enterprise::{Answer, Scalar};
use zhice_model::plan::{AnswerType, Ask};

use super::control::control;
use super::question_id;
use super::records::records;
use super::three_way::three_way;
use crate::components::Scene;
use crate::components::common::About;
use crate::components::common::text::{p, words};
use crate::state::Action;
use crate::state::draft::DraftAction;

/// One question; `affects`: the result depends on the answer, where there is a result.
pub fn question(ask: &Ask, affects: Option<bool>, scene: &Scene) -> Html {
    let t = scene.texts();
    let class = if affects == Some(true) { "question question-affects" } else { "question" };
    let answered = scene.state.enterprise.answers.contains_key(&ask.id);
    let line = |name: &'static str, text: &str| match text {
        "" => Html::default(),
        text => html! { <div><dt>{ name }</dt><dd>{ words(text.to_owned()) }</dd></div> },
    };
    html! {
        <div key={ask.id.as_str()} {class} id={question_id(&ask.id)} tabindex="-1">
            // It is said of every one, so that none moves under the pointer as a result comes.
            if let Some(affects) = affects {
                { p("question-tag", t.questions.standing(affects, answered)) }
            }
            { answer(ask, scene) }
            <dl class="question-help">
                { line(t.questions.why, &ask.why) }
                { line(t.questions.source, &ask.source) }
            </dl>
        </div>
    }
}

fn answer(ask: &Ask, scene: &Scene) -> Html {
    let t = scene.texts();
    let id = ask.id.clone();
    let on_answer =
        scene.dispatch.reform(move |answer| Action::Draft(DraftAction::Answer(id.clone(), answer)));
    let about = About::new(format!("answer-{}", ask.id), ask.label.clone());
    let current = scene.state.enterprise.answers.get(&ask.id);
    match &ask.answer {
        AnswerType::Records { fields } => {
            let id = ask.id.clone();
            let on_change = scene
                .dispatch
                .reform(move |action| Action::Draft(DraftAction::Records(id.clone(), action)));
            records(&about, fields, current, &on_answer, &on_change, t)
        }
        AnswerType::YesNo => {
            let value = match current {
                Some(Answer::YesNo(value)) => Some(*value),
                _ => None,
            };
            let words = [t.questions.yes, t.questions.no, t.questions.unsure];
            let on_choose = on_answer.reform(|value: Option<bool>| value.map(Answer::YesNo));
            three_way(&about, value, words, &on_choose)
        }
        form => {
            let value = current.and_then(as_scalar);
            let on_value = on_answer.reform(|value: Option<Scalar>| value.map(as_answer));
            control(about, form, value.as_ref(), on_value, t)
        }
    }
}

fn as_scalar(answer: &Answer) -> Option<Scalar> {
    Some(match answer {
        Answer::YesNo(value) => Scalar::YesNo(*value),
        Answer::Count(count) => Scalar::Count(*count),
        Answer::Text(text) => Scalar::Text(text.clone()),
        Answer::Records(_) => return None,
    })
}

fn as_answer(value: Scalar) -> Answer {
    match value {
        Scalar::YesNo(value) => Answer::YesNo(value),
        Scalar::Count(count) => Answer::Count(count),
        Scalar::Text(text) => Answer::Text(text),
    }
}
