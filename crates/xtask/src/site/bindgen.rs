//! The JavaScript side of a module: wasm-bindgen, as a library, so always the locked version.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use super::sections;

/// Writes `<name>.js` and `<name>_bg.wasm` into a folder.
///
/// # Errors
/// If the module was not made with the same version of wasm-bindgen, or is damaged.
pub fn run(compiled: &[u8], name: &str, folder: &Path) -> anyhow::Result<()> {
    Bindgen::new()
        .input_bytes(name, sections::without_feature_list(compiled)?)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        // The parts that are loaded later call through the table.
        .keep_lld_exports(true)
        .remove_producers_section(true)
        .generate(folder)
}
