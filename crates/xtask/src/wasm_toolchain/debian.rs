//! The fallback where rustup cannot download: Debian's Rust for the web, with its standard
//! library built here once from the source in the archive.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use super::{TARGET, Toolchain, system, version};
use crate::paths::Root;
use crate::progress::step;
use crate::{apt, files};

const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

/// The command that installs the packages by hand.
pub fn install_line() -> String {
    format!("apt-get install {}", PACKAGES.join(" "))
}

/// Installs the packages and builds the library of the target.
///
/// # Errors
/// If we may not install here, or a step fails.
pub fn prepare(root: &Root) -> anyhow::Result<()> {
    if !apt::may_install() {
        bail!("this is not Debian, or you are not root");
    }
    apt::update()?;
    apt::install(&PACKAGES)?;
    version::check(root, &Toolchain::System)?;
    install_linker()?;
    step(&format!("build the standard library for {TARGET}"), || build_library(root))
}

/// `rust-lld` is a link into the package of one LLVM version: the version stands in the link.
fn install_linker() -> anyhow::Result<()> {
    let link = system("rust-lld");
    if link.exists() {
        return Ok(());
    }
    let target = fs::read_link(&link)
        .with_context(|| format!("{} is missing: the packages have changed", link.display()))?;
    apt::install(&[&linker_package(&target)?])
}

fn linker_package(target: &Path) -> anyhow::Result<String> {
    target
        .iter()
        .filter_map(|part| part.to_str())
        .find_map(|part| part.strip_prefix("llvm-").or_else(|| part.strip_prefix("lld-")))
        .map(|version| format!("lld-{version}"))
        .with_context(|| format!("{} does not tell the version of lld", target.display()))
}

fn build_library(root: &Root) -> anyhow::Result<()> {
    let folder = root.join("target/wasm-std");
    files::write(&folder.join("Cargo.toml"), MANIFEST)?;
    files::write(&folder.join("src/lib.rs"), "#![no_std]\n")?;
    Toolchain::System
        .cargo()
        .args(["build", "--release", "-Zbuild-std=std,panic_abort,test", "--target", TARGET])
        .args(["--target-dir", "target"])
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode in the library, link-time optimisation of the site fails.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .cwd(&folder)
        .read()?;
    let library = Toolchain::System.library_folder()?;
    files::copy_tree(&folder.join("target").join(TARGET).join("release/deps"), &library, |path| {
        files::has_extension(path, &["rlib"]) && !path.to_string_lossy().contains(CRATE)
    })
}

const CRATE: &str = "zhice_std_for_wasm";
/// A workspace of its own, so that it does not become part of the one around it.
const MANIFEST: &str = "[package]\nname = \"zhice_std_for_wasm\"\nversion = \"0.0.0\"\n\
                        edition = \"2024\"\n\n[workspace]\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_linker_package_is_read_from_the_link() {
        for link in ["../lib/llvm-22/bin/lld", "lld-22"] {
            assert_eq!(linker_package(Path::new(link)).unwrap(), "lld-22");
        }
        assert!(linker_package(Path::new("/opt/lld")).is_err());
    }

    #[test]
    fn the_manifest_names_the_crate_that_is_left_out() {
        assert!(MANIFEST.contains(CRATE));
    }
}
