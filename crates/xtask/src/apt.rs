//! Debian's package manager: the one way by which tasks install programs, and only for root.

use anyhow::bail;

use crate::command::Tool;
use crate::progress::step;

/// The name of the person whose system may be changed without asking.
const ROOT: &str = "root";

/// Whether this is a Debian-like machine on which we may install packages.
pub fn may_install() -> bool {
    let root = Tool::new("id").arg("-un").read().is_ok_and(|name| name.trim() == ROOT);
    root && Tool::new("apt-get").arg("--version").succeeds()
}

/// Refreshes the list of packages.
///
/// # Errors
/// If apt-get fails.
pub fn update() -> anyhow::Result<()> {
    step("apt-get update", || apt().arg("update").read()).map(drop)
}

/// Installs packages and what they need.
///
/// # Errors
/// If apt-get fails.
pub fn install(packages: &[&str]) -> anyhow::Result<()> {
    step(&install_line(packages), || {
        apt().args(["install", "-y", "--no-install-recommends"]).args(packages).read()
    })
    .map(drop)
}

/// Refreshes the list and installs, or says what the user has to run.
///
/// # Errors
/// If we may not install here or apt-get fails.
pub fn update_and_install(what: &str, packages: &[&str]) -> anyhow::Result<()> {
    if !may_install() {
        bail!(
            "{what} is missing. On Debian run `sudo {}`; elsewhere install it by your system's means",
            install_line(packages)
        );
    }
    update()?;
    install(packages)
}

fn install_line(packages: &[&str]) -> String {
    format!("apt-get install -y --no-install-recommends {}", packages.join(" "))
}

fn apt() -> Tool {
    Tool::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive")
}
