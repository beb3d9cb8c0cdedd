//! Where things lie: every path of the project that a task names, once.

use std::path::{Path, PathBuf};

use anyhow::Context;

/// How much is optimised.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// What is published: as small as can be, for the oldest browser supported.
    Release,
    /// For the person at work: built fast, run in a current browser.
    Dev,
}

/// The root of the repository.
pub struct Root(PathBuf);

impl Root {
    /// The repository this task runner was built from.
    ///
    /// # Errors
    /// If the folder has been moved since.
    pub fn find() -> anyhow::Result<Self> {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../..")
            .canonicalize()
            .map(Self)
            .context("the repository has moved since xtask was built; run `cargo clean -p xtask`")
    }

    /// The root folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Any path below the root.
    pub fn join(&self, path: impl AsRef<Path>) -> PathBuf {
        self.0.join(path)
    }

    /// The front end and its npm package.
    pub fn web(&self) -> PathBuf {
        self.join("web")
    }

    /// The end-to-end tests and their npm package.
    pub fn tests(&self) -> PathBuf {
        self.join("tests")
    }

    /// The fuzz targets.
    pub fn fuzz(&self) -> PathBuf {
        self.join("crates/fuzz")
    }

    /// The finished site. A quick build has a folder of its own, so that tests never see it.
    pub fn site(&self, mode: Mode) -> PathBuf {
        self.join(match mode {
            Mode::Release => "target/site",
            Mode::Dev => "target/site-dev",
        })
    }

    /// One wasm module with its JavaScript, as `web/scripts` imports it.
    pub fn package(&self, name: &str) -> PathBuf {
        self.join("target/pkg").join(name)
    }
}
