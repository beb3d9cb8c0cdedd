//! The wasm modules of the site, and when one has to be made anew.

use std::path::{Path, PathBuf};

use crate::files;

/// One wasm module and where its code comes from.
pub struct Module {
    /// Its name in `target/pkg` and in the scripts.
    pub name: &'static str,
    /// The cargo package.
    pub package: &'static str,
    /// Which feature of the package makes this module.
    pub feature: Option<&'static str>,
    /// The file cargo writes, without its extension.
    pub artifact: &'static str,
    /// Whether it is cut into parts, of which all but the first are loaded later.
    pub split: bool,
    /// Where cargo builds it for release. Two variants of one package do not share a folder: each
    /// build would throw the other's away, and the last step of one takes a minute.
    pub target_dir: &'static str,
}

/// All modules of the site.
pub const MODULES: &[Module] = &[
    Module {
        name: "engine",
        package: "zhice-wasm",
        feature: Some("engine"),
        artifact: "zhice_wasm",
        split: false,
        target_dir: "target/wasm/engine",
    },
    Module {
        name: "exchange",
        package: "zhice-wasm",
        feature: Some("exchange"),
        artifact: "zhice_wasm",
        split: false,
        target_dir: "target/wasm/page",
    },
    Module {
        name: "app",
        package: "zhice-web",
        feature: None,
        artifact: "zhice-web",
        split: true,
        target_dir: "target/wasm/page",
    },
];

/// The finished wasm file in a module's package.
pub fn wasm(package: &Path, name: &str) -> PathBuf {
    package.join(format!("{name}_bg.wasm"))
}

/// Whether a package was made from exactly this code by exactly this task runner.
pub fn is_current(package: &Path, compiled: &[u8]) -> bool {
    let source = source(package);
    let runner = std::env::current_exe().ok().and_then(|path| files::changed(&path));
    files::changed(&source) > runner && files::read(&source).is_ok_and(|old| old == compiled)
}

/// Notes what a finished package was made from.
///
/// # Errors
/// If the note cannot be written.
pub fn remember(package: &Path, compiled: &[u8]) -> anyhow::Result<()> {
    files::write(&source(package), compiled)
}

fn source(package: &Path) -> PathBuf {
    package.join("compiled.wasm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_current_only_for_the_code_it_was_made_from() {
        let temp = tempfile::tempdir().unwrap();
        assert!(!is_current(temp.path(), b"code"));
        remember(temp.path(), b"code").unwrap();
        assert!(is_current(temp.path(), b"code"));
        assert!(!is_current(temp.path(), b"other"));
    }
}
