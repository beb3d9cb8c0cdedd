//! Small operations on files and folders, with errors that name the path.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Context;

/// Reads a file.
///
/// # Errors
/// If it cannot be read.
pub fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Reads a text file.
///
/// # Errors
/// If it cannot be read or is not UTF-8.
pub fn read_text(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file and the folders above it.
///
/// # Errors
/// If it cannot be written.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        create_folder(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Copies a file, making the folders above the copy.
///
/// # Errors
/// If it cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    write(to, read(from)?)
}

/// Makes a folder and those above it.
///
/// # Errors
/// If it cannot be made.
pub fn create_folder(folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Removes a folder with all in it; one that is not there is no error.
///
/// # Errors
/// If it cannot be removed.
pub fn remove_folder(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

/// Puts a finished folder in another's place.
///
/// # Errors
/// If the old one cannot be removed or the new one not moved.
pub fn replace_folder(new: &Path, old: &Path) -> anyhow::Result<()> {
    remove_folder(old)?;
    fs::rename(new, old)
        .with_context(|| format!("cannot move {} to {}", new.display(), old.display()))
}

/// The files in a folder and those below it, sorted; none if there is no such folder.
///
/// # Errors
/// If a folder cannot be read.
pub fn walk(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in list(folder)? {
        if entry.is_dir() {
            found.extend(walk(&entry)?);
        } else {
            found.push(entry);
        }
    }
    Ok(found)
}

/// What lies in a folder itself, sorted; nothing if there is no such folder.
///
/// # Errors
/// If the folder cannot be read.
pub fn list(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let cannot = || format!("cannot read {}", folder.display());
    let mut entries = fs::read_dir(folder)
        .with_context(cannot)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .with_context(cannot)?;
    entries.sort();
    Ok(entries)
}

/// Copies the files below a folder that pass the filter.
///
/// # Errors
/// If one cannot be copied.
pub fn copy_tree(from: &Path, to: &Path, wanted: impl Fn(&Path) -> bool) -> anyhow::Result<()> {
    for file in walk(from)?.iter().filter(|file| wanted(file)) {
        copy(file, &to.join(file.strip_prefix(from)?))?;
    }
    Ok(())
}

/// When a file was last changed; nothing if it is not there.
pub fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// Whether a path ends in one of these extensions.
pub fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension()
        .and_then(|found| found.to_str())
        .is_some_and(|found| extensions.contains(&found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_copied_through_a_filter_and_put_in_place_of_another() {
        let temp = tempfile::tempdir().unwrap();
        let [from, staged, done] = ["from", "staged", "done"].map(|name| temp.path().join(name));
        write(&from.join("a/plan.rhai"), "1").unwrap();
        write(&from.join("a/plan.tmp"), "2").unwrap();
        write(&done.join("old"), "3").unwrap();

        copy_tree(&from, &staged, |path| has_extension(path, &["rhai"])).unwrap();
        replace_folder(&staged, &done).unwrap();

        assert_eq!(walk(&done).unwrap(), [done.join("a/plan.rhai")]);
        assert_eq!(walk(&staged).unwrap(), [] as [PathBuf; 0]);
    }
}
