//! The promise to old browsers: a module uses nothing that Chromium 86 does not know.

use std::path::Path;

use anyhow::Context;
use wasmparser::{Validator, WasmFeatures};

use crate::files;

/// What Chromium 86 knows of what compilers use today.
fn known() -> WasmFeatures {
    WasmFeatures::MVP
        | WasmFeatures::MUTABLE_GLOBAL
        | WasmFeatures::SIGN_EXTENSION
        | WasmFeatures::BULK_MEMORY
        | WasmFeatures::SATURATING_FLOAT_TO_INT
}

/// Checks a finished module.
///
/// # Errors
/// If it uses anything newer; the message tells what and where.
pub fn check(wasm: &Path) -> anyhow::Result<()> {
    check_bytes(&files::read(wasm)?).with_context(|| {
        format!(
            "{} would not load in Chromium 86; see the compiler flags in site/cargo.rs and the \
             features in site/optimise.rs",
            wasm.display()
        )
    })
}

fn check_bytes(module: &[u8]) -> anyhow::Result<()> {
    Validator::new_with_features(known()).validate_all(module)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_features_are_refused() {
        let head: &[u8] = b"\0asm\x01\0\0\0";
        // Types: a function with one argument, and what it gives.
        let cases: [(&str, &[u8], bool); 4] = [
            ("one result", b"\x01\x06\x01\x60\x01\x7f\x01\x7f", true),
            ("two results", b"\x01\x07\x01\x60\x01\x7f\x02\x7f\x7f", false),
            ("an external reference", b"\x01\x05\x01\x60\x01\x6f\x00", false),
            ("a vector", b"\x01\x05\x01\x60\x01\x7b\x00", false),
        ];
        for (what, section, allowed) in cases {
            assert_eq!(check_bytes(&[head, section].concat()).is_ok(), allowed, "{what}");
        }
    }
}
