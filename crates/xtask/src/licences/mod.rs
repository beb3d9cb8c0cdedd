//! Licences of all dependencies, checked without a network against the list in deny.toml.

mod spdx;

use std::collections::BTreeSet;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::command::Tool;
use crate::files;
use crate::paths::Root;

/// Checks every package that cargo knows for this workspace.
///
/// # Errors
/// If one has a licence that is not allowed; all of them are named.
pub fn check(root: &Root) -> anyhow::Result<()> {
    let allowed = allowed(&files::read_text(&root.join("deny.toml"))?)?;
    let args = ["metadata", "--format-version", "1"];
    let metadata: Value =
        serde_json::from_str(&Tool::new("cargo").args(args).cwd(root.path()).read()?)?;
    let packages =
        metadata.get("packages").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let refused: Vec<_> = packages.iter().filter_map(|package| refuse(package, &allowed)).collect();
    if packages.is_empty() {
        bail!("cargo metadata named no packages");
    }
    if !refused.is_empty() {
        bail!(
            "licences that deny.toml does not allow (replace the crate, or allow the licence \
             there if the project may ship it):\n{}",
            refused.join("\n")
        );
    }
    println!("{} packages have allowed licences", packages.len());
    Ok(())
}

/// The expressions in `licenses.allow`.
fn allowed(deny: &str) -> anyhow::Result<BTreeSet<String>> {
    let deny: toml::Table = deny.parse().context("deny.toml is not TOML")?;
    let list = deny.get("licenses").and_then(|licenses| licenses.get("allow")?.as_array());
    let list = list.context("deny.toml has no list licenses.allow")?;
    Ok(list.iter().filter_map(|item| item.as_str()).map(str::to_owned).collect())
}

/// What is wrong with a package, if anything.
fn refuse(package: &Value, allowed: &BTreeSet<String>) -> Option<String> {
    let text = |key| package.get(key).and_then(Value::as_str);
    let name = format!("{} {}", text("name")?, text("version")?);
    let Some(licence) = text("license") else {
        return Some(format!("{name}: its manifest names no licence"));
    };
    match spdx::allows(licence, allowed) {
        Ok(true) => None,
        Ok(false) => Some(format!("{name}: {licence}")),
        Err(error) => Some(format!("{name}: {licence} ({error})")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_judged_by_the_list() {
        let allowed = allowed("[licenses]\nallow = [\"MIT\"]").unwrap();
        let package = |licence: Value| serde_json::json!({ "name": "a", "version": "1.0.0", "license": licence });
        assert_eq!(refuse(&package("MIT".into()), &allowed), None);
        assert_eq!(refuse(&package("GPL-3.0".into()), &allowed).unwrap(), "a 1.0.0: GPL-3.0");
        assert!(refuse(&package(Value::Null), &allowed).unwrap().contains("no licence"));
    }

    #[test]
    fn a_file_without_the_list_is_an_error() {
        assert!(allowed("[licenses]").is_err());
    }
}
