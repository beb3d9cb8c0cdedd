//! The hostile scripts: files, and such as are too long for a file.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde::Deserialize;

/// What every generated script begins with.
pub const HEAD: &str = concat!(
    r#"plan(#{ id: "hostile", title: "敌意脚本", document: "无", regions: ["320682"], "#,
    r#"in_force: ["2024-01-01", "2026-12-31"] });"#,
    "\n"
);

/// A script made of one piece over and over.
#[derive(Deserialize)]
struct Generated {
    before: String,
    unit: String,
    times: usize,
    after: String,
}

/// `tests/hostile` of the repository.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/hostile")
}

/// Every script by its name.
pub fn all() -> BTreeMap<String, String> {
    let mut scripts = BTreeMap::new();
    for file in fs::read_dir(folder().join("scripts")).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        scripts.insert(name, fs::read_to_string(path).unwrap());
    }
    let generated = fs::read_to_string(folder().join("generated.json")).unwrap();
    let generated: BTreeMap<String, Generated> = serde_json::from_str(&generated).unwrap();
    scripts.extend(generated.into_iter().map(|(name, script)| {
        let Generated { before, unit, times, after } = script;
        (name, format!("{HEAD}{before}{}{after}", unit.repeat(times)))
    }));
    scripts
}
