//! The words of the reference, `src/host/api/reference.toml`, as they stand there.

use std::fs;

use serde::Deserialize;

use crate::repository;

pub const FILE: &str = "crates/rules/src/host/api/reference.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What stands before everything else.
    pub introduction: String,
    /// The kinds of values.
    #[serde(rename = "type")]
    pub types: Vec<Type>,
    /// How scripts are written: rows of a table.
    #[serde(rename = "syntax")]
    pub syntax: Vec<Syntax>,
    /// The host's own functions by theme.
    #[serde(rename = "theme")]
    pub themes: Vec<Theme>,
    /// Functions of Rhai's packages in groups.
    #[serde(rename = "package")]
    pub packages: Vec<Package>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Type {
    pub name: String,
    pub means: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Syntax {
    /// A piece of script that runs in a provision.
    pub write: String,
    pub means: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub title: String,
    #[serde(default)]
    pub about: String,
    /// Where the examples stand.
    pub place: Place,
    #[serde(rename = "function")]
    pub functions: Vec<Function>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Place {
    #[serde(rename = "顶层")]
    Top,
    #[serde(rename = "条款")]
    Provision,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Function {
    pub call: Calls,
    /// What it is for.
    pub does: String,
    /// What it works on, where that is not plain.
    #[serde(default)]
    pub needs: Vec<String>,
    /// The keys of its `#{ … }`, each with its meaning.
    #[serde(default)]
    pub keys: Vec<(String, String)>,
    /// What the result is, besides its type.
    pub gives: Option<String>,
    /// What becomes of unknown data.
    pub unknown: Option<String>,
    pub example: String,
}

/// One way to call a function, or several that mean the same.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Calls {
    One(String),
    Several(Vec<String>),
}

impl Calls {
    pub fn all(&self) -> &[String] {
        match self {
            Self::One(call) => std::slice::from_ref(call),
            Self::Several(calls) => calls,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    pub title: String,
    /// Names of functions that mean much the same, and what they mean.
    pub functions: Vec<(Vec<String>, String)>,
}

impl Words {
    pub fn functions(&self) -> impl Iterator<Item = &Function> {
        self.themes.iter().flat_map(|theme| &theme.functions)
    }
}

pub fn load() -> Words {
    let text = fs::read_to_string(repository(FILE)).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{FILE}: {error}"))
}
