//! What a plan's script declares at its top level: the plan, its figures, readings and provisions.

use std::rc::Rc;

use rhai::{Array, Dynamic, EvalAltResult, FnPtr, Map, NativeCallContext};
use rust_decimal::Decimal;
use serde::Serialize;
use zhice_judging::subject;
use zhice_model::plan::{
    Choice, Lasting, Param, Period, ProvisionKind, ProvisionSummary, Reading, Timetable,
};
use zhice_model::{Date, Strength, Value};

use super::options::Options;
use super::registry::HostFunctions;
use crate::host::limits::{DECLARATIONS, DECLARED_BYTES};
use crate::host::session::{DeclaredProvision, Header, Phase, Session};
use crate::messages::{fault, place};

/// What a declaration may answer.
pub type Declaring<T> = Result<T, Box<EvalAltResult>>;

/// A reading as the script holds it: it can only be compared with the key of an alternative, so
/// that the host knows which provisions look at it.
#[derive(Clone, Debug)]
pub struct ReadingHandle(Rc<Reading>);

/// The word of a plan whose document names no sum.
pub const AMOUNT_NOT_STATED: &str = "文件未载明";

/// Registers the declarations.
pub fn register(engine: &mut HostFunctions, session: &Rc<Session>) {
    let s = Rc::clone(session);
    engine.register_type_with_name::<Rc<Choice>>("选项").register_fn(
        "option",
        move |key: &str, label: &str| {
            s.budget.charge_bytes(key.len() + label.len());
            Rc::new(Choice::new(key, label))
        },
    );
    let s = Rc::clone(session);
    engine.register_fn("lasting", move |c: &mut Rc<Choice>, years: i64, source: &str| {
        s.budget.charge_bytes(c.key.len() + c.label.len() + source.len());
        let years = u8::try_from(years).unwrap_or(u8::MAX);
        let lasts = Some(Lasting { years, source: source.to_owned() });
        Rc::new(Choice { lasts, ..Choice::clone(c) })
    });
    let s = Rc::clone(session);
    engine.register_fn("plan", move |ctx: NativeCallContext, map: Map| plan(&s, &ctx, &map));
    let s = Rc::clone(session);
    engine.register_fn(
        "param",
        move |ctx: NativeCallContext, id: &str, value: Dynamic, map: Map| {
            param(&s, &ctx, id, &value, &map)
        },
    );
    let s = Rc::clone(session);
    engine.register_fn(
        "reading",
        move |ctx: NativeCallContext, id: &str, list: Array, map: Map| {
            reading(&s, &ctx, id, list, &map)
        },
    );
    engine.register_type_with_name::<ReadingHandle>("口径");
    let s = Rc::clone(session);
    engine.register_fn("==", move |ctx: NativeCallContext, a: ReadingHandle, key: &str| {
        is_read_as(&s, &ctx, &a, key)
    });
    let s = Rc::clone(session);
    engine.register_fn("!=", move |ctx: NativeCallContext, a: ReadingHandle, key: &str| {
        is_read_as(&s, &ctx, &a, key).map(|same| !same)
    });
    let s = Rc::clone(session);
    engine.register_fn(
        "provision",
        move |ctx: NativeCallContext, id: &str, map: Map, body: FnPtr| {
            provision(&s, &ctx, id, &map, Some(body))
        },
    );
    let s = Rc::clone(session);
    engine.register_fn("provision", move |ctx: NativeCallContext, id: &str, map: Map| {
        provision(&s, &ctx, id, &map, None)
    });
}

/// Refuses a declaration inside a provision.
pub fn only_while_declaring(session: &Session, ctx: &NativeCallContext) -> Declaring<()> {
    if session.phase.get() == Phase::Declaring {
        return Ok(());
    }
    let message = format!("“{}”只能写在脚本顶层，不能写在条款里", ctx.fn_name());
    Err(fault(message, ctx.call_position()))
}

/// Refuses a declaration that makes the plan larger than anybody would write it.
pub fn admit(
    session: &Session,
    ctx: &NativeCallContext,
    declared: &impl Serialize,
) -> Declaring<()> {
    if session.admits(bytes_of(declared)) {
        return Ok(());
    }
    let kilobytes = DECLARED_BYTES / 1024;
    let message = format!("一个方案最多声明 {DECLARATIONS} 项，合计不超过 {kilobytes} KB");
    Err(fault(message, ctx.call_position()))
}

/// The bytes that a declaration or a part of it takes, about.
fn bytes_of(declared: &impl Serialize) -> usize {
    serde_json::to_string(declared).map_or(0, |text| text.len())
}

/// Takes what making a part of a declaration costs, which is copied and measured.
pub fn charge_for(session: &Session, part: &impl Serialize) {
    session.budget.charge_call();
    session.budget.charge_bytes(4 * bytes_of(part));
}

/// The members of a list, all of which have to be of one type; `None` when they are not.
pub fn typed<T: Clone + 'static>(list: Array) -> Option<Vec<T>> {
    list.into_iter().map(|item| item.try_cast::<Rc<T>>().map(|item| T::clone(&item))).collect()
}

fn plan(session: &Session, ctx: &NativeCallContext, map: &Map) -> Declaring<()> {
    only_while_declaring(session, ctx)?;
    let options = Options::new(map, "plan", ctx.call_position(), session);
    let header = Header {
        id: options.text("id"),
        title: options.text("title"),
        document: options.text("document"),
        regions: options.texts("regions"),
        in_force: match options.period("in_force") {
            Some((from, to)) => Period { from, to },
            None => Period { from: Date::MIN, to: Date::MIN },
        },
        issued: options.day("issued"),
        timetable: timetable(&options),
        forbids_count_benefits: options.optional_clause("forbids_count_benefits"),
    };
    if header.regions.is_empty() {
        options.complain("“regions”至少要有一个行政区划代码");
    }
    if session.declared.borrow().header.is_some() {
        options.complain("一个脚本只能声明一个方案");
    }
    options.finish();
    session.declared.borrow_mut().header = Some(header);
    Ok(())
}

/// A timetable of the document and what to know after its end: both or none.
fn timetable(options: &Options) -> Option<Timetable> {
    let until = options.day("timetable_until");
    let after = options.optional_text("after_timetable");
    if until.is_some() != after.is_some() {
        options.complain("“timetable_until”和“after_timetable”要写就都写");
    }
    Some(Timetable { until: until?, after: after? })
}

fn param(
    session: &Session,
    ctx: &NativeCallContext,
    id: &str,
    value: &Dynamic,
    map: &Map,
) -> Declaring<Dynamic> {
    only_while_declaring(session, ctx)?;
    let at = ctx.call_position();
    let options = Options::new(map, format!("参数“{id}”"), at, session);
    let values = match value.clone().into_array() {
        Ok(list) => list.iter().map(exact).collect::<Option<Vec<_>>>(),
        Err(_) => exact(value).map(|value| vec![value]),
    };
    if values.is_none() {
        options.complain("值应为数字，或数字的数组");
    }
    let param = Param {
        id: id.to_owned(),
        label: options.text("label"),
        unit: options.optional_text("unit").unwrap_or_default(),
        clause: options.clause(),
        values: values.unwrap_or_default(),
        line: place(at).0.unwrap_or_default(),
    };
    if session.declared.borrow().params.iter().any(|other| other.id == id) {
        options.complain("编号重复");
    }
    options.finish();
    admit(session, ctx, &param)?;
    session.declared.borrow_mut().params.push(param);
    Ok(value.clone())
}

/// A number of the script as an exact figure.
pub fn exact(value: &Dynamic) -> Option<Value> {
    let whole = value.as_int().ok().map(Value::Whole);
    whole.or_else(|| value.clone().try_cast::<Decimal>().map(Value::Decimal))
}

fn reading(
    session: &Session,
    ctx: &NativeCallContext,
    id: &str,
    list: Array,
    map: &Map,
) -> Declaring<ReadingHandle> {
    only_while_declaring(session, ctx)?;
    let options = Options::new(map, format!("口径“{id}”"), ctx.call_position(), session);
    let alternatives = typed::<Choice>(list).unwrap_or_default();
    if alternatives.len() < 2 {
        options.complain("至少要有两个用 option(…) 写的选项");
    }
    if session.declared.borrow().readings.iter().any(|other| other.id == id) {
        options.complain("编号重复");
    }
    let reading = Reading {
        id: id.to_owned(),
        label: options.text("label"),
        clause: options.clause(),
        why: options.text("why"),
        alternatives,
    };
    options.finish();
    admit(session, ctx, &reading)?;
    session.declared.borrow_mut().readings.push(reading.clone());
    Ok(ReadingHandle(Rc::new(reading)))
}

/// The keys that a script may choose from, in words.
pub fn keys_of(choices: &[Choice]) -> String {
    choices.iter().map(|choice| format!("“{}”", choice.key)).collect()
}

/// Whether the reading is taken in the way `key`; refuses a way that it does not have.
fn is_read_as(
    session: &Session,
    ctx: &NativeCallContext,
    handle: &ReadingHandle,
    key: &str,
) -> Declaring<bool> {
    let reading = &handle.0;
    if !reading.alternatives.iter().any(|choice| choice.key == key) {
        let known = keys_of(&reading.alternatives);
        let message = format!("口径“{}”没有选项“{key}”，可用的有{known}", reading.id);
        return Err(fault(message, ctx.call_position()));
    }
    Ok(session.readings.is_read_as(reading, key))
}

/// What the document's word stands for; a benefit may not be claimed on a word that promises none.
fn strength_of(force: &str, kind: ProvisionKind, options: &Options) -> Strength {
    let Some(strength) = Strength::of_word(force) else {
        if !force.is_empty() {
            let words = Strength::words().collect::<Vec<_>>().join("、");
            options.complain(&format!("“force”的用词“{force}”无法识别，应以条文用词开头：{words}"));
        }
        return Strength::State;
    };
    if matches!(kind, ProvisionKind::Rating | ProvisionKind::Reward) && !strength.promises() {
        options.complain(&format!(
            "“{force}”不是给予的用词，性质不能是 rating 或 reward；鼓励事项写 encouragement，服务写 service"
        ));
    }
    strength
}

fn provision(
    session: &Session,
    ctx: &NativeCallContext,
    id: &str,
    map: &Map,
    body: Option<FnPtr>,
) -> Declaring<()> {
    only_while_declaring(session, ctx)?;
    let at = ctx.call_position();
    let options = Options::new(map, format!("条款“{id}”"), at, session);
    let kind = ProvisionKind::from_key(&options.text("kind")).unwrap_or_else(|| {
        options.complain(
            "“kind”应为 rating、reward、financing、service、encouragement、risk、duty、phase-out 或 information",
        );
        ProvisionKind::Information
    });
    let subjects = options.texts("subjects");
    for key in subjects.iter().filter(|key| !subject::is_key(key)) {
        options.complain(&format!("不认识的主体“{key}”"));
    }
    let (title, clause) = (options.text("title"), options.clause());
    let force = options.text("force");
    let summary = ProvisionSummary {
        id: id.to_owned(),
        title,
        clause,
        kind,
        strength: strength_of(&force, kind, &options),
        force,
        amount: options.optional_text("amount").unwrap_or_else(|| AMOUNT_NOT_STATED.to_owned()),
        departments: options.texts("departments"),
        note: options.optional_text("note").unwrap_or_default(),
        next: options.optional_text("next").unwrap_or_default(),
        line: place(at).0.unwrap_or_default(),
    };
    if session.declared.borrow().provisions.iter().any(|other| other.summary.id == id) {
        options.complain("编号重复");
    }
    options.finish();
    admit(session, ctx, &(&summary, &summary.departments, &summary.note, &summary.next))?;
    let declared = DeclaredProvision { summary, subjects, body };
    session.declared.borrow_mut().provisions.push(declared);
    Ok(())
}
