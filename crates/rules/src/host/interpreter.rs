//! The interpreter with all that scripts and their host share: loads scripts and runs them.

use std::collections::BTreeMap;
use std::rc::Rc;

use rhai::{AST, Dynamic, Engine, EvalAltResult, FnPtr, Module, Scope};
use zhice_judging::facts::Facts;
use zhice_judging::readings::Choices;
use zhice_model::Diagnostic;
use zhice_model::rule_files::RuleFile;

use super::api::EnterpriseView;
use super::loading;
use super::sandbox::{Optimisation, sandbox};
use super::session::{Declared, Session};
use crate::messages::runtime_diagnostic;
use crate::script::{length_at, without_mark};

/// Runs scripts.
pub struct Interpreter {
    engine: Engine,
    session: Rc<Session>,
    /// The scripts as the interpreter reads them, by path.
    texts: BTreeMap<String, String>,
}

/// A plan's script that ran without mistakes.
pub struct Loaded {
    /// The script compiled.
    pub ast: AST,
    /// What it declared.
    pub declared: Declared,
    /// Whether its top level looks at a reading, so that it declares anew under each.
    pub varies: bool,
}

impl Interpreter {
    /// An interpreter for these files.
    pub fn new(optimisation: Optimisation, files: &[RuleFile]) -> Self {
        let session = Rc::new(Session::default());
        let engine = sandbox(&session, optimisation);
        let mut texts = BTreeMap::new();
        for file in files {
            texts.insert(file.path.clone(), without_mark(&file.text).to_owned());
        }
        Self { engine, session, texts }
    }

    /// What host functions share.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The text of a script, as the interpreter reads it.
    pub fn text(&self, path: &str) -> &str {
        self.texts.get(path).map_or("", String::as_str)
    }

    /// The finding with the length of what stands at its place.
    pub fn measured(&self, finding: Diagnostic) -> Diagnostic {
        let place = finding.line.zip(finding.column).zip(self.texts.get(&finding.file));
        let measured = place.map(|((line, column), text)| length_at(text, line, column));
        let length = finding.length.or(measured);
        finding.over(length)
    }

    /// Makes the functions of a library file available under its name (`library/patents.rhai` as
    /// `patents::`).
    ///
    /// # Errors
    /// Every mistake found.
    pub fn load_library(&mut self, file: &RuleFile) -> Result<(), Vec<Diagnostic>> {
        self.session.budget.reset();
        let mut module = Module::new();
        loading::load(&self.engine, file, &mut |ast| {
            self.session.begin(Choices::new());
            match Module::eval_ast_as_new(Scope::new(), ast, &self.engine) {
                Ok(made) => {
                    module = made;
                    (Vec::new(), None)
                }
                Err(error) => (Vec::new(), Some(error)),
            }
        })?;
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        let name = name.strip_suffix(".rhai").unwrap_or(name);
        self.engine.register_static_module(name, module.into());
        Ok(())
    }

    /// Compiles a plan's script and runs its top level.
    ///
    /// # Errors
    /// Every mistake found.
    pub fn load_plan(&self, file: &RuleFile) -> Result<Loaded, Vec<Diagnostic>> {
        self.session.budget.reset();
        let ast = loading::load(&self.engine, file, &mut |ast| {
            self.session.begin(Choices::new());
            let stopped_by = self.engine.run_ast(ast).err();
            (self.session.problems(), stopped_by)
        })?;
        let declared = self.session.declared.take();
        Ok(Loaded { ast, declared, varies: self.session.readings.were_consulted() })
    }

    /// Compiles a text in place of a file's; `None` when it does not compile.
    pub fn compile(&self, text: &str, file: &str) -> Option<AST> {
        let mut ast = self.engine.compile(text).ok()?;
        ast.set_source(file);
        Some(ast)
    }

    /// Runs the top level of a plan's script under the given readings.
    ///
    /// # Errors
    /// What it does not declare as it has to be, and what stopped it.
    pub fn declare(
        &self,
        ast: &AST,
        choices: Choices,
        file: &str,
    ) -> Result<Declared, Vec<Diagnostic>> {
        self.session.begin(choices);
        let run = self.engine.run_ast(ast);
        let mut problems = self.session.problems();
        problems.iter_mut().for_each(|problem| file.clone_into(&mut problem.file));
        if let Err(error) = run {
            problems.push(runtime_diagnostic(&error, file));
        }
        if problems.is_empty() {
            return Ok(self.session.declared.take());
        }
        Err(problems.into_iter().map(|problem| self.measured(problem)).collect())
    }

    /// Runs the body of a provision on an enterprise.
    ///
    /// # Errors
    /// What stopped it.
    pub fn call(
        &self,
        body: &FnPtr,
        ast: &AST,
        facts: &Rc<Facts>,
    ) -> Result<(), Box<EvalAltResult>> {
        let view = EnterpriseView(Rc::clone(facts));
        body.call::<Dynamic>(&self.engine, ast, (view,)).map(drop)
    }
}
