//! What an enterprise can do to reach more, in the body of a provision: `lever` names an action, and the
//! host finds how often it is needed.

use std::rc::Rc;

use rhai::{Dynamic, EvalAltResult, Map, NativeCallContext};
use zhice_judging::action::{Edit, Lever};
use zhice_judging::budget::LEVERS;
use zhice_judging::reason::{Entry, PatentField};
use zhice_judging::records::column;
use zhice_judging::selection::{Selection, Source};
use zhice_model::date::Date;
use zhice_model::enterprise::{Record, Scalar};
use zhice_model::plan::AnswerType;

use super::judging::line_while_judging;
use super::options::Options;
use super::questions::Question;
use super::registry::HostFunctions;
use crate::host::session::Session;
use crate::messages::fault;

type Made = Result<Edit, Box<EvalAltResult>>;

/// How many times an action may be taken where the script does not say.
const MOST: i64 = 60;

/// The marks that can be given, by the keys of the enterprise file.
const MARKS: [(&str, PatentField); 4] = [
    ("strategicIndustry", PatentField::StrategicIndustry),
    ("overseasFamily", PatentField::OverseasFamily),
    ("highPledge", PatentField::HighPledge),
    ("nationalAward", PatentField::NationalAward),
];

/// Registers the type 行动 and `lever`.
pub fn register(engine: &mut HostFunctions, session: &Rc<Session>) {
    engine
        .register_type_with_name::<Edit>("行动")
        .register_fn("gain_inventions", || Edit::GainInvention)
        .register_fn("mark", mark)
        .register_fn("restore", restore)
        .register_fn("add_record", add_record)
        .register_fn("answer_yes", answer_yes);
    let s = Rc::clone(session);
    engine.register_fn("lever", move |ctx: NativeCallContext, id: &str, map: Map, edit: Edit| {
        lever(&s, &ctx, id, &map, edit)
    });
}

fn lever(
    session: &Session,
    ctx: &NativeCallContext,
    id: &str,
    map: &Map,
    edit: Edit,
) -> Result<(), Box<EvalAltResult>> {
    line_while_judging(session, ctx, 0)?;
    session.budget.charge_call();
    let options = Options::new(map, format!("行动“{id}”"), ctx.call_position(), session);
    let most = options.count("most").unwrap_or(MOST);
    let most = u32::try_from(most).unwrap_or(0);
    let most = edit.most().map_or(most, |possible| possible.min(most));
    let lever = Lever {
        id: id.to_owned(),
        label: options.text("label"),
        unit: options.optional_text("unit").unwrap_or_else(|| "件".to_owned()),
        how: options.optional_text("how").unwrap_or_default(),
        most,
        edit,
    };
    options.finish();
    if let Some(problem) = session.problems().into_iter().next() {
        return Err(fault(problem.message, ctx.call_position()));
    }
    if session.trail.borrow_mut().lever(lever) {
        return Ok(());
    }
    let message = format!("行动“{id}”重复，或一个条款的行动超过 {LEVERS} 个");
    Err(fault(message, ctx.call_position()))
}

fn mark_named(ctx: &NativeCallContext, key: &str) -> Result<PatentField, Box<EvalAltResult>> {
    let known = MARKS.iter().find(|(known, _)| *known == key);
    known.map(|(_, field)| *field).ok_or_else(|| {
        let names = MARKS.map(|(name, _)| name).join("、");
        fault(format!("没有情形“{key}”，可用的有：{names}"), ctx.call_position())
    })
}

/// The rows of patents that stand in the selection so.
fn rows_of(
    ctx: &NativeCallContext,
    selection: &Selection,
    stands: fn(&Entry) -> bool,
) -> Result<Vec<u32>, Box<EvalAltResult>> {
    if !matches!(selection.source, Source::Patents) {
        return Err(fault(format!("“{}”只能用于专利", ctx.fn_name()), ctx.call_position()));
    }
    selection.facts.budget.charge(selection.entries().len());
    let rows = (0_u32..).zip(selection.entries().iter());
    Ok(rows.filter(|(_, entry)| stands(entry)).map(|(row, _)| row).collect())
}

/// Gives the patents of a selection a mark, as many as are needed: those in it, and those that may be.
fn mark(ctx: NativeCallContext, selection: Selection, key: &str) -> Made {
    let rows = rows_of(&ctx, &selection, |entry| !matches!(entry, Entry::Out(_)))?;
    Ok(Edit::Mark(mark_named(&ctx, key)?, rows))
}

/// Restores the lapsed patents of a selection, as many as are needed. What only may have lapsed is not
/// known to be restorable.
fn restore(ctx: NativeCallContext, selection: Selection) -> Made {
    Ok(Edit::Restore(rows_of(&ctx, &selection, |entry| matches!(entry, Entry::In))?))
}

/// Adds such a record to the answer to a question.
fn add_record(ctx: NativeCallContext, question: Question, map: Map) -> Made {
    let ask = &question.0;
    let mut record = Record::new();
    for (key, value) in map {
        if column(ask, &key).is_none() {
            let message = format!("问题“{}”的记录没有字段“{key}”", ask.label);
            return Err(fault(message, ctx.call_position()));
        }
        record.insert(key.to_string(), scalar(&ctx, &value)?);
    }
    Ok(Edit::AddRecord(ask.id.clone(), record))
}

fn scalar(ctx: &NativeCallContext, value: &Dynamic) -> Result<Scalar, Box<EvalAltResult>> {
    let yes_no = || value.as_bool().ok().map(Scalar::YesNo);
    let count = || value.as_int().ok().map(Scalar::Count);
    let day = || value.read_lock::<Date>().map(|day| Scalar::Text(day.to_string()));
    let text = || value.clone().into_string().ok().map(Scalar::Text);
    yes_no()
        .or_else(count)
        .or_else(day)
        .or_else(text)
        .ok_or_else(|| fault("字段的值应为文字、整数、日期、true 或 false", ctx.call_position()))
}

fn answer_yes(ctx: NativeCallContext, question: Question) -> Made {
    let ask = &question.0;
    if ask.answer == AnswerType::YesNo {
        return Ok(Edit::AnswerYes(ask.id.clone()));
    }
    Err(fault(format!("问题“{}”不是是否题", ask.id), ctx.call_position()))
}
