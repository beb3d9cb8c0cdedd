//! Making a module smaller: wasm-opt.

use std::path::Path;

use crate::npm;
use crate::paths::Root;

/// What the optimiser may use: what the oldest supported browser knows, each by its name. It is
/// never told to use all it knows, as that is more than current browsers know.
const FEATURES: &[&str] = &[
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// A second round finds what the first made possible. Ten more took four times as long for one percent.
/// Nothing lies in the first kilobyte: the linker puts the stack's far end there.
const WHOLE: &[&str] = &["-Oz", "--low-memory-unused", "-Oz"];
/// The parts of a module call each other through the table: the middle pass, which reasons about all
/// that can flow into a function, cannot see that.
const IN_PARTS: &[&str] = &["-Oz", "--flatten", "--rereloop", "-Os", "--low-memory-unused", "-Oz"];

/// Rewrites a module in place.
///
/// # Errors
/// If the module uses what old browsers lack, or the optimiser is not installed.
pub fn run(root: &Root, wasm: &Path, split: bool) -> anyhow::Result<()> {
    npm::script(&root.web(), "binaryen/bin/wasm-opt")
        .args(FEATURES)
        .args(if split { IN_PARTS } else { WHOLE })
        .arg(wasm)
        .arg("-o")
        .arg(wasm)
        .read()
        .map(drop)
}
