//! Compiles a script and runs its top level. After a mistake the statement that holds it is taken
//! out and the rest tried again, so that one pass tells of all mistakes.

use rhai::{AST, Engine, EvalAltResult, ParseError};
use zhice_judging::sorted_insert::insert_in_order;
use zhice_model::Diagnostic;
use zhice_model::rule_files::RuleFile;

use super::limits::{RECOMPILED_BYTES, ROUNDS, SCRIPT_BYTES};
use super::shape::flaws;
use crate::codes::Code;
use crate::messages::{
    compile_diagnostic, is_limit, outermost_place, place, runtime_diagnostic, unknown_name,
};
use crate::script::{Patch, unclosed, without_mark};

/// What came of running the top level of a script: mistakes noted, and the one that stopped it.
pub type Ran = (Vec<Diagnostic>, Option<Box<EvalAltResult>>);

/// The script compiled, after its top level ran without mistakes.
///
/// # Errors
/// Every mistake found, in the order of the script.
pub fn load(
    engine: &Engine,
    file: &RuleFile,
    run: &mut dyn FnMut(&AST) -> Ran,
) -> Result<AST, Vec<Diagnostic>> {
    if file.text.len() > SCRIPT_BYTES {
        let message = format!("脚本超过 {} KB 的上限", SCRIPT_BYTES / 1024);
        let finding = Code::ScriptLimit.finding(message).in_file(&file.path);
        return Err(vec![finding.with_hint("把脚本分成几个方案，或把公用的定义移到规则库")]);
    }
    let patch = Patch::new(without_mark(&file.text));
    let mut loading = Loading { engine, file: &file.path, patch, problems: Vec::new() };
    let affordable = RECOMPILED_BYTES.checked_div(file.text.len()).unwrap_or(ROUNDS);
    for round in 0..affordable.clamp(1, ROUNDS) {
        match loading.round(round, run) {
            Step::Done(ast) if loading.problems.is_empty() => return Ok(*ast),
            Step::Again => {}
            Step::Done(_) | Step::Stop => break,
        }
    }
    let mut problems = Vec::new();
    for problem in loading.problems {
        insert_in_order(&mut problems, problem, |problem| (problem.line, problem.column));
    }
    Err(problems)
}

struct Loading<'a> {
    engine: &'a Engine,
    file: &'a str,
    patch: Patch,
    problems: Vec<Diagnostic>,
}

/// How to go on after one round.
enum Step {
    /// The script ran to its end.
    Done(Box<AST>),
    /// A statement was taken out.
    Again,
    /// Nothing more can be found.
    Stop,
}

impl Loading<'_> {
    fn round(&mut self, round: usize, run: &mut dyn FnMut(&AST) -> Ran) -> Step {
        let ast = match self.engine.compile(self.patch.text()) {
            Ok(mut ast) => {
                ast.set_source(self.file);
                ast
            }
            Err(error) => return self.refused(&error),
        };
        let flaws = flaws(self.engine, &ast, self.patch.text());
        if !flaws.is_empty() {
            flaws.into_iter().for_each(|flaw| self.note(flaw));
            return Step::Stop;
        }
        let (mistakes, stopped_by) = run(&ast);
        for mistake in mistakes {
            let at = mistake.line.zip(mistake.column);
            if !at.is_some_and(|(line, column)| self.patch.is_follow_up(line, column)) {
                self.note(mistake);
            }
        }
        match stopped_by {
            None => Step::Done(Box::new(ast)),
            Some(error) => self.stopped(round, &error),
        }
    }

    fn refused(&mut self, error: &ParseError) -> Step {
        let mut finding = compile_diagnostic(&error.0, error.1, self.file);
        if let Some((line, column, bracket)) = unclosed(self.patch.text(), place(error.1)) {
            finding.hint =
                format!("第 {line} 行第 {column} 列的“{bracket}”没有对应的另一半，请补上");
        }
        let limit = is_limit(&finding);
        if !unknown_name(&error.0).is_some_and(|name| self.patch.has_lost(name)) {
            self.note(finding);
        }
        match place(error.1) {
            (Some(line), column) if !limit => self.again_without(line, column.unwrap_or(1)),
            _ => Step::Stop,
        }
    }

    fn stopped(&mut self, round: usize, error: &EvalAltResult) -> Step {
        let finding = runtime_diagnostic(error, self.file);
        let limit = is_limit(&finding);
        let at = outermost_place(error);
        let owed = at.is_some_and(|(line, column)| self.patch.is_follow_up(line, column));
        // All rounds share one budget: a later one may use up what earlier ones left.
        let is_left_over = limit && round > 0;
        if !(owed || is_left_over) {
            self.note(finding);
        }
        match at {
            Some((line, column)) if !limit => self.again_without(line, column),
            _ => Step::Stop,
        }
    }

    fn again_without(&mut self, line: u32, column: u32) -> Step {
        if self.patch.take_out(line, column) { Step::Again } else { Step::Stop }
    }

    fn note(&mut self, mut finding: Diagnostic) {
        if finding.file.is_empty() {
            self.file.clone_into(&mut finding.file);
        }
        if !self.problems.contains(&finding) {
            self.problems.push(finding);
        }
    }
}
