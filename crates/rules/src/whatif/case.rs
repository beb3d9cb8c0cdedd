//! The provision that is to be improved on: its runs on the enterprise as it is and with actions done.

use std::collections::BTreeSet;
use std::rc::Rc;

use zhice_judging::action::Lever;
use zhice_judging::facts::Facts;
use zhice_model::Enterprise;
use zhice_model::assessment::{Level, ProvisionAssessment, Status};
use zhice_model::criterion::Criterion;
use zhice_model::date::Date;

use crate::plans::RuleBook;

/// Which provision, and of whom.
pub struct Case<'a> {
    /// The rules.
    pub book: &'a RuleBook,
    /// The enterprise as it is.
    pub enterprise: &'a Enterprise,
    /// The day for which actions are taken to be done.
    pub as_of: Date,
    /// The plan's id.
    pub plan: &'a str,
    /// The provision's id.
    pub provision: &'a str,
}

/// One run of the provision.
pub struct Run {
    /// What it says.
    pub provision: ProvisionAssessment,
    /// The actions that it names.
    pub levers: Vec<Lever>,
    facts: Rc<Facts>,
}

/// What is to be reached.
#[derive(Clone, Copy)]
pub struct Goal {
    /// The level; `None`: the conditions of a provision without levels.
    pub level: Option<u8>,
    /// Whether it is enough that nothing excludes it.
    pub possibly: bool,
}

/// Actions as they are done, in the order of the levers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// How many times each.
    pub counts: Vec<u32>,
    /// To which patents, where it picks some.
    pub rows: Vec<Vec<u32>>,
}

impl Goal {
    /// Whether the provision has come to it.
    pub fn is_reached(self, provision: &ProvisionAssessment) -> bool {
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

impl Run {
    /// How a patent stands in all that was counted, and in what the actions pick from.
    pub fn standings(&self, row: u32) -> Vec<u8> {
        let picked = self.levers.iter().map(|lever| lever.edit.rows().binary_search(&row).is_ok());
        self.facts.standings(row).into_iter().chain(picked.map(u8::from)).collect()
    }
}

impl Case<'_> {
    /// What the provision says of an enterprise.
    pub fn run(&self, enterprise: Enterprise) -> Option<Run> {
        let enterprise = Rc::new(enterprise);
        let (judged, facts) =
            self.book.judge_one(enterprise, self.as_of, self.plan, self.provision)?;
        Some(Run { provision: judged.provision, levers: judged.levers, facts })
    }

    /// Whether figures stand for the list of patents.
    pub fn goes_by_totals(&self) -> bool {
        let unlisted = self.enterprise.patents.is_empty() && !self.enterprise.no_patents;
        unlisted && self.enterprise.totals.is_some()
    }

    /// The enterprise with these actions done.
    pub fn changed(&self, levers: &[Lever], way: &Way) -> Enterprise {
        let mut enterprise = self.enterprise.clone();
        let steps = levers.iter().zip(&way.counts).zip(&way.rows);
        let (last, first): (Vec<_>, Vec<_>) =
            steps.partition(|((lever, _), _)| lever.edit.comes_last());
        for ((lever, count), rows) in first.into_iter().chain(last) {
            lever.edit.make(*count, rows, &mut enterprise, self.as_of);
        }
        enterprise
    }
}

/// The unknown inputs of a provision, each once.
pub fn missing_of(provision: &ProvisionAssessment) -> Vec<String> {
    let tiers = provision.tiers.iter().map(|tier| &tier.criterion);
    let inputs = |criterion: &Criterion| {
        criterion.missing.iter().map(|missing| missing.input.clone()).collect::<Vec<_>>()
    };
    let mut found = BTreeSet::new();
    found.extend(provision.criteria.iter().chain(tiers).flat_map(inputs));
    found.into_iter().collect()
}
