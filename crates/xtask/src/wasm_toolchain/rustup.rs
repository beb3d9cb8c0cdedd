//! The usual way to the wasm target: rustup downloads it.

use super::TARGET;
use crate::command::Tool;
use crate::progress::step;

/// Adds the target to the toolchain in use.
///
/// # Errors
/// If there is no rustup or it cannot download the target.
pub fn add_target() -> anyhow::Result<()> {
    step(&format!("rustup target add {TARGET}"), || {
        Tool::new("rustup").args(["target", "add", TARGET]).read()
    })
    .map(drop)
}
