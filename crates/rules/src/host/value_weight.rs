//! What it costs to copy a value of a script: the interpreter copies lists, maps and closures whole
//! whenever a variable is read, and counts that as one step.

use rhai::{Array, Dynamic, FnPtr, ImmutableString, Map};

use super::limits::DATA_DEPTH;

/// The bytes of a list's element, besides what it holds: counted double, as it may be printed.
const ELEMENT: usize = 32;
/// The bytes of a map's entry, besides what it holds, counted double too.
const ENTRY: usize = 128;
/// A closure that captured itself, or lists far beyond the limits: nothing heavier is looked at.
const TOO_HEAVY: usize = 1024 * 1024;

/// A value that is too deeply nested, or too large, to be worked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooHeavy;

/// The bytes that a copy of the value takes, about.
///
/// # Errors
/// If lists, maps and closures are nested too deeply in one another.
pub fn weight(value: &Dynamic) -> Result<usize, TooHeavy> {
    let mut total = 0;
    weigh(value, 0, &mut total)?;
    Ok(total)
}

fn weigh(value: &Dynamic, depth: usize, total: &mut usize) -> Result<(), TooHeavy> {
    if depth > DATA_DEPTH || *total > TOO_HEAVY {
        return Err(TooHeavy);
    }
    if let Some(list) = value.read_lock::<Array>() {
        *total += ELEMENT * list.len();
        list.iter().try_for_each(|item| weigh(item, depth + 1, total))
    } else if let Some(map) = value.read_lock::<Map>() {
        *total += ENTRY * map.len();
        map.values().try_for_each(|item| weigh(item, depth + 1, total))
    } else if let Some(closure) = value.read_lock::<FnPtr>() {
        *total += ENTRY + ELEMENT * closure.curry().len();
        closure.curry().iter().try_for_each(|item| weigh(item, depth + 1, total))
    } else {
        *total += value.read_lock::<ImmutableString>().map_or(0, |text| text.len());
        Ok(())
    }
}
