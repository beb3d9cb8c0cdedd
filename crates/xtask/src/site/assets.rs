//! What is copied into the site as it is: the page, static files, the rules and sample data.

use std::path::Path;

use crate::files::{copy as copy_file, copy_tree, has_extension, remove_folder};
use crate::paths::Root;

/// Copies everything that needs no building.
///
/// # Errors
/// If a file cannot be copied.
pub fn copy(root: &Root, site: &Path) -> anyhow::Result<()> {
    copy_file(&root.web().join("index.html"), &site.join("index.html"))?;
    copy_tree(&root.web().join("static"), site, |_| true)?;
    copy_tree(&root.join("tests/fixtures/samples"), &site.join("samples"), |_| true)?;
    copy_rules(root, site)
}

/// Copies the rules anew: a deleted plan goes from the site too.
///
/// # Errors
/// If a file cannot be copied.
pub fn copy_rules(root: &Root, site: &Path) -> anyhow::Result<()> {
    let published = site.join("rules");
    remove_folder(&published)?;
    copy_tree(&root.join("rules"), &published, |path| has_extension(path, &["rhai", "json", "md"]))
}
