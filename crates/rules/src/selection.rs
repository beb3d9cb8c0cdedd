//! A selection of patents or records in which each one is in, out with a reason, or open; the host
//! type that scripts filter and count.

use std::rc::Rc;

use zhice_model::enterprise::{Answer, Record};
use zhice_model::patent::Patent;
use zhice_model::plan::Ask;

use crate::facts::Facts;
use crate::measure::Figure;
use crate::reason::{Entry, Lack, Reason};

/// The list that a selection is made from.
#[derive(Clone, Debug)]
pub enum Source {
    /// The enterprise's patents.
    Patents,
    /// The records of the answer to a question.
    Records(Rc<Ask>),
}

/// Some of the patents or records.
#[derive(Clone, Debug)]
pub struct Selection {
    /// What it is (有效发明专利).
    pub label: Rc<str>,
    /// Where it comes from.
    pub source: Source,
    /// What it was selected from.
    pub facts: Rc<Facts>,
    /// One entry for each patent or record of the source.
    pub entries: Rc<[Entry]>,
    /// Why the list itself may lack members that nobody has named; empty when it is whole.
    pub incomplete: Rc<[Rc<Lack>]>,
}

impl Selection {
    /// All patents.
    pub fn patents(facts: &Rc<Facts>) -> Self {
        Self {
            label: Rc::from("全部专利"),
            source: Source::Patents,
            facts: Rc::clone(facts),
            entries: vec![Entry::In; facts.enterprise.patents.len()].into(),
            incomplete: Rc::from([]),
        }
    }

    /// All records of an answer; without one, an empty list that may be incomplete.
    pub fn records(facts: &Rc<Facts>, ask: &Rc<Ask>) -> Self {
        let unanswered = || Rc::new(Lack::answer(ask, "尚未填写"));
        let (rows, incomplete) = match facts.enterprise.answers.get(&ask.id) {
            Some(Answer::Records(records)) => (records.len(), None),
            _ => (0, Some(unanswered())),
        };
        Self {
            label: Rc::from(ask.label.as_str()),
            source: Source::Records(Rc::clone(ask)),
            facts: Rc::clone(facts),
            entries: vec![Entry::In; rows].into(),
            incomplete: incomplete.into_iter().collect(),
        }
    }

    /// Keeps the patents that pass; `None` when this is no selection of patents.
    pub fn filter_patents(&self, test: impl Fn(&Patent, &Facts) -> Entry) -> Option<Self> {
        let Source::Patents = self.source else { return None };
        let patents = self.facts.enterprise.patents.iter();
        let entries = self.entries.iter().zip(patents);
        Some(self.with(entries.map(|(e, p)| e.and(|| test(p, &self.facts))).collect()))
    }

    /// Keeps the records that pass; `None` when this is no selection of records.
    pub fn filter_records(&self, test: impl Fn(&Record) -> Entry) -> Option<Self> {
        let Source::Records(ask) = &self.source else { return None };
        let records = self.facts.records(&ask.id).unwrap_or_default();
        let entries = self.entries.iter().zip(records);
        Some(self.with(entries.map(|(e, r)| e.and(|| test(r))).collect()))
    }

    fn with(&self, entries: Rc<[Entry]>) -> Self {
        Self { entries, ..self.clone() }
    }

    /// The same under another name.
    pub fn named(&self, label: &str) -> Self {
        Self { label: Rc::from(label), ..self.clone() }
    }

    /// The same, known to lack members.
    pub fn lacking(&self, lack: Lack) -> Self {
        let incomplete = self.incomplete.iter().cloned().chain([Rc::new(lack)]).collect();
        Self { incomplete, ..self.clone() }
    }

    /// The same with everything open left out, for `reason`.
    pub fn settled(&self, reason: &str) -> Self {
        let out = Entry::Out(Reason::text(reason));
        let settle = |entry: &Entry| match entry {
            Entry::Open(_) => out.clone(),
            Entry::In | Entry::Out(_) => entry.clone(),
        };
        self.with(self.entries.iter().map(settle).collect())
    }

    /// What is in any of the selections; what is in none is out for `reason`, unless all of them
    /// leave it out for one and the same.
    pub fn any_of(first: &Self, others: &[Self], reason: &str) -> Self {
        let mut union = first.clone();
        for other in others {
            let pairs = union.entries.iter().zip(other.entries.iter());
            let entries = pairs.map(|(a, b)| Self::either(a, b, reason)).collect();
            let mut incomplete: Vec<_> = union.incomplete.to_vec();
            let new = other.incomplete.iter().filter(|lack| !union.incomplete.contains(lack));
            incomplete.extend(new.cloned());
            union = Self { entries, incomplete: incomplete.into(), ..union };
        }
        union
    }

    fn either(a: &Entry, b: &Entry, reason: &str) -> Entry {
        match a.or(b) {
            Entry::Out(_) if a != b => Entry::Out(Reason::text(reason)),
            entry => entry,
        }
    }

    /// The question whose records these are; `None` for patents.
    pub fn ask(&self) -> Option<&Ask> {
        match &self.source {
            Source::Patents => None,
            Source::Records(ask) => Some(ask),
        }
    }

    /// How many there are.
    pub fn count(&self) -> Figure {
        Figure::count(self)
    }
}
