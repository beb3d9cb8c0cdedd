//! `zhice check`: every finding on the rules of a folder.

use zhice_model::{Diagnostic, Severity};

use crate::arguments::{CheckArguments, CheckFormat};
use crate::failure::Failure;
use crate::rules_folder;

/// Checks a folder and gives the text to print.
///
/// # Errors
/// Files that cannot be read; findings, where one of them is an error.
pub fn run(arguments: &CheckArguments) -> Result<String, Failure> {
    let findings = rules_folder::check(&arguments.rules)?;
    let text = match arguments.format {
        CheckFormat::Human => human(&findings),
        CheckFormat::Plain => findings.iter().map(|finding| line_of(finding) + "\n").collect(),
        CheckFormat::Json => serde_json::to_string_pretty(&findings)
            .map(|json| json + "\n")
            .map_err(|error| Failure::Input(format!("结果无法写成 JSON：{error}")))?,
    };
    let broken = findings.iter().any(|finding| finding.severity == Severity::Error);
    if broken { Err(Failure::Rules(text)) } else { Ok(text) }
}

fn human(findings: &[Diagnostic]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let blocks: String = findings.iter().map(block_of).collect();
    if findings.is_empty() {
        "没有发现问题。\n".to_owned()
    } else {
        format!("{blocks}共 {errors} 个错误，{warnings} 个警告。\n")
    }
}

fn block_of(finding: &Diagnostic) -> String {
    let place = match (finding.line, finding.column) {
        (Some(line), Some(column)) => format!("第 {line} 行第 {column} 列"),
        (Some(line), None) => format!("第 {line} 行"),
        _ => String::new(),
    };
    let hint =
        if finding.hint.is_empty() { String::new() } else { format!("  {}\n", finding.hint) };
    format!(
        "{} {place}\n  {}：{}\n{hint}\n",
        finding.file,
        word_of(finding.severity),
        finding.message
    )
}

/// `rugao-2024/plan.rhai:12:5: 错误[script-name] 找不到名称“x”（检查拼写）`
pub fn line_of(finding: &Diagnostic) -> String {
    let place = [finding.line, finding.column].into_iter().flatten();
    let place: String = place.map(|number| format!(":{number}")).collect();
    let Diagnostic { code, file, message, hint, severity, .. } = finding;
    let hint = if hint.is_empty() { String::new() } else { format!("（{hint}）") };
    format!("{file}{place}: {}[{code}] {message}{hint}", word_of(*severity))
}

fn word_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "警告",
    }
}
