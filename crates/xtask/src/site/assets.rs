//! What is copied into the site as it is: the page, static files, the rules and sample data.

use std::path::Path;

use super::names::Names;
use crate::files::{copy_tree, has_extension, read_text, remove_folder, write};
use crate::paths::Root;

/// What the page loads by itself.
const LOADED: &[&str] =
    &["assets/main.css", "assets/settings.js", "assets/support.js", "assets/app.js"];

/// Copies everything that needs no building; the page names the scripts as they are published.
///
/// # Errors
/// If a file cannot be copied.
pub fn copy(root: &Root, site: &Path, names: &Names) -> anyhow::Result<()> {
    let page = read_text(&root.web().join("index.html"))?;
    write(&site.join("index.html"), names.put_into(&page, LOADED)?)?;
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
