//! A plan that compiled and declared itself without mistakes.

use rhai::AST;
use zhice_model::Diagnostic;
use zhice_model::plan::PlanSummary;
use zhice_model::rule_files::RuleFile;

use crate::codes::Code;
use crate::host::{Declared, DeclaredProvision, Interpreter, Loaded};

/// A plan ready to be run.
#[derive(Debug)]
pub struct LoadedPlan {
    /// Where its script lies.
    pub file: String,
    /// The script compiled.
    pub ast: AST,
    /// What is told of it.
    pub summary: PlanSummary,
    /// The provisions with their bodies; `None` where the top level looks at a reading, so that it has
    /// to run anew under each.
    pub provisions: Option<Vec<DeclaredProvision>>,
}

impl LoadedPlan {
    /// Loads the plan of a file.
    ///
    /// # Errors
    /// Every mistake found.
    pub fn load(host: &Interpreter, file: &RuleFile) -> Result<Self, Vec<Diagnostic>> {
        let Loaded { ast, declared, varies } = host.load_plan(file)?;
        let provisions = (!varies).then(|| declared.provisions.clone());
        let summary = summary_of(declared).ok_or_else(|| {
            let problem = Code::PlanMissing.finding("脚本没有用 plan(…) 声明方案");
            let problem = problem.in_file(&file.path).at(Some(1), Some(1));
            vec![problem.with_hint("在脚本开头写“plan(#{ … })”，可从现有方案复制")]
        })?;
        Ok(Self { file: file.path.clone(), ast, summary, provisions })
    }
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
