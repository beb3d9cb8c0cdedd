//! Runs one plan on one enterprise: gates, provisions, and again under each other reading.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use zhice_model::assessment::{
    PlanAssessment, ProvisionAssessment, SUBJECT_CRITERION, Sensitivity, Standing, Status,
};
use zhice_model::criterion::{Criterion, Missing, Test, Verdict};
use zhice_model::plan::{Choice, ProvisionSummary, Reading};
use zhice_model::{Diagnostic, Enterprise};

use crate::calendar;
use crate::facts::{EnterpriseView, Facts};
use crate::fresh::fresh;
use crate::gate;
use crate::messages::{runtime_diagnostic, spent_diagnostic};
use crate::outcome::{Explain, Outcome, Trail};
use crate::rulebook::{LoadedPlan, RuleBook};
use crate::session::{DeclaredProvision, Phase};
use crate::whatif::Lever;

/// Whether the other readings of a plan are looked at as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The plan's own readings alone.
    OwnReadings,
    /// Each other reading too, to see what it would change.
    AllReadings,
}

/// What the plan says of the enterprise.
pub fn judge(
    book: &RuleBook,
    plan: &LoadedPlan,
    facts: &Rc<Facts>,
    depth: Depth,
) -> PlanAssessment {
    let summary = &plan.summary;
    let region = &facts.enterprise.region;
    let standing = gate::standing(&summary.regions, summary.in_force, region, facts.as_of);
    book.session().budget.reset();
    let (provisions, operations) = match gate::status_without_plan(standing) {
        Some(status) => (summary.provisions.iter().map(|p| blank(p, status)).collect(), 0),
        None if depth == Depth::AllReadings => judge_in_force(book, plan, facts),
        None => {
            let judged = run(book, plan, facts, &BTreeMap::new(), &|_| true, Explain::InFull);
            (judged.into_iter().map(|it| it.provision).collect(), book.session().budget.used())
        }
    };
    PlanAssessment {
        id: summary.id.clone(),
        title: summary.title.clone(),
        document: summary.document.clone(),
        in_force: summary.in_force,
        standing,
        remarks: match standing {
            Standing::InForce => {
                calendar::remarks(summary, facts.as_of).map(|it| it.words).collect()
            }
            _ => Vec::new(),
        },
        provisions,
        operations,
    }
}

/// What one provision of a plan says under the plan's own readings, with the actions that it names;
/// `None` when there is no such provision, or the plan does not speak to the enterprise.
pub fn judge_one(
    book: &RuleBook,
    plan: &LoadedPlan,
    facts: &Rc<Facts>,
    id: &str,
) -> Option<(ProvisionAssessment, Vec<Lever>)> {
    let summary = &plan.summary;
    let region = &facts.enterprise.region;
    let standing = gate::standing(&summary.regions, summary.in_force, region, facts.as_of);
    if gate::status_without_plan(standing).is_some() {
        return None;
    }
    book.session().budget.reset();
    let judged =
        run(book, plan, facts, &BTreeMap::new(), &|provision| provision == id, Explain::Briefly);
    judged.into_iter().next().map(|it| (it.provision, it.levers))
}

/// A provision judged, with the readings that its script looked at and the actions that it names.
struct Judged {
    provision: ProvisionAssessment,
    consulted: BTreeSet<String>,
    levers: Vec<Lever>,
}

impl Judged {
    /// Says that not every reading it looks at could be examined: what holds under one reading alone
    /// must not pass for a result.
    fn leave_unfinished(&mut self, plan: &LoadedPlan) {
        let finished = self.consulted.is_empty() || self.provision.status == Status::Failed;
        let same = |summary: &&ProvisionSummary| summary.id == self.provision.id;
        let summary = plan.summary.provisions.iter().find(same);
        if let Some(summary) = summary.filter(|_| !finished) {
            let problem = spent_diagnostic(&plan.file).at(Some(summary.line), None);
            self.provision = failed(summary, vec![problem]);
        }
    }
}

/// Judges under the plan's own readings, and again under each other one where it was looked at.
fn judge_in_force(
    book: &RuleBook,
    plan: &LoadedPlan,
    facts: &Rc<Facts>,
) -> (Vec<ProvisionAssessment>, u64) {
    let budget = &book.session().budget;
    let mut judged = run(book, plan, facts, &BTreeMap::new(), &|_| true, Explain::InFull);
    for reading in &plan.summary.readings {
        let affected = |id: &str| {
            let same = |it: &&Judged| it.provision.id == id;
            judged.iter().find(same).is_some_and(|it| it.consulted.contains(&reading.id))
        };
        if !plan.summary.provisions.iter().any(|provision| affected(&provision.id)) {
            continue;
        }
        let mut changes = Vec::new();
        for other in reading.alternatives.iter().skip(1).take_while(|_| !budget.is_spent()) {
            let mut choices = BTreeMap::new();
            choices.insert(reading.id.clone(), other.key.clone());
            changes.push((other, run(book, plan, facts, &choices, &affected, Explain::Briefly)));
        }
        for (other, others) in changes {
            note_changes(&mut judged, &others, reading, other);
        }
    }
    if budget.is_spent() {
        judged.iter_mut().for_each(|it| it.leave_unfinished(plan));
    }
    (judged.into_iter().map(|it| it.provision).collect(), budget.used())
}

fn note_changes(judged: &mut [Judged], others: &[Judged], reading: &Reading, other: &Choice) {
    for changed in others.iter().map(|it| &it.provision) {
        let same = |it: &&mut Judged| it.provision.id == changed.id;
        let Some(Judged { provision, .. }) = judged.iter_mut().find(same) else { continue };
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

/// Judges the provisions wanted, with nothing left of any run before.
fn run(
    book: &RuleBook,
    plan: &LoadedPlan,
    facts: &Rc<Facts>,
    choices: &BTreeMap<String, String>,
    wanted: &dyn Fn(&str) -> bool,
    explain: Explain,
) -> Vec<Judged> {
    let session = book.session();
    let declared = match &plan.provisions {
        Some(provisions) => {
            session.begin(choices.clone());
            Ok(Cow::Borrowed(provisions))
        }
        None => book
            .declare(&plan.ast, choices.clone(), &plan.file)
            .map(|declared| Cow::Owned(declared.provisions)),
    };
    session.phase.set(Phase::Judging);
    let while_declaring = session.consulted.take();
    let judge_one = |provision: &DeclaredProvision| {
        let (provision, levers) = judge_provision(book, plan, facts, provision, explain);
        let mut consulted = session.consulted.take();
        consulted.extend(while_declaring.iter().cloned());
        Judged { provision, consulted, levers }
    };
    match declared {
        Ok(provisions) => {
            let provisions = provisions.iter();
            provisions.filter(|provision| wanted(&provision.summary.id)).map(judge_one).collect()
        }
        Err(problems) => {
            let provisions = plan.summary.provisions.iter().filter(|p| wanted(&p.id));
            let failed = |summary| Judged {
                provision: failed(summary, problems.clone()),
                consulted: BTreeSet::new(),
                levers: Vec::new(),
            };
            provisions.map(failed).collect()
        }
    }
}

fn judge_provision(
    book: &RuleBook,
    plan: &LoadedPlan,
    facts: &Rc<Facts>,
    provision: &DeclaredProvision,
    explain: Explain,
) -> (ProvisionAssessment, Vec<Lever>) {
    let summary = &provision.summary;
    let subject = gate::subject_verdict(&provision.subjects, &facts.enterprise);
    if subject == Verdict::Unmet {
        let names = gate::subject_names(&provision.subjects);
        let mut outside = blank(summary, Status::NotApplicable);
        outside.notes.push(format!("本条款面向{names}，所填主体类型不在其中"));
        return (outside, Vec::new());
    }
    let mut trail = Trail::new(&summary.clause);
    if !summary.note.is_empty() {
        trail.note(&summary.note);
    }
    if subject == Verdict::Unknown {
        trail.add(subject_criterion(provision, &facts.enterprise));
    }
    book.session().trail.replace(trail);
    let call = match &provision.body {
        Some(body) => {
            let view = EnterpriseView(Rc::clone(facts));
            fresh(body).call::<rhai::Dynamic>(book.engine(), &plan.ast, (view,)).map(drop)
        }
        None => Ok(()),
    };
    let mut trail = book.session().trail.take();
    let remarks = calendar::remarks(&plan.summary, facts.as_of);
    for remark in remarks {
        if remark.decides(summary.kind) {
            trail.review(&remark.words);
        } else if remark.is_told(summary.kind) {
            trail.note(&remark.words);
        }
    }
    let levers = trail.take_levers();
    let judged = match call {
        Ok(()) => explained(summary, trail.outcome(summary.kind, explain)),
        Err(error) => {
            let mut problem = runtime_diagnostic(&error, &plan.file);
            problem.line = problem.line.or(Some(summary.line));
            failed(summary, vec![book.measured(problem)])
        }
    };
    (judged, levers)
}

fn subject_criterion(provision: &DeclaredProvision, enterprise: &Enterprise) -> Criterion {
    Criterion {
        label: format!("{SUBJECT_CRITERION}{}", gate::subject_names(&provision.subjects)),
        verdict: Verdict::Unknown,
        test: Test::Fact,
        missing: vec![Missing::whole(gate::subject_input(enterprise))],
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

fn failed(summary: &ProvisionSummary, diagnostics: Vec<Diagnostic>) -> ProvisionAssessment {
    ProvisionAssessment { diagnostics, ..blank(summary, Status::Failed) }
}

fn explained(summary: &ProvisionSummary, outcome: Outcome) -> ProvisionAssessment {
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
