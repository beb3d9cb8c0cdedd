//! What a saved file says that it is.

use serde::Deserialize;
use zhice_model::Diagnostic;
use zhice_model::enterprise::ENTERPRISE_SCHEMA;
use zhice_model::export::{ENTERPRISES_SCHEMA, PACKAGE_SCHEMA};
use zhice_model::reading::shortened;

use super::json;
use super::text::SAVED;

/// The kinds that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One enterprise.
    Enterprise,
    /// Several.
    Enterprises,
    /// A result with what it came of.
    Package,
}

const KINDS: &[(&str, Kind, &str)] = &[
    (ENTERPRISE_SCHEMA, Kind::Enterprise, "企业资料"),
    (ENTERPRISES_SCHEMA, Kind::Enterprises, "多家企业的资料"),
    (PACKAGE_SCHEMA, Kind::Package, "结果包"),
];

/// Other files of ours, from which no enterprise comes.
const OTHERS: &[(&str, &str)] = &[
    ("zhice/assessment", "一份评估结果"),
    ("zhice/import", "一份导入结果"),
    ("zhice/improvement", "一份行动方案"),
    ("zhice/timeline", "一份时间线"),
    ("zhice/comparison", "一份情形比较"),
    ("zhice/rules", "规则目录"),
    ("zhice/targets", "方案的全区目标"),
    ("zhice/townships", "分镇目标表"),
    ("zhice/offices", "方案的办理信息"),
];

/// The part of every file that says what it is.
#[derive(Deserialize)]
struct Head {
    schema: Option<String>,
}

/// The kind of a file, by its `schema`.
pub fn of(text: &str) -> Result<Kind, Diagnostic> {
    if !text.trim_start().starts_with('{') {
        let message = "这不是知策保存的文件（内容不是以“{”开头的 JSON）";
        let hint = format!("{SAVED}；如果是专利清单，请用“导入表格”打开");
        return Err(Diagnostic::error("open-kind", message).with_hint(hint));
    }
    let head: Head = json::read_head(text)?;
    let Some(schema) = head.schema else {
        let message = "这不是知策保存的文件：缺少说明文件种类的“schema”一项";
        return Err(Diagnostic::error("open-kind", message).with_hint(SAVED));
    };
    match KINDS.iter().find(|(known, ..)| *known == schema) {
        Some((_, kind, _)) => Ok(*kind),
        None => Err(refusal(&schema)),
    }
}

/// The refusal of a file of another kind or version.
fn refusal(schema: &str) -> Diagnostic {
    let (name, version) = schema.rsplit_once('/').unwrap_or((schema, ""));
    let is_of = |known: &str| known.rsplit_once('/').is_some_and(|(known, _)| known == name);
    let known = KINDS.iter().find(|(known, ..)| is_of(known));
    if let (Some((known, _, what)), Ok(2..)) = (known, version.parse::<u32>()) {
        let message = format!(
            "这份{what}由更新版本的程序保存（{}），本程序只能读取 {known}",
            shortened(schema)
        );
        return Diagnostic::error("open-newer", message)
            .with_hint("请刷新网页或更新程序后再打开；文件没有改动");
    }
    let other = OTHERS.iter().find(|(other, _)| *other == name);
    let message = match other {
        Some((_, what)) => format!("这是{what}，里面没有可以打开的企业资料"),
        None => format!("不认识的文件种类“{}”", shortened(schema)),
    };
    Diagnostic::error("open-kind", message).with_hint(SAVED)
}
