//! What is wrong with a text, in Chinese: the reader's own words are English and name the types of the
//! program.

use serde_json::Error;
use serde_json::error::Category;

use super::labels::Label;
use super::place::{shortened, with_key};
use crate::near;

/// No value stands where one has to.
pub const NO_VALUE: &str = "这里应为一个值";

/// A value of another form stands where one of several words has to.
pub const NO_WORD: &str = "应为文字（写在双引号里）";

/// What the reader says of the form of JSON, and what we say.
const FORM: &[(&str, &str)] = &[
    ("expected `:`", "名称后面应为冒号“:”"),
    ("expected `,` or `]`", "列表的两项之间应为逗号“,”，或以“]”结束"),
    ("expected `,` or `}`", "两项之间应为逗号“,”，或以“}”结束"),
    ("expected ident", "这里应为 true、false 或 null"),
    ("expected value", NO_VALUE),
    ("expected `\"`", "这里应为双引号"),
    ("invalid escape", "反斜杠“\\”后面的写法不对"),
    ("invalid number", "数字的写法不对"),
    ("number out of range", "数字太大"),
    ("invalid unicode code point", "字符编号的写法不对"),
    ("control character", "文字中有不可见的控制字符（如换行、制表符）"),
    ("key must be a string", "名称应写在双引号里"),
    ("lone leading surrogate", "字符编号的写法不完整"),
    ("trailing comma", "最后一项后面多了逗号"),
    ("trailing characters", "文件结束后还有多余的内容"),
    ("unexpected end of hex escape", "字符编号的写法不完整"),
    ("recursion limit exceeded", "一层套一层的括号太多"),
];

/// What the reader calls the forms of values, and what we call them.
const FORMS: &[(&str, &str)] = &[
    ("a string", "文字（写在双引号里）"),
    ("a boolean", " true 或 false"),
    ("a sequence", "列表（写在“[]”里）"),
    ("a map", "对象（写在“{}”里）"),
    ("struct ", "对象（写在“{}”里）"),
    ("variant ", "文字（写在双引号里）"),
    ("enum ", "文字（写在双引号里）"),
    ("u", "不小于零的整数"),
    ("i", "整数"),
];

/// What the reader calls values that were found.
const FOUND: &[(&str, &str)] = &[
    ("string ", "文字"),
    ("integer ", "整数"),
    ("floating point ", "小数"),
    ("boolean ", " true 或 false"),
    ("null", "空值 null"),
    ("unit value", "空值 null"),
    ("sequence", "列表"),
    ("map", "对象"),
];

/// What is read in one of several forms; the reader names only the type.
const ONE_OF: &[(&str, &str)] = &[("Value", "应为整数、写在双引号里的小数，或比例")];

/// What is wrong.
pub fn words(error: &Error, label: Label) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let said = error.to_string();
    let said = said.strip_suffix(&place).unwrap_or(&said);
    match error.classify() {
        Category::Eof => "文件在这里中断，不完整".to_owned(),
        Category::Syntax | Category::Io => form(said),
        Category::Data => said_of(said, label),
    }
}

fn form(said: &str) -> String {
    let known = FORM.iter().find(|(start, _)| said.starts_with(start));
    known.map_or("不符合 JSON 的写法", |(_, words)| *words).to_owned()
}

/// What a reader says of a value, in our words.
#[must_use]
pub fn said_of(said: &str, label: Label) -> String {
    if let Some(rest) = said.strip_prefix("unknown field `") {
        let (name, known) = (named(rest), listed(rest));
        let known = known.iter().map(|name| (*name, label(name).unwrap_or_default()));
        let meant = near::nearest(name, known).map(near::told);
        let meant =
            meant.map_or("请检查拼写".to_owned(), |meant| format!("最接近的是 {meant}"));
        return format!("不认识的项“{}”，{meant}", shortened(name));
    }
    if let Some(rest) = said.strip_prefix("missing field `") {
        return format!("缺少{}一项", with_key(named(rest), label));
    }
    if let Some(rest) = said.strip_prefix("duplicate field `") {
        return format!("{}一项出现了两次", with_key(named(rest), label));
    }
    if let Some(rest) = said.strip_prefix("unknown variant `") {
        return variant(rest);
    }
    if let Some(rest) = said.strip_prefix("data did not match any variant of untagged enum ") {
        let known = ONE_OF.iter().find(|(name, _)| *name == rest);
        return known.map_or("值的形式不对", |(_, words)| *words).to_owned();
    }
    let kind = ["invalid type: ", "invalid value: ", "invalid length "];
    if let Some(rest) = kind.iter().find_map(|start| said.strip_prefix(start)) {
        return form_of_value(rest);
    }
    // The model's own types say what is wrong in Chinese.
    if said.is_ascii() { "值的形式不对".to_owned() } else { cut(said) }
}

/// The name before the reader's own words; it may itself have any characters.
fn named(rest: &str) -> &str {
    let end = rest.rfind("`, expected").or_else(|| rest.rfind("`, there are")).or(rest.rfind('`'));
    end.and_then(|end| rest.get(..end)).unwrap_or(rest)
}

/// The names that the reader would have taken, behind the one it found.
fn listed(rest: &str) -> Vec<&str> {
    let known = rest.get(named(rest).len()..).unwrap_or_default();
    known.split('`').skip(2).step_by(2).collect()
}

fn variant(rest: &str) -> String {
    let (name, known) = (named(rest), listed(rest));
    let meant = match near::nearest(name, known.iter().map(|name| (*name, ""))) {
        Some(meant) => format!("，最接近的是 {}", near::told(meant)),
        None if known.is_empty() => String::new(),
        None => format!("，可用的有：{}", known.join("、")),
    };
    format!("不认识的值“{}”{meant}", shortened(name))
}

fn form_of_value(rest: &str) -> String {
    let (found, expected) = rest.rsplit_once(", expected ").unwrap_or((rest, ""));
    let found = FOUND.iter().find(|(start, _)| found.starts_with(start)).map(|(_, words)| *words);
    let known = FORMS.iter().find(|(start, _)| expected.starts_with(start));
    // What the model expects it says in Chinese.
    let expected = match known {
        Some((_, words)) => Some(*words),
        None => Some(expected).filter(|words| !words.is_ascii()),
    };
    match (expected, found) {
        (Some(expected), Some(found)) if expected.ends_with(found) => {
            format!("应为{expected}，这里的值超出范围")
        }
        (Some(expected), Some(found)) => format!("应为{expected}，这里是{found}"),
        (Some(expected), None) => format!("应为{expected}"),
        (None, Some(found)) => format!("这里不能是{found}"),
        (None, None) => "值的形式不对".to_owned(),
    }
}

/// A message of the model, which may repeat a long text of the file.
fn cut(said: &str) -> String {
    const LONGEST: usize = 200;
    let start: String = said.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    if said.chars().count() > LONGEST { start + "…" } else { start }
}
