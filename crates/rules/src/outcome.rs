//! What a provision's body leaves behind: conditions, levels and notes, and the outcome that
//! follows from them.

use std::rc::Rc;

use zhice_model::assessment::{Level, SelectionEvidence, Status, Tier};
use zhice_model::criterion::{Criterion, Missing, Test, Verdict};

use crate::evidence::evidence_of;
use crate::selection::Selection;

/// A condition tested but not yet named: the host type between a comparison and `require`.
#[derive(Clone, Debug)]
pub struct Condition {
    /// How it turned out.
    pub verdict: Verdict,
    /// What was tested, without the position of its evidence.
    pub test: Test,
    /// What it depends on, when unknown.
    pub missing: Vec<Missing>,
    /// What was counted.
    pub selection: Option<Selection>,
}

/// What the body of one provision has judged so far.
#[derive(Debug, Default)]
pub struct Trail {
    clause: String,
    criteria: Vec<Criterion>,
    tiers: Vec<Tier>,
    notes: Vec<String>,
    selections: Vec<Selection>,
}

/// What one provision came to.
#[derive(Debug)]
pub struct Outcome {
    /// How it turned out.
    pub status: Status,
    /// The level, where there are levels.
    pub level: Option<Level>,
    /// The conditions that every level needs.
    pub criteria: Vec<Criterion>,
    /// The levels.
    pub tiers: Vec<Tier>,
    /// What was counted.
    pub selections: Vec<SelectionEvidence>,
    /// What to know besides.
    pub notes: Vec<String>,
}

impl Trail {
    /// A trail for a provision of this clause.
    pub fn new(clause: &str) -> Self {
        Self { clause: clause.to_owned(), ..Self::default() }
    }

    /// Adds a criterion that is settled already.
    pub fn add(&mut self, criterion: Criterion) {
        self.criteria.push(criterion);
    }

    /// Adds a condition that must hold.
    pub fn require(&mut self, label: &str, condition: Condition, line: u32) {
        let criterion = self.criterion(label, condition, line);
        self.criteria.push(criterion);
    }

    /// Adds a level; whether it is reached is settled when all conditions are known.
    pub fn tier(&mut self, level: u8, label: &str, condition: Condition, line: u32) {
        let counted = condition.selection.as_ref().map(|s| Rc::clone(&s.label));
        let criterion = self.criterion(counted.as_deref().unwrap_or(label), condition, line);
        let verdict = criterion.verdict;
        self.tiers.push(Tier { level, label: label.to_owned(), verdict, criterion });
    }

    /// Adds a note.
    pub fn note(&mut self, text: &str) {
        self.notes.push(text.to_owned());
    }

    fn criterion(&mut self, label: &str, condition: Condition, line: u32) -> Criterion {
        let Condition { verdict, mut test, missing, selection } = condition;
        if let (Test::Comparison { selection: place, .. }, Some(counted)) = (&mut test, selection) {
            *place = Some(self.place_of(counted));
        }
        let missing = if verdict == Verdict::Unknown { missing } else { Vec::new() };
        Criterion {
            label: label.to_owned(),
            verdict,
            test,
            missing,
            clause: self.clause.clone(),
            line,
        }
    }

    /// The position of a selection in the evidence; the same selection stands there once.
    fn place_of(&mut self, selection: Selection) -> usize {
        let same = |s: &Selection| {
            s.derived.number == selection.derived.number && s.label == selection.label
        };
        self.selections.iter().position(same).unwrap_or_else(|| {
            self.selections.push(selection);
            self.selections.len() - 1
        })
    }

    /// The outcome of what was judged.
    pub fn outcome(mut self) -> Outcome {
        let required = all(self.criteria.iter().map(|criterion| criterion.verdict));
        for tier in &mut self.tiers {
            tier.verdict = all([required, tier.verdict]);
        }
        self.tiers.sort_by_key(|tier| tier.level);
        let level = (!self.tiers.is_empty()).then(|| Level {
            certain: highest(&self.tiers, |verdict| verdict == Verdict::Met),
            possible: highest(&self.tiers, |verdict| verdict != Verdict::Unmet),
        });
        Outcome {
            status: status_of(required, level),
            level,
            criteria: self.criteria,
            tiers: self.tiers,
            selections: self.selections.iter().map(evidence_of).collect(),
            notes: self.notes,
        }
    }
}

fn highest(tiers: &[Tier], accept: impl Fn(Verdict) -> bool) -> Option<u8> {
    tiers.iter().filter(|tier| accept(tier.verdict)).map(|tier| tier.level).max()
}

fn status_of(required: Verdict, level: Option<Level>) -> Status {
    match level {
        Some(Level { certain: Some(_), .. }) => Status::Met,
        Some(Level { possible: None, .. }) => Status::NotMet,
        Some(_) => Status::Unknown,
        None => match required {
            Verdict::Met => Status::Met,
            Verdict::Unmet => Status::NotMet,
            Verdict::Unknown => Status::Unknown,
        },
    }
}

/// All of them: one unmet decides, otherwise one unknown leaves it open.
pub fn all(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    verdicts.into_iter().fold(Verdict::Met, |all, next| match (all, next) {
        (Verdict::Unmet, _) | (_, Verdict::Unmet) => Verdict::Unmet,
        (Verdict::Met, Verdict::Met) => Verdict::Met,
        _ => Verdict::Unknown,
    })
}
