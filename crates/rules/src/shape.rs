//! What compiles and yet cannot be meant, or would be slow: found before a script is run.

use rhai::{AST, ASTNode, Engine, Expr, Position};
use zhice_model::Diagnostic;

use crate::budget::ARGUMENTS;
use crate::messages::place;

/// What the parser makes of a closure that captures variables; no script can write it.
const CAPTURE: &str = "curry";

/// The functions that declare a plan and write down a result: a script's own function of such a name
/// would be called in their place without a word.
const RESERVED: &[&str] = &[
    "plan",
    "param",
    "reading",
    "option",
    "ask",
    "field",
    "provision",
    "require",
    "target",
    "review",
    "lever",
    "tier",
    "note",
    "any_of",
    "all",
    "any",
    "at_least_of",
    "over",
    "at_least",
    "below",
    "at_most",
    "count",
    "share_of",
    "is_yes",
    "is_no",
];

/// The first flaw of a script that compiled, without its file.
pub fn flaw(engine: &Engine, script: &AST, text: &str) -> Option<Diagnostic> {
    crowded_call(script)
        .or_else(|| redefined_function(script, text))
        .or_else(|| open_comment(engine, text))
}

/// A call with more arguments than any function takes: looking for a function that fits, the
/// interpreter tries every combination of them in one step.
fn crowded_call(script: &AST) -> Option<Diagnostic> {
    let mut found = None;
    script.walk(&mut |path| {
        if let Some(ASTNode::Expr(Expr::FnCall(call, at) | Expr::MethodCall(call, at))) =
            path.last()
            && call.args.len() > ARGUMENTS
            && call.name != CAPTURE
        {
            found = Some((call.name.to_string(), *at));
        }
        found.is_none()
    });
    found.map(|(name, at)| {
        let message = format!("“{name}”的参数超过 {ARGUMENTS} 个的上限");
        at_place(Diagnostic::error("script-limit", message), at)
    })
}

fn redefined_function(script: &AST, text: &str) -> Option<Diagnostic> {
    let own = script.iter_functions().map(|function| function.name.to_owned());
    let name = own.filter(|name| RESERVED.contains(&name.as_str())).min()?;
    let written = format!("fn {name}");
    let line = (1..).zip(text.lines()).find(|(_, line)| line.contains(&written));
    let message = format!("函数“{name}”与内置函数同名");
    Some(
        Diagnostic::error("script-name", message)
            .at(line.map(|(number, _)| number), None)
            .with_hint("换一个名称，否则内置函数不起作用"),
    )
}

/// A comment that runs to the end of the script and swallows what was meant to be run. Only then
/// does the script compile with one more end of a comment behind it.
fn open_comment(engine: &Engine, text: &str) -> Option<Diagnostic> {
    let start = text.rfind("/*")?;
    engine.compile(format!("{text}\n*/")).ok()?;
    let before = text.get(..start)?;
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    let at = |number: usize| u32::try_from(number).ok();
    Some(
        Diagnostic::error("script-syntax", "注释没有结束，后面的内容都不起作用")
            .at(at(line), at(column))
            .with_hint("在注释末尾补上 */"),
    )
}

fn at_place(diagnostic: Diagnostic, at: Position) -> Diagnostic {
    let (line, column) = place(at);
    diagnostic.at(line, column)
}
