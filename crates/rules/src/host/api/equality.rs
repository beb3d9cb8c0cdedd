//! Comparisons that can never hold: a number with a text, a count with a number. Rhai would answer
//! "not equal" without a word, and a mistyped condition would fail for ever.

use std::convert::Infallible;
use std::rc::Rc;

use rhai::{Dynamic, EvalAltResult, NativeCallContext};
use rust_decimal::Decimal;
use zhice_judging::action::Edit;
use zhice_judging::condition::Condition;
use zhice_judging::figure::Figure;
use zhice_judging::reply::Reply;
use zhice_judging::selection::Selection;
use zhice_model::date::Date;
use zhice_model::plan::{AnswerType, Choice, Field};

use super::declare::ReadingHandle;
use super::enterprise::EnterpriseView;
use super::patents::{Fact, PatentView};
use super::questions::Question;
use super::registry::HostFunctions;
use crate::messages::fault;

/// There is never an answer.
type Refused = Result<Infallible, Box<EvalAltResult>>;

const NUMBER_AND_TEXT: &str = "数字与文字不能比较，请去掉数字两边的引号";
const DAY: &str = "日期只能与日期比较，如 date(\"2026-12-31\")";
const FIGURE: &str = "数量要用 over、at_least、below、at_most 比较";
const READING: &str = "口径只能用 == 或 != 与选项的编号比较";
const OTHER: &str = "这样的值不能比较";

/// Registers the refusals.
pub fn register(engine: &mut HostFunctions) {
    for operator in ["==", "!=", "<", "<=", ">", ">="] {
        between::<i64, rhai::ImmutableString>(engine, operator, NUMBER_AND_TEXT);
        between::<Decimal, rhai::ImmutableString>(engine, operator, NUMBER_AND_TEXT);
        between::<bool, rhai::ImmutableString>(engine, operator, OTHER);
        between::<bool, i64>(engine, operator, OTHER);
        between::<Date, Dynamic>(engine, operator, DAY);
        between::<Figure, Dynamic>(engine, operator, FIGURE);
        between::<ReadingHandle, Dynamic>(engine, operator, READING);
        between::<Condition, Dynamic>(engine, operator, OTHER);
        between::<Selection, Dynamic>(engine, operator, OTHER);
        between::<PatentView, Dynamic>(engine, operator, OTHER);
        between::<Fact, Dynamic>(engine, operator, OTHER);
        between::<Reply, Dynamic>(engine, operator, OTHER);
        between::<Question, Dynamic>(engine, operator, OTHER);
        between::<EnterpriseView, Dynamic>(engine, operator, OTHER);
        between::<Rc<AnswerType>, Dynamic>(engine, operator, OTHER);
        between::<Rc<Choice>, Dynamic>(engine, operator, OTHER);
        between::<Rc<Field>, Dynamic>(engine, operator, OTHER);
        between::<Edit, Dynamic>(engine, operator, OTHER);
    }
}

/// Refuses to compare the two types, whichever stands first.
fn between<A: Clone + 'static, B: Clone + 'static>(
    engine: &mut HostFunctions,
    operator: &str,
    why: &'static str,
) {
    let refuse = move |ctx: &NativeCallContext| -> Refused { Err(fault(why, ctx.call_position())) };
    engine
        .register_fn(operator, move |ctx: NativeCallContext, _: A, _: B| refuse(&ctx))
        .register_fn(operator, move |ctx: NativeCallContext, _: B, _: A| refuse(&ctx));
}
