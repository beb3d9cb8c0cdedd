//! What is sent of an assessment: of long lists the first positions with their number. The evidence in
//! full stays here, for whoever asks why one patent counts or not.

use zhice_model::Assessment;
use zhice_model::assessment::{Grouped, ProvisionAssessment, SelectionEvidence};
use zhice_model::change::Counting;
use zhice_model::criterion::{Criterion, Test};
use zhice_model::explanation::{PatentExplanation, Place};

/// Positions in a list that are sent, and reasons in a list of reasons.
pub const SENT: usize = 200;

/// The evidence of an assessment about patents.
#[derive(Debug, Default)]
pub struct HeldEvidence(Vec<OfProvision>);

#[derive(Debug)]
struct OfProvision {
    plan: String,
    provision: String,
    selections: Vec<SelectionEvidence>,
}

/// Cuts the lists of an assessment to so many positions each and keeps the evidence about patents as it was.
pub fn cut(assessment: &mut Assessment, most: usize) -> HeldEvidence {
    let mut kept = Vec::new();
    for plan in &mut assessment.plans {
        for provision in &mut plan.provisions {
            let selections = cut_provision(provision, most);
            if !selections.is_empty() {
                let (plan, provision) = (plan.id.clone(), provision.id.clone());
                kept.push(OfProvision { plan, provision, selections });
            }
        }
    }
    HeldEvidence(kept)
}

fn cut_provision(provision: &mut ProvisionAssessment, most: usize) -> Vec<SelectionEvidence> {
    let tiers = provision.tiers.iter_mut().map(|tier| &mut tier.criterion);
    let criteria = provision.criteria.iter_mut().chain(&mut provision.targets);
    criteria.chain(tiers).for_each(|criterion| cut_criterion(criterion, most));
    let sent = provision.selections.iter().map(|it| first_of(it, most)).collect();
    let mut whole = std::mem::replace(&mut provision.selections, sent);
    whole.retain(|selection| selection.source == "patents");
    whole
}

fn cut_criterion(criterion: &mut Criterion, most: usize) {
    for missing in &mut criterion.missing {
        missing.count = longer(&missing.rows, most);
        missing.rows.truncate(most);
    }
    if let Test::Group { members, .. } = &mut criterion.test {
        members.iter_mut().for_each(|member| cut_criterion(member, most));
    }
}

fn first_of(selection: &SelectionEvidence, most: usize) -> SelectionEvidence {
    let group = |group: &Grouped| first_of_group(group, most);
    let groups = |groups: &[Grouped]| groups.iter().take(most).map(group).collect();
    let SelectionEvidence { label, source, counted, open, excluded, incomplete, .. } = selection;
    SelectionEvidence {
        label: label.clone(),
        source: source.clone(),
        counted: first(counted, most),
        count: longer(counted, most),
        open: groups(open),
        excluded: groups(excluded),
        excluded_count: longer(excluded, most).and(u32::try_from(selection.excluded_count()).ok()),
        incomplete: incomplete.clone(),
    }
}

fn first_of_group(group: &Grouped, most: usize) -> Grouped {
    let rows = first(&group.rows, most);
    Grouped { reason: group.reason.clone(), rows, count: longer(&group.rows, most) }
}

fn first(rows: &[u32], most: usize) -> Vec<u32> {
    rows.iter().take(most).copied().collect()
}

/// How long a list is that is too long to be sent.
fn longer<T>(list: &[T], most: usize) -> Option<u32> {
    u32::try_from(list.len()).ok().filter(|_| list.len() > most)
}

impl HeldEvidence {
    /// How the patents at these positions stand to every selection.
    pub fn of(&self, rows: &[u32]) -> Vec<PatentExplanation> {
        let places = |row| self.0.iter().flat_map(move |provision| provision.places_of(row));
        let patent = |row: &u32| PatentExplanation { row: *row, places: places(*row).collect() };
        rows.iter().map(patent).collect()
    }
}

impl OfProvision {
    fn places_of(&self, row: u32) -> impl Iterator<Item = Place> {
        self.selections.iter().filter_map(move |selection| {
            let (counting, reason) = standing(selection, row)?;
            Some(Place {
                plan: self.plan.clone(),
                provision: self.provision.clone(),
                selection: selection.label.clone(),
                counting,
                reason: reason.to_owned(),
            })
        })
    }
}

/// Whether the patent counts, and why not. The positions of every list are in order.
fn standing(selection: &SelectionEvidence, row: u32) -> Option<(Counting, &str)> {
    if selection.counted.binary_search(&row).is_ok() {
        return Some((Counting::Counted, ""));
    }
    let of = |groups: &'_ [Grouped]| {
        groups.iter().position(|group| group.rows.binary_search(&row).is_ok())
    };
    let open = of(&selection.open).and_then(|at| selection.open.get(at));
    let excluded = || of(&selection.excluded).and_then(|at| selection.excluded.get(at));
    open.map(|group| (Counting::Open, group.reason.as_str()))
        .or_else(|| excluded().map(|group| (Counting::Excluded, group.reason.as_str())))
}
