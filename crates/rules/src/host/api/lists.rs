//! Lists, maps and ranges in scripts: the few functions that plans need of them. Rhai's own packages
//! hold some hundred more, which would have to be loaded, documented and bounded.

use std::ops::{Range, RangeInclusive};

use rhai::{Array, Dynamic, EvalAltResult, Map, NativeCallContext};

use super::registry::HostFunctions;
use crate::host::limits::ARRAY_ELEMENTS;
use crate::messages::fault;

/// Registers the functions and `for` loops.
pub fn register(engine: &mut HostFunctions) {
    engine
        .register_iterator::<Array>()
        .register_iterator::<Range<i64>>()
        .register_iterator::<RangeInclusive<i64>>()
        .register_fn("push", push)
        .register_get("len", |list: &mut Array| length(list.len()))
        .register_fn("len", |list: &mut Array| length(list.len()))
        .register_fn("contains", |list: &mut Array, wanted: i64| {
            list.iter().any(|item| item.as_int() == Ok(wanted))
        })
        .register_fn("contains", |list: &mut Array, wanted: &str| {
            list.iter().any(|item| {
                item.read_lock::<rhai::ImmutableString>()
                    .is_some_and(|text| text.as_str() == wanted)
            })
        })
        .register_fn("contains", |map: &mut Map, key: &str| map.contains_key(key))
        .register_fn("contains", |text: &mut rhai::ImmutableString, part: &str| text.contains(part))
        .register_fn("keys", |map: &mut Map| -> Array {
            map.keys().map(|key| Dynamic::from(key.to_string())).collect()
        });
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn push(ctx: NativeCallContext, list: &mut Array, item: Dynamic) -> Result<(), Box<EvalAltResult>> {
    if list.len() >= ARRAY_ELEMENTS {
        return Err(fault(format!("数组元素超过 {ARRAY_ELEMENTS} 个的上限"), ctx.call_position()));
    }
    list.push(item);
    Ok(())
}
