//! `e` in a provision: the enterprise, its lists, and the days of the rating year.

use zhice_model::date::Date;
use zhice_model::enterprise::Answer;
use zhice_model::plan::AnswerType;
use zhice_model::{Truth, date};

use rhai::{Engine, EvalAltResult, NativeCallContext};

use super::questions::Question;
use crate::facts::EnterpriseView;
use crate::messages::fault;
use crate::selection::Selection;

/// The answer to a yes-or-no question, with the input it came from.
#[derive(Clone, Debug)]
pub struct Reply {
    /// What was answered.
    pub truth: Truth,
    /// The question.
    pub question: Question,
}

/// Registers the type 企业 and the type 答复.
pub fn register(engine: &mut Engine) {
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
        .register_fn("records", records);
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
    let truth = match (&ask.answer, e.0.enterprise.answers.get(&ask.id)) {
        (AnswerType::YesNo, Some(Answer::YesNo(answer))) => Truth::from(*answer),
        (AnswerType::YesNo, None) => Truth::Unknown,
        (AnswerType::YesNo, Some(_)) => return Err(misfit(&ctx, &ask.label, "是或否")),
        _ => {
            let message = format!("问题“{}”不是是否题，不能用 says 读取", ask.id);
            return Err(fault(message, ctx.call_position()));
        }
    };
    Ok(Reply { truth, question })
}

fn records(
    ctx: NativeCallContext,
    e: &mut EnterpriseView,
    question: Question,
) -> Result<Selection, Box<EvalAltResult>> {
    let ask = &question.0;
    match (&ask.answer, e.0.enterprise.answers.get(&ask.id)) {
        (AnswerType::Records { .. }, None | Some(Answer::Records(_))) => {
            Ok(Selection::records(&e.0, ask))
        }
        (AnswerType::Records { .. }, Some(_)) => Err(misfit(&ctx, &ask.label, "记录列表")),
        _ => {
            let message = format!("问题“{}”不是记录题，不能用 records 读取", ask.id);
            Err(fault(message, ctx.call_position()))
        }
    }
}

fn misfit(ctx: &NativeCallContext, label: &str, wanted: &str) -> Box<EvalAltResult> {
    fault(format!("“{label}”的答案应为{wanted}，请重新填写"), ctx.call_position())
}
