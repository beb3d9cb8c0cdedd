//! Runs one plan on one enterprise: gates, provisions, and again under each other reading.

use std::collections::BTreeMap;
use std::rc::Rc;

use zhice_model::Diagnostic;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Sensitivity, Status};
use zhice_model::criterion::{Criterion, Missing, Test, Verdict};
use zhice_model::plan::{Choice, ProvisionSummary, Reading};

use crate::facts::{EnterpriseView, Facts};
use crate::gate;
use crate::messages::runtime_diagnostic;
use crate::outcome::{Outcome, Trail};
use crate::rulebook::{LoadedPlan, RuleBook};
use crate::session::{DeclaredProvision, Phase};

/// What the plan says of the enterprise.
pub fn judge(book: &RuleBook, plan: &LoadedPlan, facts: &Rc<Facts>) -> PlanAssessment {
    let summary = &plan.summary;
    let region = &facts.enterprise.region;
    let standing = gate::standing(&summary.regions, summary.in_force, region, facts.as_of);
    let mut operations = 0;
    let provisions = match gate::status_without_plan(standing) {
        Some(status) => summary.provisions.iter().map(|p| blank(p, status)).collect(),
        None => {
            let mut provisions = run(book, plan, facts, None);
            operations = book.session().budget.used();
            for (reading, other) in other_readings(&summary.readings) {
                let others = run(book, plan, facts, Some((reading, other)));
                operations += book.session().budget.used();
                note_changes(&mut provisions, &others, reading, other);
            }
            provisions
        }
    };
    PlanAssessment {
        id: summary.id.clone(),
        title: summary.title.clone(),
        document: summary.document.clone(),
        in_force: summary.in_force,
        standing,
        provisions,
        operations,
    }
}

fn other_readings(readings: &[Reading]) -> impl Iterator<Item = (&Reading, &Choice)> {
    readings.iter().flat_map(|r| r.alternatives.iter().skip(1).map(move |other| (r, other)))
}

fn note_changes(
    provisions: &mut [ProvisionAssessment],
    others: &[ProvisionAssessment],
    reading: &Reading,
    other: &Choice,
) {
    for (provision, changed) in provisions.iter_mut().zip(others) {
        if (provision.status, provision.level) != (changed.status, changed.level) {
            provision.sensitivity.push(Sensitivity {
                reading: reading.id.clone(),
                label: reading.label.clone(),
                alternative: other.label.clone(),
                status: changed.status,
                level: changed.level,
            });
        }
    }
}

/// Runs all provisions, under the plan's own readings or with one taken otherwise.
fn run(
    book: &RuleBook,
    plan: &LoadedPlan,
    facts: &Rc<Facts>,
    otherwise: Option<(&Reading, &Choice)>,
) -> Vec<ProvisionAssessment> {
    let choices: BTreeMap<_, _> =
        otherwise.iter().map(|(reading, other)| (reading.id.clone(), other.key.clone())).collect();
    match book.declare(&plan.ast, choices, &plan.file) {
        Ok(declared) => {
            book.session().phase.set(Phase::Judging);
            declared.provisions.iter().map(|p| judge_provision(book, plan, facts, p)).collect()
        }
        Err(problems) => {
            let failed = |summary| failed(summary, problems.clone());
            plan.summary.provisions.iter().map(failed).collect()
        }
    }
}

fn judge_provision(
    book: &RuleBook,
    plan: &LoadedPlan,
    facts: &Rc<Facts>,
    provision: &DeclaredProvision,
) -> ProvisionAssessment {
    let summary = &provision.summary;
    let subject = gate::subject_verdict(&provision.subjects, facts.enterprise.subject);
    if subject == Verdict::Unmet {
        let names = gate::subject_names(&provision.subjects);
        let mut outside = blank(summary, Status::NotApplicable);
        outside.notes.push(format!("本条款面向{names}，所填主体类型不在其中"));
        return outside;
    }
    let mut trail = Trail::new(&summary.clause);
    if subject == Verdict::Unknown {
        trail.add(subject_criterion(provision));
    }
    book.session().trail.replace(trail);
    let view = EnterpriseView(Rc::clone(facts));
    let call = provision.body.call::<rhai::Dynamic>(book.engine(), &plan.ast, (view,));
    let trail = book.session().trail.take();
    match call {
        Ok(_) => explained(summary, trail.outcome()),
        Err(error) => {
            let mut problem = runtime_diagnostic(&error, &plan.file);
            problem.line = problem.line.or(Some(summary.line));
            failed(summary, vec![problem])
        }
    }
}

fn subject_criterion(provision: &DeclaredProvision) -> Criterion {
    Criterion {
        label: format!("主体类型为{}", gate::subject_names(&provision.subjects)),
        verdict: Verdict::Unknown,
        test: Test::Fact,
        missing: vec![Missing { input: "subject".to_owned(), rows: Vec::new() }],
        clause: provision.summary.clause.clone(),
        line: provision.summary.line,
    }
}

fn blank(summary: &ProvisionSummary, status: Status) -> ProvisionAssessment {
    ProvisionAssessment {
        id: summary.id.clone(),
        title: summary.title.clone(),
        clause: summary.clause.clone(),
        kind: summary.kind,
        force: summary.force.clone(),
        amount: summary.amount.clone(),
        status,
        level: None,
        criteria: Vec::new(),
        tiers: Vec::new(),
        selections: Vec::new(),
        sensitivity: Vec::new(),
        notes: Vec::new(),
        diagnostics: Vec::new(),
    }
}

fn failed(summary: &ProvisionSummary, diagnostics: Vec<Diagnostic>) -> ProvisionAssessment {
    ProvisionAssessment { diagnostics, ..blank(summary, Status::Failed) }
}

fn explained(summary: &ProvisionSummary, outcome: Outcome) -> ProvisionAssessment {
    ProvisionAssessment {
        level: outcome.level,
        criteria: outcome.criteria,
        tiers: outcome.tiers,
        selections: outcome.selections,
        notes: outcome.notes,
        ..blank(summary, outcome.status)
    }
}
