//! The reference as Markdown.

use std::fmt::Write;

use zhice_rules::reference::{Callable, callables};

use crate::coverage::own;
use crate::examples::frame;
use crate::library;
use crate::matching::is_call_of;
use crate::words::{Function, Package, Theme, Words};

const NUMERALS: [&str; 24] = [
    "一",
    "二",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "十一",
    "十二",
    "十三",
    "十四",
    "十五",
    "十六",
    "十七",
    "十八",
    "十九",
    "二十",
    "二十一",
    "二十二",
    "二十三",
    "二十四",
];

/// The whole file.
pub fn reference(words: &Words) -> String {
    let own: Vec<_> = own().collect();
    let mut chapters = vec![
        (
            "值的种类".to_owned(),
            table("名称", words.types.iter().map(|it| (it.name.clone(), &*it.means))),
        ),
        (
            "书写".to_owned(),
            table("写法", words.syntax.iter().map(|it| (code(&it.write), &*it.means))),
        ),
    ];
    chapters.extend(words.themes.iter().map(|it| (it.title.clone(), theme(it, &own))));
    chapters.push(("写了会报错的比较".to_owned(), refusals()));
    chapters.push(("数字与文字的现成函数".to_owned(), packages(&words.packages)));
    chapters.extend(library::chapters());
    let frame = frame();
    let frame = frame.trim();
    chapters.push((
        "例子用到的名称".to_owned(),
        format!("条款里的例子都放在下面这个小方案中“例子写在这里”一行，逐个运行过。\n\n```rhai\n{frame}\n```\n"),
    ));

    let mut text = format!("# 规则脚本函数参考\n\n{}\n", words.introduction.trim());
    for (number, (title, _)) in NUMERALS.iter().zip(&chapters) {
        let anchor = title.replace('、', "").replace(' ', "-");
        let _ = write!(text, "\n- [{number}、{title}](#{number}{anchor})");
    }
    text.push('\n');
    for (number, (title, body)) in NUMERALS.iter().zip(&chapters) {
        let _ = write!(text, "\n## {number}、{title}\n\n{}\n", body.trim());
    }
    text
}

fn code(script: &str) -> String {
    let fence = if script.contains('`') { "``" } else { "`" };
    let pad = if script.contains('`') { " " } else { "" };
    format!("{fence}{pad}{script}{pad}{fence}")
}

fn table<'a>(head: &str, rows: impl Iterator<Item = (String, &'a str)>) -> String {
    let mut text = format!("| {head} | 含义 |\n|---|---|\n");
    for (first, meaning) in rows {
        let (first, meaning) = (first.replace('|', "\\|"), meaning.replace('|', "\\|"));
        let _ = writeln!(text, "| {first} | {meaning} |");
    }
    text
}

fn theme(theme: &Theme, own: &[Callable]) -> String {
    let mut text = theme.about.trim().to_owned();
    for it in &theme.functions {
        let _ = write!(text, "\n\n{}", function(it, own));
    }
    text
}

fn function(function: &Function, own: &[Callable]) -> String {
    let (alike, other): (Vec<_>, Vec<_>) = function
        .call
        .all()
        .iter()
        .partition(|call| given(call, own) == given(&function.call.all()[0], own));
    let title: Vec<_> = alike.iter().map(|call| code(call)).collect();
    let mut text = format!("### {}\n\n{}\n", title.join("　"), function.does);
    let mut points: Vec<String> = function.needs.iter().map(|it| format!("- {it}")).collect();
    points.extend(function.keys.iter().map(|(key, meaning)| format!("- `{key}`：{meaning}")));
    points.extend(result(function, own).map(|it| format!("- 得到：{it}")));
    points.extend(other.iter().filter_map(|call| {
        let given = given(call, own)?;
        Some(format!("- 也可以写：{}，得到{given}。", code(call)))
    }));
    points.extend(function.unknown.iter().map(|it| format!("- 情况不明时：{it}")));
    if !points.is_empty() {
        let _ = writeln!(text, "\n{}", points.join("\n"));
    }
    let _ = write!(text, "\n```rhai\n{}\n```", function.example.trim());
    text
}

/// The registered type, then what more is to be said.
fn result(function: &Function, own: &[Callable]) -> Option<String> {
    let named = given(&function.call.all()[0], own);
    match (named, &function.gives) {
        (Some(name), Some(more)) => Some(format!("{name}。{more}")),
        (Some(name), None) => Some(format!("{name}。")),
        (None, more) => more.clone(),
    }
}

/// The type of what a call gives, where that says something.
fn given(call: &str, own: &[Callable]) -> Option<String> {
    let result = own.iter().find(|it| is_call_of(call, it))?.result.clone();
    result.filter(|name| name != "无" && name != "任意值")
}

/// Pairs of types that the host refuses to compare.
fn refusals() -> String {
    let refused = callables().into_iter().filter(|it| it.result.is_none() && it.name == "==");
    let mut pairs = Vec::new();
    let mut alone = Vec::new();
    for callable in refused {
        match callable.parameters.as_slice() {
            [one, other] if other == "任意值" => alone.push(one.clone()),
            [one, other] if one < other && one != "任意值" => {
                pairs.push(format!("{one}与{other}"))
            }
            _ => {}
        }
    }
    format!(
        "下面的比较写得出来，却永远不会成立，多半是写错了。系统不会悄悄当作“不相等”，而是停下来说明原因。\n\n\
         - 种类不同：{}。\n- 不能用 `==`、`<` 等符号与其他种类的值比较：{}。数量用 `over`、`at_least`、`below`、`at_most` 比较，\
         口径只与选项的编号比较，日期只与日期比较。\n",
        pairs.join("、"),
        alone.join("、")
    )
}

fn packages(packages: &[Package]) -> String {
    let mut text = "脚本语言自带，方案里很少用到。".to_owned();
    for package in packages {
        let row = |(names, meaning): &'_ (Vec<String>, String)| {
            let names: Vec<_> = names.iter().map(|name| code(name)).collect();
            format!(
                "| {} | {} |\n",
                names.join(" ").replace('|', "\\|"),
                meaning.replace('|', "\\|")
            )
        };
        let rows: String = package.functions.iter().map(row).collect();
        let _ = write!(
            text,
            "\n\n### {}\n\n| 函数 | 含义 |\n|---|---|\n{}",
            package.title,
            rows.trim()
        );
    }
    text
}
