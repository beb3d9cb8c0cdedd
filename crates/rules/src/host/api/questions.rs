//! Questions that a plan puts to the enterprise: `ask`, its forms of answers, and the handle by
//! which a provision reads the answer.

use std::rc::Rc;

use rhai::{Array, Map, NativeCallContext};
use zhice_model::plan::{AnswerType, Ask, Field};

use super::declare::{Declaring, admit, charge_for, only_while_declaring, typed};
use super::options::Options;
use super::registry::HostFunctions;
use crate::host::session::Session;
use crate::messages::fault;

/// A question asked, as the script holds it.
#[derive(Clone, Debug)]
pub struct Question(pub Rc<Ask>);

/// Registers `ask`, `field` and the forms of answers.
pub fn register(engine: &mut HostFunctions, session: &Rc<Session>) {
    engine
        .register_type_with_name::<Question>("问题")
        .register_type_with_name::<Rc<Field>>("字段")
        .register_type_with_name::<Form>("答案形式")
        .register_fn("yes_no", || Form::new(AnswerType::YesNo))
        .register_fn("day", || Form::new(AnswerType::Date))
        .register_fn("text", || Form::new(AnswerType::Text));
    let s = Rc::clone(session);
    engine.register_fn("count_of", move |unit: &str| {
        form(&s, AnswerType::Count { unit: unit.to_owned() })
    });
    let s = Rc::clone(session);
    engine.register_fn("one_of", move |ctx: NativeCallContext, list: Array| {
        let choices = only(&ctx, list, "option(…)")?;
        Declaring::Ok(form(&s, AnswerType::Choice { choices }))
    });
    let s = Rc::clone(session);
    engine.register_fn("records", move |ctx: NativeCallContext, list: Array| {
        let fields = only(&ctx, list, "field(…)")?;
        Declaring::Ok(form(&s, AnswerType::Records { fields }))
    });
    let s = Rc::clone(session);
    engine.register_fn(
        "field",
        move |ctx: NativeCallContext, id: &str, label: &str, answer: Form| {
            field(&s, &ctx, id, label, &answer)
        },
    );
    let s = Rc::clone(session);
    engine
        .register_fn("first_day_without", move |ctx: NativeCallContext, field: &mut Rc<Field>| {
            first_day_without(&s, &ctx, field)
        });
    let s = Rc::clone(session);
    engine.register_fn("ask", move |ctx: NativeCallContext, id: &str, answer: Form, map: Map| {
        ask(&s, &ctx, id, &answer, &map)
    });
}

/// The form of an answer, as the script holds it.
type Form = Rc<AnswerType>;

fn form(session: &Session, answer: AnswerType) -> Form {
    charge_for(session, &answer);
    Form::new(answer)
}

/// The members of a list that may hold nothing but what `wanted` makes.
fn only<T: Clone + 'static>(
    ctx: &NativeCallContext,
    list: Array,
    wanted: &str,
) -> Declaring<Vec<T>> {
    typed(list).ok_or_else(|| {
        let message = format!("“{}”的列表中只能有用 {wanted} 写的项", ctx.fn_name());
        fault(message, ctx.call_position())
    })
}

fn field(
    session: &Session,
    ctx: &NativeCallContext,
    id: &str,
    label: &str,
    answer: &Form,
) -> Declaring<Rc<Field>> {
    if let AnswerType::Records { .. } = **answer {
        return Err(fault("记录的字段不能又是记录", ctx.call_position()));
    }
    let answer = AnswerType::clone(answer);
    let field = Field::new(id, label, answer);
    charge_for(session, &field);
    Ok(Rc::new(field))
}

/// The same field, the day of which no longer counts.
fn first_day_without(
    session: &Session,
    ctx: &NativeCallContext,
    field: &Field,
) -> Declaring<Rc<Field>> {
    if field.answer != AnswerType::Date {
        let message = format!("字段“{}”不是日期", field.label);
        return Err(fault(message, ctx.call_position()));
    }
    let field = Field { first_day_without: true, ..field.clone() };
    charge_for(session, &field);
    Ok(Rc::new(field))
}

fn ask(
    session: &Session,
    ctx: &NativeCallContext,
    id: &str,
    answer: &Form,
    map: &Map,
) -> Declaring<Question> {
    only_while_declaring(session, ctx)?;
    let options = Options::new(map, format!("问题“{id}”"), ctx.call_position(), session);
    let empty = match &**answer {
        AnswerType::Choice { choices } => choices.is_empty(),
        AnswerType::Records { fields } => fields.is_empty(),
        AnswerType::YesNo | AnswerType::Count { .. } | AnswerType::Date | AnswerType::Text => false,
    };
    if empty {
        options.complain("选项或字段不能为空，须用 option(…) 或 field(…) 写");
    }
    let ask = Ask {
        id: id.to_owned(),
        label: options.text("label"),
        why: options.text("why"),
        source: options.text("source"),
        answer: AnswerType::clone(answer),
        yearly: options.yes_no("yearly"),
    };
    if session.declared.borrow().asks.iter().any(|other| other.id == id) {
        options.complain("编号重复");
    }
    options.finish();
    admit(session, ctx, &ask)?;
    session.declared.borrow_mut().asks.push(ask.clone());
    Ok(Question(Rc::new(ask)))
}
