//! Records of an answer in scripts: filters on the fields that the question declares.

use rhai::{EvalAltResult, NativeCallContext};
use zhice_judging::reason::{Causes, Entry, Reason};
use zhice_judging::selection::{Selection, Source};
use zhice_model::date::{Date, parse_date, plus_years};
use zhice_model::enterprise::{Record, Scalar};
use zhice_model::plan::{AnswerType, Ask, Field};

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

/// The records whose first field holds a day on `on` or before, and whose second field holds one on
/// `on` or later; later than `on`, where it is declared as the first day without. Without a last day,
/// what its kind is known to last decides: within that time it counts, beyond it the last day is asked
/// for. What has no such term goes on until an end is given.
pub fn valid_on(ctx: &NativeCallContext, from: &Selection, ids: [&str; 2], on: Date) -> Selected {
    let [first, last] = ids;
    let (position, _) = day_field(ctx, from, first)?;
    let (last_position, ending) = day_field(ctx, from, last)?;
    let gone = |end: Date| ending.first_day_without && end <= on;
    let fields = from.ask().map(fields_of).unwrap_or_default();
    filtered(ctx, from, &format!("{first} {last} {on}"), |record| {
        match (day_in(record, first), day_in(record, last)) {
            (_, Some(end)) if gone(end) => Entry::Out(Reason::GoneSince(end)),
            (_, Some(end)) if end < on => Entry::Out(Reason::EndedOn(end)),
            (Some(start), _) if start > on => Entry::Out(Reason::DatedOutside(start)),
            (Some(_), Some(_)) => Entry::In,
            (Some(start), None) if lasts_beyond(fields, record, start, on) => Entry::In,
            (Some(_), None) => Entry::Open(Causes::record(last_position)),
            (None, _) => Entry::Open(Causes::record(position)),
        }
    })
}

/// Whether a record without a last day is still valid on a day. A term of three years from
/// 2023-05-06 ends on 2026-05-05, the last day that counts.
fn lasts_beyond(fields: &[Field], record: &Record, start: Date, on: Date) -> bool {
    let chosen = fields.iter().find_map(|field| match (&field.answer, record.get(&field.id)) {
        (AnswerType::Choice { choices }, Some(Scalar::Text(key))) => {
            choices.iter().find(|choice| choice.key == *key)
        }
        _ => None,
    });
    let lasts = chosen.and_then(|choice| choice.lasts.as_ref());
    lasts.is_none_or(|lasts| on < plus_years(start, i64::from(lasts.years)))
}

/// The records whose field holds a day on `day` or before: what comes later has not happened yet.
pub fn happened_by(ctx: &NativeCallContext, from: &Selection, id: &str, day: Date) -> Selected {
    let (position, _) = day_field(ctx, from, id)?;
    filtered(ctx, from, &format!("{id} {day}"), |record| match day_in(record, id) {
        Some(happened) if happened <= day => Entry::In,
        Some(happened) => Entry::Out(Reason::NotYet(happened)),
        None => Entry::Open(Causes::record(position)),
    })
}

/// The field that says when a record happened: its first day.
pub fn first_day(ask: &Ask) -> Option<&str> {
    let day = fields_of(ask).iter().find(|field| field.answer == AnswerType::Date)?;
    Some(&day.id)
}

/// The records whose field says yes.
fn saying_yes(ctx: &NativeCallContext, from: &Selection, id: &str) -> Selected {
    let (position, field) = field_of(ctx, from, id)?;
    if field.answer != AnswerType::YesNo {
        return Err(fault(format!("字段“{}”不是是否题", field.label), ctx.call_position()));
    }
    let no = from.facts.out(&format!("“{}”为否", field.label));
    filtered(ctx, from, id, |record| match record.get(id) {
        Some(Scalar::YesNo(true)) => Entry::In,
        Some(Scalar::YesNo(false)) => no,
        _ => Entry::Open(Causes::record(position)),
    })
}

/// The records whose field holds the choice `key`.
pub fn choosing(ctx: &NativeCallContext, from: &Selection, id: &str, key: &str) -> Selected {
    let (position, field) = field_of(ctx, from, id)?;
    let known = match &field.answer {
        AnswerType::Choice { choices } => choices.iter().any(|choice| choice.key == key),
        _ => false,
    };
    if !known {
        let message = format!("字段“{}”没有选项“{key}”", field.label);
        return Err(fault(message, ctx.call_position()));
    }
    let another = from.facts.out(&format!("“{}”不符", field.label));
    filtered(ctx, from, &format!("{id} {key}"), |record| match record.get(id) {
        Some(Scalar::Text(chosen)) if chosen == key => Entry::In,
        Some(Scalar::Text(_)) => another,
        _ => Entry::Open(Causes::record(position)),
    })
}

/// The records whose field holds a day from the first to the second, both inclusive.
fn dated_between(
    ctx: &NativeCallContext,
    from: &Selection,
    id: &str,
    (first, last): (Date, Date),
) -> Selected {
    let (position, _) = day_field(ctx, from, id)?;
    in_order(ctx, first, last)?;
    filtered(ctx, from, &format!("{id} {first} {last}"), |record| match day_in(record, id) {
        Some(day) if (first..=last).contains(&day) => Entry::In,
        Some(day) => Entry::Out(Reason::DatedOutside(day)),
        None => Entry::Open(Causes::record(position)),
    })
}

/// Whether the records of the question have such a field.
pub fn has_field(ask: &Ask, id: &str) -> bool {
    fields_of(ask).iter().any(|field| field.id == id)
}

/// What people read for a choice of a field.
pub fn choice_label<'a>(ask: &'a Ask, id: &str, key: &str) -> Option<&'a str> {
    let field = fields_of(ask).iter().find(|field| field.id == id)?;
    let AnswerType::Choice { choices } = &field.answer else { return None };
    choices.iter().find(|choice| choice.key == key).map(|choice| choice.label.as_str())
}

fn fields_of(ask: &Ask) -> &[Field] {
    match &ask.answer {
        AnswerType::Records { fields } => fields,
        _ => &[],
    }
}

fn day_field<'a>(
    ctx: &NativeCallContext,
    from: &'a Selection,
    id: &str,
) -> Result<(usize, &'a Field), Box<EvalAltResult>> {
    let (position, field) = field_of(ctx, from, id)?;
    if field.answer == AnswerType::Date {
        return Ok((position, field));
    }
    Err(fault(format!("字段“{}”不是日期", field.label), ctx.call_position()))
}

fn day_in(record: &Record, id: &str) -> Option<Date> {
    match record.get(id)? {
        Scalar::Text(text) => parse_date(text).ok(),
        Scalar::YesNo(_) | Scalar::Count(_) => None,
    }
}

fn field_of<'a>(
    ctx: &NativeCallContext,
    from: &'a Selection,
    id: &str,
) -> Result<(usize, &'a Field), Box<EvalAltResult>> {
    let Source::Records(ask) = &from.source else { return Err(only_records(ctx)) };
    let AnswerType::Records { fields } = &ask.answer else { return Err(only_records(ctx)) };
    fields.iter().enumerate().find(|(_, field)| field.id == id).ok_or_else(|| {
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
