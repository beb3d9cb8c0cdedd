//! `zhice assess`: one enterprise file, one day.

use zhice_model::Enterprise;

use crate::arguments::{AssessArguments, Format};
use crate::failure::Failure;
use crate::report;
use crate::rules_folder;

/// Assesses and gives the text to print.
///
/// # Errors
/// Files that cannot be read, an enterprise file that is not valid, a plan that is not there,
/// mistakes in the rules.
pub fn run(arguments: &AssessArguments) -> Result<String, Failure> {
    let text = rules_folder::read(&arguments.file)?;
    let enterprise =
        Enterprise::from_json(&text).map_err(|error| Failure::Input(error.to_string()))?;
    let book = rules_folder::load(&arguments.rules)?;
    if let Some(wanted) = &arguments.plan {
        let known: Vec<_> = book.plans().into_iter().map(|plan| plan.id).collect();
        if !known.contains(wanted) {
            let known = known.join("、");
            return Err(Failure::Input(format!("没有方案“{wanted}”，现有：{known}")));
        }
    }
    let assessment = book.assess(enterprise, arguments.as_of, arguments.plan.as_deref());
    match arguments.format {
        Format::Text => Ok(report::text(&assessment)),
        Format::Json => serde_json::to_string(&assessment)
            .map(|json| json + "\n")
            .map_err(|error| Failure::Input(format!("结果无法写成 JSON：{error}"))),
    }
}
