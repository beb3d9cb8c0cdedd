//! How two assessments are held against each other: outcomes, figures, and patents that count otherwise.

use std::collections::BTreeMap;

use crate::assessment::{Assessment, PlanAssessment, ProvisionAssessment, SelectionEvidence};
use crate::change::{Changed, Counting, FigureChange, Move, Outcome, PlanChange, ProvisionChange};
use crate::criterion::{Criterion, Test, Verdict};
use crate::enterprise::Enterprise;
use crate::value::Quantity;

/// An assessment with the enterprise it is of.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The enterprise.
    pub enterprise: &'a Enterprise,
    /// What the plans say of it.
    pub assessment: &'a Assessment,
}

/// What differs in each plan from the first to the second; plans that do not differ are left out.
#[must_use]
pub fn changes(before: Subject<'_>, after: Subject<'_>) -> Vec<PlanChange> {
    let rows = PatentRows::new(before.enterprise, after.enterprise);
    let plans = after.assessment.plans.iter();
    let pairs = plans.filter_map(|plan| {
        let same = |it: &&PlanAssessment| it.id == plan.id;
        Some((before.assessment.plans.iter().find(same)?, plan))
    });
    pairs.filter_map(|(before, after)| plan_change(before, after, &rows)).collect()
}

fn plan_change(
    before: &PlanAssessment,
    after: &PlanAssessment,
    rows: &PatentRows,
) -> Option<PlanChange> {
    let plan = after.id.clone();
    if before.standing != after.standing {
        let standing = Some(Changed { before: before.standing, after: after.standing });
        return Some(PlanChange { plan, standing, provisions: Vec::new() });
    }
    let pairs = after.provisions.iter().enumerate().filter_map(|(place, provision)| {
        // Both come from the same rules, unless one is a record of others.
        let same = |it: &&ProvisionAssessment| it.id == provision.id;
        let opposite = before.provisions.get(place).filter(same);
        Some((opposite.or_else(|| before.provisions.iter().find(same))?, provision))
    });
    let provisions: Vec<_> =
        pairs.filter_map(|(before, after)| provision_change(before, after, rows)).collect();
    (!provisions.is_empty()).then_some(PlanChange { plan, standing: None, provisions })
}

/// How a provision turned out, in short.
#[must_use]
pub fn outcome_of(provision: &ProvisionAssessment) -> Outcome {
    Outcome { status: provision.status, level: provision.level }
}

fn provision_change(
    before: &ProvisionAssessment,
    after: &ProvisionAssessment,
    rows: &PatentRows,
) -> Option<ProvisionChange> {
    let outcome = Changed { before: outcome_of(before), after: outcome_of(after) };
    let figures = figure_changes(before, after);
    if outcome.before == outcome.after && figures.is_empty() {
        return None;
    }
    let moves = moves(before, after, rows);
    let (id, title) = (after.id.clone(), after.title.clone());
    Some(ProvisionChange { id, title, outcome, figures, moves })
}

fn figure_changes(before: &ProvisionAssessment, after: &ProvisionAssessment) -> Vec<FigureChange> {
    let before = figures(before);
    let changed = figures(after).into_iter().filter_map(|(label, actual, verdict)| {
        let (_, was, stood) = before.iter().find(|(known, ..)| *known == label)?;
        (*was != actual || *stood != verdict).then(|| FigureChange {
            label: label.to_owned(),
            actual: Changed { before: (*was).clone(), after: actual.clone() },
            verdict: Changed { before: *stood, after: verdict },
        })
    });
    changed.collect()
}

/// Every figure of a provision by its label; levels are told apart by their names.
fn figures(provision: &ProvisionAssessment) -> Vec<(&str, &Quantity, Verdict)> {
    let criteria = provision.criteria.iter().chain(&provision.targets);
    let mut found = Vec::new();
    criteria.for_each(|criterion| add_figures(&criterion.label, criterion, &mut found));
    for tier in &provision.tiers {
        add_figures(&tier.label, &tier.criterion, &mut found);
    }
    found
}

fn add_figures<'a>(
    label: &'a str,
    criterion: &'a Criterion,
    found: &mut Vec<(&'a str, &'a Quantity, Verdict)>,
) {
    match &criterion.test {
        Test::Comparison { actual, .. } => found.push((label, actual, criterion.verdict)),
        Test::Group { members, .. } => {
            members.iter().for_each(|member| add_figures(&member.label, member, found));
        }
        Test::Fact | Test::OnRecord => {}
    }
}

/// Where each record of a selection stands, with why.
type Standings<'a> = BTreeMap<u32, (Counting, &'a str)>;

fn standings(selection: &SelectionEvidence) -> Standings<'_> {
    let mut found = Standings::new();
    found.extend(selection.counted.iter().map(|row| (*row, (Counting::Counted, ""))));
    for (groups, counting) in
        [(&selection.open, Counting::Open), (&selection.excluded, Counting::Excluded)]
    {
        for group in groups {
            found.extend(group.rows.iter().map(|row| (*row, (counting, group.reason.as_str()))));
        }
    }
    found
}

fn moves(
    before: &ProvisionAssessment,
    after: &ProvisionAssessment,
    rows: &PatentRows,
) -> Vec<Move> {
    let mut moves = Vec::new();
    for selection in &after.selections {
        let same =
            |it: &&SelectionEvidence| it.label == selection.label && it.source == selection.source;
        if let Some(earlier) = before.selections.iter().find(same) {
            moves.extend(moves_within(earlier, selection, rows));
        }
    }
    moves
}

fn moves_within(
    before: &SelectionEvidence,
    after: &SelectionEvidence,
    rows: &PatentRows,
) -> Vec<Move> {
    let (was, is) = (standings(before), standings(after));
    let of = |row_before: Option<u32>, row_after: Option<u32>| {
        let earlier = row_before.and_then(|row| was.get(&row)).map(|(counting, _)| *counting);
        let later = row_after.and_then(|row| is.get(&row));
        let (now, reason) = later.copied().unwrap_or((Counting::Gone, ""));
        let nothing = Some(now) == earlier
            || (earlier.is_none() && now == Counting::Excluded)
            || (earlier == Some(Counting::Excluded) && now == Counting::Gone);
        (!nothing).then(|| Move {
            selection: after.label.clone(),
            source: after.source.clone(),
            row_before,
            row_after,
            now,
            reason: reason.to_owned(),
        })
    };
    let patents = after.source == "patents";
    let before_of = |row: u32| if patents { rows.before(row) } else { Some(row) };
    let later = is
        .keys()
        .filter_map(|row| of(before_of(*row).filter(|row| was.contains_key(row)), Some(*row)));
    let gone = was.keys().filter(|row| {
        let after = if patents { rows.after(**row) } else { Some(**row) };
        after.is_none_or(|row| !is.contains_key(&row))
    });
    later.chain(gone.filter_map(|row| of(Some(*row), None))).collect()
}

/// Which position in one portfolio is which in another: the same application.
struct PatentRows {
    after_of: BTreeMap<u32, u32>,
    before_of: BTreeMap<u32, u32>,
}

impl PatentRows {
    fn new(before: &Enterprise, after: &Enterprise) -> Self {
        let mut by_number: BTreeMap<&str, u32> = BTreeMap::new();
        for (row, patent) in (0..).zip(&before.patents) {
            by_number.insert(patent.application_number.digits(), row);
        }
        let mut rows = Self { after_of: BTreeMap::new(), before_of: BTreeMap::new() };
        for (after, patent) in (0..).zip(&after.patents) {
            if let Some(before) = by_number.get(patent.application_number.digits()) {
                rows.after_of.insert(*before, after);
                rows.before_of.insert(after, *before);
            }
        }
        rows
    }

    fn after(&self, row: u32) -> Option<u32> {
        self.after_of.get(&row).copied()
    }

    fn before(&self, row: u32) -> Option<u32> {
        self.before_of.get(&row).copied()
    }
}
