//! `zhice assess`: one enterprise file, one day.

use std::path::Path;

use serde::Serialize;
use zhice_model::Enterprise;
use zhice_model::export::Opened;
use zhice_rules::RuleBook;

use crate::arguments::{AssessArguments, Format};
use crate::failure::Failure;
use crate::findings::line_of;
use crate::given;
use crate::report;
use crate::rules_folder;

/// Assesses and gives the text to print.
///
/// # Errors
/// Files that cannot be read, an enterprise file that is not valid, a plan that is not there,
/// mistakes in the rules.
pub fn run(arguments: &AssessArguments) -> Result<String, Failure> {
    let enterprise = enterprise(&arguments.file)?;
    let (book, offices, findings) = rules_folder::load_with_offices(&arguments.rules)?;
    admit(&book, &arguments.file, &enterprise)?;
    if let Some(wanted) = &arguments.plan {
        let known: Vec<_> = book.plans().into_iter().map(|plan| plan.id).collect();
        if !known.contains(wanted) {
            let known = known.join("、");
            return Err(Failure::Input(format!("没有方案“{wanted}”，现有：{known}")));
        }
    }
    let assessment = book.assess(enterprise, arguments.as_of, arguments.plan.as_deref());
    match arguments.format {
        Format::Text => {
            let told = findings.iter().map(|it| format!("提醒：{}\n", line_of(it)));
            let told: String = told.collect();
            Ok(given::visible(
                &(report::text(&assessment, &book.plans(), &offices) + told.as_str()),
            ))
        }
        Format::Json => json(&assessment),
    }
}

/// The enterprise of a file, which is read as the page opens it.
///
/// # Errors
/// A file that cannot be read or is not valid.
pub fn enterprise(path: &Path) -> Result<Enterprise, Failure> {
    let bytes = given::bytes(path)?;
    match zhice_exchange::open(&path.display().to_string(), &bytes) {
        Ok(Opened::Enterprise(one)) => Ok(*one),
        Ok(Opened::Package(package)) => Ok(package.enterprise),
        Ok(Opened::Enterprises(several)) => Err(Failure::Input(format!(
            "{} 里有 {} 家企业的资料，请先取出一家：zhice import 文件 --enterprise 名称 --out 一家.json",
            path.display(),
            several.len()
        ))),
        Err(problems) => Err(Failure::refused(&problems)),
    }
}

/// Refuses an enterprise file that does not fit the rules: with an answer that counts for nothing the
/// result would be that of another enterprise.
///
/// # Errors
/// Everything that does not fit, with its place.
pub fn admit(book: &RuleBook, path: &Path, enterprise: &Enterprise) -> Result<(), Failure> {
    let file = path.display().to_string();
    let faults = book.faults(enterprise).into_iter().map(|fault| fault.in_file(&file));
    let faults: Vec<_> = faults.collect();
    if faults.is_empty() { Ok(()) } else { Err(Failure::refused(&faults)) }
}

/// A result as one line of JSON.
///
/// # Errors
/// A result that cannot be written.
pub fn json(result: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(result)
        .map(|json| json + "\n")
        .map_err(|error| Failure::Input(format!("结果无法写成 JSON：{error}")))
}
