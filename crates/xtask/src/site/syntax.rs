//! The promise to old browsers: scripts are of a language that Chromium 86 reads, and styles do not
//! rest on what it does not know.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::styles;
use crate::files;
use crate::npm;
use crate::paths::Root;

/// The edition of the language that Chromium 86 knows in full.
const EDITION: &str = "--ecma2020";
/// What a script is read as: a module can do more than a classic script.
const MODULE: &str = "app-";
/// The script for browsers that are too old, and what the oldest of them read.
const OLDEST: (&str, &str) = ("support-", "--ecma3");

/// Checks all scripts and styles of a finished site.
///
/// # Errors
/// If one would not work in the oldest browsers; the message tells which and why.
pub fn check(root: &Root, site: &Path) -> anyhow::Result<()> {
    let files = [files::list(site)?, files::list(&site.join("assets"))?].concat();
    for path in &files {
        if files::has_extension(path, &["js"]) {
            read_script(root, path)
                .with_context(|| format!("{} would not run in old browsers", path.display()))?;
        } else if files::has_extension(path, &["css"]) {
            check_styles(path)?;
        }
    }
    Ok(())
}

fn read_script(root: &Root, path: &PathBuf) -> anyhow::Result<()> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let edition = if name.starts_with(OLDEST.0) { OLDEST.1 } else { EDITION };
    let acorn = npm::script(&root.web(), "acorn/bin/acorn").args([edition, "--silent"]);
    let acorn = if name.starts_with(MODULE) { acorn.arg("--module") } else { acorn };
    acorn.arg(path).read().map(drop)
}

fn check_styles(path: &Path) -> anyhow::Result<()> {
    let found = styles::unknown(&files::read_text(path)?)?;
    if !found.is_empty() {
        bail!(
            "{} needs what Chromium 86 does not know: {}; give something else before it, or put it \
             in @supports",
            path.display(),
            found.join(", ")
        );
    }
    Ok(())
}
