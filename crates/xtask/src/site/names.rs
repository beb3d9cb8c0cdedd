//! The names under which scripts and styles are published. They tell the content: a page of one
//! version never takes a script of another.

use std::collections::BTreeMap;

use anyhow::{Context, ensure};
use serde_json::Value;

const FOLDER: &str = "assets/";

/// By the name that the sources use (`assets/app.js`), the published one (`assets/app-1A2B3C4D.js`).
#[derive(Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Adds what the bundler reports to have made of its entry points.
    ///
    /// # Errors
    /// If the report has another form.
    pub fn add(&mut self, report: &str) -> anyhow::Result<()> {
        let report: Value = serde_json::from_str(report)?;
        let outputs = report.get("outputs").and_then(Value::as_object);
        let outputs = outputs.context("the bundler's report names no outputs")?;
        for (path, output) in outputs {
            let Some(entry) = output.get("entryPoint").and_then(Value::as_str) else { continue };
            self.0.insert(in_folder(entry), in_folder(path));
        }
        Ok(())
    }

    /// The published name of a script or style sheet.
    ///
    /// # Errors
    /// If there is no such entry point.
    pub fn published(&self, name: &str) -> anyhow::Result<&str> {
        let found = self.0.get(name).map(String::as_str);
        found.with_context(|| format!("{name} is no entry point in site/bundle.rs"))
    }

    /// All names, as scripts get them.
    ///
    /// # Errors
    /// None in practice: texts are always JSON.
    pub fn to_json(&self) -> anyhow::Result<String> {
        Ok(serde_json::to_string(&self.0)?)
    }

    /// The page with the published names in place of its own.
    ///
    /// # Errors
    /// If the page does not name one of these files.
    pub fn put_into(&self, page: &str, files: &[&str]) -> anyhow::Result<String> {
        let mut page = page.to_owned();
        for file in files {
            let quoted = format!("\"{file}\"");
            ensure!(page.contains(&quoted), "the page does not name {quoted}");
            page = page.replace(&quoted, &format!("\"{}\"", self.published(file)?));
        }
        Ok(page)
    }
}

fn in_folder(path: &str) -> String {
    format!("{FOLDER}{}", path.rsplit('/').next().unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{"outputs":{
        "../target/site.new/assets/app-1A2B3C4D.js":{"entryPoint":"scripts/app.js"},
        "../target/site.new/assets/app_bg-5E6F7A8B.wasm":{}}}"#;

    #[test]
    fn a_page_names_what_was_published() {
        let mut names = Names::default();
        names.add(REPORT).unwrap();
        assert_eq!(names.to_json().unwrap(), r#"{"assets/app.js":"assets/app-1A2B3C4D.js"}"#);
        let page = names.put_into("<script src=\"assets/app.js\">", &["assets/app.js"]).unwrap();
        assert_eq!(page, "<script src=\"assets/app-1A2B3C4D.js\">");
        assert!(names.put_into("<p>", &["assets/app.js"]).is_err());
        assert!(names.put_into("\"assets/other.js\"", &["assets/other.js"]).is_err());
        assert!(names.add("{}").is_err());
    }
}
