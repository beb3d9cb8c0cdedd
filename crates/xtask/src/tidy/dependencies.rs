//! The direction of dependencies between the crates of the workspace.

use anyhow::Context;

use super::Finding;
use super::tree::{File, Tree};

/// A crate of this workspace that others may depend on.
const FAMILY: &str = "zhice-";

/// What each manifest may name of this workspace. Task runner and new crates: nothing.
const ALLOWED: &[(&str, &[&str])] = &[
    ("crates/cases/Cargo.toml", &["zhice-model", "zhice-rules"]),
    (
        "crates/cli/Cargo.toml",
        &["zhice-cases", "zhice-model", "zhice-rules", "zhice-exchange", "zhice-wording"],
    ),
    ("crates/exchange/Cargo.toml", &["zhice-model", "zhice-protocol", "zhice-wording"]),
    ("crates/fuzz/Cargo.toml", &["zhice-model", "zhice-rules", "zhice-exchange"]),
    ("crates/judging/Cargo.toml", &["zhice-model"]),
    ("crates/protocol/Cargo.toml", &["zhice-model"]),
    ("crates/rules/Cargo.toml", &["zhice-judging", "zhice-model", "zhice-protocol"]),
    ("crates/wasm/Cargo.toml", &["zhice-model", "zhice-protocol", "zhice-rules", "zhice-exchange"]),
    ("crates/wording/Cargo.toml", &["zhice-model"]),
    ("web/Cargo.toml", &["zhice-model", "zhice-protocol", "zhice-wording"]),
];

const SECTIONS: &[&str] = &["dependencies", "dev-dependencies", "build-dependencies"];

/// Finds dependencies that point the wrong way.
///
/// # Errors
/// If a manifest is not TOML.
pub fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let is_member = |path: &str| path.ends_with("/Cargo.toml");
    for file in tree.files().iter().filter(|file| is_member(&file.path)) {
        let manifest: toml::Table =
            file.text.parse().with_context(|| format!("{} is not TOML", file.path))?;
        let allowed =
            ALLOWED.iter().find(|(path, _)| *path == file.path).map_or(&[][..], |it| it.1);
        let named = dependencies(&manifest);
        let wrong = named.filter(|name| name.starts_with(FAMILY) && !allowed.contains(name));
        findings.extend(wrong.map(|name| finding(file, name, allowed)));
    }
    Ok(findings)
}

fn dependencies(manifest: &toml::Table) -> impl Iterator<Item = &str> {
    let targets = manifest.get("target").and_then(|targets| targets.as_table());
    let targets =
        targets.into_iter().flat_map(|table| table.values()).filter_map(|it| it.as_table());
    std::iter::once(manifest)
        .chain(targets)
        .flat_map(|table| SECTIONS.iter().filter_map(|section| table.get(*section)?.as_table()))
        .flat_map(|section| section.keys().map(String::as_str))
}

fn finding(file: &File, name: &str, allowed: &[&str]) -> Finding {
    let line = file.text.lines().position(|line| line.starts_with(name)).map_or(1, |at| at + 1);
    let list = if allowed.is_empty() { "nothing".to_owned() } else { allowed.join(", ") };
    let message = format!("depends on {name}, but of this workspace it may use {list}");
    Finding { path: file.path.clone(), line, message }
}
