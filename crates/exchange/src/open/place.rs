//! Where in a saved file something is wrong, in the words of the page.

use serde_path_to_error::{Path, Segment};
use zhice_model::text::is_invisible;

use crate::export::label_of;

/// How much of a text of the file a message repeats.
const SHOWN: usize = 60;

/// How many steps into the file the words follow; the path tells the rest.
const STEPS: usize = 6;

/// Names of lists, and what one of their items is called.
const ITEMS: &[(&str, &str)] = &[
    ("enterprises", "家企业"),
    ("patents", "件专利"),
    ("rules", "个规则文件"),
    ("plans", "个政策文件的结果"),
    ("provisions", "个条款"),
];

/// What other parts are called.
const PARTS: &[(&str, &str)] = &[
    ("schema", "文件种类"),
    ("name", "企业名称"),
    ("creditCode", "统一社会信用代码"),
    ("region", "所在地区"),
    ("subject", "主体类型"),
    ("company", "是否登记为企业"),
    ("noPatents", "没有专利"),
    ("totals", "汇总数"),
    ("statusAsOf", "清单导出日期"),
    ("answers", "问题的答案"),
    ("enterprise", "企业资料"),
    ("assessment", "评估结果"),
    ("asOf", "判断日期"),
    ("engine", "规则引擎的版本"),
    ("madeBy", "保存文件的程序"),
    ("inferred", "推定的项"),
];

/// `第 4 件专利的“申请日”，位置 patents[3].filedOn`; empty for the file as a whole.
pub fn words(path: &Path) -> String {
    let segments: Vec<&Segment> = path.iter().collect();
    let mut parts: Vec<String> = Vec::new();
    let mut list = None;
    for segment in segments {
        match segment {
            Segment::Map { key } => {
                parts.extend(list.take().map(quoted));
                if ITEMS.iter().any(|(name, _)| name == key) {
                    list = Some(key.as_str());
                } else {
                    parts.push(quoted(key));
                }
            }
            Segment::Seq { index } => parts.push(item(list.take(), index + 1)),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    parts.extend(list.map(quoted));
    if parts.is_empty() {
        return String::new();
    }
    parts.truncate(STEPS);
    let (words, path) = (parts.join("的"), shortened(&path.to_string()));
    if words == format!("“{path}”") { words } else { format!("{words}，位置 {path}") }
}

fn item(list: Option<&str>, number: usize) -> String {
    let known = list.and_then(|list| ITEMS.iter().find(|(name, _)| *name == list));
    known.map_or_else(|| format!("第 {number} 项"), |(_, unit)| format!("第 {number} {unit}"))
}

/// A part by its key, in the words of the page where they have one.
fn quoted(key: &str) -> String {
    format!("“{}”", label(key).map_or_else(|| shortened(key), str::to_owned))
}

/// The same with the key beside the words: `“申请号”（applicationNumber）`.
pub fn with_key(key: &str) -> String {
    let known = label(key).map(|label| format!("“{label}”（{key}）"));
    known.unwrap_or_else(|| quoted(key))
}

fn label(key: &str) -> Option<&'static str> {
    let lists = match key {
        "enterprises" => Some("企业"),
        "patents" => Some("专利清单"),
        "rules" => Some("规则文件"),
        _ => None,
    };
    let part = || PARTS.iter().find(|(name, _)| *name == key).map(|(_, label)| *label);
    lists.or_else(|| label_of(key)).or_else(part)
}

/// A text of the file as a message can show it: on one line, without what hides or turns text around,
/// and not too long.
pub fn shortened(text: &str) -> String {
    let hidden =
        |c: char| is_invisible(c) || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let visible = text.chars().filter(|c| !hidden(*c));
    let mut shown: String =
        visible.map(|c| if c.is_control() { ' ' } else { c }).take(SHOWN + 1).collect();
    if shown.chars().count() > SHOWN {
        shown.pop();
        shown.push('…');
    }
    shown
}
