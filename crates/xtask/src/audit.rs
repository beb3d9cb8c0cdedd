//! `cargo xtask audit`: what needs the network, or a tool that is not part of Rust.

use anyhow::bail;

use crate::command::Tool;
use crate::paths::Root;

/// Checks licences, advisories, bans and sources against deny.toml.
///
/// # Errors
/// If cargo-deny is not installed or finds something.
pub fn run(root: &Root) -> anyhow::Result<()> {
    if !Tool::new("cargo").args(["deny", "--version"]).succeeds() {
        bail!("cargo-deny is not installed; run `cargo install cargo-deny`");
    }
    Tool::new("cargo").args(["deny", "check"]).cwd(root.path()).show()
}
