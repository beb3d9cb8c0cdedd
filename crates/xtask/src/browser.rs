//! The browsers for the end-to-end tests, and a font with Chinese characters.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::apt;
use crate::command::Tool;

/// Names a browser of one's own choice.
pub const VARIABLE: &str = "ZHICE_CHROMIUM";

/// Makes the tests fail where Firefox or WebKitGTK is missing, instead of passing over them.
const ALL: &str = "ZHICE_ALL_BROWSERS";

/// The programs by which Firefox and WebKitGTK are driven, and the packages that bring them.
const OTHERS: [(&str, &str); 3] =
    [("firefox-esr", "firefox-esr"), ("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb")];

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// The browser to test in; it and the fonts are installed if they are missing and may be.
///
/// # Errors
/// If there is none and it cannot be installed.
pub fn ready() -> anyhow::Result<OsString> {
    if let Some(chosen) = std::env::var_os(VARIABLE) {
        return Ok(chosen);
    }
    let mut missing = Vec::new();
    if find().is_none() {
        missing.push("chromium");
    }
    if !has_chinese_font() {
        missing.push("fonts-noto-cjk");
    }
    // The report's tests read the printed sheets.
    if on_path("pdftotext").is_none() {
        missing.push("poppler-utils");
    }
    if !missing.is_empty() {
        let what = format!("For the end-to-end tests {} (or {VARIABLE})", missing.join(" and "));
        apt::update_and_install(&what, &missing)?;
    }
    find().ok_or_else(|| anyhow::anyhow!("no Chromium on PATH even after installing it"))
}

/// Installs the browsers that are not Chromium where that may be done. Without one its tests say that
/// they did not run, as a person at work need not have them all.
///
/// # Errors
/// If one is missing and `ZHICE_ALL_BROWSERS` is set.
pub fn others() -> anyhow::Result<()> {
    let missing = OTHERS.iter().filter(|(program, _)| on_path(program).is_none());
    let packages: Vec<_> = missing.map(|(_, package)| *package).collect();
    if packages.is_empty() {
        return Ok(());
    }
    let what = format!("For tests in all browsers {}", packages.join(" and "));
    match apt::update_and_install(&what, &packages) {
        Err(error) if std::env::var_os(ALL).is_none() => println!("note: {error:#}"),
        result => result?,
    }
    Ok(())
}

fn find() -> Option<OsString> {
    NAMES.iter().find_map(|name| on_path(name)).map(OsString::from)
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Without one Chinese text renders as boxes, and widths in the tests mean nothing.
fn has_chinese_font() -> bool {
    match Tool::new("fc-list").arg(":lang=zh").read() {
        Ok(fonts) => !fonts.trim().is_empty(),
        // Systems without fontconfig (macOS) bring their own Chinese fonts.
        Err(_) => !apt::may_install(),
    }
}
