//! A selection of patents or records in which each one is in, out with a reason, or open: what plans
//! filter and count.

use std::rc::Rc;

use zhice_model::date::Date;
use zhice_model::enterprise::Record;
use zhice_model::patent::Patent;
use zhice_model::plan::Ask;

use crate::entries::Entries;
use crate::facts::{Derived, Facts};
use crate::reason::{Entry, Lack};
use crate::totals::Total;

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
    pub derived: Derived,
    /// Why the list itself may lack members that nobody has named; empty when it is whole.
    pub incomplete: Rc<[Rc<Lack>]>,
    /// How many there are by the figures that stand for the list.
    pub total: Option<Rc<Total>>,
    /// Whether there may be members that figures do not count.
    pub beyond_totals: bool,
    /// Whether figures may count what is no member.
    pub within_totals: bool,
}

impl Selection {
    /// All patents; while none is listed and nobody said that there is none, an empty list that may be
    /// incomplete.
    pub fn patents(facts: &Rc<Facts>) -> Self {
        let listed = Self::all(facts, Source::Patents, "全部专利", facts.enterprise.patents.len());
        if facts.knows_patents() {
            return listed;
        }
        listed
            .lacking(Lack { input: "patents".to_owned(), reason: "尚未填写专利".to_owned() })
    }

    /// All records of an answer; without one, an empty list that may be incomplete.
    pub fn records(facts: &Rc<Facts>, ask: &Rc<Ask>) -> Self {
        let source = Source::Records(Rc::clone(ask));
        match facts.records(&ask.id) {
            Some(records) => Self::all(facts, source, &ask.label, records.len()),
            None => {
                let nothing = Self::all(facts, source, &ask.label, 0);
                nothing.lacking(Lack::answer(ask, "尚未填写"))
            }
        }
    }

    fn all(facts: &Rc<Facts>, source: Source, label: &str, count: usize) -> Self {
        let name = match &source {
            Source::Patents => "patents".to_owned(),
            Source::Records(ask) => format!("answers.{}", ask.id),
        };
        let derived = facts
            .derive((name, Vec::new()), None, || std::iter::repeat_n(Entry::In, count).collect());
        let (facts, label) = (Rc::clone(facts), Rc::from(label));
        let incomplete = Rc::from([]);
        let (beyond_totals, within_totals) = (false, false);
        Self {
            label,
            source,
            facts,
            derived,
            incomplete,
            total: None,
            beyond_totals,
            within_totals,
        }
    }

    /// Whether both are made from one list.
    pub fn shares_list_with(&self, other: &Self) -> bool {
        self.ask().map(|ask| &ask.id) == other.ask().map(|ask| &ask.id)
    }

    /// Which of the source are in, out or open.
    pub fn entries(&self) -> &[Entry] {
        self.derived.list.each()
    }

    /// Keeps the patents that pass; `operation` names the test with its arguments. `None` when this
    /// is no selection of patents.
    pub fn filter_patents(
        &self,
        operation: String,
        test: impl Fn(&Patent, &Facts) -> Entry,
    ) -> Option<Self> {
        let Source::Patents = self.source else { return None };
        Some(self.derive(operation, || {
            let entries = self.entries().iter().zip(&self.facts.enterprise.patents);
            entries.map(|(entry, patent)| entry.and(|| test(patent, &self.facts))).collect()
        }))
    }

    /// Keeps the records that pass; `operation` names the test with its arguments. `None` when this
    /// is no selection of records.
    pub fn filter_records(
        &self,
        operation: String,
        test: impl Fn(&Record) -> Entry,
    ) -> Option<Self> {
        let Source::Records(ask) = &self.source else { return None };
        Some(self.derive(operation, || {
            let records = self.facts.records(&ask.id).unwrap_or_default();
            let entries = self.entries().iter().zip(records);
            entries.map(|(entry, record)| entry.and(|| test(record))).collect()
        }))
    }

    /// The same list with these entries in place of its own.
    pub fn with_entries(&self, entries: Entries) -> Self {
        Self { derived: self.facts.underived(entries), total: None, ..self.clone() }
    }

    fn derive(&self, operation: String, make: impl FnOnce() -> Entries) -> Self {
        let derivation = (operation, vec![self.derived.number]);
        let derived = self.facts.derive(derivation, Some(&self.derived), make);
        Self { derived, total: None, ..self.clone() }
    }

    /// The same under another name.
    pub fn named(&self, label: &str) -> Self {
        self.facts.budget.charge_bytes(label.len());
        Self { label: Rc::from(label), ..self.clone() }
    }

    /// The same, known to lack members.
    pub fn lacking(&self, lack: Lack) -> Self {
        self.facts.budget.charge_call();
        if self.incomplete.iter().any(|known| **known == lack) {
            return self.clone();
        }
        let incomplete = self.incomplete.iter().cloned().chain([Rc::new(lack)]).collect();
        Self { incomplete, ..self.clone() }
    }

    /// The same with what is open for want of a mark left out, for `reason`. A patent whose status
    /// or owner is unknown stays open.
    pub fn settled(&self, reason: &str) -> Self {
        let out = self.facts.out(reason);
        let settle = |entry: &Entry| match entry {
            Entry::Open(causes) if self.ask().is_some() || causes.has_mark() => out,
            entry => *entry,
        };
        let operation = format!("settled {reason}");
        let settled = self.derive(operation, || self.entries().iter().map(settle).collect());
        Self { total: self.total.clone(), ..settled }
    }

    /// What was lost since a day, known only where the list reaches that day: else anything may have been,
    /// for all that it says.
    pub fn known_from(&self, from: Date) -> Self {
        let until = self.facts.status_day();
        if until >= from || self.facts.totals().is_some() {
            return self.clone();
        }
        let reason = format!("清单只到 {until}，其后的失效、转出不明");
        self.lacking(Lack { input: "statusAsOf".to_owned(), reason })
    }

    /// What is in any of the selections; what is in none is out for `reason`, unless all of them
    /// leave it out for one and the same.
    pub fn any_of(first: &Self, others: &[Self], reason: &str) -> Self {
        let out = first.facts.out(reason);
        let mut union = first.clone();
        for other in others {
            let numbers = vec![union.derived.number, other.derived.number];
            let derivation = (format!("either {reason}"), numbers);
            let derived = first.facts.derive(derivation, Some(&union.derived), || {
                let pairs = union.entries().iter().zip(other.entries());
                pairs.map(|(a, b)| either(a, b, out)).collect()
            });
            let new = other.incomplete.iter().filter(|lack| !union.incomplete.contains(lack));
            let incomplete = union.incomplete.iter().chain(new).cloned().collect();
            let beyond_totals = union.beyond_totals || other.beyond_totals;
            let within_totals = union.within_totals || other.within_totals;
            union =
                Self { derived, incomplete, total: None, beyond_totals, within_totals, ..union };
        }
        union
    }

    /// The same, counted by the sum of these figures while no patent is listed; those of `possibly` may
    /// come on top.
    pub fn or_totals(&self, certainly: &[String], possibly: &[String]) -> Self {
        let Some(totals) = self.facts.totals() else { return self.clone() };
        let mut total = match self.within_totals {
            true => Total::of(totals, &[], &[certainly, possibly].concat()),
            false => Total::of(totals, certainly, possibly),
        };
        if self.beyond_totals {
            total = total.and_unlisted(self.derived.number);
        }
        Self { total: Some(Rc::new(total)), ..self.clone() }
    }

    /// The same, counted by all the figures together that stand for selections without common members.
    pub fn or_totals_of(&self, parts: &[Self]) -> Self {
        let totals: Option<Vec<_>> = parts.iter().map(|part| part.total.as_deref()).collect();
        Self { total: totals.map(|totals| Rc::new(Total::sum(&totals))), ..self.clone() }
    }

    /// The same, in which figures do not count everything.
    pub fn beyond_totals(&self) -> Self {
        Self { beyond_totals: true, ..self.clone() }
    }

    /// The same, of which figures count more than its members.
    pub fn within_totals(&self) -> Self {
        Self { within_totals: true, ..self.clone() }
    }

    /// The question whose records these are; `None` for patents.
    pub fn ask(&self) -> Option<&Ask> {
        match &self.source {
            Source::Patents => None,
            Source::Records(ask) => Some(ask),
        }
    }

    /// What is in this selection and not in the other, which is made from the same list.
    pub fn except(&self, other: &Self, reason: &str) -> Self {
        let out = self.facts.out(reason);
        let numbers = vec![self.derived.number, other.derived.number];
        let derivation = (format!("except {reason}"), numbers);
        let derived = self.facts.derive(derivation, Some(&self.derived), || {
            let pairs = self.entries().iter().zip(other.entries());
            let rest = |other: &Entry| match other {
                Entry::In => out,
                other => other.not(),
            };
            pairs.map(|(own, other)| own.and(|| rest(other))).collect()
        });
        let beyond_totals = self.beyond_totals || other.beyond_totals;
        Self { derived, total: None, beyond_totals, ..self.clone() }
    }

    /// Notes that a figure is made from it, if it is one of patents.
    pub fn note_counted(&self) {
        if self.ask().is_none() {
            self.facts.count_in(&self.derived);
        }
    }
}

fn either(a: &Entry, b: &Entry, out: Entry) -> Entry {
    match a.or(b) {
        Entry::Out(_) if a != b => out,
        entry => entry,
    }
}
