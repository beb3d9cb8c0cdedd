//! The JSON files that come back: result packages and saved enterprises (`docs/package.md`).

use std::fmt::Write;

use serde::Serialize;
use sha2::{Digest, Sha256};
use zhice_model::export::{
    ENTERPRISES_SCHEMA, Enterprises, PACKAGE_SCHEMA, Package, Report, RuleVersion,
};
use zhice_model::rule_files::RuleFile;
use zhice_model::{Diagnostic, Enterprise};

/// This program with its version.
pub fn made_by() -> String {
    format!("zhice {}", env!("CARGO_PKG_VERSION"))
}

/// The text of a result package, on one line: nobody is to edit it.
pub fn package(report: &Report) -> Result<String, Diagnostic> {
    let Report { enterprise, assessment, rules, .. } = report;
    let package = Package {
        schema: PACKAGE_SCHEMA.to_owned(),
        made_by: made_by(),
        engine: assessment.engine.clone(),
        as_of: assessment.as_of,
        rules: rule_versions(rules),
        enterprise: enterprise.clone(),
        assessment: assessment.clone(),
    };
    written(serde_json::to_string(&package))
}

/// The text of saved enterprises: one as an enterprise file, several as a collection.
pub fn enterprises(enterprises: &[Enterprise]) -> Result<String, Diagnostic> {
    match enterprises {
        [] => Err(Diagnostic::error("export-empty", "没有可导出的企业资料")
            .with_hint("请先填写企业资料，再导出")),
        [one] => readable(one),
        many => readable(&Enterprises {
            schema: ENTERPRISES_SCHEMA.to_owned(),
            enterprises: many.to_vec(),
        }),
    }
}

fn readable(value: &impl Serialize) -> Result<String, Diagnostic> {
    written(serde_json::to_string_pretty(value))
}

fn written(text: serde_json::Result<String>) -> Result<String, Diagnostic> {
    text.map(|text| text + "\n")
        .map_err(|_| Diagnostic::error("export-json", "文件没有写成").with_hint("请再试一次"))
}

/// The files with the hashes of their texts.
pub fn rule_versions(rules: &[RuleFile]) -> Vec<RuleVersion> {
    let version =
        |file: &RuleFile| RuleVersion { path: file.path.clone(), sha256: sha256(&file.text) };
    rules.iter().map(version).collect()
}

/// The hash of a rule file. A byte-order mark is left out: browsers drop it when they read the file.
fn sha256(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::sha256;

    /// The examples of FIPS 180-2, and a mark that does not count.
    #[test]
    fn hashes() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        for (text, hash) in [("", empty), ("abc", abc), ("\u{FEFF}abc", abc)] {
            assert_eq!(sha256(text), hash, "{text}");
        }
    }
}
