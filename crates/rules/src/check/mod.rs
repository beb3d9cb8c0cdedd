//! Looks a plan over without an enterprise: what is declared and never used, figures out of order,
//! and what comes to light when the provisions judge made-up enterprises.

mod declared;
mod judged;
mod probe;
mod references;
mod sample;

use zhice_model::Diagnostic;

use crate::rulebook::{LoadedPlan, RuleBook};

/// Every finding on one plan, in the order of the script.
pub fn check(book: &RuleBook, plan: &LoadedPlan) -> Vec<Diagnostic> {
    let text = book.text(&plan.file);
    let mut found = declared::unused(text);
    found.extend(declared::unordered_params(text, plan));
    found.extend(declared::unlisted_regions(book.index(), text, plan));
    found.extend(references::unknown_provisions(book, text));
    let probed = probe::probe(book, plan);
    found.extend(declared::unread_asks(text, plan, &probed));
    found.extend(judged::findings(text, plan, &probed));
    found.extend(probed.failures);
    let mut findings: Vec<Diagnostic> = Vec::new();
    for mut finding in found {
        if finding.file.is_empty() {
            plan.file.clone_into(&mut finding.file);
        }
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings.sort_by_key(|finding| (finding.line, finding.column));
    findings
}
