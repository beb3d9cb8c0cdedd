//! `cargo xtask dev`: build, serve, watch, build again.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::Context;
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};

use crate::files;
use crate::paths::Root;
use crate::progress::step;
use crate::server::Server;
use crate::site::{self, Mode};

/// Changes closer together than this are one change.
const CALM: Duration = Duration::from_millis(300);
const RULES: &str = "rules";

/// What a change asks for.
#[derive(Debug, PartialEq, Eq)]
enum Work {
    Nothing,
    CopyRules,
    Build,
}

/// Serves a quick build until the user stops it. Errors in the code are shown, and work goes on.
///
/// # Errors
/// If the first build, the watcher or the server fails.
pub fn run(root: &Root, port: u16) -> anyhow::Result<()> {
    let (watcher, changes) = watch(root)?;
    site::build(root, Mode::Dev)?;
    let server = Server::start(root, &root.site(Mode::Dev), port)?;
    loop {
        match changes.recv_timeout(Duration::from_secs(1)) {
            Ok(changed) => {
                let changed = collect(root, changed, &changes);
                report(follow(root, &changed));
            }
            Err(_) => server.check_alive()?,
        }
        // The watcher works as long as it is kept.
        let _ = &watcher;
    }
}

type Watcher = Debouncer<RecommendedWatcher>;

fn watch(root: &Root) -> anyhow::Result<(Watcher, Receiver<DebounceEventResult>)> {
    let (sender, receiver) = channel();
    let mut debouncer = new_debouncer(CALM, sender).context("cannot watch files")?;
    let packages = |path: &PathBuf| path.ends_with("node_modules");
    let web = files::list(&root.web())?.into_iter().filter(|path| !packages(path));
    for path in [root.join("crates"), root.join(RULES)].into_iter().chain(web) {
        debouncer
            .watcher()
            .watch(&path, RecursiveMode::Recursive)
            .with_context(|| format!("cannot watch {}", path.display()))?;
    }
    Ok((debouncer, receiver))
}

/// All paths changed since the last build, as the repository names them.
fn collect(
    root: &Root,
    first: DebounceEventResult,
    more: &Receiver<DebounceEventResult>,
) -> Vec<PathBuf> {
    std::iter::once(first)
        .chain(more.try_iter())
        .flatten()
        .flatten()
        .filter_map(|event| event.path.strip_prefix(root.path()).map(Path::to_owned).ok())
        .collect()
}

fn follow(root: &Root, changed: &[PathBuf]) -> anyhow::Result<()> {
    match work_for(changed) {
        Work::Nothing => Ok(()),
        Work::CopyRules => step("copy rules", || site::copy_rules(root, &root.site(Mode::Dev))),
        Work::Build => site::build(root, Mode::Dev),
    }
}

fn work_for(changed: &[PathBuf]) -> Work {
    if changed.is_empty() {
        Work::Nothing
    } else if changed.iter().all(|path| path.starts_with(RULES)) {
        Work::CopyRules
    } else {
        Work::Build
    }
}

fn report(result: anyhow::Result<()>) {
    match result {
        Ok(()) => println!("waiting for changes"),
        Err(error) => eprintln!("error: {error:#}\nwaiting for changes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rules_need_no_build() {
        let cases: [(&[&str], Work); 4] = [
            (&[], Work::Nothing),
            (&["rules/a/plan.rhai"], Work::CopyRules),
            (&["rules/a/plan.rhai", "web/index.html"], Work::Build),
            (&["crates/rules/src/lib.rs"], Work::Build),
        ];
        for (paths, work) in cases {
            let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
            assert_eq!(work_for(&paths), work, "{paths:?}");
        }
    }
}
