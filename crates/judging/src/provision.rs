//! What one provision says of an enterprise: whom it is for, before its conditions are judged, and the
//! result that follows from them.

use zhice_model::assessment::{ProvisionAssessment, SUBJECT_CRITERION, Status};
use zhice_model::criterion::{Criterion, Missing, Test, Verdict};
use zhice_model::plan::{PlanSummary, ProvisionSummary};
use zhice_model::{Date, Diagnostic, Enterprise};

use crate::calendar;
use crate::subject;
use crate::trail::{Conclusion, Explain, Trail};

/// How judging a provision begins.
#[derive(Debug)]
pub enum Start {
    /// It is not for this subject, and nothing is judged.
    Outside(Box<ProvisionAssessment>),
    /// Its conditions are to be judged.
    Open(Trail),
}

/// Begins to judge a provision for these subjects.
pub fn begin(summary: &ProvisionSummary, subjects: &[String], enterprise: &Enterprise) -> Start {
    let verdict = subject::verdict(subjects, enterprise);
    if verdict == Verdict::Unmet {
        let names = subject::names(subjects);
        let mut outside = blank(summary, Status::NotApplicable);
        outside.notes.push(format!("本条款面向{names}，所填主体类型不在其中"));
        return Start::Outside(Box::new(outside));
    }
    let mut trail = Trail::new(&summary.clause);
    if !summary.note.is_empty() {
        trail.note(&summary.note);
    }
    if verdict == Verdict::Unknown {
        trail.add(subject_criterion(summary, subjects, enterprise));
    }
    Start::Open(trail)
}

/// What follows from all that was judged of a provision.
pub fn conclude(
    plan: &PlanSummary,
    summary: &ProvisionSummary,
    mut trail: Trail,
    as_of: Date,
    explain: Explain,
) -> ProvisionAssessment {
    for remark in calendar::remarks(plan, as_of) {
        if remark.decides(summary.kind) {
            trail.review(&remark.words);
        } else if remark.is_told(summary.kind) {
            trail.note(&remark.words);
        }
    }
    explained(summary, trail.outcome(summary.kind, explain))
}

fn subject_criterion(
    summary: &ProvisionSummary,
    subjects: &[String],
    enterprise: &Enterprise,
) -> Criterion {
    Criterion {
        label: format!("{SUBJECT_CRITERION}{}", subject::names(subjects)),
        verdict: Verdict::Unknown,
        test: Test::Fact,
        missing: vec![Missing::whole(subject::input(enterprise))],
        clause: summary.clause.clone(),
        line: summary.line,
    }
}

/// A provision of which nothing was judged.
pub fn blank(summary: &ProvisionSummary, status: Status) -> ProvisionAssessment {
    ProvisionAssessment {
        id: summary.id.clone(),
        title: summary.title.clone(),
        clause: summary.clause.clone(),
        kind: summary.kind,
        force: summary.force.clone(),
        strength: summary.strength,
        amount: summary.amount.clone(),
        status,
        level: None,
        criteria: Vec::new(),
        targets: Vec::new(),
        tiers: Vec::new(),
        selections: Vec::new(),
        sensitivity: Vec::new(),
        departments: summary.departments.clone(),
        next: String::new(),
        notes: Vec::new(),
        diagnostics: Vec::new(),
    }
}

/// A provision that could not be judged.
pub fn failed(summary: &ProvisionSummary, diagnostics: Vec<Diagnostic>) -> ProvisionAssessment {
    ProvisionAssessment { diagnostics, ..blank(summary, Status::Failed) }
}

fn explained(summary: &ProvisionSummary, outcome: Conclusion) -> ProvisionAssessment {
    ProvisionAssessment {
        level: outcome.level,
        criteria: outcome.criteria,
        targets: outcome.targets,
        tiers: outcome.tiers,
        selections: outcome.selections,
        next: next_step(summary, outcome.status),
        notes: outcome.notes,
        ..blank(summary, outcome.status)
    }
}

/// What to do next, unless the conditions are known to fail.
fn next_step(summary: &ProvisionSummary, status: Status) -> String {
    let nothing = matches!(status, Status::NotMet | Status::NotApplicable | Status::Clear);
    if nothing { String::new() } else { summary.next.clone() }
}
