//! The site: three wasm modules, their scripts, the page and the rules, put together as files.

mod assets;
mod baseline;
mod bindgen;
mod bundle;
mod cargo;
mod module;
mod names;
mod offline;
mod optimise;
mod sections;
mod sizes;
mod split;
mod styles;
mod syntax;

pub use assets::copy_rules;

use std::path::{Path, PathBuf};

use crate::files;
use crate::npm;
use crate::parallel;
use crate::paths::{Mode, Root};
use crate::progress::{background_step, step};
use crate::wasm_toolchain::{self, Toolchain};
use module::{MODULES, Module};

/// The packages and features of modules that are one variant of a package.
pub fn features() -> impl Iterator<Item = (&'static str, &'static str)> {
    MODULES.iter().filter_map(|module| Some((module.package, module.feature?)))
}

/// Builds the whole site, preparing what is missing.
///
/// # Errors
/// If a tool is missing or a step fails. The site built before then stays as it was.
pub fn build(root: &Root, mode: Mode) -> anyhow::Result<()> {
    let toolchain = wasm_toolchain::ready(root)?;
    npm::ready(&root.web())?;
    build_modules(root, &toolchain, mode)?;
    let site = root.site(mode);
    let staged = site.with_extension("new");
    files::remove_folder(&staged)?;
    let names = step("bundle scripts and styles", || bundle::run(root, mode, &staged))?;
    step("copy page, rules and samples", || assets::copy(root, &staged, &names))?;
    step("list what is kept offline", || offline::run(root, mode, &staged, &names))?;
    if mode == Mode::Release {
        step("check scripts and styles against old browsers", || syntax::check(root, &staged))?;
    }
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

/// Compiles the modules one after the other. Each is made smaller while the next ones compile, as the last
/// step of the compiler and the optimiser use one core each.
fn build_modules(root: &Root, rust: &Toolchain, mode: Mode) -> anyhow::Result<()> {
    std::thread::scope(|scope| {
        let mut finishing = Vec::new();
        for module in MODULES {
            let compiled = step(&format!("compile {}", module.name), || {
                cargo::compile(root, rust, module, mode)
            })?;
            let package = root.package(module.name);
            // The slow steps after the compiler run only if it gave something new.
            if module::is_current(&package, &compiled) {
                continue;
            }
            files::remove_folder(&package)?;
            let files = bind(module, &compiled, &package)?;
            finishing.push(scope.spawn(move || {
                if mode == Mode::Release {
                    finish(root, module, &files)?;
                }
                module::remember(&package, &compiled)
            }));
        }
        finishing.into_iter().try_for_each(parallel::joined)
    })
}

/// Makes a module's files smaller, and checks what they ask of a browser.
fn finish(root: &Root, module: &Module, files: &[PathBuf]) -> anyhow::Result<()> {
    background_step(&format!("optimise and check {}", module.name), || {
        parallel::each(files, |file| {
            optimise::run(root, file, module.split)?;
            baseline::check(file)
        })
    })
}

/// Makes a module one that JavaScript can load, and gives the files it is made of.
fn bind(module: &Module, compiled: &[u8], package: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let name = module.name;
    let mut files = vec![module::wasm(package, name)];
    let parts = module
        .split
        .then(|| step(&format!("split {name}"), || split::run(compiled, name, package)))
        .transpose()?;
    let first = parts.as_ref().map_or(compiled, |parts| &parts.first);
    step(&format!("bind {name} to JavaScript"), || bindgen::run(first, name, package))?;
    files.extend(parts.into_iter().flat_map(|parts| parts.others));
    Ok(files)
}
