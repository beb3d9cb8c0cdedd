//! Compiling one module for the browser.

use super::{Mode, Module};
use crate::files;
use crate::paths::Root;
use crate::wasm_toolchain::{TARGET, Toolchain};

/// What Chromium 86 does not know and rustc would use by default.
const FLAGS: &str = "-Ctarget-feature=-reference-types,-multivalue";

/// Runs cargo and gives the module's bytes.
///
/// # Errors
/// If it does not compile.
pub fn compile(
    root: &Root,
    toolchain: &Toolchain,
    module: &Module,
    mode: Mode,
) -> anyhow::Result<Vec<u8>> {
    // Not the usual target folder: another compiler may be at work in this one.
    let (profile, folder, target_dir) = match mode {
        Mode::Release => ("site", "site", module.target_dir),
        Mode::Dev => ("dev", "debug", "target/wasm/dev"),
    };
    let target_dir = root.join(target_dir);
    toolchain
        .cargo()
        .args(["build", "--package", module.package, "--target", TARGET, "--profile", profile])
        .args(module.feature.iter().flat_map(|feature| ["--features", feature]))
        .arg("--target-dir")
        .arg(&target_dir)
        .env("RUSTFLAGS", FLAGS)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .cwd(root.path())
        .read()?;
    files::read(&target_dir.join(TARGET).join(folder).join(module.artifact).with_extension("wasm"))
}
