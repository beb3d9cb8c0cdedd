//! Figures and conditions in scripts: counts and shares, comparisons with exact bounds, and
//! conditions taken together.

use std::rc::Rc;

use rhai::{Array, Dynamic, EvalAltResult, NativeCallContext};
use zhice_judging::budget::{CONDITIONS, GROUP_DEPTH};
use zhice_judging::condition::Condition;
use zhice_judging::figure::Figure;
use zhice_judging::reply::Reply;
use zhice_judging::selection::Selection;
use zhice_model::criterion::Operator;
use zhice_model::{Value, notation};

use super::declare::exact;
use super::registry::HostFunctions;
use crate::host::session::Session;
use crate::messages::fault;

/// Registers the types 数量 and 条件.
pub fn register(engine: &mut HostFunctions, session: &Rc<Session>) {
    engine
        .register_type_with_name::<Figure>("数量")
        .register_type_with_name::<Condition>("条件")
        .register_fn("count", |s: &mut Selection| Figure::count(s))
        .register_fn("share_of", |ctx: NativeCallContext, part: &mut Selection, base: Selection| {
            fraction(&ctx, part, &base, Figure::share)
        })
        .register_fn("ratio_to", |ctx: NativeCallContext, part: &mut Selection, base: Selection| {
            fraction(&ctx, part, &base, Figure::ratio)
        })
        .register_fn("is_yes", |reply: &mut Reply| reply.condition(true))
        .register_fn("is_no", |reply: &mut Reply| reply.condition(false))
        .register_fn("to_string", |figure: &mut Figure| notation::quantity(&figure.quantity, None));
    register_groups(engine, session);
    for (name, operator) in OPERATORS {
        engine.register_fn(
            name,
            move |ctx: NativeCallContext, figure: &mut Figure, bound: Dynamic| {
                let Some(required) = exact(&bound) else {
                    return Err(fault("比较的界限应为数字", ctx.call_position()));
                };
                compare(&ctx, figure, *operator, required)
            },
        );
    }
}

fn register_groups(engine: &mut HostFunctions, session: &Rc<Session>) {
    let s = Rc::clone(session);
    engine.register_fn("named", move |condition: &mut Condition, name: &str| {
        s.budget.charge_bytes(name.len());
        condition.named(name)
    });
    let s = Rc::clone(session);
    engine.register_fn("or_review", move |condition: &mut Condition, reason: &str| {
        s.budget.charge_bytes(reason.len());
        condition.or_review(reason)
    });
    let s = Rc::clone(session);
    engine.register_fn("but_review", move |condition: &mut Condition, reason: &str| {
        s.budget.charge_bytes(reason.len());
        condition.but_review(reason)
    });
    let s = Rc::clone(session);
    engine.register_fn("all", move |ctx: NativeCallContext, list: Array| {
        group(&s, &ctx, list, |all| all)
    });
    let s = Rc::clone(session);
    engine.register_fn("any", move |ctx: NativeCallContext, list: Array| {
        group(&s, &ctx, list, |_| 1)
    });
    let s = Rc::clone(session);
    engine.register_fn("at_least_of", move |ctx: NativeCallContext, at_least: i64, list: Array| {
        let at_least = usize::try_from(at_least).unwrap_or(0);
        if at_least == 0 || at_least > list.len() {
            let message = "at_least_of 的个数应在 1 与条件个数之间";
            return Err(fault(message, ctx.call_position()));
        }
        group(&s, &ctx, list, |_| at_least)
    });
}

const OPERATORS: &[(&str, Operator)] = &[
    ("over", Operator::Over),
    ("at_least", Operator::AtLeast),
    ("below", Operator::Below),
    ("at_most", Operator::AtMost),
];

/// One selection held against another that is made from the same list.
fn fraction(
    ctx: &NativeCallContext,
    part: &Selection,
    base: &Selection,
    of: impl Fn(&Selection, &Selection) -> Figure,
) -> Result<Figure, Box<EvalAltResult>> {
    if part.shares_list_with(base) {
        return Ok(of(part, base));
    }
    let message = format!("{} 的两个集合须取自同一份清单", ctx.fn_name());
    Err(fault(message, ctx.call_position()))
}

/// How a figure stands to a bound.
pub fn compare(
    ctx: &NativeCallContext,
    actual: &Figure,
    operator: Operator,
    required: Value,
) -> Result<Condition, Box<EvalAltResult>> {
    Condition::compare(actual, operator, required)
        .ok_or_else(|| fault("比较的界限过大或小数位过多", ctx.call_position()))
}

/// At least so many of a list of conditions; refuses anything else in the list.
fn group(
    session: &Session,
    ctx: &NativeCallContext,
    list: Array,
    at_least: impl FnOnce(usize) -> usize,
) -> Result<Condition, Box<EvalAltResult>> {
    let count = list.len();
    let members: Vec<_> = list.into_iter().filter_map(Dynamic::try_cast::<Condition>).collect();
    if members.len() != count || members.is_empty() {
        let message =
            format!("“{}”需要一组条件，如 [a.count().over(20), b.is_yes()]", ctx.fn_name());
        return Err(fault(message, ctx.call_position()));
    }
    session.budget.charge(members.iter().map(|member| member.count() + member.rows()).sum());
    Condition::group(at_least(count), members).ok_or_else(|| {
        let message = format!("条件合在一起最多 {CONDITIONS} 个、{GROUP_DEPTH} 层");
        fault(message, ctx.call_position())
    })
}
