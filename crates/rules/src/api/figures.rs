//! Figures in scripts: counts and shares, and comparisons with exact bounds.

use rhai::{Dynamic, Engine, EvalAltResult, NativeCallContext};
use zhice_model::criterion::{Missing, Operator, Test, Verdict};
use zhice_model::{Quantity, Truth, Value};

use super::declare::exact;
use super::enterprise::Reply;
use crate::comparison;
use crate::measure::Figure;
use crate::messages::fault;
use crate::outcome::Condition;
use crate::selection::Selection;

/// Registers the types 数量 and 条件.
pub fn register(engine: &mut Engine) {
    engine
        .register_type_with_name::<Figure>("数量")
        .register_type_with_name::<Condition>("条件")
        .register_fn("count", |s: &mut Selection| s.count())
        .register_fn("share_of", share_of)
        .register_fn("is_yes", is_yes)
        .register_fn("to_string", |figure: &mut Figure| range_text(&figure.quantity));
    for (name, operator) in OPERATORS {
        engine.register_fn(
            *name,
            move |ctx: NativeCallContext, figure: &mut Figure, bound: Dynamic| {
                compare(&ctx, figure, *operator, &bound)
            },
        );
    }
}

const OPERATORS: &[(&str, Operator)] = &[
    ("over", Operator::Over),
    ("at_least", Operator::AtLeast),
    ("below", Operator::Below),
    ("at_most", Operator::AtMost),
];

fn share_of(
    ctx: NativeCallContext,
    part: &mut Selection,
    base: Selection,
) -> Result<Figure, Box<EvalAltResult>> {
    if part.entries().len() != base.entries().len() {
        return Err(fault("share_of 的两个集合须取自同一份清单", ctx.call_position()));
    }
    Ok(Figure::share(part, &base))
}

fn compare(
    ctx: &NativeCallContext,
    actual: &Figure,
    operator: Operator,
    bound: &Dynamic,
) -> Result<Condition, Box<EvalAltResult>> {
    let Some(required) = exact(bound) else {
        return Err(fault("比较的界限应为数字", ctx.call_position()));
    };
    let Some(verdict) = comparison::verdict(operator, &actual.quantity, required) else {
        return Err(fault("比较的界限过大或小数位过多", ctx.call_position()));
    };
    let gap = match verdict {
        Verdict::Met => None,
        Verdict::Unmet | Verdict::Unknown => comparison::gap(operator, &actual.quantity, required),
    };
    let actual_quantity = actual.quantity.clone();
    Ok(Condition {
        verdict,
        test: Test::Comparison {
            operator,
            required,
            actual: actual_quantity,
            gap,
            selection: None,
        },
        missing: actual.missing.clone(),
        selection: Some(actual.selection.clone()),
    })
}

fn is_yes(reply: &mut Reply) -> Condition {
    let ask = &reply.question.0;
    let verdict = match reply.truth {
        Truth::Yes => Verdict::Met,
        Truth::No => Verdict::Unmet,
        Truth::Unknown => Verdict::Unknown,
    };
    let missing = Missing { input: format!("answers.{}", ask.id), rows: Vec::new() };
    Condition { verdict, test: Test::Fact, missing: vec![missing], selection: None }
}

/// `3` or `3…7`, for notes.
fn range_text(quantity: &Quantity) -> String {
    let one = |value: Value| match value {
        Value::Whole(number) => number.to_string(),
        Value::Decimal(number) => number.to_string(),
        Value::Share { part, whole } => format!("{part}/{whole}"),
    };
    match quantity.high {
        _ if quantity.is_exact() => one(quantity.low),
        Some(high) => format!("{}…{}", one(quantity.low), one(high)),
        None => format!("{} 以上", one(quantity.low)),
    }
}
