//! The loaded rules: library and plans compiled in one sandbox, ready to be run.

use std::collections::BTreeMap;
use std::rc::Rc;

use rhai::{AST, Engine, Module, Scope};
use zhice_model::answer;
use zhice_model::assessment::{ASSESSMENT_SCHEMA, Assessment, ProvisionAssessment};
use zhice_model::date::Date;
use zhice_model::plan::PlanSummary;
use zhice_model::rule_files::{RULES_SCHEMA, RuleFile, RulesIndex};
use zhice_model::{Diagnostic, Enterprise};

use crate::calendar;
use crate::check;
use crate::codes::Code;
use crate::facts::Facts;
use crate::input::Terms;
use crate::judge::{self, Depth};
use crate::loading;
use crate::messages::runtime_diagnostic;
use crate::missing::missing_inputs;
use crate::sandbox::{Optimisation, sandbox};
use crate::script::{length_at, without_mark};
use crate::session::{Declared, DeclaredProvision, Session};
use crate::whatif::Lever;

/// A plan that compiled and declared itself without mistakes.
#[derive(Debug)]
pub(crate) struct LoadedPlan {
    pub(crate) file: String,
    pub(crate) ast: AST,
    pub(crate) summary: PlanSummary,
    /// The provisions with their bodies; `None` where the top level looks at a reading, so that it has
    /// to run anew under each.
    pub(crate) provisions: Option<Vec<DeclaredProvision>>,
}

/// Everything loaded.
pub struct RuleBook {
    engine: Engine,
    session: Rc<Session>,
    plans: Vec<LoadedPlan>,
    index: RulesIndex,
    terms: Terms,
    /// The scripts as the interpreter reads them, by path.
    texts: BTreeMap<String, String>,
}

impl RuleBook {
    /// Loads what the index names. Plans with mistakes are left out; the diagnostics say why.
    #[must_use]
    pub fn load(index: &RulesIndex, files: &[RuleFile]) -> (Self, Vec<Diagnostic>) {
        Self::load_with(Optimisation::None, index, files)
    }

    /// The same, compiled with all optimisations of the interpreter: for tests, which hold its
    /// results against those of `load`.
    #[cfg(not(feature = "lean"))]
    #[doc(hidden)]
    #[must_use]
    pub fn load_optimised(index: &RulesIndex, files: &[RuleFile]) -> (Self, Vec<Diagnostic>) {
        Self::load_with(Optimisation::Full, index, files)
    }

    fn load_with(
        optimisation: Optimisation,
        index: &RulesIndex,
        files: &[RuleFile],
    ) -> (Self, Vec<Diagnostic>) {
        let session = Rc::new(Session::default());
        let engine = sandbox(&session, optimisation);
        let mut texts = BTreeMap::new();
        for file in files {
            texts.insert(file.path.clone(), without_mark(&file.text).to_owned());
        }
        let (plans, terms) = (Vec::new(), Terms::default());
        let mut book = Self { engine, session, plans, index: index.clone(), terms, texts };
        let mut diagnostics = Vec::new();
        if index.schema != RULES_SCHEMA {
            let message = format!("规则目录的版本“{}”无法识别，应为“{RULES_SCHEMA}”", index.schema);
            let finding = Code::IndexSchema.finding(message).in_file("index.json");
            diagnostics.push(finding.with_hint("核对“schema”一项；网站较旧时先更新网站"));
            return (book, diagnostics);
        }
        for path in &index.library {
            let loaded = find(files, path).and_then(|file| book.load_library(file));
            diagnostics.extend(loaded.err().unwrap_or_default());
        }
        for path in &index.plans {
            match find(files, path).and_then(|file| book.load_plan(file)) {
                Ok(plan) => book.plans.push(plan),
                Err(problems) => diagnostics.extend(problems),
            }
        }
        book.terms = Terms::new(index, book.plans.iter().map(|plan| &plan.summary));
        let diagnostics = diagnostics.into_iter().map(|it| book.measured(it)).collect();
        (book, diagnostics)
    }

    /// The plans that can be run, in the order of the index.
    #[must_use]
    pub fn plans(&self) -> Vec<PlanSummary> {
        self.plans.iter().map(|plan| plan.summary.clone()).collect()
    }

    /// Looks the plans over: what loads and is odd all the same.
    #[must_use]
    pub fn check(&self) -> Vec<Diagnostic> {
        let findings = self.plans.iter().flat_map(|plan| check::check(self, plan));
        findings.map(|finding| self.measured(finding)).collect()
    }

    /// Everything in an enterprise file that does not fit the rules, for which a command refuses it: the
    /// page keeps what another set of rules asked.
    #[must_use]
    pub fn faults(&self, enterprise: &Enterprise) -> Vec<Diagnostic> {
        self.terms.faults(enterprise)
    }

    /// Why an enterprise cannot be assessed; whether patents are `listed` says whether its totals count.
    pub(crate) fn refusals(&self, enterprise: &Enterprise, listed: bool) -> Vec<Diagnostic> {
        self.terms.refusals(enterprise, listed)
    }

    /// Runs the plans on an enterprise; `only`, where given, is the id of the one plan wanted.
    #[must_use]
    pub fn assess(
        &self,
        enterprise: impl Into<Rc<Enterprise>>,
        as_of: Date,
        only: Option<&str>,
    ) -> Assessment {
        self.assess_to(Depth::AllReadings, enterprise.into(), as_of, only)
    }

    /// Runs all plans under their own readings alone.
    pub(crate) fn assess_plainly(&self, enterprise: Rc<Enterprise>, as_of: Date) -> Assessment {
        self.assess_to(Depth::OwnReadings, enterprise, as_of, None)
    }

    /// Runs one provision under its plan's own readings; with the actions that it names, and what it
    /// looked at. `None` when there is none, or its plan does not speak to the enterprise on that day.
    pub(crate) fn judge_one(
        &self,
        enterprise: Rc<Enterprise>,
        as_of: Date,
        plan: &str,
        provision: &str,
    ) -> Option<(ProvisionAssessment, Vec<Lever>, Rc<Facts>)> {
        let plan = self.plans.iter().find(|it| it.summary.id == plan)?;
        let facts = self.facts(&enterprise, as_of);
        let (provision, levers) = judge::judge_one(self, plan, &facts, provision)?;
        Some((provision, levers, facts))
    }

    fn assess_to(
        &self,
        depth: Depth,
        enterprise: Rc<Enterprise>,
        as_of: Date,
        only: Option<&str>,
    ) -> Assessment {
        let facts = self.facts(&enterprise, as_of);
        let wanted = |plan: &&LoadedPlan| only.is_none_or(|id| plan.summary.id == id);
        let plans = self.plans.iter().filter(wanted);
        let plans: Vec<_> = plans.map(|plan| judge::judge(self, plan, &facts, depth)).collect();
        Assessment {
            schema: ASSESSMENT_SCHEMA.to_owned(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            enterprise: enterprise.name.clone(),
            region: enterprise.region.clone(),
            as_of,
            rating_year: as_of.year(),
            missing: missing_inputs(&plans),
            plans,
            provisional: calendar::provisional(&enterprise, as_of),
            warnings: self.terms.warnings(&enterprise, as_of),
        }
    }

    /// The enterprise as scripts see it: an answer that does not fit its question is none.
    fn facts(&self, enterprise: &Rc<Enterprise>, as_of: Date) -> Rc<Facts> {
        let usable = answer::usable(&enterprise.answers, self.terms.asked());
        let budget = Rc::clone(&self.session.budget);
        Rc::new(Facts::new(Rc::clone(enterprise), usable, as_of, budget))
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    pub(crate) fn index(&self) -> &RulesIndex {
        &self.index
    }

    /// The text of a script, as the interpreter reads it.
    pub(crate) fn text(&self, path: &str) -> &str {
        self.texts.get(path).map_or("", String::as_str)
    }

    /// The finding with the length of what stands at its place.
    pub(crate) fn measured(&self, finding: Diagnostic) -> Diagnostic {
        let place = finding.line.zip(finding.column).zip(self.texts.get(&finding.file));
        let measured = place.map(|((line, column), text)| length_at(text, line, column));
        let length = finding.length.or(measured);
        finding.over(length)
    }

    /// Makes the functions of a library file available under its name (`library/patents.rhai` as
    /// `patents::`).
    fn load_library(&mut self, file: &RuleFile) -> Result<(), Vec<Diagnostic>> {
        self.session.budget.reset();
        let mut module = Module::new();
        loading::load(&self.engine, file, &mut |ast| {
            self.session.begin(BTreeMap::new());
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

    fn load_plan(&self, file: &RuleFile) -> Result<LoadedPlan, Vec<Diagnostic>> {
        self.session.budget.reset();
        let ast = loading::load(&self.engine, file, &mut |ast| {
            self.session.begin(BTreeMap::new());
            let stopped_by = self.engine.run_ast(ast).err();
            (self.session.problems(), stopped_by)
        })?;
        let declared = self.session.declared.take();
        let varies = !self.session.consulted.borrow().is_empty();
        let provisions = (!varies).then(|| declared.provisions.clone());
        let summary = summary_of(declared).ok_or_else(|| {
            let problem = Code::PlanMissing.finding("脚本没有用 plan(…) 声明方案");
            let problem = problem.in_file(&file.path).at(Some(1), Some(1));
            vec![problem.with_hint("在脚本开头写“plan(#{ … })”，可从现有方案复制")]
        })?;
        if self.plans.iter().any(|plan| plan.summary.id == summary.id) {
            let message = format!("方案编号“{}”已被另一个文件使用", summary.id);
            let problem = Code::PlanDuplicate.finding(message).in_file(&file.path);
            return Err(vec![problem.with_hint("换一个编号；若是同一方案，从规则目录中删去一个")]);
        }
        Ok(LoadedPlan { file: file.path.clone(), ast, summary, provisions })
    }

    /// Runs the top level of a plan's script under the given readings.
    pub(crate) fn declare(
        &self,
        ast: &AST,
        choices: BTreeMap<String, String>,
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
}

fn find<'a>(files: &'a [RuleFile], path: &str) -> Result<&'a RuleFile, Vec<Diagnostic>> {
    files.iter().find(|file| file.path == path).ok_or_else(|| {
        let message = format!("规则目录提到的文件“{path}”没有找到");
        let finding = Code::IndexFile.finding(message).in_file("index.json");
        vec![finding.with_hint("检查文件是否已上传，文件名是否一致")]
    })
}

fn summary_of(declared: Declared) -> Option<PlanSummary> {
    let header = declared.header?;
    Some(PlanSummary {
        id: header.id,
        title: header.title,
        document: header.document,
        regions: header.regions,
        in_force: header.in_force,
        issued: header.issued,
        timetable: header.timetable,
        asks: declared.asks,
        params: declared.params,
        readings: declared.readings,
        provisions: declared.provisions.into_iter().map(|provision| provision.summary).collect(),
        forbids_count_benefits: header.forbids_count_benefits,
    })
}
