//! `zhice check`: every finding on the rules of a folder.

use std::io::IsTerminal;

use annotate_snippets::Renderer;
use zhice_model::Severity;

use crate::arguments::{CheckArguments, CheckFormat};
use crate::failure::Failure;
use crate::findings;
use crate::rules_folder;

/// Checks a folder and gives the text to print.
///
/// # Errors
/// Files that cannot be read; findings, where one of them is an error.
pub fn run(arguments: &CheckArguments) -> Result<String, Failure> {
    let (findings, texts) = rules_folder::check(&arguments.rules)?;
    let text = match arguments.format {
        CheckFormat::Human => findings::human(&findings, &texts, &renderer()),
        CheckFormat::Plain => {
            findings.iter().map(|finding| findings::line_of(finding) + "\n").collect()
        }
        CheckFormat::Json => serde_json::to_string_pretty(&findings)
            .map(|json| json + "\n")
            .map_err(|error| Failure::Input(format!("结果无法写成 JSON：{error}")))?,
    };
    let broken = findings.iter().any(|finding| finding.severity == Severity::Error);
    if broken { Err(Failure::Findings(text)) } else { Ok(text) }
}

/// With colours where somebody looks on.
pub fn renderer() -> Renderer {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if plain || !std::io::stdout().is_terminal() { Renderer::plain() } else { Renderer::styled() }
}
