//! The service worker, with the list of what it keeps for visits without a network.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::names::Names;
use super::{Mode, bundle};
use crate::files;
use crate::paths::Root;

/// What the site is opened by.
const PAGE: &str = "index.html";
/// The script that starts the page.
const ENTRY: &str = "assets/app.js";
/// Files whose names tell their content.
const ASSETS: &str = "assets/";
/// Starts of names of assets that a visit may do without; all others are kept at once.
const LATER: &[&str] = &["assets/exchange-worker-", "assets/exchange_bg-"];
/// What the worker finds out by itself, as staff change it on a published site.
const RULES: &str = "rules/";

/// Writes `service-worker.js` for all that lies in the site.
///
/// # Errors
/// If a file cannot be read or the script has an error.
pub fn run(root: &Root, mode: Mode, site: &Path, names: &Names) -> anyhow::Result<()> {
    let files = list(site, names.published(ENTRY)?)?;
    let constant = format!("FILES={files}");
    let to = site.join("service-worker.js");
    bundle::script(root, mode, "scripts/service-worker.js", &constant, &to)
}

/// The files by the way the worker treats them; see `web/scripts/service-worker-files.js`.
fn list(site: &Path, entry: &str) -> anyhow::Result<Value> {
    let (mut first, mut later, mut data) = (Vec::new(), Vec::new(), Vec::new());
    for path in files::walk(site)? {
        let url = address(site, &path)?;
        if url == PAGE {
            let revision = hexadecimal(&Sha256::digest(files::read(&path)?));
            first.push(json!({ "url": url, "revision": revision }));
        } else if url.starts_with(ASSETS) {
            let integrity = integrity(&files::read(&path)?);
            let file = json!({ "url": url, "revision": null, "integrity": integrity });
            let is_later = LATER.iter().any(|start| url.starts_with(start));
            if is_later { &mut later } else { &mut first }.push(file);
        } else if !url.starts_with(RULES) {
            data.push(url);
        }
    }
    Ok(json!({ "page": PAGE, "entry": entry, "first": first, "later": later, "data": data }))
}

/// A path in the site as an address relative to it.
fn address(site: &Path, path: &Path) -> anyhow::Result<String> {
    let parts = path.strip_prefix(site)?.components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(parts.join("/"))
}

/// What a browser compares a file with before it keeps it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_by_its_way() {
        let temp = tempfile::tempdir().unwrap();
        let paths = [
            "index.html",
            "assets/app-1A.js",
            "assets/exchange_bg-2B.wasm",
            "samples/index.json",
            "rules/a/plan.rhai",
        ];
        for path in paths {
            files::write(&temp.path().join(path), "abc").unwrap();
        }
        let integrity = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        let revision = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let asset = |url| json!({ "url": url, "revision": null, "integrity": integrity });
        let expected = json!({
            "page": "index.html",
            "entry": "assets/app-1A.js",
            "first": [asset("assets/app-1A.js"), { "url": "index.html", "revision": revision }],
            "later": [asset("assets/exchange_bg-2B.wasm")],
            "data": ["samples/index.json"],
        });
        assert_eq!(list(temp.path(), "assets/app-1A.js").unwrap(), expected);
    }
}
