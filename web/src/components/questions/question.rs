//! One question of a plan with the control that fits its answer, why it is asked, and where the
//! answer is found.

use yew::prelude::*;
use zhice_model::date::parse_date;
use zhice_model::enterprise::Answer;
use zhice_model::plan::{AnswerType, Ask};

use super::count_input::CountInput;
use super::question_id;
use super::records::Records;
use super::three_way::ThreeWay;
use crate::components::Dispatch;
use crate::components::common::{DateInput, SelectField, TextField};
use crate::state::Action;
use crate::state::draft::DraftAction;
use crate::texts::{Texts, use_texts};

/// One question.
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    pub ask: Ask,
    pub answer: Option<Answer>,
    /// Whether the result depends on the answer.
    pub affects: bool,
    pub dispatch: Dispatch,
}

/// See [`QuestionProps`].
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let t = use_texts();
    let ask = &props.ask;
    let id = ask.id.clone();
    let on_answer =
        props.dispatch.reform(move |answer| Action::Draft(DraftAction::Answer(id.clone(), answer)));
    let class = if props.affects { "question question-affects" } else { "question" };
    html! {
        <div {class} id={question_id(&ask.id)} tabindex="-1">
            if props.affects {
                <p class="question-tag">{ t.questions.affects }</p>
            }
            { control(props, on_answer, t) }
            <dl class="question-help">
                if !ask.why.is_empty() {
                    <div><dt>{ t.questions.why }</dt><dd>{ &ask.why }</dd></div>
                }
                if !ask.source.is_empty() {
                    <div><dt>{ t.questions.source }</dt><dd>{ &ask.source }</dd></div>
                }
            </dl>
        </div>
    }
}

fn control(props: &QuestionProps, on_answer: Callback<Option<Answer>>, t: &Texts) -> Html {
    let (ask, answer) = (&props.ask, &props.answer);
    let id = AttrValue::from(format!("answer-{}", ask.id));
    let label = AttrValue::from(ask.label.clone());
    match &ask.answer {
        AnswerType::YesNo => {
            let value = match answer {
                Some(Answer::YesNo(value)) => Some(*value),
                _ => None,
            };
            let on_choose = on_answer.reform(|value: Option<bool>| value.map(Answer::YesNo));
            html! {
                <ThreeWay {id} {label} {value} words={[t.questions.yes, t.questions.no, t.questions.unsure]} {on_choose} />
            }
        }
        AnswerType::Count { unit } => {
            let value = match answer {
                Some(Answer::Count(count)) => Some(*count),
                _ => None,
            };
            let on_change = on_answer.reform(|count: Option<i64>| count.map(Answer::Count));
            html! { <CountInput {id} {label} unit={unit.clone()} {value} {on_change} /> }
        }
        AnswerType::Date => {
            let value = text(answer).and_then(|text| parse_date(text).ok());
            let on_change = on_answer.reform(|day: Option<zhice_model::Date>| {
                day.map(|day| Answer::Text(day.to_string()))
            });
            html! { <DateInput {id} {label} {value} {on_change} /> }
        }
        AnswerType::Text => {
            let on_input = on_answer.reform(filled);
            html! { <TextField {id} {label} value={text(answer).unwrap_or_default().to_owned()} {on_input} /> }
        }
        AnswerType::Choice { choices } => {
            let none = (AttrValue::from(""), AttrValue::from(t.questions.unsure));
            let named = choices.iter().map(|it| (it.key.clone().into(), it.label.clone().into()));
            let options: Vec<_> = std::iter::once(none).chain(named).collect();
            let value = text(answer).unwrap_or_default().to_owned();
            html! { <SelectField {id} {label} {value} {options} on_choose={on_answer.reform(filled)} /> }
        }
        AnswerType::Records { fields } => html! {
            <Records {id} {label} fields={fields.clone()} answer={answer.clone()} {on_answer} />
        },
    }
}

fn text(answer: &Option<Answer>) -> Option<&str> {
    match answer {
        Some(Answer::Text(text)) => Some(text),
        _ => None,
    }
}

fn filled(text: String) -> Option<Answer> {
    (!text.trim().is_empty()).then_some(Answer::Text(text))
}
