//! The modules of the crates: which file each is, and what names and paths in it mean.

use std::collections::BTreeMap;

use regex::Regex;

use super::tree::{File, Tree};

/// A `use` with what it names.
const USE: &str = r"(?m)^[ \t]*(?<handed>pub(?:\([^)]*\))? )?use (?<tree>[^;]+);";
/// A name with at least one more behind it.
const PATH: &str = r"\w+(?:::\w+)+";
/// Where the unit tests of a file begin.
const TESTS: &str = r"(?m)^#\[cfg\(test\)\]\n(?:#\[.*\]\n)*mod \w+ \{";

/// One module.
pub struct Module<'t> {
    /// Its file.
    pub file: &'t File,
    /// What it names with `use` and by paths, each from the root of its crate, with its line. What it hands
    /// on of its own children is not among it.
    pub named: Vec<(String, usize)>,
    /// What it hands on: from where, by the name.
    handed_on: BTreeMap<String, String>,
}

/// All modules, by their paths: the folder of the crate's root, then the modules (`crates/a/src::b::c`).
pub struct Modules<'t>(pub BTreeMap<String, Module<'t>>);

impl<'t> Modules<'t> {
    /// The modules of a repository.
    ///
    /// # Errors
    /// If a pattern is no regular expression.
    pub fn of(tree: &'t Tree) -> anyhow::Result<Self> {
        let files: Vec<_> = tree.with_extension(&["rs"]).collect();
        let root = |file: &&File| {
            file.path
                .strip_suffix("/lib.rs")
                .or(file.path.strip_suffix("/main.rs"))
                .map(str::to_owned)
        };
        let roots: Vec<String> = files.iter().filter_map(root).collect();
        let places: BTreeMap<String, &File> =
            files.into_iter().filter_map(|file| Some((place(&roots, &file.path)?, file))).collect();
        let reader = Reader {
            handed: Regex::new(USE)?,
            path: Regex::new(PATH)?,
            tests: Regex::new(TESTS)?,
            places: &places,
        };
        let modules = places.iter().map(|(place, file)| (place.clone(), reader.read(place, file)));
        Ok(Self(modules.collect()))
    }

    /// The module in which what a path names is defined, through all that hand it on; `None` for a module
    /// itself, or nothing of this crate.
    pub fn defining(&self, path: &str) -> Option<&str> {
        let mut path = path.to_owned();
        // Nothing is handed on so often.
        for _ in 0..8 {
            let (place, rest) = self.split(&path)?;
            let name = rest.split("::").next().filter(|name| !name.is_empty())?;
            match self.0.get(place)?.handed_on.get(name) {
                Some(from) => {
                    path = format!("{from}{}", rest.strip_prefix(name).unwrap_or_default())
                }
                None => return self.0.get_key_value(place).map(|(place, _)| place.as_str()),
            }
        }
        None
    }

    /// The longest part of a path that is a module, and the rest.
    fn split<'p>(&self, path: &'p str) -> Option<(&'p str, &'p str)> {
        longest(path, |place| self.0.contains_key(place))
    }
}

/// The longest part of a path that is a module, and the rest.
fn longest(path: &str, is_module: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let mut place = path;
    while !is_module(place) {
        place = place.rsplit_once("::")?.0;
    }
    Some((place, path.strip_prefix(place)?.trim_start_matches("::")))
}

/// `crates/a/src/b/mod.rs` → `crates/a/src::b`
fn place(roots: &[String], path: &str) -> Option<String> {
    let inside =
        |root: &&String| path.strip_prefix(root.as_str()).is_some_and(|rest| rest.starts_with('/'));
    let root = roots.iter().filter(inside).max_by_key(|root| root.len())?;
    let rest = path.strip_prefix(root.as_str())?.strip_suffix(".rs")?;
    let rest = rest.strip_suffix("/mod").unwrap_or(rest);
    let rest = if matches!(rest, "/lib" | "/main") { "" } else { rest };
    Some(format!("{root}{}", rest.replace('/', "::")))
}

/// Reads files.
struct Reader<'r, 't> {
    handed: Regex,
    path: Regex,
    tests: Regex,
    places: &'r BTreeMap<String, &'t File>,
}

impl<'t> Reader<'_, 't> {
    fn read(&self, place: &str, file: &'t File) -> Module<'t> {
        let code = self.code_of(file);
        let mut module = Module { file, named: Vec::new(), handed_on: BTreeMap::new() };
        // Modules that the file can begin a path with: its children, and those that it imports.
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        for child in self.places.keys().filter_map(|it| it.strip_prefix(place)?.strip_prefix("::"))
        {
            known.insert(child.to_owned(), format!("{place}::{child}"));
        }
        for found in self.handed.captures_iter(&code) {
            let at = found.get(0).map_or(0, |it| it.start());
            for path in expand(&found["tree"]) {
                let Some(path) = self.rooted(place, &path, &known) else { continue };
                let name = path.rsplit("::").next().unwrap_or_default().to_owned();
                let below = path.strip_prefix(place).and_then(|rest| rest.strip_prefix("::"));
                let own_child = below.is_some_and(|below| below.contains("::"));
                if found.name("handed").is_some() {
                    module.handed_on.insert(name.clone(), path.clone());
                    if own_child {
                        continue;
                    }
                }
                if self.places.contains_key(&path) {
                    known.insert(name, path);
                } else {
                    module.named.push((path, line_at(&code, at)));
                }
            }
        }
        let rest = self
            .handed
            .replace_all(&code, |it: &regex::Captures<'_>| it[0].replace(|c| c != '\n', " "));
        for found in self.path.find_iter(&rest) {
            if let Some(path) = self.rooted(place, found.as_str(), &known) {
                module.named.push((path, line_at(&rest, found.start())));
            }
        }
        module
    }

    /// Without comments and unit tests, line by line.
    fn code_of(&self, file: &File) -> String {
        let end = self.tests.find(&file.text).map_or(file.text.len(), |it| it.start());
        let lines = file.text.get(..end).unwrap_or_default().lines();
        lines
            .map(|line| {
                if line.trim_start().starts_with("//") {
                    "\n".to_owned()
                } else {
                    format!("{line}\n")
                }
            })
            .collect()
    }

    /// A path as it stands in a module, from the root of the crate; `None` for that of another crate.
    fn rooted(&self, place: &str, path: &str, known: &BTreeMap<String, String>) -> Option<String> {
        let path = path.strip_suffix("::self").unwrap_or(path);
        let (first, rest) =
            path.split_once("::").map_or((path, None), |(first, rest)| (first, Some(rest)));
        let up = || place.rsplit_once("::").map(|(up, _)| up);
        let begin = match first {
            "crate" => place.split("::").next()?,
            "self" => place,
            "super" => match rest.filter(|rest| rest.split("::").next() == Some("super")) {
                Some(rest) => return self.rooted(up()?, rest, known),
                None => up()?,
            },
            name => known.get(name)?.as_str(),
        };
        Some(rest.map_or(begin.to_owned(), |rest| format!("{begin}::{rest}")))
    }
}

fn line_at(code: &str, offset: usize) -> usize {
    1 + code.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

/// `a::{b, c::{self, d as e}}` → `a::b`, `a::c::self`, `a::c::d`
fn expand(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((before, rest)) = tree.split_once('{') else {
        let name = tree.split_once(" as ").map_or(tree, |(name, _)| name);
        return vec![name.trim().to_owned()];
    };
    let inside = rest.rsplit_once('}').map_or(rest, |(inside, _)| inside);
    let mut depth = 0_i32;
    let members = inside.split(|c| {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        c == ',' && depth == 0
    });
    let members = members.filter(|member| !member.trim().is_empty()).flat_map(expand);
    members.map(|member| format!("{}{member}", before.trim())).collect()
}
