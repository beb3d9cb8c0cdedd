//! Scripts and styles: esbuild makes each entry point one file for old browsers.

use std::path::Path;

use super::names::Names;
use crate::command::Tool;
use crate::files;
use crate::npm;
use crate::paths::{Mode, Root};

/// The oldest browser whose syntax the bundles keep to.
const BROWSER: &str = "chrome86";
/// For the script that tells users of still older browsers; esbuild knows nothing below it.
const ANY_BROWSER: &str = "es5";
const STYLES: &str = "styles/main.css";

/// One run of esbuild: entry points that share a format.
struct Bundle {
    format: &'static str,
    target: &'static str,
    entries: &'static [&'static str],
}

/// In this order: a script knows the names of those before its own.
const BUNDLES: &[Bundle] = &[
    // The browser waits for the script before it draws; the styles come with the first later part.
    Bundle {
        format: "iife",
        target: BROWSER,
        entries: &["scripts/settings.js", "styles/later.css"],
    },
    // Classic workers: browsers without module workers run them too.
    Bundle {
        format: "iife",
        target: BROWSER,
        entries: &["scripts/engine-worker.js", "scripts/exchange-worker.js"],
    },
    Bundle { format: "iife", target: ANY_BROWSER, entries: &["scripts/support.js"] },
    Bundle { format: "esm", target: BROWSER, entries: &["scripts/app.js", STYLES] },
];

/// Bundles into `assets/` of the site, under names that tell the content, and gives those names.
///
/// # Errors
/// If a script or a style sheet has an error.
pub fn run(root: &Root, mode: Mode, site: &Path) -> anyhow::Result<Names> {
    let web = root.web();
    let styles = web.join(STYLES);
    if !styles.exists() {
        files::write(&styles, "/* The style sheet of the page. */\n")?;
    }
    let mut names = Names::default();
    let report = root.package("bundle.json");
    for bundle in BUNDLES {
        esbuild(root, mode)
            .args(bundle.entries)
            .args(["--loader:.wasm=file", "--loader:.svg=file", "--loader:.woff2=file"])
            .args(["--entry-names=[name]-[hash]", "--asset-names=[name]-[hash]"])
            .arg(format!("--define:ADDRESSES={}", names.to_json()?))
            .arg(format!("--target={}", bundle.target))
            .arg(format!("--format={}", bundle.format))
            .arg(format!("--outdir={}", site.join("assets").display()))
            .arg(format!("--metafile={}", report.display()))
            .read()?;
        names.add(&files::read_text(&report)?)?;
    }
    Ok(names)
}

/// Bundles one classic script to a place of its own, with a constant that the build knows.
///
/// # Errors
/// If the script has an error.
pub fn script(
    root: &Root,
    mode: Mode,
    entry: &str,
    constant: &str,
    to: &Path,
) -> anyhow::Result<()> {
    esbuild(root, mode)
        .arg(entry)
        .arg(format!("--define:{constant}"))
        // Workbox tells much of what it does otherwise.
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .arg(format!("--target={BROWSER}"))
        .args(["--format=iife".to_owned(), format!("--outfile={}", to.display())])
        .read()
        .map(drop)
}

fn esbuild(root: &Root, mode: Mode) -> Tool {
    let web = root.web();
    let tool = npm::script(&web, "esbuild/bin/esbuild").cwd(&web);
    let tool = tool.args(["--bundle", "--log-level=warning"]);
    if mode == Mode::Release { tool.arg("--minify") } else { tool }
}
