//! Looks a plan over without an enterprise: what is declared and never used, figures out of order,
//! and what comes to light when the provisions judge made-up enterprises.

mod declared;
mod judged;
mod probe;
mod references;
mod sample;

use zhice_model::Diagnostic;

use crate::plans::{LoadedPlan, RuleBook};

/// Looks the plans over: what loads and is odd all the same.
#[must_use]
pub fn check(book: &RuleBook) -> Vec<Diagnostic> {
    let findings = book.loaded().iter().flat_map(|plan| check_plan(book, plan));
    findings.map(|finding| book.host().measured(finding)).collect()
}

/// Every finding on one plan, in the order of the script.
fn check_plan(book: &RuleBook, plan: &LoadedPlan) -> Vec<Diagnostic> {
    let text = book.host().text(&plan.file);
    let mut found = declared::unused(text);
    found.extend(declared::unordered_params(text, plan));
    found.extend(declared::unlisted_regions(book.index(), text, plan));
    found.extend(references::unknown_provisions(book, text));
    let probed = probe::probe(book.host(), plan);
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
