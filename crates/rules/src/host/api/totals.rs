//! Figures in place of a list, in scripts: which of them count a selection.

use rhai::{Array, Dynamic, EvalAltResult, NativeCallContext};
use zhice_judging::selection::Selection;
use zhice_model::totals::Totals;

use super::registry::HostFunctions;
use crate::messages::fault;

type Selected = Result<Selection, Box<EvalAltResult>>;

/// Registers `or_totals`, `or_totals_of`, `beyond_totals` and `within_totals`.
pub fn register(engine: &mut HostFunctions) {
    engine
        .register_fn("or_totals", |ctx: NativeCallContext, s: &mut Selection, keys: Array| {
            or_totals(&ctx, s, keys, Array::new())
        })
        .register_fn(
            "or_totals",
            |ctx: NativeCallContext, s: &mut Selection, keys: Array, possibly: Array| {
                or_totals(&ctx, s, keys, possibly)
            },
        )
        .register_fn("or_totals_of", or_totals_of)
        .register_fn("beyond_totals", |s: &mut Selection| s.beyond_totals())
        .register_fn("within_totals", |s: &mut Selection| s.within_totals());
}

fn or_totals(
    ctx: &NativeCallContext,
    s: &Selection,
    certainly: Array,
    possibly: Array,
) -> Selected {
    let mut seen: Vec<String> = Vec::new();
    let mut keys = |list: Array| -> Result<Vec<String>, Box<EvalAltResult>> {
        let mut keys = Vec::new();
        for item in list {
            let key = item.into_string().unwrap_or_default();
            if !Totals::KEYS.contains(&key.as_str()) {
                let known = Totals::KEYS.join("、");
                return Err(fault(format!("or_totals 的汇总数可用：{known}"), ctx.call_position()));
            }
            if seen.contains(&key) {
                let message = format!("or_totals 的汇总数“{key}”写了两次");
                return Err(fault(message, ctx.call_position()));
            }
            seen.push(key.clone());
            keys.push(key);
        }
        Ok(keys)
    };
    let (certainly, possibly) = (keys(certainly)?, keys(possibly)?);
    Ok(s.or_totals(&certainly, &possibly))
}

fn or_totals_of(ctx: NativeCallContext, s: &mut Selection, parts: Array) -> Selected {
    let count = parts.len();
    let parts: Vec<_> = parts.into_iter().filter_map(Dynamic::try_cast::<Selection>).collect();
    if parts.len() == count && !parts.is_empty() {
        return Ok(s.or_totals_of(&parts));
    }
    Err(fault("or_totals_of 需要一组集合，如 [a, b]", ctx.call_position()))
}
