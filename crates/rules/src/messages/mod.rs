//! Errors of the interpreter in Chinese, with line and column and without type names of the host.

mod failure;
mod syntax;
mod wording;

use rhai::{EvalAltResult, ParseErrorType, Position};
use zhice_model::Diagnostic;

use crate::codes::Code;
use wording::Words;

/// Line and column of a position, where it has them.
pub fn place(at: Position) -> (Option<u32>, Option<u32>) {
    let number = |n: Option<usize>| n.and_then(|n| u32::try_from(n).ok());
    (number(at.line()), number(at.position()))
}

/// An error raised by a host function, in Chinese already.
pub fn fault(message: impl Into<String>, at: Position) -> Box<EvalAltResult> {
    Box::new(EvalAltResult::ErrorRuntime(message.into().into(), at))
}

/// A diagnostic for a script that could not be compiled.
pub fn compile_diagnostic(error: &ParseErrorType, at: Position, file: &str) -> Diagnostic {
    diagnostic(syntax::describe(error), at, file)
}

/// A diagnostic for a script that failed while it ran.
pub fn runtime_diagnostic(error: &EvalAltResult, file: &str) -> Diagnostic {
    let cause = innermost(error);
    if let EvalAltResult::ErrorParsing(kind, at) = cause {
        return compile_diagnostic(kind, *at, file);
    }
    let at = if cause.position().is_none() { error.position() } else { cause.position() };
    let file = library_of(error).unwrap_or_else(|| file.to_owned());
    diagnostic(failure::describe(cause), at, &file)
}

/// A diagnostic for a plan that used up its operations between runs.
pub fn spent_diagnostic(file: &str) -> Diagnostic {
    diagnostic(failure::spent(), Position::NONE, file)
}

fn diagnostic(words: Words, at: Position, file: &str) -> Diagnostic {
    let (line, column) = place(at);
    words.code.finding(words.message).in_file(file).at(line, column).with_hint(words.hint)
}

/// Where the script itself went wrong or called what went wrong: the outermost position, which is
/// the script's own also when the cause lies in a library.
pub fn outermost_place(error: &EvalAltResult) -> Option<(u32, u32)> {
    let inner = match error {
        EvalAltResult::ErrorInFunctionCall(_, _, inner, _)
        | EvalAltResult::ErrorInModule(_, inner, _) => Some(inner),
        _ => None,
    };
    match place(error.position()) {
        (Some(line), Some(column)) => Some((line, column)),
        _ => inner.and_then(|inner| outermost_place(inner)),
    }
}

/// The name that an error of the parser does not find.
pub fn unknown_name(error: &ParseErrorType) -> Option<&str> {
    match error {
        ParseErrorType::VariableUndefined(name) => Some(name),
        _ => None,
    }
}

/// Whether a finding says that a limit was met.
pub fn is_limit(finding: &Diagnostic) -> bool {
    finding.code == Code::ScriptLimit.name()
}

fn innermost(error: &EvalAltResult) -> &EvalAltResult {
    match error {
        EvalAltResult::ErrorInFunctionCall(_, _, inner, _)
        | EvalAltResult::ErrorInModule(_, inner, _) => innermost(inner),
        _ => error,
    }
}

/// The file of the innermost function called, when it is another than the plan's.
fn library_of(error: &EvalAltResult) -> Option<String> {
    match error {
        EvalAltResult::ErrorInFunctionCall(_, source, inner, _) => library_of(inner)
            .or_else(|| Some(source.clone()).filter(|source| source.starts_with("library/"))),
        _ => None,
    }
}
