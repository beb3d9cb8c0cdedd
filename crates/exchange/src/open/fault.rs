//! What is wrong with a JSON file, in Chinese: the reader's own words are English and name the types of
//! the program.

use serde_json::Error;
use serde_json::error::Category;

use super::place::{shortened, with_key};

/// What the reader says of the form of JSON, and what we say.
const FORM: &[(&str, &str)] = &[
    ("expected `:`", "名称后面应为冒号“:”"),
    ("expected `,` or `]`", "列表的两项之间应为逗号“,”，或以“]”结束"),
    ("expected `,` or `}`", "两项之间应为逗号“,”，或以“}”结束"),
    ("expected ident", "这里应为 true、false 或 null"),
    ("expected value", "这里应为一个值"),
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

/// The answers of questions are read in one of several forms; the reader names only the type.
const ONE_OF: &[(&str, &str)] = &[
    ("Answer", "答案应为 true 或 false、整数、文字，或记录的列表"),
    ("Scalar", "应为 true 或 false、整数或文字"),
    ("Value", "应为整数、写在双引号里的小数，或比例"),
];

/// What is wrong.
pub fn words(error: &Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let said = error.to_string();
    let said = said.strip_suffix(&place).unwrap_or(&said);
    match error.classify() {
        Category::Eof => "文件在这里中断，不完整".to_owned(),
        Category::Syntax | Category::Io => form(said),
        Category::Data => content(said),
    }
}

fn form(said: &str) -> String {
    let known = FORM.iter().find(|(start, _)| said.starts_with(start));
    known.map_or("不符合 JSON 的写法", |(_, words)| *words).to_owned()
}

fn content(said: &str) -> String {
    if let Some(rest) = said.strip_prefix("unknown field `") {
        return format!("不认识的项“{}”，请检查拼写", shortened(named(rest)));
    }
    if let Some(rest) = said.strip_prefix("missing field `") {
        return format!("缺少{}一项", with_key(named(rest)));
    }
    if let Some(rest) = said.strip_prefix("duplicate field `") {
        return format!("{}一项出现了两次", with_key(named(rest)));
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

fn variant(rest: &str) -> String {
    let name = named(rest);
    let known = rest.get(name.len()..).unwrap_or_default();
    let known: Vec<&str> = known.split('`').skip(2).step_by(2).collect();
    let listed = if known.is_empty() {
        String::new()
    } else {
        format!("，可用的有：{}", known.join("、"))
    };
    format!("不认识的值“{}”{listed}", shortened(name))
}

fn form_of_value(rest: &str) -> String {
    let (found, expected) = rest.rsplit_once(", expected ").unwrap_or((rest, ""));
    let found = FOUND.iter().find(|(start, _)| found.starts_with(start)).map(|(_, words)| *words);
    let expected =
        FORMS.iter().find(|(start, _)| expected.starts_with(start)).map(|(_, words)| *words);
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
