//! Where in a file something is wrong, in the words of the page.

use serde_path_to_error::{Path, Segment};

use super::labels::Label;
use crate::text::is_invisible;

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

/// The part whose members plans name, so that no word of ours fits them.
const ANSWERS: &str = "answers";

/// `第 4 件专利的“申请日”，位置 patents[3].filedOn`; empty for the file as a whole.
pub fn words(path: &Path, label: Label) -> String {
    let mut parts: Vec<String> = Vec::new();
    let (mut list, mut ours) = (None, true);
    for segment in path.iter() {
        match segment {
            Segment::Map { key } => {
                parts.extend(list.take().map(|list| quoted(list, label)));
                if ours && ITEMS.iter().any(|(name, _)| name == key) {
                    list = Some(key.as_str());
                } else if ours {
                    parts.push(quoted(key, label));
                } else {
                    parts.push(format!("“{}”", shortened(key)));
                }
                ours = ours && key != ANSWERS;
            }
            Segment::Seq { index } => parts.push(item(list.take(), index + 1)),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    parts.extend(list.map(|list| quoted(list, label)));
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

/// A part by its name, in the words of the page where they have one.
fn quoted(name: &str, label: Label) -> String {
    format!("“{}”", label(name).map_or_else(|| shortened(name), str::to_owned))
}

/// The same with the name beside the words: `“申请号”（applicationNumber）`.
pub fn with_key(name: &str, label: Label) -> String {
    let known = label(name).map(|label| format!("“{label}”（{name}）"));
    known.unwrap_or_else(|| quoted(name, label))
}

/// A text of the file as a message can show it: on one line, without what hides or turns text around,
/// and not too long.
#[must_use]
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
