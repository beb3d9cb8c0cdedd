//! What compiles and yet cannot be meant, or would be slow: found before a script is run.

use rhai::{AST, ASTNode, Engine, Expr};
use zhice_model::Diagnostic;

use super::limits::{ARGUMENTS, MISTAKES};
use crate::codes::Code;
use crate::messages::place;
use crate::script::{Token, tokens};

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
    "ratio_to",
    "is_yes",
    "is_no",
];

/// The flaws of a script that compiled, without its file.
pub fn flaws(engine: &Engine, script: &AST, text: &str) -> Vec<Diagnostic> {
    let mut flaws = crowded_calls(script);
    flaws.extend(redefined_functions(text));
    flaws.extend(open_comment(engine, text));
    flaws
}

/// Calls with more arguments than any function takes: looking for a function that fits, the
/// interpreter tries every combination of them in one step.
fn crowded_calls(script: &AST) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    script.walk(&mut |path| {
        if let Some(ASTNode::Expr(Expr::FnCall(call, at) | Expr::MethodCall(call, at))) =
            path.last()
            && call.args.len() > ARGUMENTS
            && call.name != CAPTURE
        {
            let message = format!("“{}”的参数超过 {ARGUMENTS} 个的上限", call.name);
            let (line, column) = place(*at);
            let finding = Code::ScriptLimit.finding(message).at(line, column);
            found.push(finding.with_hint("把多个值写成一个数组 […]，或写进 #{ … }"));
        }
        found.len() < MISTAKES
    });
    found
}

fn redefined_functions(text: &str) -> Vec<Diagnostic> {
    let tokens: Vec<_> = tokens(text).collect();
    let pairs = tokens.iter().zip(tokens.iter().skip(1));
    let own = pairs.filter(|(word, name)| word.text == "fn" && RESERVED.contains(&name.text));
    let finding = |(_, name): (_, &Token)| {
        let message = format!("函数“{}”与内置函数同名", name.text);
        Code::ScriptName
            .finding(message)
            .at(Some(name.line), Some(name.column))
            .with_hint("换一个名称，否则内置函数不起作用")
    };
    own.take(MISTAKES).map(finding).collect()
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
        Code::ScriptSyntax
            .finding("注释没有结束，后面的内容都不起作用")
            .at(at(line), at(column))
            .over(Some(2))
            .with_hint("在注释末尾补上 */"),
    )
}
