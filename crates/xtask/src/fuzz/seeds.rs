//! What a fuzz target begins with: files that the repository has for tests, and their words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde_json::Value;

use super::Target;
use crate::files;
use crate::paths::Root;

/// Patents of an enterprise to begin with.
const PATENTS: usize = 8;
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
        Target::Enterprises => enterprises(root),
        Target::Numbers => Ok(cells(&read(&tests.join("fixtures"), &["csv", "json"])?)),
        Target::Tables => read(&tests.join("fixtures"), &["csv", "xls", "xlsx"]),
    }
}

fn read(folder: &Path, extensions: &[&str]) -> anyhow::Result<Vec<Vec<u8>>> {
    let paths = files::walk(folder)?;
    let wanted = paths.iter().filter(|path| files::has_extension(path, extensions));
    wanted.map(|path| files::read(path)).collect()
}

/// The examples of the format's description, and the sample enterprise a few patents at a time: in a
/// long file most changes fall where nothing comes of them.
fn enterprises(root: &Root) -> anyhow::Result<Vec<Vec<u8>>> {
    let described = files::read_text(&root.join("docs/enterprise.md"))?;
    let examples = described.split("```json").skip(1).filter_map(|rest| rest.split("```").next());
    let mut seeds: Vec<_> = examples.map(|example| example.as_bytes().to_vec()).collect();
    for text in read(&root.tests().join("fixtures/enterprise"), &["json"])? {
        let mut enterprise: Value = serde_json::from_slice(&text)?;
        let Some(Value::Array(patents)) = enterprise.get("patents").cloned() else { continue };
        for few in patents.chunks(PATENTS) {
            if let Some(field) = enterprise.get_mut("patents") {
                *field = Value::Array(few.to_vec());
            }
            seeds.push(serde_json::to_vec(&enterprise)?);
        }
    }
    Ok(seeds)
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

/// What the words of a dictionary are taken from: the inputs, and what else names things to write.
///
/// # Errors
/// If a file cannot be read.
pub fn words_of(root: &Root, target: Target, inputs: &[Vec<u8>]) -> anyhow::Result<String> {
    let more = match target {
        Target::Enterprises => {
            [read(&root.join("docs/schema"), &["json"])?, read(&root.join("rules"), &["rhai"])?]
                .concat()
        }
        Target::Scripts | Target::Numbers | Target::Tables => Vec::new(),
    };
    Ok(dictionary(&[inputs, &more].concat()))
}

/// The most frequent words, in libFuzzer's form.
fn dictionary(texts: &[Vec<u8>]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts.iter().filter_map(|text| std::str::from_utf8(text).ok()) {
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-') {
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
