//! The readings (口径) under which a plan is judged, and which of them were looked at.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use zhice_model::plan::Reading;

/// Readings to be taken otherwise than by default: alternative by reading.
pub type Choices = BTreeMap<String, String>;

/// How a plan is read in one run.
#[derive(Debug, Default)]
pub struct Readings {
    choices: RefCell<Choices>,
    consulted: RefCell<BTreeSet<String>>,
}

impl Readings {
    /// Begins a run with these choices, in which nothing was looked at yet.
    pub fn begin(&self, choices: Choices) {
        self.choices.replace(choices);
        self.consulted.replace(BTreeSet::new());
    }

    /// Whether the reading is taken in the way `key`, which from now on counts as looked at.
    pub fn is_read_as(&self, reading: &Reading, key: &str) -> bool {
        self.consulted.borrow_mut().insert(reading.id.clone());
        let choices = self.choices.borrow();
        let default = || reading.alternatives.first().map(|choice| &choice.key);
        choices.get(&reading.id).or_else(default).is_some_and(|chosen| chosen == key)
    }

    /// Takes the readings looked at since the beginning or the last call.
    pub fn take_consulted(&self) -> BTreeSet<String> {
        self.consulted.take()
    }

    /// Whether any was looked at since.
    pub fn were_consulted(&self) -> bool {
        !self.consulted.borrow().is_empty()
    }
}
