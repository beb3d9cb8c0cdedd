//! What the body of a provision says: conditions that must hold, levels, and notes.

use std::rc::Rc;

use rhai::{Engine, EvalAltResult, NativeCallContext};
use zhice_model::criterion::Verdict;

use crate::condition::Condition;
use crate::messages::{fault, place};
use crate::session::{Phase, Session};

type Judged = Result<(), Box<EvalAltResult>>;

/// Registers `require`, `tier` and `note`.
pub fn register(engine: &mut Engine, session: &Rc<Session>) {
    let s = Rc::clone(session);
    engine.register_fn(
        "require",
        move |ctx: NativeCallContext, label: &str, condition: Condition| -> Judged {
            let line = line_while_judging(&s, &ctx)?;
            s.trail.borrow_mut().require(label, condition, line);
            Ok(())
        },
    );
    let s = Rc::clone(session);
    engine.register_fn(
        "tier",
        move |ctx: NativeCallContext, level: i64, label: &str, condition: Condition| -> Judged {
            let line = line_while_judging(&s, &ctx)?;
            let level = u8::try_from(level)
                .map_err(|_| fault("等级应为 0 到 255 之间的整数", ctx.call_position()))?;
            s.trail.borrow_mut().tier(level, label, condition, line);
            Ok(())
        },
    );
    let s = Rc::clone(session);
    engine.register_fn("note", move |ctx: NativeCallContext, text: &str| -> Judged {
        line_while_judging(&s, &ctx)?;
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

/// The line of the call; refuses a call outside a provision.
fn line_while_judging(
    session: &Session,
    ctx: &NativeCallContext,
) -> Result<u32, Box<EvalAltResult>> {
    if session.phase.get() == Phase::Judging {
        return Ok(place(ctx.call_position()).0.unwrap_or_default());
    }
    let message = format!("“{}”只能写在条款里", ctx.fn_name());
    Err(fault(message, ctx.call_position()))
}
