//! Findings on rules as text: with the line of the script and a mark under the place, or on one line
//! each.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use zhice_model::{Diagnostic, Severity};

/// The texts of the scripts by path, from which lines are shown.
pub type Texts = BTreeMap<String, String>;

/// Every finding with its line, and how many there are.
pub fn human(findings: &[Diagnostic], texts: &Texts, renderer: &Renderer) -> String {
    if findings.is_empty() {
        return "没有发现问题。\n".to_owned();
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let blocks = blocks(findings, texts, renderer);
    format!(
        "{blocks}共 {errors} 个错误，{warnings} 个警告。各代码的含义见 docs/diagnostics.zh-CN.md。\n"
    )
}

/// Every finding with its line.
pub fn blocks(findings: &[Diagnostic], texts: &Texts, renderer: &Renderer) -> String {
    findings.iter().map(|finding| block(finding, texts, renderer) + "\n\n").collect()
}

fn block(finding: &Diagnostic, texts: &Texts, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .with_name(word_of(finding.severity))
        .primary_title(&finding.message)
        .id(&finding.code);
    let text = texts.get(&finding.file).map_or("", String::as_str);
    let group = match span(finding, text) {
        Some(span) => {
            let mark = AnnotationKind::Primary.span(span);
            title.element(Snippet::source(text).path(&finding.file).annotation(mark))
        }
        None if finding.file.is_empty() => Group::with_title(title),
        None => title.element(annotate_snippets::Origin::path(&finding.file)),
    };
    let advice = Level::HELP.with_name("建议").message(&finding.hint);
    let group = if finding.hint.is_empty() { group } else { group.element(advice) };
    renderer.render(&[group]).to_string()
}

/// The bytes that a finding is about: from its column on, or the whole line without its indent.
fn span(finding: &Diagnostic, text: &str) -> Option<Range<usize>> {
    let number = usize::try_from(finding.line?).ok()?;
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(number.checked_sub(1)?).map(str::len).sum();
    let line = lines.next().unwrap_or_default().trim_end();
    let byte = |count: usize| line.char_indices().nth(count).map_or(line.len(), |(at, _)| at);
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let (start, end) = match finding.column {
        Some(column) => {
            let first = count(column.saturating_sub(1));
            (byte(first), byte(first.saturating_add(count(finding.length.unwrap_or(1)))))
        }
        None => (line.len() - line.trim_start().len(), line.len()),
    };
    Some(before + start..before + end)
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
