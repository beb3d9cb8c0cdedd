//! The catalogue as a page of the manual.

use std::fmt::Write;

use zhice_model::Severity;

use super::{CATALOGUE, CodeEntry, EXAMPLE_HEAD, Trigger};

const INTRODUCTION: &str = "\
# 提示代码

检查规则（`zhice check`）和载入规则时，每条提示都带一个代码。同一类问题的代码永远不变，可以按代码查这一页。
错误须改正，否则方案不能使用；警告不影响使用，但请看一看。";

/// The page, in Markdown.
#[must_use]
pub fn guide() -> String {
    let mut page = format!("{INTRODUCTION}\n\n| 代码 | 级别 | 含义 |\n|---|---|---|\n");
    for entry in CATALOGUE {
        let name = entry.code.name();
        let _ = writeln!(page, "| [`{name}`](#{name}) | {} | {} |", level(entry), brief(entry));
    }
    let _ =
        write!(page, "\n脚本的例子前面都有这样一行，算第 1 行：\n\n```rhai\n{EXAMPLE_HEAD}\n```\n");
    for entry in CATALOGUE {
        write_entry(&mut page, entry);
    }
    page
}

fn level(entry: &CodeEntry) -> &'static str {
    match entry.code.severity() {
        Severity::Error => "错误",
        Severity::Warning => "警告",
    }
}

/// The first clause of what it means.
fn brief(entry: &CodeEntry) -> &'static str {
    entry.meaning.split(['：', '。']).next().unwrap_or(entry.meaning)
}

fn write_entry(page: &mut String, entry: &CodeEntry) {
    let CodeEntry { code, meaning, advice, trigger, at } = entry;
    let (language, before, example) = match trigger {
        Trigger::Script(text) => ("rhai", "例如", text),
        Trigger::WholeScript(text) => ("rhai", "例如（完整的脚本）", text),
        Trigger::Index(text) => ("json", "例如 `index.json`", text),
        Trigger::Enterprise(text) => ("json", "例如企业资料", text),
        Trigger::Slice(text) => ("json", "例如只送来这样一批专利", text),
        Trigger::WhatIf(text) => ("json", "例如测算请求", text),
        Trigger::EnterpriseFirst(text) => ("json", "例如在规则之前送来企业资料", text),
    };
    let place = at.map_or_else(String::new, |(line, column, length)| {
        format!("，提示第 {line} 行第 {column} 列起的 {length} 个字")
    });
    let _ = write!(
        page,
        "\n## {}\n\n{}。{meaning}\n\n怎么改：{advice}\n\n{before}{place}：\n\n```{language}\n{example}\n```\n",
        code.name(),
        level(entry),
    );
}
