//! The sample enterprise with its assessment, and changes of it.

use std::fs;

use zhice_model::export::Report;
use zhice_model::plan::{AnswerType, Ask, PlanSummary};
use zhice_model::rule_files::RuleFile;
use zhice_model::{Assessment, Enterprise};

use crate::support::fixture;

/// The sample enterprise under the repository's plans, and two files of rules.
pub fn sample() -> Report {
    let text = |name: &str| fs::read_to_string(fixture(&format!("enterprise/{name}"))).unwrap();
    let assessment: Assessment =
        serde_json::from_str(&text("rugao-sample.assessment.json")).unwrap();
    let plans = vec![plan(&assessment)];
    let rule = |path: &str, text: &str| RuleFile { path: path.into(), text: text.into() };
    Report {
        enterprise: Enterprise::from_json(&text("rugao-sample.json")).unwrap(),
        assessment,
        plans,
        rules: vec![rule("library/a.rhai", ""), rule("plan/plan.rhai", "abc")],
    }
}

/// What a plan declares, as far as a workbook needs it.
fn plan(assessment: &Assessment) -> PlanSummary {
    let judged = &assessment.plans[0];
    PlanSummary {
        id: judged.id.clone(),
        title: judged.title.clone(),
        document: judged.document.clone(),
        regions: vec![],
        in_force: judged.in_force,
        issued: None,
        timetable: None,
        asks: vec![Ask {
            id: "product-filings".into(),
            label: "知识产权产品备案".into(),
            why: String::new(),
            source: String::new(),
            answer: AnswerType::YesNo,
            yearly: false,
        }],
        params: vec![],
        readings: vec![],
        provisions: vec![],
        forbids_count_benefits: None,
    }
}
