//! The site: three wasm modules, their scripts, the page and the rules, put together as files.

mod assets;
mod baseline;
mod bindgen;
mod bundle;
mod cargo;
mod module;
mod optimise;
mod sizes;

pub use assets::copy_rules;

use crate::files;
use crate::npm;
use crate::paths::Root;
use crate::progress::step;
use crate::wasm_toolchain::{self, Toolchain};
use module::{MODULES, Module};

/// The packages and features of modules that are one variant of a package.
pub fn features() -> impl Iterator<Item = (&'static str, &'static str)> {
    MODULES.iter().filter_map(|module| Some((module.package, module.feature?)))
}

/// How much is optimised.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// What is published: as small as can be, for the oldest browser supported.
    Release,
    /// For the person at work: built fast, run in a current browser.
    Dev,
}

/// Builds the whole site, preparing what is missing.
///
/// # Errors
/// If a tool is missing or a step fails. The site built before then stays as it was.
pub fn build(root: &Root, mode: Mode) -> anyhow::Result<()> {
    let toolchain = wasm_toolchain::ready(root)?;
    npm::ready(&root.web())?;
    for module in MODULES {
        build_module(root, &toolchain, module, mode)?;
    }
    let site = root.site(mode);
    let staged = site.with_extension("new");
    files::remove_folder(&staged)?;
    step("bundle scripts and styles", || bundle::run(root, mode, &staged))?;
    step("copy page, rules and samples", || assets::copy(root, &staged))?;
    files::replace_folder(&staged, &site)?;
    println!("the site is in {}", site.strip_prefix(root.path()).unwrap_or(&site).display());
    Ok(())
}

/// Prints the sizes of the release site.
///
/// # Errors
/// If something is larger than its limit.
pub fn measure(root: &Root) -> anyhow::Result<()> {
    let report = step("measure sizes", || sizes::measure(&root.site(Mode::Release)))?;
    println!("{report}");
    sizes::check(&report)
}

/// Compiles one module; the slow steps after the compiler run only if it gave something new.
fn build_module(root: &Root, rust: &Toolchain, module: &Module, mode: Mode) -> anyhow::Result<()> {
    let name = module.name;
    let compiled = step(&format!("compile {name}"), || cargo::compile(root, rust, module, mode))?;
    let package = root.package(name);
    if module::is_current(&package, &compiled) {
        return Ok(());
    }
    files::remove_folder(&package)?;
    step(&format!("bind {name} to JavaScript"), || bindgen::run(&compiled, name, &package))?;
    if mode == Mode::Release {
        let wasm = module::wasm(&package, name);
        step(&format!("optimise {name}"), || optimise::run(root, &wasm))?;
        step(&format!("check {name} against old browsers"), || baseline::check(&wasm))?;
    }
    module::remember(&package, &compiled)
}
