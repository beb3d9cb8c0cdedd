//! A provision's closure as it was declared, whatever an earlier call did to what it captured: nothing
//! is carried over from one provision, reading or enterprise to the next.

use rhai::{Array, Dynamic, FnPtr, Map};

/// The closure with captured values of its own.
pub fn fresh(closure: &FnPtr) -> FnPtr {
    let mut own = closure.clone();
    for captured in own.iter_curry_mut() {
        *captured = unshared(captured);
    }
    own
}

fn unshared(value: &Dynamic) -> Dynamic {
    let own = unshared_content(value.flatten_clone());
    // As an argument of the closure a constant would become a variable, were it not in a cell.
    if value.is_read_only() { own.into_read_only().into_shared() } else { own }
}

fn unshared_content(value: Dynamic) -> Dynamic {
    if let Some(list) = value.read_lock::<Array>() {
        return list.iter().map(unshared).collect::<Array>().into();
    }
    if let Some(map) = value.read_lock::<Map>() {
        let entries = map.iter().map(|(key, item)| (key.clone(), unshared(item)));
        return entries.collect::<Map>().into();
    }
    if let Some(closure) = value.read_lock::<FnPtr>() {
        return Dynamic::from(fresh(&closure));
    }
    value
}
