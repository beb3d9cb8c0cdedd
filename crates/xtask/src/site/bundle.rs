//! Scripts and styles: esbuild makes each entry point one file for old browsers.

use std::path::Path;

use super::Mode;
use crate::files;
use crate::npm;
use crate::paths::Root;

/// The oldest browser whose syntax the bundles keep to.
const BROWSER: &str = "--target=chrome86";
const STYLES: &str = "styles/main.css";

/// One run of esbuild: entry points that share a format.
struct Bundle {
    format: &'static str,
    entries: &'static [&'static str],
}

const BUNDLES: &[Bundle] = &[
    Bundle { format: "esm", entries: &["scripts/app.js", STYLES] },
    // Classic workers: browsers without module workers run them too.
    Bundle { format: "iife", entries: &["scripts/engine-worker.js", "scripts/exchange-worker.js"] },
];

/// Bundles into `assets/` of the site: names of entry points are kept, all else is hashed.
///
/// # Errors
/// If a script or a style sheet has an error.
pub fn run(root: &Root, mode: Mode, site: &Path) -> anyhow::Result<()> {
    let web = root.web();
    let styles = web.join(STYLES);
    if !styles.exists() {
        files::write(&styles, "/* The style sheet of the page. */\n")?;
    }
    for bundle in BUNDLES {
        let mut esbuild = npm::script(&web, "esbuild/bin/esbuild")
            .args(bundle.entries)
            .args(["--bundle", BROWSER, "--log-level=warning"])
            .args(["--loader:.wasm=file", "--loader:.svg=file", "--loader:.woff2=file"])
            .args(["--entry-names=[name]", "--asset-names=[name]-[hash]"])
            .arg(format!("--format={}", bundle.format))
            .arg(format!("--outdir={}", site.join("assets").display()))
            .cwd(&web);
        if mode == Mode::Release {
            esbuild = esbuild.arg("--minify");
        }
        esbuild.read()?;
    }
    Ok(())
}
