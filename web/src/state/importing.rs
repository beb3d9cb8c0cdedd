//! A file on its way in: read, previewed, taken or left, and taken back.

use std::rc::Rc;

use zhice_model::import::Import;
use zhice_model::text::same_name;
use zhice_model::{Diagnostic, Enterprise};

use super::State;
use super::merge::{Merge, merge};
use super::notice::{Event, take_back_patents};
use super::patch::{Change, carry_out};

/// A file to read, or that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name.
    pub file: String,
    /// Its bytes.
    pub bytes: Rc<Vec<u8>>,
    /// The enterprise's name, by which owners are matched.
    pub name: String,
    /// The place that a sample belongs to; empty for a file of the user's.
    pub region: String,
}

/// Where an import stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportStage {
    /// Nothing is being imported.
    Idle,
    /// The worker reads.
    Reading(Rc<Source>),
    /// What was found is shown, nothing is taken yet.
    Preview(Rc<Source>, Rc<Import>),
    /// The file could not be read.
    Failed(String, Rc<Vec<Diagnostic>>),
}

/// What can happen to an import.
#[derive(Clone, Debug)]
pub enum ImportAction {
    /// A file was chosen.
    Read(Source),
    /// The worker has read it.
    Arrived(Box<Import>),
    /// It could not be read.
    Failed(String, Vec<Diagnostic>),
    /// The worker did not answer and was ended.
    Stopped(String, Vec<Diagnostic>),
    /// This owner is the enterprise; the file is read again.
    Owner(String),
    /// What was found is taken.
    Adopt,
    /// What was found is left.
    Discard,
    /// The last import is taken back.
    TakeBack,
}

/// The account of an import that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The file's name.
    pub file: String,
    /// What it did.
    pub merge: Merge,
}

/// Carries out a step of an import.
pub fn apply(state: &mut State, action: ImportAction) {
    match action {
        ImportAction::Read(source) => state.import = ImportStage::Reading(Rc::new(source)),
        ImportAction::Arrived(import) => {
            if let ImportStage::Reading(source) = &state.import {
                state.import = ImportStage::Preview(Rc::clone(source), Rc::new(*import));
            }
        }
        ImportAction::Failed(file, diagnostics) => {
            state.import = ImportStage::Failed(file, Rc::new(diagnostics));
        }
        ImportAction::Stopped(file, diagnostics) => {
            state.import = ImportStage::Failed(file, Rc::new(diagnostics));
            state.tell(Event::ImporterStopped);
        }
        ImportAction::Owner(name) => choose_owner(state, name),
        ImportAction::Adopt => adopt(state),
        ImportAction::Discard => state.import = ImportStage::Idle,
        ImportAction::TakeBack => {
            if let Some(receipt) = state.receipt.take() {
                take_back_patents(state, &receipt.merge.changes);
            }
        }
    }
}

fn choose_owner(state: &mut State, name: String) {
    let ImportStage::Preview(source, _) = &state.import else { return };
    let source = Source { name: name.clone(), ..Source::clone(source) };
    Rc::make_mut(&mut state.enterprise).name = name;
    state.import = ImportStage::Reading(Rc::new(source));
}

fn adopt(state: &mut State) {
    let ImportStage::Preview(source, import) = state.import.clone() else { return };
    let merge = merge(&state.enterprise.patents, &import.patents);
    let enterprise = Rc::make_mut(&mut state.enterprise);
    carry_out(enterprise, &merge.changes);
    fill_from_sample(enterprise, &source);
    state.receipt = Some(Rc::new(Receipt { file: source.file.clone(), merge }));
    state.import = ImportStage::Idle;
    state.focus = None;
    state.notice = None;
}

/// A sample brings its place and name where none was entered.
fn fill_from_sample(enterprise: &mut Enterprise, source: &Source) {
    if source.region.is_empty() {
        return;
    }
    if enterprise.region.is_empty() {
        enterprise.region.clone_from(&source.region);
    }
    if enterprise.name.is_empty() {
        enterprise.name.clone_from(&source.name);
    }
}

/// Whether the owner must still be chosen: no name was entered, or no owner bears it.
#[must_use]
pub fn owner_is_open(source: &Source, import: &Import) -> bool {
    !import.owners.iter().any(|owner| same_name(&owner.name, &source.name))
}

/// The changes of a merge, for a message.
#[must_use]
pub fn counts(merge: &Merge) -> (usize, usize, usize) {
    (merge.new, merge.changed, merge.same)
}

/// The patents that changes leave behind.
pub fn numbers(changes: &[Change]) -> impl Iterator<Item = &str> {
    let after = changes.iter().filter_map(|change| change.after.as_ref());
    after.map(|patent| patent.application_number.digits())
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use zhice_model::date::date;
    use zhice_model::import::{Import, OwnerCount};
    use zhice_model::{ApplicationNumber, Patent};

    use super::{ImportAction, ImportStage, Source, owner_is_open};
    use crate::state::{Action, State};

    const NUMBERS: [&str; 2] = ["202310123456.6", "202410000001.X"];

    fn import(owners: &[&str]) -> Import {
        let patent = |number: &str| Patent::new(ApplicationNumber::parse(number).unwrap());
        Import {
            file: "清单.csv".into(),
            encoding: "UTF-8".into(),
            source: None,
            header_line: 1,
            columns: vec![],
            rows: 2,
            patents: NUMBERS.map(patent).to_vec(),
            joined: 0,
            rejected: vec![],
            warnings: vec![],
            owners: owners.iter().map(|o| OwnerCount { name: (*o).into(), patents: 1 }).collect(),
        }
    }

    fn source(name: &str, region: &str) -> Source {
        let bytes = Rc::new(vec![1, 2, 3]);
        Source { file: "清单.csv".into(), bytes, name: name.into(), region: region.into() }
    }

    fn run(state: &mut State, actions: Vec<ImportAction>) {
        for action in actions {
            state.apply(Action::Import(action));
        }
    }

    #[test]
    fn taken_and_taken_back() {
        let mut state = State::new(date(2026, 11, 21));
        let arrived = || ImportAction::Arrived(Box::new(import(&["甲"])));
        run(&mut state, vec![ImportAction::Read(source("甲", "320682")), arrived()]);
        assert!(state.enterprise.patents.is_empty(), "nothing is taken before the word");
        run(&mut state, vec![ImportAction::Adopt]);
        assert_eq!(state.enterprise.patents.len(), 2);
        assert_eq!(
            (state.enterprise.region.as_str(), state.enterprise.name.as_str()),
            ("320682", "甲")
        );
        run(&mut state, vec![ImportAction::TakeBack]);
        assert!(state.enterprise.patents.is_empty());
        assert!(state.receipt.is_none());
    }

    #[test]
    fn the_owner_chosen_is_read_again_and_named() {
        let mut state = State::new(date(2026, 11, 21));
        let arrived = ImportAction::Arrived(Box::new(import(&["乙"])));
        run(&mut state, vec![ImportAction::Read(source("", "")), arrived]);
        run(&mut state, vec![ImportAction::Owner("乙".into())]);
        assert_eq!(state.enterprise.name, "乙");
        assert_eq!(state.import, ImportStage::Reading(Rc::new(source("乙", ""))));
    }

    #[test]
    fn an_answer_that_nobody_waits_for_is_dropped() {
        let mut state = State::new(date(2026, 11, 21));
        run(&mut state, vec![ImportAction::Arrived(Box::new(import(&[])))]);
        assert_eq!(state.import, ImportStage::Idle);
    }

    #[test]
    fn open_owner() {
        let cases = [
            ("", &["甲"][..], true),
            ("甲", &["甲", "乙"], false),
            ("甲（集团）", &["甲(集团)"], false),
            ("丙", &["甲", "乙"], true),
        ];
        for (name, owners, open) in cases {
            assert_eq!(owner_is_open(&source(name, ""), &import(owners)), open, "{name}");
        }
    }
}
