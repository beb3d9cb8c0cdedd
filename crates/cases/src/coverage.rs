//! What the cases have seen of a plan: clause, provision, condition and case, both ways.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use zhice_model::assessment::{ProvisionAssessment, SUBJECT_CRITERION, Status};
use zhice_model::criterion::{Criterion, Test, Verdict};
use zhice_model::plan::{PlanSummary, ProvisionKind};

use crate::run::CaseOutcome;

/// What the cases have seen of one plan.
#[derive(Clone, Debug, Serialize)]
pub struct PlanCoverage {
    /// The plan's id.
    pub id: String,
    /// The document's title.
    pub title: String,
    /// The provisions of each clause, in the order of the script.
    pub clauses: Vec<ClauseCoverage>,
    /// The provisions, in the order of the script.
    pub provisions: Vec<ProvisionCoverage>,
}

/// A clause of the document.
#[derive(Clone, Debug, Serialize)]
pub struct ClauseCoverage {
    /// The section, such as 二（一）4.
    pub clause: String,
    /// The ids of its provisions.
    pub provisions: Vec<String>,
}

/// What the cases have seen of one provision.
#[derive(Clone, Debug, Serialize)]
pub struct ProvisionCoverage {
    /// `RG24-10`
    pub id: String,
    /// What it is about.
    pub title: String,
    /// The section of the document.
    pub clause: String,
    /// What it gives.
    pub kind: ProvisionKind,
    /// The document's own word.
    pub force: String,
    /// The statuses that came out.
    pub statuses: BTreeSet<Status>,
    /// Its conditions, in the order in which they are tested.
    pub conditions: Vec<ConditionCoverage>,
    /// Its cases, in the order of the file.
    pub cases: Vec<CaseCoverage>,
}

/// What a condition is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Must hold.
    Criterion,
    /// One of several taken together.
    Member,
    /// Encouraged only.
    Target,
    /// Whether a level is reached.
    Tier,
}

/// What the cases have seen of one condition.
#[derive(Clone, Debug, Serialize)]
pub struct ConditionCoverage {
    /// What it is for.
    pub role: Role,
    /// Its label.
    pub label: String,
    /// In how many cases it turned out in which way.
    pub seen: BTreeMap<Verdict, usize>,
}

/// One case.
#[derive(Clone, Debug, Serialize)]
pub struct CaseCoverage {
    /// Its name.
    pub name: String,
    /// The status that came out.
    pub status: Option<Status>,
}

/// A condition of which not everything was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// The provision's id.
    pub provision: String,
    /// The condition's label.
    pub condition: String,
    /// The outcomes that no case brought about.
    pub never: Vec<Verdict>,
}

impl PlanCoverage {
    /// The conditions that were not seen met, unmet and unknown.
    #[must_use]
    pub fn unseen(&self) -> Vec<Unseen> {
        let conditions = self
            .provisions
            .iter()
            .flat_map(|provision| provision.conditions.iter().map(move |it| (provision, it)));
        let unseen = conditions.map(|(provision, condition)| Unseen {
            provision: provision.id.clone(),
            condition: condition.label.clone(),
            never: condition.never(),
        });
        unseen.filter(|unseen| !unseen.never.is_empty()).collect()
    }
}

impl ConditionCoverage {
    /// The outcomes that no case brought about. What is left to an authority stands where it would
    /// otherwise have failed, or where it would otherwise have held (`or_review`, `but_review`).
    #[must_use]
    pub fn never(&self) -> Vec<Verdict> {
        let all = [Verdict::Met, Verdict::Unmet, Verdict::Unknown];
        let seen = |verdict: &Verdict| {
            let other = match verdict {
                Verdict::Unmet => true,
                Verdict::Met => self.seen.contains_key(&Verdict::Unmet),
                Verdict::Unknown | Verdict::Review => false,
            };
            let instead = other && self.seen.contains_key(&Verdict::Review);
            self.seen.contains_key(verdict) || instead
        };
        all.into_iter().filter(|verdict| !seen(verdict)).collect()
    }
}

/// What the outcomes of a plan's cases have seen of it.
#[must_use]
pub fn coverage(plan: &PlanSummary, outcomes: &[CaseOutcome<'_>]) -> PlanCoverage {
    let mut clauses: Vec<ClauseCoverage> = Vec::new();
    let mut provisions = Vec::new();
    for summary in &plan.provisions {
        match clauses.iter_mut().find(|it| it.clause == summary.clause) {
            Some(known) => known.provisions.push(summary.id.clone()),
            None => clauses.push(ClauseCoverage {
                clause: summary.clause.clone(),
                provisions: vec![summary.id.clone()],
            }),
        }
        let mut provision = ProvisionCoverage {
            id: summary.id.clone(),
            title: summary.title.clone(),
            clause: summary.clause.clone(),
            kind: summary.kind,
            force: summary.force.clone(),
            statuses: BTreeSet::new(),
            conditions: Vec::new(),
            cases: Vec::new(),
        };
        for outcome in outcomes.iter().filter(|it| it.case.provision == summary.id) {
            provision.add(outcome);
        }
        provisions.push(provision);
    }
    PlanCoverage { id: plan.id.clone(), title: plan.title.clone(), clauses, provisions }
}

impl ProvisionCoverage {
    fn add(&mut self, outcome: &CaseOutcome<'_>) {
        let status = outcome.found.as_ref().map(|found| found.status);
        self.cases.push(CaseCoverage { name: outcome.case.name.clone(), status });
        self.statuses.extend(status);
        if let Some(found) = &outcome.found {
            self.add_conditions(found);
        }
    }

    fn add_conditions(&mut self, found: &ProvisionAssessment) {
        // The subject that a provision is for is among the conditions only while it is unknown: it never
        // turns out otherwise.
        let of_subject = |it: &&Criterion| it.label.starts_with(SUBJECT_CRITERION);
        let criteria = found.criteria.iter().filter(|it| !of_subject(it));
        criteria.for_each(|it| self.see(Role::Criterion, it));
        found.targets.iter().for_each(|it| self.see(Role::Target, it));
        for tier in &found.tiers {
            self.count(Role::Tier, &tier.label, tier.criterion.verdict);
        }
    }

    fn see(&mut self, role: Role, criterion: &Criterion) {
        self.count(role, &criterion.label, criterion.verdict);
        if let Test::Group { members, .. } = &criterion.test {
            members.iter().for_each(|member| self.see(Role::Member, member));
        }
    }

    fn count(&mut self, role: Role, label: &str, verdict: Verdict) {
        let same = |it: &&mut ConditionCoverage| it.role == role && it.label == label;
        if let Some(known) = self.conditions.iter_mut().find(same) {
            *known.seen.entry(verdict).or_default() += 1;
        } else {
            let seen = BTreeMap::from([(verdict, 1)]);
            self.conditions.push(ConditionCoverage { role, label: label.to_owned(), seen });
        }
    }
}
