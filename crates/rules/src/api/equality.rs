//! Comparisons that can never hold: a number with a text. Rhai would answer "not equal" without a
//! word, and a mistyped condition would fail for ever.

use rhai::{Engine, EvalAltResult, NativeCallContext};
use rust_decimal::Decimal;

use crate::messages::fault;

/// Registers the refusals.
pub fn register(engine: &mut Engine) {
    for operator in ["==", "!=", "<", "<=", ">", ">="] {
        engine
            .register_fn(operator, |ctx: NativeCallContext, _: i64, _: &str| refuse(&ctx))
            .register_fn(operator, |ctx: NativeCallContext, _: &str, _: i64| refuse(&ctx))
            .register_fn(operator, |ctx: NativeCallContext, _: Decimal, _: &str| refuse(&ctx))
            .register_fn(operator, |ctx: NativeCallContext, _: &str, _: Decimal| refuse(&ctx));
    }
}

fn refuse(ctx: &NativeCallContext) -> Result<bool, Box<EvalAltResult>> {
    Err(fault("数字与文字不能比较，请去掉数字两边的引号", ctx.call_position()))
}
