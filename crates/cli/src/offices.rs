//! Where to turn under each plan: the files that the index names, checked against the plans.

use std::path::Path;

use zhice_model::Diagnostic;
use zhice_model::offices::PlanOffices;
use zhice_model::plan::PlanSummary;
use zhice_model::plan_data::PlanDataError;
use zhice_model::rule_files::RulesIndex;
use zhice_rules::script::without_mark;

use crate::failure::Failure;
use crate::text_file::read;

/// The code of findings on such a file.
const CODE: &str = "offices-file";
const HINT: &str = "写法见 docs/offices.md；没有收录的，写 null 或不写";

/// Reads the files; what is wrong with one leaves it out and is told.
pub fn read_all(
    folder: &Path,
    index: &RulesIndex,
    plans: &[PlanSummary],
) -> (Vec<PlanOffices>, Vec<Diagnostic>) {
    let (mut all, mut findings) = (Vec::<PlanOffices>::new(), Vec::new());
    for path in &index.offices {
        match read_one(folder, path) {
            Ok(offices) => {
                findings.extend(strangers(path, &offices, plans));
                if all.iter().any(|other| other.plan == offices.plan) {
                    let message = format!("方案“{}”的办理信息写在两个文件里", offices.plan);
                    findings.push(finding(path, message));
                }
                all.push(offices);
            }
            Err(found) => findings.push(*found),
        }
    }
    (all, findings)
}

fn finding(path: &str, message: String) -> Diagnostic {
    Diagnostic::error(CODE, message).in_file(path).with_hint(HINT)
}

fn read_one(folder: &Path, path: &str) -> Result<PlanOffices, Box<Diagnostic>> {
    let text = match read(&folder.join(path)) {
        Ok(text) => text,
        Err(Failure::Input(message)) => return Err(Box::new(finding(path, message))),
        Err(other) => return Err(Box::new(finding(path, other.to_string()))),
    };
    PlanOffices::from_json(without_mark(&text)).map_err(|error| {
        Box::new(match error {
            PlanDataError::Malformed(found) => {
                let message = format!("{}：{}", found.place, found.reason);
                finding(path, message).at(Some(found.line), Some(found.column))
            }
            other => finding(path, other.to_string()),
        })
    })
}

fn strangers(path: &str, offices: &PlanOffices, plans: &[PlanSummary]) -> Vec<Diagnostic> {
    let Some(plan) = plans.iter().find(|plan| plan.id == offices.plan) else {
        let known: Vec<_> = plans.iter().map(|plan| plan.id.as_str()).collect();
        let message = format!("没有方案“{}”，现有：{}", offices.plan, known.join("、"));
        return vec![finding(path, message)];
    };
    let departments = plan.provisions.iter().flat_map(|it| &it.departments);
    let departments: Vec<_> = departments.map(String::as_str).collect();
    let provisions: Vec<_> = plan.provisions.iter().map(|it| it.id.as_str()).collect();
    let strangers = offices.strangers(&departments, &provisions).into_iter();
    strangers.map(|message| finding(path, message)).collect()
}
