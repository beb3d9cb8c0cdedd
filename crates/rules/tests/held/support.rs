//! An engine with the repository's rules, and the sample enterprise grown to a size.

use std::fs;
use std::path::PathBuf;

use zhice_model::date::{Date, date};
use zhice_model::explanation::PatentExplanation;
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{ApplicationNumber, Assessment, Enterprise};
use zhice_protocol::{EngineRequest, EngineResponse, WhatIfRequest};
use zhice_rules::{EngineService, RuleBook};

/// The day of all assessments.
pub const AS_OF: Date = date(2026, 11, 21);
/// Patents enough for lists that are cut.
pub const LONG: usize = 1_200;

/// An engine as the worker has it.
pub struct Engine {
    /// It.
    pub service: EngineService,
}

impl Engine {
    /// With the repository's rules.
    pub fn loaded() -> Self {
        Self::loading(|_, _| {})
    }

    /// With the repository's rules, changed in this way.
    pub fn loading(change: impl FnOnce(&mut RulesIndex, &mut Vec<RuleFile>)) -> Self {
        let (mut index, mut files) = rules();
        change(&mut index, &mut files);
        let mut service = EngineService::default();
        let answer = service.handle(EngineRequest::LoadRules { id: 1, index, files });
        assert!(matches!(answer, Some(EngineResponse::RulesLoaded { .. })));
        Self { service }
    }

    /// What it says of an enterprise, or the codes with which it refuses.
    pub fn assess(&mut self, enterprise: &Enterprise) -> Result<Assessment, Vec<String>> {
        let enterprise = Box::new(enterprise.clone());
        match self.service.handle(EngineRequest::Assess {
            id: 2,
            enterprise,
            as_of: AS_OF,
            whole: false,
        }) {
            Some(EngineResponse::Assessed { assessment, .. }) => Ok(*assessment),
            Some(EngineResponse::Refused { diagnostics, .. }) => {
                Err(diagnostics.into_iter().map(|it| it.code).collect())
            }
            other => panic!("{other:?}"),
        }
    }

    /// What it says of single patents.
    pub fn explain(&mut self, rows: &[u32]) -> Vec<PatentExplanation> {
        match self.service.handle(EngineRequest::Explain { id: 3, rows: rows.to_vec() }) {
            Some(EngineResponse::Explained { patents, .. }) => patents,
            other => panic!("{other:?}"),
        }
    }

    /// What it says of a question.
    pub fn what_if(&mut self, question: WhatIfRequest) -> Option<EngineResponse> {
        self.service.handle(EngineRequest::WhatIf(question))
    }
}

/// Questions of what if about an enterprise.
pub fn questions(enterprise: &Enterprise) -> [WhatIfRequest; 3] {
    let of = || Box::new(enterprise.clone());
    let (plan, provision) = ("rugao-2024".to_owned(), "RG24-10".to_owned());
    let patents = self::enterprise(0).patents.split_off(30);
    let other = Enterprise { patents, ..enterprise.clone() };
    [
        WhatIfRequest::Improve { id: 4, enterprise: of(), as_of: AS_OF, plan, provision },
        WhatIfRequest::Timeline { id: 5, enterprise: of(), from: AS_OF, to: date(2026, 12, 31) },
        WhatIfRequest::Compare { id: 6, before: of(), after: Box::new(other), as_of: AS_OF },
    ]
}

fn text(path: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).unwrap()
}

fn rules() -> (RulesIndex, Vec<RuleFile>) {
    let index: RulesIndex = serde_json::from_str(&text("rules/index.json")).unwrap();
    let file =
        |path: &String| RuleFile { path: path.clone(), text: text(&format!("rules/{path}")) };
    let files = index.library.iter().chain(&index.plans).map(file).collect();
    (index, files)
}

/// The repository's rules without messages.
pub fn book() -> RuleBook {
    let (index, files) = rules();
    RuleBook::load(&index, &files).0
}

/// The sample with its patents over and over under other numbers, until there are so many.
pub fn enterprise(patents: usize) -> Enterprise {
    let sample = text("tests/fixtures/enterprise/rugao-sample.json");
    let mut enterprise = Enterprise::from_json(&sample).unwrap();
    let own = enterprise.patents.clone();
    for (serial, patent) in (0..patents).zip(own.iter().cycle()).skip(own.len()) {
        let number = format!("21001{:07}", 9_000_000 + serial);
        let mut copy = patent.clone();
        copy.kind = patent.kind();
        copy.application_number = ApplicationNumber::parse(&number).unwrap();
        enterprise.patents.push(copy);
    }
    enterprise
}
