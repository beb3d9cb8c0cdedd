//! Questions that a plan puts to the enterprise: `ask`, its forms of answers, and the handle by
//! which a provision reads the answer.

use std::rc::Rc;

use rhai::{Array, Dynamic, Engine, Map, NativeCallContext};
use zhice_model::plan::{AnswerType, Ask, Field};

use super::declare::{Declaring, only_while_declaring};
use super::options::Options;
use crate::session::Session;

/// A question asked, as the script holds it.
#[derive(Clone, Debug)]
pub struct Question(pub Rc<Ask>);

/// Registers `ask`, `field` and the forms of answers.
pub fn register(engine: &mut Engine, session: &Rc<Session>) {
    engine
        .register_type_with_name::<Question>("问题")
        .register_type_with_name::<Field>("字段")
        .register_type_with_name::<AnswerType>("答案形式")
        .register_fn("yes_no", || AnswerType::YesNo)
        .register_fn("count_of", |unit: &str| AnswerType::Count { unit: unit.to_owned() })
        .register_fn("day", || AnswerType::Date)
        .register_fn("text", || AnswerType::Text)
        .register_fn("one_of", |choices: Array| AnswerType::Choice { choices: typed(choices) })
        .register_fn("records", |fields: Array| AnswerType::Records { fields: typed(fields) })
        .register_fn("field", |id: &str, label: &str, answer: AnswerType| Field {
            id: id.to_owned(),
            label: label.to_owned(),
            answer,
        });
    let s = Rc::clone(session);
    engine.register_fn(
        "ask",
        move |ctx: NativeCallContext, id: &str, answer: AnswerType, map: Map| {
            ask(&s, &ctx, id, answer, &map)
        },
    );
}

fn typed<T: Clone + 'static>(list: Array) -> Vec<T> {
    list.into_iter().filter_map(Dynamic::try_cast).collect()
}

fn ask(
    session: &Session,
    ctx: &NativeCallContext,
    id: &str,
    answer: AnswerType,
    map: &Map,
) -> Declaring<Question> {
    only_while_declaring(session, ctx)?;
    let options = Options::new(map, format!("问题“{id}”"), ctx.call_position(), session);
    let empty = match &answer {
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
        answer,
    };
    if session.declared.borrow().asks.iter().any(|other| other.id == id) {
        options.complain("编号重复");
    }
    options.finish();
    session.declared.borrow_mut().asks.push(ask.clone());
    Ok(Question(Rc::new(ask)))
}
