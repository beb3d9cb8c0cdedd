//! One patent in a script: `where` looks at them one by one with the same tests as a selection has,
//! and an answer that depends on something unknown stays open.

use std::rc::Rc;

use rhai::{Dynamic, EvalAltResult, FnPtr, NativeCallContext};
use zhice_judging::facts::Facts;
use zhice_judging::reason::{Entry, Reason};
use zhice_judging::selection::{Selection, Source};
use zhice_model::Patent;

use super::registry::HostFunctions;
use crate::messages::fault;

/// What a test of one patent may answer.
pub type Tested = Result<Fact, Box<EvalAltResult>>;

/// One patent of the enterprise.
#[derive(Clone, Debug)]
pub struct PatentView {
    facts: Rc<Facts>,
    row: usize,
}

impl PatentView {
    /// How the patent stands to a test.
    pub fn test(&self, test: impl Fn(&Patent, &Facts) -> Entry) -> Fact {
        self.facts.budget.charge_call();
        let patent = self.facts.enterprise.patents.get(self.row);
        Fact(
            patent
                .map_or(Entry::Out(Reason::Words("没有这件专利")), |p| test(p, &self.facts)),
        )
    }

    fn text(&self, read: impl Fn(&Patent) -> String) -> String {
        let text = self.facts.enterprise.patents.get(self.row).map(read).unwrap_or_default();
        self.facts.budget.charge_bytes(text.len());
        text
    }
}

/// Whether something holds of a patent: yes, no, or open for named unknown fields.
#[derive(Clone, Debug)]
pub struct Fact(Entry);

/// Registers the types 专利 and 判断, and `where`.
pub fn register(engine: &mut HostFunctions) {
    engine
        .register_type_with_name::<PatentView>("专利")
        .register_type_with_name::<Fact>("判断")
        .register_get("title", |p: &mut PatentView| p.text(|patent| patent.title.clone()))
        .register_get("number", |p: &mut PatentView| {
            p.text(|patent| patent.application_number.to_string())
        })
        .register_fn("and", |a: &mut Fact, b: Fact| Fact(a.0.and(|| b.0)))
        .register_fn("or", |a: &mut Fact, b: Fact| Fact(a.0.or(&b.0)))
        .register_fn("not", |fact: &mut Fact| Fact(fact.0.not()))
        .register_fn("where", keep_where);
}

/// The patents for which the closure says yes; those for which it says no are out for `reason`.
fn keep_where(
    ctx: NativeCallContext,
    selection: &mut Selection,
    reason: &str,
    test: FnPtr,
) -> Result<Selection, Box<EvalAltResult>> {
    if !matches!(selection.source, Source::Patents) {
        return Err(fault("“where”只能用于专利", ctx.call_position()));
    }
    let out = selection.facts.out(reason);
    let mut entries = Vec::with_capacity(selection.entries().len());
    for (row, entry) in selection.entries().iter().enumerate() {
        if matches!(entry, Entry::Out(_)) {
            entries.push(*entry);
            continue;
        }
        let view = PatentView { facts: Rc::clone(&selection.facts), row };
        let answer: Dynamic = test.call_within_context(&ctx, (view,))?;
        entries.push(match held(&ctx, answer)? {
            Entry::Out(_) => out,
            held => entry.and(|| held),
        });
    }
    Ok(selection.with_entries(entries.into_iter().collect()))
}

fn held(ctx: &NativeCallContext, answer: Dynamic) -> Result<Entry, Box<EvalAltResult>> {
    match answer.as_bool() {
        Ok(true) => Ok(Entry::In),
        Ok(false) => Ok(Entry::Out(Reason::Words(""))),
        Err(_) => answer.try_cast::<Fact>().map(|fact| fact.0).ok_or_else(|| {
            let message = "where 的判断应给出“是”或“否”，如 |p| p.filed_between(起, 止)";
            fault(message, ctx.call_position())
        }),
    }
}
