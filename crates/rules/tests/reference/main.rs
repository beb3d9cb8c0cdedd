//! The officers' reference: `docs/rule-api.zh-CN.md` is made of what the sandbox registers and of the
//! words in `src/host/api/reference.toml`; `ZHICE_UPDATE=1` rewrites it. The officers' guide is held to both.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod coverage;
mod examples;
mod guide;
mod library;
mod matching;
mod render;
#[path = "../plans/support.rs"]
#[allow(dead_code, reason = "shared with the tests of plans, which use more of it")]
mod support;
mod typography;
mod words;

use std::fs;
use std::path::PathBuf;

/// A file of the repository.
fn repository(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

#[test]
fn the_reference_is_current() {
    let path = repository("docs/rule-api.zh-CN.md");
    let made = render::reference(&words::load());
    if std::env::var_os("ZHICE_UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == made,
        "docs/rule-api.zh-CN.md is not current: run `ZHICE_UPDATE=1 cargo test -p zhice-rules \
         --features reference --test reference` and read the difference"
    );
}
