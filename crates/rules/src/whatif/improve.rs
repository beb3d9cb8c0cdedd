//! The ways to the next level of a provision: its own levers, moved as little as reaches it, each way
//! proved by a run of the script.

use std::collections::BTreeSet;
use std::rc::Rc;

use zhice_model::assessment::{Level, ProvisionAssessment, Status};
use zhice_model::changes::outcome_of;
use zhice_model::criterion::Criterion;
use zhice_model::date::Date;
use zhice_model::improvement::{Action, Finding, IMPROVEMENT_SCHEMA, Improvement, Proposal};
use zhice_model::scenario::Scenario;
use zhice_model::{Diagnostic, Enterprise};

use super::edit::Lever;
use super::search::{Found, smallest};
use crate::codes::Code;
use crate::order::insert_in_order;
use crate::rulebook::RuleBook;

/// Runs of a script that one search may take.
const MOST_RUNS: u32 = 6_000;

/// Which provision, and of whom.
struct Case<'a> {
    book: &'a RuleBook,
    enterprise: &'a Enterprise,
    as_of: Date,
    plan: &'a str,
    provision: &'a str,
}

/// What is to be reached.
#[derive(Clone, Copy)]
struct Goal {
    level: Option<u8>,
    /// Whether it is enough that nothing excludes it.
    possibly: bool,
}

/// All smallest sets of the provision's own actions that reach its next level, or its conditions where it
/// has no levels.
///
/// # Errors
/// If there is no such plan or provision.
pub fn improve(
    book: &RuleBook,
    enterprise: &Enterprise,
    as_of: Date,
    plan: &str,
    provision: &str,
) -> Result<Improvement, Diagnostic> {
    let case = Case { book, enterprise, as_of, plan, provision };
    let (now, levers) = case.run(enterprise).ok_or_else(|| {
        let message = format!("没有方案“{plan}”的条款“{provision}”，或它不适用于这家企业和这一天");
        Code::ProvisionUnknown.finding(message)
    })?;
    let nothing = |finding, goal: Option<u8>| Improvement {
        schema: IMPROVEMENT_SCHEMA.to_owned(),
        plan: plan.to_owned(),
        provision: provision.to_owned(),
        as_of,
        now: outcome_of(&now),
        goal,
        finding,
        proposals: Vec::new(),
        missing: missing_of(&now),
        runs: 1,
    };
    if matches!(now.status, Status::Failed | Status::NotApplicable) {
        return Ok(nothing(Finding::NotJudged, None));
    }
    let Some(level) = next_level(&now) else { return Ok(nothing(Finding::AtTheTop, None)) };
    // What is not listed cannot be added to: the next invention may be the first or the fiftieth.
    if missing_of(&now).iter().any(|input| input == "patents") {
        return Ok(nothing(Finding::Open, level));
    }
    let (found, possibly) = case.search(level, &now, &levers);
    // What is unknown alone decides: there is nothing to be done but to find out.
    if possibly && (Goal { level, possibly }).is_reached(&now) {
        return Ok(Improvement { runs: found.tries, ..nothing(Finding::Open, level) });
    }
    let finding = match (&found, possibly) {
        (Found { smallest, complete: true, .. }, _) if smallest.is_empty() => Finding::OutOfReach,
        (_, true) => Finding::Open,
        (Found { complete: true, .. }, false) => Finding::Reachable,
        (Found { complete: false, .. }, false) => Finding::SomeReachable,
    };
    let goal = Goal { level, possibly };
    let proposals = found.smallest.iter().filter_map(|counts| case.proposal(goal, &levers, counts));
    Ok(Improvement { proposals: proposals.collect(), runs: found.tries, ..nothing(finding, level) })
}

/// The level to aim at: the lowest above the one reached for certain; inside, `None` for a provision
/// without levels. Nothing when there is nothing more to reach.
fn next_level(now: &ProvisionAssessment) -> Option<Option<u8>> {
    let Some(level) = now.level else {
        let open = matches!(now.status, Status::NotMet | Status::Unknown);
        return open.then_some(None);
    };
    let above = |next: &u8| level.certain.is_none_or(|certain| *next > certain);
    now.tiers.iter().map(|tier| tier.level).filter(above).min().map(Some)
}

impl Goal {
    fn is_reached(self, provision: &ProvisionAssessment) -> bool {
        match (self.level, provision.level) {
            (Some(wanted), Some(Level { certain, possible })) => {
                let reached = if self.possibly { possible } else { certain };
                reached.is_some_and(|level| level >= wanted)
            }
            _ => match provision.status {
                Status::NotMet | Status::Failed => false,
                Status::Unknown => self.possibly,
                _ => true,
            },
        }
    }
}

impl Case<'_> {
    fn run(&self, enterprise: &Enterprise) -> Option<(ProvisionAssessment, Vec<Lever>)> {
        let enterprise = Rc::new(enterprise.clone());
        self.book.judge_one(enterprise, self.as_of, self.plan, self.provision)
    }

    /// The smallest counts of the levers; whether they only make the goal possible.
    fn search(
        &self,
        level: Option<u8>,
        now: &ProvisionAssessment,
        levers: &[Lever],
    ) -> (Found, bool) {
        let certainly = self.smallest(Goal { level, possibly: false }, levers);
        if !certainly.smallest.is_empty() || missing_of(now).is_empty() {
            return (certainly, false);
        }
        (self.smallest(Goal { level, possibly: true }, levers), true)
    }

    fn smallest(&self, goal: Goal, levers: &[Lever]) -> Found {
        let most = |place: &usize| levers.get(*place).map_or(0, |lever| lever.most);
        let mut order: Vec<usize> = Vec::new();
        (0..levers.len()).for_each(|place| insert_in_order(&mut order, place, most));
        let mosts: Vec<u32> = order.iter().map(most).collect();
        let in_place = |counts: &[u32]| {
            let mut placed = vec![0; counts.len()];
            for (place, count) in order.iter().zip(counts) {
                if let Some(slot) = placed.get_mut(*place) {
                    *slot = *count;
                }
            }
            placed
        };
        let mut found = smallest(&mosts, MOST_RUNS, &mut |counts| {
            let changed = self.changed(levers, &in_place(counts));
            self.run(&changed).is_some_and(|(provision, _)| goal.is_reached(&provision))
        });
        found.smallest = found.smallest.iter().map(|counts| in_place(counts)).collect();
        found
    }

    fn changed(&self, levers: &[Lever], counts: &[u32]) -> Enterprise {
        let mut enterprise = self.enterprise.clone();
        let (first, then): (Vec<_>, Vec<_>) =
            levers.iter().zip(counts).partition(|(lever, _)| lever.edit.comes_first());
        for (lever, count) in first.into_iter().chain(then) {
            lever.edit.make(*count, &mut enterprise, self.as_of);
        }
        enterprise
    }

    /// The actions with the result that they lead to, under all readings.
    fn proposal(&self, goal: Goal, levers: &[Lever], counts: &[u32]) -> Option<Proposal> {
        let enterprise = self.changed(levers, counts);
        let assessment = self.book.assess(enterprise.clone(), self.as_of, Some(self.plan));
        let provisions = assessment.plans.into_iter().flat_map(|plan| plan.provisions);
        let proof = provisions.into_iter().find(|it| it.id == self.provision)?;
        if !goal.is_reached(&proof) {
            return None;
        }
        let taken = levers.iter().zip(counts).filter(|(_, count)| **count > 0);
        let actions = taken.map(|(lever, count)| Action {
            lever: lever.id.clone(),
            label: lever.label.clone(),
            count: *count,
            unit: lever.unit.clone(),
            how: lever.how.clone(),
        });
        Some(Proposal {
            actions: actions.collect(),
            outcome: outcome_of(&proof),
            sensitivity: proof.sensitivity,
            scenario: Scenario::between(self.enterprise, &enterprise),
        })
    }
}

/// The unknown inputs of a provision, each once.
fn missing_of(provision: &ProvisionAssessment) -> Vec<String> {
    let tiers = provision.tiers.iter().map(|tier| &tier.criterion);
    let inputs = |criterion: &Criterion| {
        criterion.missing.iter().map(|missing| missing.input.clone()).collect::<Vec<_>>()
    };
    let mut found = BTreeSet::new();
    found.extend(provision.criteria.iter().chain(tiers).flat_map(inputs));
    found.into_iter().collect()
}
