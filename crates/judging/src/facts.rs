//! The enterprise as it is judged: an immutable view with the day of the assessment.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use zhice_model::Enterprise;
use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Record};
use zhice_model::totals::Totals;

use crate::budget::Budget;
use crate::entries::Entries;
use crate::reason::{Entry, Reason, Texts};

/// What the runs of one assessment look at.
#[derive(Debug)]
pub struct Facts {
    /// The enterprise.
    pub enterprise: Rc<Enterprise>,
    /// The day of the assessment; what that day brings counts.
    pub as_of: Date,
    /// What looking at them may cost.
    pub budget: Rc<Budget>,
    /// The answers that can be used, where some of the enterprise's cannot.
    usable: Option<BTreeMap<String, Answer>>,
    derived: RefCell<BTreeMap<Derivation, Derived>>,
    counted: RefCell<BTreeMap<usize, Rc<Entries>>>,
    consulted: RefCell<BTreeSet<String>>,
    texts: RefCell<Texts>,
}

/// How a list of entries was made: an operation with its arguments, on the lists with these
/// numbers.
pub type Derivation = (String, Vec<usize>);

/// A list of entries with a number of its own.
#[derive(Clone, Debug)]
pub struct Derived {
    /// The number.
    pub number: usize,
    /// What it holds.
    pub list: Rc<Entries>,
}

impl Facts {
    /// The enterprise on a day, with these answers in place of its own where some of those cannot be used.
    pub fn new(
        enterprise: Rc<Enterprise>,
        usable: Option<BTreeMap<String, Answer>>,
        as_of: Date,
        budget: Rc<Budget>,
    ) -> Self {
        Self {
            enterprise,
            as_of,
            budget,
            usable,
            derived: RefCell::default(),
            counted: RefCell::default(),
            consulted: RefCell::default(),
            texts: RefCell::default(),
        }
    }

    /// An entry that is out for a reason in the script's words.
    pub fn out(&self, reason: &str) -> Entry {
        Entry::Out(self.texts.borrow_mut().reason(reason))
    }

    /// A reason in words.
    pub fn words(&self, reason: Reason) -> String {
        self.texts.borrow().words(reason)
    }

    /// What `derivation` gives, made once: the runs under other readings share most of their
    /// filters. One that leaves `base` as it is gives `base` itself, so that what is made of both is shared
    /// as well; without a list, where nothing tells one from another, each has a number of its own.
    pub fn derive(
        &self,
        derivation: Derivation,
        base: Option<&Derived>,
        make: impl FnOnce() -> Entries,
    ) -> Derived {
        self.budget.charge_call();
        self.budget.charge_bytes(derivation.0.len());
        if let Some(known) = self.derived.borrow().get(&derivation) {
            return known.clone();
        }
        let list = Rc::new(make());
        self.budget.charge(list.each().len());
        let mut derived = self.derived.borrow_mut();
        let is_same = |base: &&Derived| !list.each().is_empty() && base.list.each() == list.each();
        let same = base.filter(is_same).cloned();
        let made = same.unwrap_or(Derived { number: derived.len(), list });
        derived.insert(derivation, made.clone());
        made
    }

    /// Notes that a list of patents was counted.
    pub fn count_in(&self, derived: &Derived) {
        self.counted.borrow_mut().insert(derived.number, Rc::clone(&derived.list));
    }

    /// How a patent stands in each list that was counted: in, open or out.
    pub fn standings(&self, row: u32) -> Vec<u8> {
        let counted = self.counted.borrow();
        let row = usize::try_from(row).unwrap_or(usize::MAX);
        let standing = |list: &Rc<Entries>| match list.each().get(row) {
            Some(Entry::In) => 2,
            Some(Entry::Open(_)) => 1,
            Some(Entry::Out(_)) | None => 0,
        };
        counted.values().map(standing).collect()
    }

    /// Whether the list of patents says anything: an empty one does only where it is said to be whole.
    pub fn knows_patents(&self) -> bool {
        self.enterprise.no_patents || !self.enterprise.patents.is_empty()
    }

    /// The figures that stand for the list of patents, where there is none.
    pub fn totals(&self) -> Option<&Totals> {
        self.enterprise.totals.as_ref().filter(|_| !self.knows_patents())
    }

    /// A list made in a way that cannot be named, such as by a closure of the script: never shared.
    pub fn underived(&self, entries: Entries) -> Derived {
        self.budget.charge(entries.each().len());
        let mut derived = self.derived.borrow_mut();
        let number = derived.len();
        let made = Derived { number, list: Rc::new(entries) };
        derived.insert((format!("only {number}"), Vec::new()), made.clone());
        made
    }

    /// The day that statuses and owners describe.
    pub fn status_day(&self) -> Date {
        self.enterprise.status_as_of.unwrap_or(self.as_of)
    }

    /// 1 January of the rating year.
    pub fn year_start(&self) -> Date {
        zhice_model::date::date(self.as_of.year(), 1, 1)
    }

    /// 31 December of the rating year.
    pub fn year_end(&self) -> Date {
        zhice_model::date::date(self.as_of.year(), 12, 31)
    }

    /// The answer to a question, which from now on counts as looked at.
    pub fn answer(&self, ask: &str) -> Option<&Answer> {
        self.consulted.borrow_mut().insert(ask.to_owned());
        self.answers().get(ask)
    }

    fn answers(&self) -> &BTreeMap<String, Answer> {
        self.usable.as_ref().unwrap_or(&self.enterprise.answers)
    }

    /// The questions whose answers were looked at.
    pub fn consulted(&self) -> BTreeSet<String> {
        self.consulted.borrow().clone()
    }

    /// The records of an answer; `None` when the question is not answered with a list.
    pub fn records(&self, ask: &str) -> Option<&[Record]> {
        match self.answers().get(ask) {
            Some(Answer::Records(records)) => Some(records),
            _ => None,
        }
    }
}
