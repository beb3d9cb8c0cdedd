//! The account of an import as Chinese text, in the words of the page.

use std::fmt::Write;

use zhice_model::import::Import;
use zhice_model::text::same_name;

use super::Table;

/// The accounts of all files.
pub fn text(tables: &[Table], name: &str) -> String {
    let mut out = String::new();
    for (table, number) in tables.iter().zip(1..) {
        if number > 1 {
            out.push('\n');
        }
        facts(&mut out, &table.import);
        columns(&mut out, &table.import);
        questions(&mut out, &table.import, name);
        rows(&mut out, &table.import);
    }
    out
}

fn facts(out: &mut String, import: &Import) {
    let _ = writeln!(out, "{}", import.file);
    let encoding = if import.encoding.is_empty() {
        String::new()
    } else {
        format!("，编码 {}", import.encoding)
    };
    let _ = writeln!(out, "  格式：{}{encoding}", import.format.label());
    let source = import.source.as_deref().unwrap_or("未识别，按通用表头读取");
    let _ = writeln!(out, "  来源：{source}");
    if !import.sheet.is_empty() {
        let others = import.other_sheets.join("、");
        let others =
            if others.is_empty() { others } else { format!("（没有读取：{others}）") };
        let _ = writeln!(out, "  工作表：{}{others}", import.sheet);
    }
    let Import { rows, found, joined, rejected_count, warnings_count, .. } = import;
    let _ = writeln!(
        out,
        "  数据行：{rows} 行；识别出 {found} 件专利，合并重复 {joined} 行，\
         未采用 {rejected_count} 行，需要核对 {warnings_count} 处"
    );
    for note in &import.notes {
        let _ = writeln!(out, "  提醒：{note}");
    }
}

fn columns(out: &mut String, import: &Import) {
    let _ = writeln!(out, "  表头在第 {} 行：", import.header_line);
    for column in &import.columns {
        if let Some(field) = column.field {
            let _ = writeln!(out, "    {} → {}", column.header, field.label());
        }
    }
    let unused = import.columns.iter().filter(|column| column.field.is_none());
    let unused: Vec<&str> = unused.map(|column| column.header.as_str()).collect();
    if !unused.is_empty() {
        let _ = writeln!(out, "    没有使用：{}", unused.join("、"));
    }
}

/// What the page would ask.
fn questions(out: &mut String, import: &Import, name: &str) {
    if import.needs_mapping {
        out.push_str("  问题：没有认出哪一列是申请号，请用 --columns 列名=申请号 指定\n");
        for column in import.columns.iter().filter(|column| !column.samples.is_empty()) {
            let _ = writeln!(out, "    {}：{}", column.header, column.samples.join("、"));
        }
        return;
    }
    if import.found == 0 {
        out.push_str("  文件中没有找到专利，请检查是否选对了文件。\n");
        return;
    }
    if import.owners.iter().any(|owner| same_name(&owner.name, name)) {
        return;
    }
    let _ = if name.trim().is_empty() {
        writeln!(out, "  问题：哪一个是本企业？请用 --name 写明企业名称，据此判断每件专利的权属")
    } else {
        writeln!(out, "  问题：哪一个是本企业？清单中的权利人没有一个与“{name}”一致")
    };
    for owner in &import.owners {
        let _ = writeln!(out, "    {}（{} 件）", owner.name, owner.patents);
    }
    if import.owners.is_empty() {
        out.push_str("    清单里没有列出权利人。\n");
    }
}

fn rows(out: &mut String, import: &Import) {
    if import.rejected_count > 0 {
        let _ = writeln!(out, "  未采用的行（{}）：", import.rejected_count);
    }
    for row in &import.rejected {
        let _ = writeln!(out, "    第 {} 行：{}", row.line, row.reason);
        let _ = writeln!(out, "      原文：{}", row.text.replace(['\r', '\n'], "⏎"));
    }
    more(out, import.rejected_count, import.rejected.len());
    if import.warnings_count > 0 {
        let _ = writeln!(out, "  需要核对（{}）：", import.warnings_count);
    }
    for warning in &import.warnings {
        let column = if warning.column.is_empty() { "整行" } else { &warning.column };
        let _ = writeln!(out, "    第 {} 行“{column}”：{}", warning.line, warning.message);
    }
    more(out, import.warnings_count, import.warnings.len());
}

fn more(out: &mut String, all: u32, listed: usize) {
    let rest = usize::try_from(all).unwrap_or(usize::MAX).saturating_sub(listed);
    if rest > 0 {
        let _ = writeln!(out, "    另有 {rest} 处未列出");
    }
}
