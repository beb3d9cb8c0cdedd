//! What a fuzz target begins with: files that the repository has for tests, and their words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use super::Target;
use crate::files;
use crate::paths::Root;

/// Words that a dictionary holds at most; the fuzzer tries them all with every input.
const WORDS: usize = 800;

/// The inputs to begin with.
///
/// # Errors
/// If a file cannot be read.
pub fn of(root: &Root, target: Target) -> anyhow::Result<Vec<Vec<u8>>> {
    let tests = root.tests();
    match target {
        Target::Scripts => {
            let scripts = read(&tests.join("hostile/scripts"), &["rhai"])?;
            let rules = read(&root.join("rules"), &["rhai"])?;
            Ok([scripts, rules].concat())
        }
        Target::Enterprises => read(&tests.join("fixtures/enterprise"), &["json"]),
        Target::Numbers => Ok(cells(&read(&tests.join("fixtures"), &["csv", "json"])?)),
        Target::Tables => read(&tests.join("fixtures"), &["csv", "xls", "xlsx"]),
    }
}

fn read(folder: &Path, extensions: &[&str]) -> anyhow::Result<Vec<Vec<u8>>> {
    let paths = files::walk(folder)?;
    let wanted = paths.iter().filter(|path| files::has_extension(path, extensions));
    wanted.map(|path| files::read(path)).collect()
}

/// What stands between delimiters, each text once.
fn cells(texts: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let texts = texts.iter().filter_map(|text| std::str::from_utf8(text).ok());
    let pieces = texts.flat_map(|text| text.split([',', ';', '\t', '\n', '"']).map(str::trim));
    let cells: BTreeSet<_> =
        pieces.filter(|cell| !cell.is_empty() && cell.len() <= Target::Numbers.longest()).collect();
    cells.into_iter().map(|cell| cell.as_bytes().to_vec()).collect()
}

/// Writes each input to a file of its own, in place of those of an earlier run.
///
/// # Errors
/// If one cannot be written.
pub fn write(texts: &[Vec<u8>], folder: &Path) -> anyhow::Result<()> {
    files::remove_folder(folder)?;
    for (number, text) in texts.iter().enumerate() {
        files::write(&folder.join(number.to_string()), text)?;
    }
    Ok(())
}

/// The most frequent words of the inputs, in libFuzzer's form.
pub fn dictionary(texts: &[Vec<u8>]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts.iter().filter_map(|text| std::str::from_utf8(text).ok()) {
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '_') {
            *counts.entry(word).or_default() += 1;
        }
    }
    let mut words: Vec<_> =
        counts.into_iter().filter(|(word, _)| (2..=32).contains(&word.len())).collect();
    words.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut dictionary = String::new();
    for (word, _) in words.into_iter().take(WORDS) {
        let escaped: String = word.bytes().fold(String::new(), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "\\x{byte:02X}");
            text
        });
        let _ = writeln!(dictionary, "\"{escaped}\"");
    }
    dictionary
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_by_frequency_and_cells_once() {
        let texts = [b"ab,cd\nab,x".to_vec(), "\u{53f7},ab".into(), vec![0xFF]];
        let lines = ["\"\\x61\\x62\"", "\"\\x63\\x64\"", "\"\\xE5\\x8F\\xB7\""];
        assert_eq!(dictionary(&texts).lines().collect::<Vec<_>>(), lines);
        assert_eq!(cells(&texts), [&b"ab"[..], b"cd", b"x", "\u{53f7}".as_bytes()]);
    }

    #[test]
    fn every_target_has_something_to_begin_with() {
        let root = Root::find().unwrap();
        for target in [Target::Scripts, Target::Enterprises, Target::Numbers, Target::Tables] {
            assert!(of(&root, target).unwrap().len() > 1, "{target:?}");
        }
    }
}
