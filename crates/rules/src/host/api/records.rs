//! Records of an answer in scripts: filters on the fields that the question declares.

use rhai::{EvalAltResult, NativeCallContext};
use zhice_judging::reason::Entry;
use zhice_judging::records::{self, RecordField};
use zhice_judging::selection::{Selection, Source};
use zhice_model::date::Date;
use zhice_model::enterprise::Record;
use zhice_model::plan::AnswerType;

use super::dates::in_order;
use super::registry::HostFunctions;
use crate::messages::fault;

type Selected = Result<Selection, Box<EvalAltResult>>;

/// Registers the filters.
pub fn register(engine: &mut HostFunctions) {
    engine.register_fn(
        "choosing",
        move |ctx: NativeCallContext, from: &mut Selection, field: &str, key: &str| {
            choosing(&ctx, from, field, key)
        },
    );
    engine.register_fn(
        "dated_between",
        move |ctx: NativeCallContext, from: &mut Selection, field: &str, a: Date, b: Date| {
            dated_between(&ctx, from, field, (a, b))
        },
    );
    engine.register_fn(
        "happened_by",
        move |ctx: NativeCallContext, from: &mut Selection, field: &str, day: Date| {
            happened_by(&ctx, from, field, day)
        },
    );
    engine.register_fn(
        "valid_on",
        move |ctx: NativeCallContext, s: &mut Selection, first: &str, last: &str, day: Date| {
            valid_on(&ctx, s, [first, last], day)
        },
    );
    engine.register_fn(
        "saying_yes",
        move |ctx: NativeCallContext, from: &mut Selection, field: &str| {
            saying_yes(&ctx, from, field)
        },
    );
}

/// The records that are valid on a day by their first and last days.
pub fn valid_on(ctx: &NativeCallContext, from: &Selection, ids: [&str; 2], on: Date) -> Selected {
    let [first, last] = ids;
    let columns = [day_column(ctx, from, first)?, day_column(ctx, from, last)?];
    let fields = from.ask().map(records::fields_of).unwrap_or_default();
    filtered(ctx, from, &format!("{first} {last} {on}"), |record| {
        records::valid_on(fields, record, columns, on)
    })
}

/// The records whose field holds a day on `day` or before.
pub fn happened_by(ctx: &NativeCallContext, from: &Selection, id: &str, day: Date) -> Selected {
    let column = day_column(ctx, from, id)?;
    filtered(ctx, from, &format!("{id} {day}"), |record| records::happened_by(record, column, day))
}

/// The records whose field says yes.
fn saying_yes(ctx: &NativeCallContext, from: &Selection, id: &str) -> Selected {
    let column = column_of(ctx, from, id)?;
    let field = column.field;
    if field.answer != AnswerType::YesNo {
        return Err(fault(format!("字段“{}”不是是否题", field.label), ctx.call_position()));
    }
    let no = from.facts.out(&format!("“{}”为否", field.label));
    filtered(ctx, from, id, |record| records::saying_yes(record, column, no))
}

/// The records whose field holds the choice `key`.
pub fn choosing(ctx: &NativeCallContext, from: &Selection, id: &str, key: &str) -> Selected {
    let column = column_of(ctx, from, id)?;
    let field = column.field;
    if records::choice_label(field, key).is_none() {
        let message = format!("字段“{}”没有选项“{key}”", field.label);
        return Err(fault(message, ctx.call_position()));
    }
    let another = from.facts.out(&format!("“{}”不符", field.label));
    filtered(ctx, from, &format!("{id} {key}"), |record| {
        records::choosing(record, column, key, another)
    })
}

/// The records whose field holds a day from the first to the second, both inclusive.
fn dated_between(
    ctx: &NativeCallContext,
    from: &Selection,
    id: &str,
    (first, last): (Date, Date),
) -> Selected {
    let column = day_column(ctx, from, id)?;
    in_order(ctx, first, last)?;
    filtered(ctx, from, &format!("{id} {first} {last}"), |record| {
        records::dated_between(record, column, (first, last))
    })
}

fn day_column<'a>(
    ctx: &NativeCallContext,
    from: &'a Selection,
    id: &str,
) -> Result<RecordField<'a>, Box<EvalAltResult>> {
    let column = column_of(ctx, from, id)?;
    if column.field.answer == AnswerType::Date {
        return Ok(column);
    }
    Err(fault(format!("字段“{}”不是日期", column.field.label), ctx.call_position()))
}

fn column_of<'a>(
    ctx: &NativeCallContext,
    from: &'a Selection,
    id: &str,
) -> Result<RecordField<'a>, Box<EvalAltResult>> {
    let Source::Records(ask) = &from.source else { return Err(only_records(ctx)) };
    records::column(ask, id).ok_or_else(|| {
        let message = format!("问题“{}”的记录没有字段“{id}”", ask.label);
        fault(message, ctx.call_position())
    })
}

fn filtered(
    ctx: &NativeCallContext,
    from: &Selection,
    arguments: &str,
    test: impl Fn(&Record) -> Entry,
) -> Selected {
    from.filter_records(format!("{} {arguments}", ctx.fn_name()), test)
        .ok_or_else(|| only_records(ctx))
}

fn only_records(ctx: &NativeCallContext) -> Box<EvalAltResult> {
    fault(format!("“{}”只能用于问题的记录", ctx.fn_name()), ctx.call_position())
}
