//! The JavaScript side of a module: wasm-bindgen, as a library, so always the locked version.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;
use wasmparser::{Parser, Payload};

/// Writes `<name>.js` and `<name>_bg.wasm` into a folder.
///
/// # Errors
/// If the module was not made with the same version of wasm-bindgen, or is damaged.
pub fn run(compiled: &[u8], name: &str, folder: &Path) -> anyhow::Result<()> {
    Bindgen::new()
        .input_bytes(name, without_feature_list(compiled)?)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}

/// The module without the list of the features it was compiled with.
///
/// The prebuilt standard library names reference types there, though our own code is compiled
/// without them: wasm-bindgen would take that for leave to use them.
fn without_feature_list(module: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut kept = Vec::with_capacity(module.len());
    let mut copied = 0;
    let mut previous_end = 0;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let Some((_, range)) = payload.as_section().or_else(|| header(&payload)) else { continue };
        if matches!(&payload, Payload::CustomSection(section) if section.name() == "target_features")
        {
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
}
