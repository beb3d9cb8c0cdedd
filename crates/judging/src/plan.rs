//! What a plan says of an enterprise: whether it speaks to it at all, its provisions, and these again
//! under each other reading that they look at.

use std::collections::BTreeSet;
use std::rc::Rc;

use zhice_model::Diagnostic;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Sensitivity, Standing, Status};
use zhice_model::plan::{Choice, PlanSummary, ProvisionSummary, Reading};

use crate::action::Lever;
use crate::calendar;
use crate::facts::Facts;
use crate::provision::{blank, failed};
use crate::readings::Choices;
use crate::standing::{standing, status_without_plan};
use crate::trail::Explain;

/// The provisions of a plan, whatever they are written in.
pub trait Provisions {
    /// The plan.
    fn plan(&self) -> &PlanSummary;

    /// Judges the provisions wanted, with nothing left of any run before.
    fn run(
        &self,
        facts: &Rc<Facts>,
        choices: &Choices,
        wanted: &dyn Fn(&str) -> bool,
        explain: Explain,
    ) -> Vec<Judged>;

    /// Says of a provision that the budget was used up before every reading of it was looked at.
    fn spent(&self, provision: &ProvisionSummary) -> Diagnostic;
}

/// Whether the other readings of a plan are looked at as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The plan's own readings alone.
    OwnReadings,
    /// Each other reading too, to see what it would change.
    AllReadings,
}

/// A provision judged.
#[derive(Debug)]
pub struct Judged {
    /// What it says.
    pub provision: ProvisionAssessment,
    /// The readings that it looked at.
    pub consulted: BTreeSet<String>,
    /// The actions that it names.
    pub levers: Vec<Lever>,
}

/// What the plan says of the enterprise.
pub fn judge(provisions: &impl Provisions, facts: &Rc<Facts>, depth: Depth) -> PlanAssessment {
    let plan = provisions.plan();
    let standing = standing_of(plan, facts);
    facts.budget.reset();
    let (judged, operations) = match status_without_plan(standing) {
        Some(status) => (plan.provisions.iter().map(|it| blank(it, status)).collect(), 0),
        None => {
            let judged = match depth {
                Depth::AllReadings => judge_in_force(provisions, facts),
                Depth::OwnReadings => run_plainly(provisions, facts, &|_| true, Explain::InFull),
            };
            (judged.into_iter().map(|it| it.provision).collect(), facts.budget.used())
        }
    };
    PlanAssessment {
        id: plan.id.clone(),
        title: plan.title.clone(),
        document: plan.document.clone(),
        in_force: plan.in_force,
        standing,
        remarks: match standing {
            Standing::InForce => calendar::remarks(plan, facts.as_of).map(|it| it.words).collect(),
            _ => Vec::new(),
        },
        provisions: judged,
        operations,
    }
}

/// What one provision of a plan says under the plan's own readings; `None` when there is no such
/// provision, or the plan does not speak to the enterprise.
pub fn judge_one(provisions: &impl Provisions, facts: &Rc<Facts>, id: &str) -> Option<Judged> {
    if status_without_plan(standing_of(provisions.plan(), facts)).is_some() {
        return None;
    }
    facts.budget.reset();
    run_plainly(provisions, facts, &|it| it == id, Explain::Briefly).into_iter().next()
}

fn standing_of(plan: &PlanSummary, facts: &Facts) -> Standing {
    standing(&plan.regions, plan.in_force, &facts.enterprise.region, facts.as_of)
}

/// Under the plan's own readings.
fn run_plainly(
    provisions: &impl Provisions,
    facts: &Rc<Facts>,
    wanted: &dyn Fn(&str) -> bool,
    explain: Explain,
) -> Vec<Judged> {
    provisions.run(facts, &Choices::new(), wanted, explain)
}

/// Judges under the plan's own readings, and again under each other one where it was looked at.
fn judge_in_force(provisions: &impl Provisions, facts: &Rc<Facts>) -> Vec<Judged> {
    let budget = &facts.budget;
    let plan = provisions.plan();
    let mut judged = run_plainly(provisions, facts, &|_| true, Explain::InFull);
    for reading in &plan.readings {
        let affected = |id: &str| {
            let same = |it: &&Judged| it.provision.id == id;
            judged.iter().find(same).is_some_and(|it| it.consulted.contains(&reading.id))
        };
        if !plan.provisions.iter().any(|provision| affected(&provision.id)) {
            continue;
        }
        let mut changes = Vec::new();
        for other in reading.alternatives.iter().skip(1).take_while(|_| !budget.is_spent()) {
            let mut choices = Choices::new();
            choices.insert(reading.id.clone(), other.key.clone());
            changes.push((other, provisions.run(facts, &choices, &affected, Explain::Briefly)));
        }
        for (other, others) in changes {
            note_changes(&mut judged, &others, reading, other);
        }
    }
    if budget.is_spent() {
        judged.iter_mut().for_each(|it| leave_unfinished(it, provisions));
    }
    judged
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

/// Says that not every reading it looks at could be examined: what holds under one reading alone must not
/// pass for a result.
fn leave_unfinished(judged: &mut Judged, provisions: &impl Provisions) {
    let finished = judged.consulted.is_empty() || judged.provision.status == Status::Failed;
    let same = |summary: &&ProvisionSummary| summary.id == judged.provision.id;
    let summary = provisions.plan().provisions.iter().find(same);
    if let Some(summary) = summary.filter(|_| !finished) {
        judged.provision = failed(summary, vec![provisions.spent(summary)]);
    }
}
