//! What the body of a provision says: conditions that must hold, levels, and notes.

use std::rc::Rc;

use rhai::{EvalAltResult, NativeCallContext};
use zhice_judging::budget::CONDITIONS;
use zhice_judging::condition::Condition;
use zhice_model::criterion::Verdict;

use super::registry::HostFunctions;
use crate::host::session::{Phase, Session};
use crate::messages::{fault, place};

type Judged = Result<(), Box<EvalAltResult>>;

/// Registers `require`, `applies_to`, `target`, `tier`, `review` and `note`.
pub fn register(engine: &mut HostFunctions, session: &Rc<Session>) {
    let s = Rc::clone(session);
    engine.register_fn(
        "require",
        move |ctx: NativeCallContext, label: &str, condition: Condition| -> Judged {
            let line = line_while_judging(&s, &ctx, condition.count())?;
            s.budget.charge(condition.rows());
            s.trail.borrow_mut().require(label, condition, line);
            Ok(())
        },
    );
    let s = Rc::clone(session);
    engine.register_fn(
        "applies_to",
        move |ctx: NativeCallContext, label: &str, condition: Condition| -> Judged {
            let line = line_while_judging(&s, &ctx, condition.count())?;
            s.budget.charge(condition.rows());
            s.trail.borrow_mut().gate(label, condition, line);
            Ok(())
        },
    );
    let s = Rc::clone(session);
    engine.register_fn(
        "target",
        move |ctx: NativeCallContext, label: &str, condition: Condition| -> Judged {
            let line = line_while_judging(&s, &ctx, condition.count())?;
            s.budget.charge(condition.rows());
            s.trail.borrow_mut().target(label, condition, line);
            Ok(())
        },
    );
    let s = Rc::clone(session);
    engine.register_fn("review", move |ctx: NativeCallContext, text: &str| -> Judged {
        line_while_judging(&s, &ctx, 0)?;
        s.trail.borrow_mut().review(text);
        Ok(())
    });
    let s = Rc::clone(session);
    engine.register_fn(
        "tier",
        move |ctx: NativeCallContext, level: i64, label: &str, condition: Condition| -> Judged {
            let line = line_while_judging(&s, &ctx, condition.count())?;
            s.budget.charge(condition.rows());
            let level = u8::try_from(level)
                .map_err(|_| fault("等级应为 0 到 255 之间的整数", ctx.call_position()))?;
            s.trail.borrow_mut().tier(level, label, condition, line);
            Ok(())
        },
    );
    let s = Rc::clone(session);
    engine.register_fn("note", move |ctx: NativeCallContext, text: &str| -> Judged {
        line_while_judging(&s, &ctx, 0)?;
        s.trail.borrow_mut().note(text);
        Ok(())
    });
    engine
        .register_get("is_met", |condition: &mut Condition| condition.verdict == Verdict::Met)
        .register_get("is_unmet", |condition: &mut Condition| condition.verdict == Verdict::Unmet)
        .register_get("is_unknown", |condition: &mut Condition| {
            condition.verdict == Verdict::Unknown
        });
}

/// The line of the call that writes down so many conditions; refuses one outside a provision, and
/// more than anybody would read.
pub fn line_while_judging(
    session: &Session,
    ctx: &NativeCallContext,
    conditions: usize,
) -> Result<u32, Box<EvalAltResult>> {
    let message = if session.phase.get() != Phase::Judging {
        format!("“{}”只能写在条款里", ctx.fn_name())
    } else if !session.trail.borrow().has_room_for(conditions) {
        format!("一个条款最多写 {CONDITIONS} 个条件和 {CONDITIONS} 条说明")
    } else {
        return Ok(place(ctx.call_position()).0.unwrap_or_default());
    };
    Err(fault(message, ctx.call_position()))
}
