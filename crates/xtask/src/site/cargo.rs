//! Compiling one module for the browser.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use super::Module;
use crate::files;
use crate::paths::{Mode, Root};
use crate::wasm_toolchain::{TARGET, Toolchain};

/// What Chromium 86 does not know and rustc would use by default.
const FEATURES: &str = "-Ctarget-feature=-reference-types,-multivalue";

/// What the splitter needs to know of a module: where it refers to what.
const RELOCATIONS: &str = "-Clink-args=--emit-relocs";

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
        .args(["rustc", "--package", module.package, "--target", TARGET, "--profile", profile])
        .args(module.feature.iter().flat_map(|feature| ["--features", feature]))
        .arg("--target-dir")
        .arg(&target_dir)
        .args(module.split.then_some(["--", RELOCATIONS]).into_iter().flatten())
        .env("CARGO_ENCODED_RUSTFLAGS", flags(root)?)
        .cwd(root.path())
        .read()?;
    files::read(&target_dir.join(TARGET).join(folder).join(module.artifact).with_extension("wasm"))
}

/// The compiler's flags, in the form in which they may hold spaces.
fn flags(root: &Root) -> anyhow::Result<OsString> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.map(|home| files::list(&home.join("registry/src"))).transpose()?;
    let mut flags = vec![OsString::from(FEATURES), same_everywhere(root.path().as_os_str(), ".")];
    for folder in sources.unwrap_or_default() {
        flags.push(same_everywhere(folder.as_os_str(), "crates"));
    }
    Ok(flags.join(OsStr::new("\u{1f}")))
}

/// Paths stand in the messages of panics: the same code gives the same site on every machine.
fn same_everywhere(path: &OsStr, name: &str) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(path);
    flag.push("=");
    flag.push(name);
    flag
}
