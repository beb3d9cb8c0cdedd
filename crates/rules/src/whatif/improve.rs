//! The ways to the next level of a provision: its own levers, moved as little as reaches it, each way
//! proved by a run of the script.

use zhice_judging::action::Lever;
use zhice_judging::sorted_insert::insert_in_order;
use zhice_model::assessment::{ProvisionAssessment, Status};
use zhice_model::changes::outcome_of;
use zhice_model::date::Date;
use zhice_model::improvement::{Action, Finding, IMPROVEMENT_SCHEMA, Improvement, Proposal};
use zhice_model::scenario::Scenario;
use zhice_model::{ApplicationNumber, Diagnostic, Enterprise};

use super::attempt::Attempts;
use super::case::{Case, Goal, Run, Way, missing_of};
use super::search::smallest;
use crate::codes::Code;
use crate::plans::RuleBook;

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
    let run = case.run(enterprise.clone()).ok_or_else(|| {
        let message = format!("没有方案“{plan}”的条款“{provision}”，或它不适用于这家企业和这一天");
        Code::ProvisionUnknown.finding(message)
    })?;
    let now = &run.provision;
    let nothing = |finding, goal: Option<u8>| Improvement {
        schema: IMPROVEMENT_SCHEMA.to_owned(),
        plan: plan.to_owned(),
        provision: provision.to_owned(),
        as_of,
        now: outcome_of(now),
        goal,
        finding,
        proposals: Vec::new(),
        missing: missing_of(now),
        runs: 1,
    };
    if matches!(now.status, Status::Failed | Status::NotApplicable) {
        return Ok(nothing(Finding::NotJudged, None));
    }
    let Some(level) = next_level(now) else { return Ok(nothing(Finding::AtTheTop, None)) };
    // What is not listed cannot be added to: the next invention may be the first or the fiftieth.
    let lists_patents = missing_of(now).iter().all(|input| input != "patents");
    if !lists_patents && !case.goes_by_totals() {
        return Ok(nothing(Finding::Open, level));
    }
    let found = case.search(level, &run);
    // What is unknown alone decides: there is nothing to be done but to find out.
    if found.goal.possibly && found.goal.is_reached(now) {
        return Ok(Improvement { runs: found.runs, ..nothing(Finding::Open, level) });
    }
    let finding = match (found.complete, found.goal.possibly) {
        (true, _) if found.ways.is_empty() => Finding::OutOfReach,
        (_, true) => Finding::Open,
        (true, false) => Finding::Reachable,
        (false, false) => Finding::SomeReachable,
    };
    let proposals = found.ways.iter().filter_map(|way| case.proposal(found.goal, &run.levers, way));
    let proposals = proposals.collect();
    Ok(Improvement { proposals, runs: found.runs, ..nothing(finding, level) })
}

/// What a search came to.
struct Found {
    goal: Goal,
    /// The smallest ways to the goal.
    ways: Vec<Way>,
    /// Whether these are all.
    complete: bool,
    runs: u32,
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

impl Case<'_> {
    /// The smallest ways that reach the goal for certain, or else those that only make it possible.
    fn search(&self, level: Option<u8>, now: &Run) -> Found {
        let certainly = self.smallest(Goal { level, possibly: false }, now);
        if !certainly.ways.is_empty() || missing_of(&now.provision).is_empty() {
            return certainly;
        }
        self.smallest(Goal { level, possibly: true }, now)
    }

    fn smallest(&self, goal: Goal, now: &Run) -> Found {
        let levers = now.levers.as_slice();
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
        let mut attempts = Attempts::new(self, now, goal);
        let found = smallest(&mosts, &mut |counts| attempts.reaches(&in_place(counts)));
        let ways = found.smallest.iter();
        let ways = ways.filter_map(|counts| attempts.ways.remove(&in_place(counts))).collect();
        Found { goal, ways, complete: found.complete, runs: attempts.runs }
    }

    /// The actions with the result that they lead to, under all readings.
    fn proposal(&self, goal: Goal, levers: &[Lever], way: &Way) -> Option<Proposal> {
        let enterprise = self.changed(levers, way);
        let assessment = self.book.assess(enterprise.clone(), self.as_of, Some(self.plan));
        let provisions = assessment.plans.into_iter().flat_map(|plan| plan.provisions);
        let proof = provisions.into_iter().find(|it| it.id == self.provision)?;
        if !goal.is_reached(&proof) {
            return None;
        }
        let steps = levers.iter().zip(&way.counts).zip(&way.rows);
        let taken = steps.filter(|((_, count), _)| **count > 0);
        let actions = taken.map(|((lever, count), rows)| Action {
            lever: lever.id.clone(),
            label: lever.label.clone(),
            count: *count,
            unit: lever.unit.clone(),
            how: lever.how.clone(),
            patents: self.listed(rows),
        });
        Some(Proposal {
            actions: actions.collect(),
            outcome: outcome_of(&proof),
            sensitivity: proof.sensitivity,
            scenario: Scenario::between(self.enterprise, &enterprise),
        })
    }

    /// The patents at these positions, as far as they are listed already.
    fn listed(&self, rows: &[u32]) -> Vec<ApplicationNumber> {
        let rows = rows.iter().filter_map(|row| usize::try_from(*row).ok());
        let patents = rows.filter_map(|row| self.enterprise.patents.get(row));
        patents.map(|patent| patent.application_number.clone()).collect()
    }
}
