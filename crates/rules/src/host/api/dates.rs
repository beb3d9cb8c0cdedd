//! Days in scripts: `date("2026-12-31")`, comparison, and whole years forward or back.

use rhai::{EvalAltResult, NativeCallContext};
use zhice_model::date::{Date, parse_date, plus_years};

use super::registry::HostFunctions;
use crate::messages::fault;

/// Registers the type 日期.
pub fn register(engine: &mut HostFunctions) {
    engine
        .register_type_with_name::<Date>("日期")
        .register_fn(
            "date",
            |ctx: NativeCallContext, text: &str| -> Result<Date, Box<EvalAltResult>> {
                parse_date(text).map_err(|error| fault(error.to_string(), ctx.call_position()))
            },
        )
        .register_fn("plus_years", |day: &mut Date, years: i64| plus_years(*day, years))
        .register_get("year", |day: &mut Date| i64::from(day.year()))
        .register_fn("to_string", |day: &mut Date| day.to_string())
        .register_fn("==", |a: Date, b: Date| a == b)
        .register_fn("!=", |a: Date, b: Date| a != b)
        .register_fn("<", |a: Date, b: Date| a < b)
        .register_fn("<=", |a: Date, b: Date| a <= b)
        .register_fn(">", |a: Date, b: Date| a > b)
        .register_fn(">=", |a: Date, b: Date| a >= b);
}

/// Refuses a time that ends before it begins: nothing would ever lie within.
pub fn in_order(ctx: &NativeCallContext, from: Date, to: Date) -> Result<(), Box<EvalAltResult>> {
    if from <= to {
        return Ok(());
    }
    Err(fault(format!("起始日期 {from} 晚于截止日期 {to}"), ctx.call_position()))
}
