//! What comes of a hostile plan that stands beside a good one.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde::Serialize;
use zhice_model::assessment::{Assessment, PlanAssessment, Status};
use zhice_model::date::{Date, date};
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{ApplicationNumber, Diagnostic, Enterprise};
use zhice_protocol::{EngineRequest, EngineResponse};
use zhice_rules::EngineService;

const HOSTILE: &str = "hostile/plan.rhai";
const AS_OF: Date = date(2026, 11, 21);

/// What came of a script.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// When it was stopped.
    pub phase: Phase,
    /// What is said of it.
    pub findings: Vec<Finding>,
    /// What became of its provisions.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub provisions: BTreeMap<String, Status>,
    /// What they noted, up to three notes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// What it used of its budget; not in the file.
    #[serde(skip)]
    pub operations: u64,
}

/// When a script was stopped.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// While it was compiled or declared its plan.
    Loading,
    /// While it judged an enterprise.
    Judging,
    /// Not at all: it does no harm.
    Never,
}

/// A diagnostic; the file is told where it is a library's.
#[derive(Debug, Serialize)]
pub struct Finding {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file: String,
    pub code: String,
    pub line: Option<u32>,
    pub column: Option<u32>,
    pub message: String,
    pub hint: String,
}

/// A good plan and an enterprise, beside which hostile plans are tried.
pub struct Stand {
    index: RulesIndex,
    files: Vec<RuleFile>,
    enterprise: Enterprise,
    /// What the good plan says when it is alone.
    alone: Vec<PlanAssessment>,
}

impl Stand {
    /// With the sample enterprise grown to so many patents.
    pub fn new(patents: usize) -> Self {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
        let text = |path: &str| fs::read_to_string(root.join(path)).unwrap();
        let index: RulesIndex = serde_json::from_str(&text("rules/index.json")).unwrap();
        let paths = index.library.iter().chain(&index.plans);
        let file =
            |path: &String| RuleFile { path: path.clone(), text: text(&format!("rules/{path}")) };
        let files = paths.map(file).collect();
        let sample = text("tests/fixtures/enterprise/rugao-sample.json");
        let mut stand = Self {
            index,
            files,
            enterprise: grown(Enterprise::from_json(&sample).unwrap(), patents),
            alone: Vec::new(),
        };
        let mut service = EngineService::default();
        assert_eq!(stand.load(&mut service, None), []);
        stand.alone = without_costs(stand.assess(&mut service).plans);
        stand
    }

    /// What comes of a hostile plan, loaded before the good ones.
    pub fn outcome(&self, script: &str) -> Outcome {
        let mut service = EngineService::default();
        let findings = self.load(&mut service, Some(script));
        let mut plans = self.assess(&mut service).plans;
        let hostile = plans.len().checked_sub(self.alone.len() + 1).map(|_| plans.remove(0));
        assert_eq!(without_costs(plans), self.alone, "the good plans say the same as ever");
        let provisions = hostile.iter().flat_map(|plan| &plan.provisions);
        let failures: Vec<_> =
            provisions.clone().flat_map(|it| &it.diagnostics).map(finding).collect();
        let phase = match (&hostile, failures.is_empty()) {
            (None, _) => Phase::Loading,
            (Some(_), false) => Phase::Judging,
            (Some(_), true) => Phase::Never,
        };
        let notes = provisions.clone().flat_map(|it| it.notes.iter().take(8).cloned());
        Outcome {
            phase,
            notes: notes.collect(),
            provisions: provisions.map(|it| (it.id.clone(), it.status)).collect(),
            findings: findings.iter().map(finding).chain(failures).take(3).collect(),
            operations: hostile.map_or(0, |plan| plan.operations),
        }
    }

    fn load(&self, service: &mut EngineService, hostile: Option<&str>) -> Vec<Diagnostic> {
        let (mut index, mut files) = (self.index.clone(), self.files.clone());
        if let Some(text) = hostile {
            index.plans.insert(0, HOSTILE.to_owned());
            files.push(RuleFile { path: HOSTILE.to_owned(), text: text.to_owned() });
        }
        match service.handle(EngineRequest::LoadRules { id: 1, index, files }) {
            Some(EngineResponse::RulesLoaded { diagnostics, .. }) => diagnostics,
            other => panic!("{other:?}"),
        }
    }

    fn assess(&self, service: &mut EngineService) -> Assessment {
        let enterprise = Box::new(self.enterprise.clone());
        match service.handle(EngineRequest::Assess {
            id: 2,
            enterprise,
            as_of: AS_OF,
            whole: false,
        }) {
            Some(EngineResponse::Assessed { assessment, .. }) => *assessment,
            other => panic!("{other:?}"),
        }
    }
}

/// What another plan has filtered already costs less.
fn without_costs(mut plans: Vec<PlanAssessment>) -> Vec<PlanAssessment> {
    plans.iter_mut().for_each(|plan| plan.operations = 0);
    plans
}

fn finding(diagnostic: &Diagnostic) -> Finding {
    let Diagnostic { code, line, column, message, hint, mut file, .. } = diagnostic.clone();
    if file == HOSTILE {
        file.clear();
    }
    Finding { file, code, line, column, message, hint }
}

/// The enterprise with its patents over and over under other numbers.
fn grown(mut enterprise: Enterprise, patents: usize) -> Enterprise {
    let own = enterprise.patents.clone();
    for (serial, patent) in (0..patents).zip(own.iter().cycle()).skip(own.len()) {
        let mut copy = patent.clone();
        let number = format!("21001{:07}", 9_000_000 + serial);
        copy.application_number = ApplicationNumber::parse(&number).unwrap();
        enterprise.patents.push(copy);
    }
    enterprise
}
