//! The loaded rules: library and plans compiled in one sandbox, ready to be run.

use std::rc::Rc;

use zhice_judging::calendar;
use zhice_judging::facts::Facts;
use zhice_judging::input::{Flaw, Terms};
use zhice_judging::missing::missing_inputs;
use zhice_judging::plan::{Depth, Judged, judge, judge_one};
use zhice_model::answer;
use zhice_model::assessment::{ASSESSMENT_SCHEMA, Assessment};
use zhice_model::date::Date;
use zhice_model::plan::PlanSummary;
use zhice_model::rule_files::{RULES_SCHEMA, RuleFile, RulesIndex};
use zhice_model::{Diagnostic, Enterprise};

use super::loaded_plan::LoadedPlan;
use super::run::Scripted;
use crate::codes::Code;
use crate::host::{Interpreter, Optimisation};

/// Everything loaded.
pub struct RuleBook {
    host: Interpreter,
    plans: Vec<LoadedPlan>,
    index: RulesIndex,
    terms: Terms,
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
        let host = Interpreter::new(optimisation, files);
        let (plans, terms) = (Vec::new(), Terms::default());
        let mut book = Self { host, plans, index: index.clone(), terms };
        let mut diagnostics = Vec::new();
        if index.schema != RULES_SCHEMA {
            let message = format!("规则目录的版本“{}”无法识别，应为“{RULES_SCHEMA}”", index.schema);
            let finding = Code::IndexSchema.finding(message).in_file("index.json");
            diagnostics.push(finding.with_hint("核对“schema”一项；网站较旧时先更新网站"));
            return (book, diagnostics);
        }
        for path in &index.library {
            let loaded = find(files, path).and_then(|file| book.host.load_library(file));
            diagnostics.extend(loaded.err().unwrap_or_default());
        }
        for path in &index.plans {
            match find(files, path).and_then(|file| book.load_plan(file)) {
                Ok(plan) => book.plans.push(plan),
                Err(problems) => diagnostics.extend(problems),
            }
        }
        book.terms = Terms::new(&index.regions, book.plans.iter().map(|plan| &plan.summary));
        let diagnostics = diagnostics.into_iter().map(|it| book.host.measured(it)).collect();
        (book, diagnostics)
    }

    /// The plans that can be run, in the order of the index.
    #[must_use]
    pub fn plans(&self) -> Vec<PlanSummary> {
        self.plans.iter().map(|plan| plan.summary.clone()).collect()
    }

    /// Everything in an enterprise file that does not fit the rules, for which a command refuses it: the
    /// page keeps what another set of rules asked.
    #[must_use]
    pub fn faults(&self, enterprise: &Enterprise) -> Vec<Diagnostic> {
        findings(self.terms.faults(enterprise))
    }

    /// Why an enterprise cannot be assessed; whether patents are `listed` says whether its totals count.
    pub(crate) fn refusals(&self, enterprise: &Enterprise, listed: bool) -> Vec<Diagnostic> {
        findings(self.terms.refusals(enterprise, listed))
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
    ) -> Option<(Judged, Rc<Facts>)> {
        let plan = self.plans.iter().find(|it| it.summary.id == plan)?;
        let facts = self.facts(&enterprise, as_of);
        let judged = judge_one(&self.scripted(plan), &facts, provision)?;
        Some((judged, facts))
    }

    fn scripted<'a>(&'a self, plan: &'a LoadedPlan) -> Scripted<'a> {
        Scripted { host: &self.host, plan }
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
        let plans: Vec<_> = plans.map(|plan| judge(&self.scripted(plan), &facts, depth)).collect();
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
            warnings: findings(self.terms.warnings(&enterprise, as_of)),
        }
    }

    /// The enterprise as scripts see it: an answer that does not fit its question is none.
    fn facts(&self, enterprise: &Rc<Enterprise>, as_of: Date) -> Rc<Facts> {
        let usable = answer::usable(&enterprise.answers, self.terms.asked());
        let budget = Rc::clone(&self.host.session().budget);
        Rc::new(Facts::new(Rc::clone(enterprise), usable, as_of, budget))
    }

    /// What runs the scripts.
    pub(crate) fn host(&self) -> &Interpreter {
        &self.host
    }

    /// The plans as they were loaded.
    pub(crate) fn loaded(&self) -> &[LoadedPlan] {
        &self.plans
    }

    pub(crate) fn index(&self) -> &RulesIndex {
        &self.index
    }

    fn load_plan(&self, file: &RuleFile) -> Result<LoadedPlan, Vec<Diagnostic>> {
        let loaded = LoadedPlan::load(&self.host, file)?;
        let id = &loaded.summary.id;
        if self.plans.iter().any(|plan| plan.summary.id == *id) {
            let message = format!("方案编号“{id}”已被另一个文件使用");
            let problem = Code::PlanDuplicate.finding(message).in_file(&file.path);
            return Err(vec![problem.with_hint("换一个编号；若是同一方案，从规则目录中删去一个")]);
        }
        Ok(loaded)
    }
}

fn findings(flaws: Vec<Flaw>) -> Vec<Diagnostic> {
    flaws.into_iter().map(Code::of_flaw).collect()
}

fn find<'a>(files: &'a [RuleFile], path: &str) -> Result<&'a RuleFile, Vec<Diagnostic>> {
    files.iter().find(|file| file.path == path).ok_or_else(|| {
        let message = format!("规则目录提到的文件“{path}”没有找到");
        let finding = Code::IndexFile.finding(message).in_file("index.json");
        vec![finding.with_hint("检查文件是否已上传，文件名是否一致")]
    })
}
