//! Whether a compiler is new enough for this project.

use anyhow::{Context, bail};

use super::Toolchain;
use crate::files;
use crate::paths::Root;

/// Compares a compiler with the `rust-version` of the workspace.
///
/// # Errors
/// If it is older, or one of the two versions cannot be read.
pub fn check(root: &Root, toolchain: &Toolchain) -> anyhow::Result<()> {
    let needed = needed(&files::read_text(&root.join("Cargo.toml"))?)?;
    let said = toolchain.program("rustc").arg("--version").read()?;
    let found = said.split(' ').nth(1).context("`rustc --version` gave no version")?;
    if parse(found)? < parse(&needed)? {
        bail!("rustc {found} is older than {needed}, the rust-version in Cargo.toml");
    }
    Ok(())
}

fn needed(manifest: &str) -> anyhow::Result<String> {
    let manifest: toml::Table = manifest.parse().context("Cargo.toml is not TOML")?;
    manifest
        .get("workspace")
        .and_then(|workspace| workspace.get("package")?.get("rust-version")?.as_str())
        .map(str::to_owned)
        .context("Cargo.toml has no workspace.package.rust-version")
}

/// The two numbers that matter.
fn parse(version: &str) -> anyhow::Result<(u32, u32)> {
    let mut numbers = version.split(['.', '-']).map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => Ok((major, minor)),
        _ => bail!("`{version}` is not a version of Rust"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(parse("1.100.0-nightly").unwrap() > parse("1.95").unwrap());
        assert!(parse("1.85.0").unwrap() < parse("1.95").unwrap());
        assert!(parse("stable").is_err());
    }

    #[test]
    fn the_needed_version_stands_in_the_workspace_manifest() {
        assert_eq!(needed("[workspace.package]\nrust-version = \"1.95\"").unwrap(), "1.95");
        assert!(needed("[workspace]").is_err());
    }
}
