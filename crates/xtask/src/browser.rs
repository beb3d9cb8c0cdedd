//! The Chromium for the end-to-end tests, and a font with Chinese characters.

use std::ffi::OsString;

use crate::apt;
use crate::command::Tool;

/// Names a browser of one's own choice.
pub const VARIABLE: &str = "ZHICE_CHROMIUM";

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
    if !missing.is_empty() {
        let what = format!("For the end-to-end tests {} (or {VARIABLE})", missing.join(" and "));
        apt::update_and_install(&what, &missing)?;
    }
    find().ok_or_else(|| anyhow::anyhow!("no Chromium on PATH even after installing it"))
}

fn find() -> Option<OsString> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file())
        .map(OsString::from)
}

/// Without one Chinese text renders as boxes, and widths in the tests mean nothing.
fn has_chinese_font() -> bool {
    match Tool::new("fc-list").arg(":lang=zh").read() {
        Ok(fonts) => !fonts.trim().is_empty(),
        // Systems without fontconfig (macOS) bring their own Chinese fonts.
        Err(_) => !apt::may_install(),
    }
}
