//! Finding, or preparing, a Rust that can build for the browser.

mod debian;
mod rustup;
mod version;

use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::command::Tool;
use crate::files;
use crate::paths::Root;

/// The target of everything that runs in the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A cargo and its compiler.
#[derive(Clone)]
pub enum Toolchain {
    /// The one in use: `cargo` on PATH.
    Active,
    /// The one of the system's packages, beside rustup: run by path, never through rustup's shims.
    System,
}

impl Toolchain {
    /// Its cargo, ready for arguments.
    pub fn cargo(&self) -> Tool {
        self.program("cargo")
    }

    fn program(&self, name: &str) -> Tool {
        match self {
            Self::Active => Tool::new(name),
            Self::System => [("RUSTC", "rustc"), ("RUSTDOC", "rustdoc")].into_iter().fold(
                // rustup's cargo has told us its own libraries and name; they are not this one's.
                Tool::new(system(name))
                    .env_remove("LD_LIBRARY_PATH")
                    .env_remove("RUSTUP_TOOLCHAIN")
                    .env_remove("RUSTC_WRAPPER"),
                |tool, (variable, program)| tool.env(variable, system(program)),
            ),
        }
    }

    /// Where this compiler looks for the libraries of the target.
    fn library_folder(&self) -> anyhow::Result<PathBuf> {
        let args = ["--print", "target-libdir", "--target", TARGET];
        Ok(PathBuf::from(self.program("rustc").args(args).read()?.trim()))
    }

    /// Whether it can build this project for the browser as it is.
    fn is_ready(&self, root: &Root) -> bool {
        let has_library = |folder: PathBuf| has_standard_library(&folder).unwrap_or(false);
        self.library_folder().is_ok_and(has_library) && version::check(root, self).is_ok()
    }
}

fn system(program: &str) -> PathBuf {
    Path::new("/usr/bin").join(program)
}

fn has_standard_library(folder: &Path) -> anyhow::Result<bool> {
    let is_std = |path: &PathBuf| {
        path.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with("libstd-"))
    };
    Ok(files::list(folder)?.iter().any(is_std))
}

/// The first toolchain that is ready, else the first that can be made so: rustup's own way, then
/// Debian's packages.
///
/// # Errors
/// If there is none; the message holds the commands to run by hand.
pub fn ready(root: &Root) -> anyhow::Result<Toolchain> {
    for toolchain in [Toolchain::Active, Toolchain::System] {
        if toolchain.is_ready(root) {
            return Ok(toolchain);
        }
    }
    let refused = match rustup::add_target() {
        Ok(()) if Toolchain::Active.is_ready(root) => return Ok(Toolchain::Active),
        Ok(()) => anyhow::anyhow!("rustup added the target to a toolchain that is not in use"),
        Err(error) => error,
    };
    println!("rustup cannot add {TARGET}; trying Debian's packages");
    match debian::prepare(root) {
        Ok(()) => Ok(Toolchain::System),
        Err(error) => bail!(
            "no Rust here can build for {TARGET}.\n\
             Run `rustup target add {TARGET}`, which said: {refused:#}\n\
             or, on Debian as root, `{}`, which said: {error:#}",
            debian::install_line()
        ),
    }
}
