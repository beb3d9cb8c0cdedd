//! `e` in a provision: the enterprise, its lists, and the days of the rating year.

use std::rc::Rc;

use rhai::{EvalAltResult, NativeCallContext};
use zhice_judging::condition::Condition;
use zhice_judging::facts::Facts;
use zhice_judging::figure::Figure;
use zhice_judging::records::{choice_label, column, first_day};
use zhice_judging::reply::Reply;
use zhice_judging::selection::Selection;
use zhice_judging::subject;
use zhice_model::criterion::{Missing, Operator, Verdict};
use zhice_model::date::Date;
use zhice_model::enterprise::Answer;
use zhice_model::plan::{AnswerType, Ask};
use zhice_model::{Truth, Value, date};

use super::declare::keys_of;
use super::questions::Question;
use super::registry::HostFunctions;
use super::{figures, records};
use crate::messages::fault;

/// The enterprise as a script holds it.
#[derive(Clone, Debug)]
pub struct EnterpriseView(pub Rc<Facts>);

/// Registers the type 企业 and the type 答复.
pub fn register(engine: &mut HostFunctions) {
    engine
        .register_type_with_name::<EnterpriseView>("企业")
        .register_type_with_name::<Reply>("答复")
        .register_get("patents", |e: &mut EnterpriseView| Selection::patents(&e.0))
        .register_get("as_of", |e: &mut EnterpriseView| e.0.as_of)
        .register_get("year", |e: &mut EnterpriseView| i64::from(e.0.as_of.year()))
        .register_get("year_start", |e: &mut EnterpriseView| e.0.year_start())
        .register_get("year_end", |e: &mut EnterpriseView| e.0.year_end())
        .register_get("previous_year_end", |e: &mut EnterpriseView| previous_year_end(e))
        .register_fn("says", says)
        .register_fn("number", number)
        .register_fn("chooses", chooses)
        .register_fn("records", records_of)
        .register_fn("is_subject", is_subject)
        .register_fn("holds", holds);
}

/// 31 December before the rating year: what was in force that day was in force at the start.
fn previous_year_end(e: &EnterpriseView) -> Date {
    date::plus_years(e.0.year_end(), -1)
}

fn says(
    ctx: NativeCallContext,
    e: &mut EnterpriseView,
    question: Question,
) -> Result<Reply, Box<EvalAltResult>> {
    let ask = &question.0;
    let truth = match (&ask.answer, e.0.answer(&ask.id)) {
        (AnswerType::YesNo, Some(Answer::YesNo(answer))) => Truth::from(*answer),
        // What is no answer in this plan's form says nothing; it is told where the input is looked over.
        (AnswerType::YesNo, _) => Truth::Unknown,
        _ => return Err(wrong_form(&ctx, ask, "是否题")),
    };
    Ok(Reply { truth, ask: question.0 })
}

/// The answer to a question for a count.
fn number(
    ctx: NativeCallContext,
    e: &mut EnterpriseView,
    question: Question,
) -> Result<Figure, Box<EvalAltResult>> {
    let ask = &question.0;
    match (&ask.answer, e.0.answer(&ask.id)) {
        (AnswerType::Count { unit }, Some(Answer::Count(count))) if *count >= 0 => {
            Ok(Figure::answer(ask, unit, Some(Value::Whole(*count))))
        }
        (AnswerType::Count { unit }, _) => Ok(Figure::answer(ask, unit, None)),
        _ => Err(wrong_form(&ctx, ask, "数量题")),
    }
}

/// Whether the answer to a question with choices is the one with this key.
fn chooses(
    ctx: NativeCallContext,
    e: &mut EnterpriseView,
    question: Question,
    key: &str,
) -> Result<Reply, Box<EvalAltResult>> {
    let ask = &question.0;
    let AnswerType::Choice { choices } = &ask.answer else {
        return Err(wrong_form(&ctx, ask, "选择题"));
    };
    if !choices.iter().any(|choice| choice.key == key) {
        let known = keys_of(choices);
        let message = format!("问题“{}”没有选项“{key}”，可用的有{known}", ask.id);
        return Err(fault(message, ctx.call_position()));
    }
    let truth = match e.0.answer(&ask.id) {
        Some(Answer::Text(chosen)) => Truth::from(chosen == key),
        _ => Truth::Unknown,
    };
    Ok(Reply { truth, ask: question.0 })
}

fn records_of(
    ctx: NativeCallContext,
    e: &mut EnterpriseView,
    question: Question,
) -> Result<Selection, Box<EvalAltResult>> {
    listed(&ctx, e, &question)
}

fn listed(
    ctx: &NativeCallContext,
    e: &EnterpriseView,
    question: &Question,
) -> Result<Selection, Box<EvalAltResult>> {
    let ask = &question.0;
    if let AnswerType::Records { .. } = ask.answer {
        e.0.answer(&ask.id);
        return Ok(Selection::records(&e.0, ask));
    }
    Err(wrong_form(ctx, ask, "记录题"))
}

/// Whether the enterprise is a subject of this kind (`university`; `enterprise` for all kinds of
/// enterprises).
fn is_subject(
    ctx: NativeCallContext,
    e: &mut EnterpriseView,
    key: &str,
) -> Result<Condition, Box<EvalAltResult>> {
    if !subject::is_key(key) {
        return Err(fault(format!("不认识的主体“{key}”"), ctx.call_position()));
    }
    let verdict = match subject::is_of_kind(key, &e.0.enterprise) {
        Truth::Yes => Verdict::Met,
        Truth::No => Verdict::Unmet,
        Truth::Unknown => Verdict::Unknown,
    };
    let missing =
        (verdict == Verdict::Unknown).then(|| Missing::whole(subject::input(&e.0.enterprise)));
    let name = subject::names(&[key.to_owned()]);
    Ok(Condition::fact(&name, verdict, missing.into_iter().collect()))
}

/// Whether the answer lists a record of this kind that counts on the day of the assessment: the
/// field `kind` holds the choice; where the record has `from` and `to`, the day lies within; where it
/// has one day, that is not after it.
fn holds(
    ctx: NativeCallContext,
    e: &mut EnterpriseView,
    question: Question,
    kind: &str,
) -> Result<Condition, Box<EvalAltResult>> {
    let as_of = e.0.as_of;
    let ask = Rc::clone(&question.0);
    let mut held = records::choosing(&ctx, &listed(&ctx, e, &question)?, "kind", kind)?;
    held = if column(&ask, "from").is_some() && column(&ask, "to").is_some() {
        records::valid_on(&ctx, &held, ["from", "to"], as_of)?
    } else if let Some(happened) = first_day(&ask) {
        records::happened_by(&ctx, &held, happened, as_of)?
    } else {
        held
    };
    let label = column(&ask, "kind").and_then(|it| choice_label(it.field, kind)).unwrap_or(kind);
    let figure = Figure::count(&held.named(label));
    figures::compare(&ctx, &figure, Operator::AtLeast, Value::Whole(1))
}

fn wrong_form(ctx: &NativeCallContext, ask: &Ask, wanted: &str) -> Box<EvalAltResult> {
    let message = format!("问题“{}”不是{wanted}，不能用 {} 读取", ask.id, ctx.fn_name());
    fault(message, ctx.call_position())
}
