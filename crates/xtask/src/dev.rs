//! `cargo xtask dev`: build, serve, watch, build again.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, SystemTime};

use anyhow::Context;
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};

use crate::files;
use crate::paths::{Mode, Root};
use crate::progress::step;
use crate::server::Server;
use crate::site;

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
/// If the watcher or the server fails.
pub fn run(root: &Root, port: u16) -> anyhow::Result<()> {
    let (watcher, changes) = watch(root)?;
    let mut seen = SystemTime::now();
    follow(root, Work::Build);
    let site = root.site(Mode::Dev);
    files::create_folder(&site)?;
    let server = Server::start(root, &site, port)?;
    loop {
        match changes.recv_timeout(Duration::from_secs(1)) {
            Ok(event) => {
                let work = work_for(&collect(root, event, &changes, seen));
                seen = SystemTime::now();
                follow(root, work);
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
    // Not web/ as a whole: the packages in it are many files that nobody edits.
    let web = files::list(&root.web())?.into_iter().filter(|path| !path.ends_with("node_modules"));
    let folders = [root.join("crates"), root.join(RULES)];
    for path in folders.into_iter().chain(web).filter(|path| path.exists()) {
        debouncer
            .watcher()
            .watch(&path, RecursiveMode::Recursive)
            .with_context(|| format!("cannot watch {}", path.display()))?;
    }
    Ok((debouncer, receiver))
}

/// All paths that have changed since the last build, as the repository names them.
fn collect(
    root: &Root,
    first: DebounceEventResult,
    more: &Receiver<DebounceEventResult>,
    seen: SystemTime,
) -> Vec<PathBuf> {
    std::iter::once(first)
        .chain(more.try_iter())
        .flatten()
        .flatten()
        .filter(|event| has_changed(&event.path, seen))
        .filter_map(|event| event.path.strip_prefix(root.path()).map(Path::to_owned).ok())
        .collect()
}

/// The watcher also tells of files that were only read, as each build does. A file that is gone has
/// changed; one that was moved here keeps its time, but its folder has a new one.
fn has_changed(path: &Path, seen: SystemTime) -> bool {
    let is_new = |path| files::changed(path).is_some_and(|time| time >= seen);
    !path.exists() || is_new(path) || path.parent().is_some_and(is_new)
}

/// Errors are shown, and the site stays as it was.
fn follow(root: &Root, work: Work) {
    let result = match work {
        Work::Nothing => return,
        Work::CopyRules => step("copy rules", || site::copy_rules(root, &root.site(Mode::Dev))),
        Work::Build => site::build(root, Mode::Dev),
    };
    if let Err(error) = result {
        eprintln!("error: {error:#}");
    }
    println!("waiting for changes");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_only_read_has_not_changed() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("plan.rhai");
        files::write(&file, "1").unwrap();
        let now = SystemTime::now();
        assert!(has_changed(&file, now - Duration::from_secs(60)));
        assert!(!has_changed(&file, now + Duration::from_secs(60)));
        assert!(has_changed(&temp.path().join("gone"), now + Duration::from_secs(60)));
    }

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
