//! Node.js and the npm packages: installed only when missing or older than the lock file.

use std::path::Path;

use anyhow::Context;

use crate::apt;
use crate::command::Tool;
use crate::files::changed;
use crate::progress::step;

/// Makes sure that a package's dependencies are installed as its lock file says.
///
/// # Errors
/// If Node.js is missing or npm fails.
pub fn ready(package: &Path) -> anyhow::Result<()> {
    if !Tool::new("npm").arg("--version").succeeds() {
        apt::update_and_install("Node.js (20 or later, with npm)", &["nodejs", "npm"])?;
    }
    if installed(package) {
        return Ok(());
    }
    let name = package.file_name().and_then(|name| name.to_str()).unwrap_or("package");
    step(&format!("npm ci in {name}/"), || {
        // No package needs its install script: what runs here is what the lock file pins.
        Tool::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .cwd(package)
            .read()
    })
    .map(drop)
    .with_context(|| format!("the packages of {name}/package.json cannot be installed"))
}

/// A program of an installed package, by the path of its script.
pub fn script(package: &Path, path: &str) -> Tool {
    Tool::new("node").arg(package.join("node_modules").join(path))
}

/// npm writes a lock file of its own when it has finished; an older one is out of date.
fn installed(package: &Path) -> bool {
    let done = changed(&package.join("node_modules/.package-lock.json"));
    done.is_some() && done >= changed(&package.join("package-lock.json"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::write;

    #[test]
    fn packages_count_as_installed_until_the_lock_file_changes() {
        let temp = tempfile::tempdir().unwrap();
        let lock = temp.path().join("package-lock.json");
        write(&lock, "{}").unwrap();
        assert!(!installed(temp.path()));

        write(&temp.path().join("node_modules/.package-lock.json"), "{}").unwrap();
        assert!(installed(temp.path()));

        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
        std::fs::File::options().write(true).open(&lock).unwrap().set_modified(later).unwrap();
        assert!(!installed(temp.path()));
    }
}
