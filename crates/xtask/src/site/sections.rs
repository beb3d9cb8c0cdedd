//! The custom sections of a module: what compilers leave for tools, and browsers do not need.

use wasmparser::{Parser, Payload};

/// The module without the list of the features it was compiled with.
///
/// The prebuilt standard library names reference types there, though our own code is compiled
/// without them: wasm-bindgen would take that for leave to use them.
///
/// # Errors
/// If it is no module.
pub fn without_feature_list(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    without(module, |name| name == "target_features")
}

/// The module without any custom section.
///
/// # Errors
/// If it is no module.
pub fn without_custom(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    without(module, |_| true)
}

fn without(module: &[u8], dropped: impl Fn(&str) -> bool) -> anyhow::Result<Vec<u8>> {
    let mut kept = Vec::with_capacity(module.len());
    let mut copied = 0;
    let mut previous_end = 0;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let Some((_, range)) = payload.as_section().or_else(|| header(&payload)) else { continue };
        if matches!(&payload, Payload::CustomSection(section) if dropped(section.name())) {
            kept.extend_from_slice(module.get(copied..previous_end).unwrap_or_default());
            copied = range.end;
        }
        previous_end = range.end;
    }
    kept.extend_from_slice(module.get(copied..).unwrap_or_default());
    Ok(kept)
}

/// The magic number at the head counts as one more section.
fn header(payload: &Payload<'_>) -> Option<(u8, std::ops::Range<usize>)> {
    match payload {
        Payload::Version { range, .. } => Some((0, range.clone())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";
    const TYPES: &[u8] = b"\x01\x01\0";
    const FEATURES: &[u8] = b"\0\x12\x0ftarget_features\0\0";
    const OTHER: &[u8] = b"\0\x05\x04note";

    #[test]
    fn only_the_feature_list_is_dropped() {
        let module = [HEAD, TYPES, FEATURES, OTHER].concat();
        assert_eq!(without_feature_list(&module).unwrap(), [HEAD, TYPES, OTHER].concat());
        let module = [HEAD, OTHER, FEATURES].concat();
        assert_eq!(without_feature_list(&module).unwrap(), [HEAD, OTHER].concat());
        assert_eq!(without_feature_list(HEAD).unwrap(), HEAD);
        assert!(without_feature_list(b"no module").is_err());
    }

    #[test]
    fn all_custom_sections_are_dropped() {
        let module = [HEAD, FEATURES, TYPES, OTHER].concat();
        assert_eq!(without_custom(&module).unwrap(), [HEAD, TYPES].concat());
    }
}
