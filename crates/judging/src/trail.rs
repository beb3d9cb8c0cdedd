//! What a provision's body leaves behind: criteria, levels and notes, and the outcome that follows
//! from them.

use std::rc::Rc;

use zhice_model::assessment::{Level, SelectionEvidence, Status, Tier};
use zhice_model::criterion::{Criterion, Test, Verdict};
use zhice_model::plan::ProvisionKind;

use crate::action::Lever;
use crate::budget::{CONDITIONS, LEVERS};
use crate::condition::{Condition, Tested, all};
use crate::evidence::evidence_of;
use crate::reason::{Entry, Reason};
use crate::records;
use crate::selection::Selection;
use crate::sorted_insert::insert_in_order;

/// What the body of one provision has judged so far.
#[derive(Debug, Default)]
pub struct Trail {
    clause: String,
    criteria: Vec<Criterion>,
    targets: Vec<Criterion>,
    tiers: Vec<Tier>,
    notes: Vec<String>,
    reviewed: bool,
    outside: Option<String>,
    levers: Vec<Lever>,
    selections: Vec<Selection>,
    conditions: usize,
}

/// How much of an outcome is put into words and positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explain {
    /// All of it, with the records counted.
    InFull,
    /// What the outcome is and why, without the records: for runs that are only compared.
    Briefly,
}

/// What one provision came to.
#[derive(Debug)]
pub struct Conclusion {
    /// How it turned out.
    pub status: Status,
    /// The level, where there are levels.
    pub level: Option<Level>,
    /// The conditions that every level needs.
    pub criteria: Vec<Criterion>,
    /// Figures that decide nothing.
    pub targets: Vec<Criterion>,
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

    /// Whether so many more conditions, or with none a note, may still be written down.
    pub fn has_room_for(&self, conditions: usize) -> bool {
        let notes = if conditions == 0 { self.notes.len() + 1 } else { 0 };
        self.conditions + conditions <= CONDITIONS && notes <= CONDITIONS
    }

    /// Adds a condition that must hold.
    pub fn require(&mut self, label: &str, condition: Condition, line: u32) {
        let criterion = self.criterion(label, condition, line);
        self.criteria.push(criterion);
    }

    /// Adds a figure that the document encourages to reach. It decides nothing: where an authority
    /// would have to say whether it is reached, that is to know and no more.
    pub fn target(&mut self, label: &str, condition: Condition, line: u32) {
        for reason in condition.reasons.iter() {
            self.note_once(reason);
        }
        let criterion = self.written(label, condition, line);
        self.targets.push(criterion);
    }

    /// Adds an action; whether it is new and there is room for it.
    pub fn lever(&mut self, lever: Lever) -> bool {
        if self.levers.len() >= LEVERS || self.levers.iter().any(|known| known.id == lever.id) {
            return false;
        }
        self.levers.push(lever);
        true
    }

    /// Takes the actions named.
    pub fn take_levers(&mut self) -> Vec<Lever> {
        std::mem::take(&mut self.levers)
    }

    /// Says whom the provision is for: whoever fails the condition is not concerned by it, rather than
    /// short of something.
    pub fn gate(&mut self, label: &str, condition: Condition, line: u32) {
        if condition.verdict == Verdict::Unmet {
            self.outside.get_or_insert_with(|| label.to_owned());
        }
        self.require(label, condition, line);
    }

    /// Leaves the decision to an authority, for what the text says.
    pub fn review(&mut self, text: &str) {
        self.reviewed = true;
        self.note_once(text);
    }

    fn note_once(&mut self, text: &str) {
        if !self.notes.iter().any(|note| note == text) {
            self.note(text);
        }
    }

    /// Adds a level; whether it is reached is settled when all conditions are known.
    pub fn tier(&mut self, level: u8, label: &str, condition: Condition, line: u32) {
        let name = Rc::clone(&condition.name);
        let criterion = self.criterion(&name, condition, line);
        let verdict = criterion.verdict;
        let tier = Tier { level, label: label.to_owned(), verdict, criterion };
        insert_in_order(&mut self.tiers, tier, |tier| tier.level);
    }

    /// Adds a note.
    pub fn note(&mut self, text: &str) {
        self.notes.push(text.to_owned());
    }

    fn criterion(&mut self, label: &str, condition: Condition, line: u32) -> Criterion {
        for reason in condition.reasons.iter() {
            self.review(reason);
        }
        self.written(label, condition, line)
    }

    /// The criterion alone. Only the whole condition leaves the decision to an authority: a group holds
    /// the reasons of its members where they decide, and none where another member is met.
    fn written(&mut self, label: &str, condition: Condition, line: u32) -> Criterion {
        self.conditions += 1;
        let Condition { verdict, tested, missing, .. } = condition;
        let test = match tested {
            Tested::Fact => Test::Fact,
            Tested::Comparison { operator, required, actual, gap, selection } => {
                let selection = selection.map(|counted| self.place_of(counted));
                let gap = gap.filter(|_| verdict != Verdict::Review);
                Test::Comparison { operator, required, actual, gap, selection }
            }
            Tested::Group(at_least, members) => {
                let member = |member: &Condition| self.written(&member.name, member.clone(), line);
                Test::Group { at_least, members: members.iter().map(member).collect() }
            }
        };
        let missing = if verdict == Verdict::Unknown { missing.to_vec() } else { Vec::new() };
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
    pub fn outcome(mut self, kind: ProvisionKind, explain: Explain) -> Conclusion {
        let required = all(self.criteria.iter().map(|criterion| criterion.verdict));
        for tier in &mut self.tiers {
            tier.verdict = all([required, tier.verdict]);
        }
        if kind.is_burden() {
            self.criteria.iter_mut().for_each(as_record);
        }
        if kind == ProvisionKind::Risk {
            self.note_past_records();
        }
        let level = (!self.tiers.is_empty()).then(|| Level {
            certain: highest(&self.tiers, |verdict| verdict == Verdict::Met),
            possible: highest(&self.tiers, |verdict| verdict != Verdict::Unmet),
        });
        let status = self.status_of(required, level, kind);
        if let Some(label) = self.outside.take().filter(|_| status == Status::NotApplicable) {
            self.notes.push(format!("本条款面向{label}"));
        }
        Conclusion {
            status,
            level,
            criteria: self.criteria,
            targets: self.targets,
            tiers: self.tiers,
            selections: match explain {
                Explain::InFull => self.selections.iter().map(evidence_of).collect(),
                Explain::Briefly => Vec::new(),
            },
            notes: self.notes,
        }
    }

    /// Tells of records that have ended: there is none now, which is not that there never was one.
    fn note_past_records(&mut self) {
        let mut past: Vec<String> = Vec::new();
        for selection in &self.selections {
            let Some(ask) = selection.ask() else { continue };
            let listed = selection.facts.records(&ask.id).unwrap_or_default();
            for (record, entry) in listed.iter().zip(selection.entries()) {
                let words = match entry {
                    // What it was is not said.
                    _ if !records::has_all_choices(ask, record) => continue,
                    Entry::Out(Reason::EndedOn(day)) => format!("到 {day} 为止"),
                    Entry::Out(Reason::GoneSince(day)) => format!("{day} 起不再算"),
                    _ => continue,
                };
                let words = format!("“{}”有过记录，{words}。", selection.label);
                if !past.contains(&words) {
                    past.push(words);
                }
            }
        }
        self.notes.extend(past);
    }

    fn status_of(&self, required: Verdict, level: Option<Level>, kind: ProvisionKind) -> Status {
        match verdict_of(required, level) {
            Verdict::Unmet if kind == ProvisionKind::Risk => Status::Clear,
            Verdict::Unmet if kind == ProvisionKind::Duty => Status::NotApplicable,
            Verdict::Unmet if self.outside.is_some() => Status::NotApplicable,
            Verdict::Unmet => Status::NotMet,
            Verdict::Unknown if kind == ProvisionKind::Risk => Status::RiskUnknown,
            Verdict::Unknown => Status::Unknown,
            Verdict::Review => Status::Review,
            Verdict::Met if self.reviewed => Status::Review,
            Verdict::Met => status_when_met(kind),
        }
    }
}

/// What is tested of a sanction or a duty is whether something is on record: there is nothing to
/// reach, so that no figure and no gap is told.
fn as_record(criterion: &mut Criterion) {
    match &mut criterion.test {
        Test::Group { members, .. } => members.iter_mut().for_each(as_record),
        test => *test = Test::OnRecord,
    }
}

fn highest(tiers: &[Tier], accept: impl Fn(Verdict) -> bool) -> Option<u8> {
    tiers.iter().filter(|tier| accept(tier.verdict)).map(|tier| tier.level).max()
}

fn verdict_of(required: Verdict, level: Option<Level>) -> Verdict {
    match level {
        Some(Level { certain: Some(_), .. }) => Verdict::Met,
        Some(Level { possible: None, .. }) => Verdict::Unmet,
        Some(_) if required == Verdict::Review => Verdict::Review,
        Some(_) => Verdict::Unknown,
        None => required,
    }
}

/// What a provision of this kind comes to when all of its conditions hold.
fn status_when_met(kind: ProvisionKind) -> Status {
    match kind {
        ProvisionKind::Rating | ProvisionKind::Reward => Status::Met,
        ProvisionKind::Financing | ProvisionKind::Service => Status::Channel,
        ProvisionKind::Encouragement => Status::Guidance,
        ProvisionKind::Risk => Status::Risk,
        ProvisionKind::Duty => Status::Duty,
        ProvisionKind::PhaseOut => Status::PhaseOut,
        ProvisionKind::Information => Status::Information,
    }
}
