//! A file on its way in: read, previewed, taken or left, and taken back.

use std::rc::Rc;

use zhice_model::import::{Column, Import};
use zhice_model::text::same_name;
use zhice_model::{Diagnostic, Enterprise, Patent};

use super::State;
use super::merge::Merge;
use super::notice::{Event, take_back_patents};
use super::patch::carry_out;
use super::sample::Sample;
use super::shared::Shared;
use super::view::{Samples, ViewState};
use crate::bytes::Bytes;

/// A file to read, or that was read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name.
    pub file: String,
    /// Its bytes.
    pub bytes: Shared<Bytes>,
    /// The enterprise's name, by which owners are matched.
    pub name: String,
    /// What the user said of its columns.
    pub mapping: Vec<Column>,
    /// The place that a sample belongs to; empty for a file of the user's.
    pub region: String,
}

/// Where an import stands.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportStage {
    /// Nothing is being imported.
    Idle,
    /// A sample is on its way.
    Fetching(Shared<Sample>),
    /// The worker reads.
    Reading {
        /// The file.
        source: Shared<Source>,
        /// Rows read, and about how many there are; 0 while that is not known.
        progress: (u32, u32),
        /// What came so far, beside the list.
        merge: Merge,
    },
    /// What was found is shown, nothing is taken yet.
    Preview {
        /// The file.
        source: Shared<Source>,
        /// What it holds.
        import: Shared<Import>,
        /// What it would do to the list.
        merge: Merge,
        /// The owner marked as the enterprise.
        owner: Option<String>,
    },
    /// The file could not be read.
    Failed(String, Shared<Vec<Diagnostic>>),
}

/// What can happen to an import.
#[derive(Clone, Debug)]
pub enum ImportAction {
    /// A sample was chosen.
    Fetch(Sample),
    /// Its bytes are here.
    Fetched(Shared<Bytes>),
    /// A file was chosen.
    Read(String, Shared<Bytes>),
    /// So many rows were read, of about so many.
    Progress(u32, u32),
    /// Some of its patents.
    Batch(Rc<Vec<Rc<Patent>>>),
    /// All of it was read.
    Arrived(Shared<Import>),
    /// What the user says of the columns; the file is read again.
    Map(Vec<Column>),
    /// It could not be read.
    Failed(String, Shared<Vec<Diagnostic>>),
    /// The worker did not answer and was ended.
    Stopped(String, Shared<Vec<Diagnostic>>),
    /// This owner is marked as the enterprise.
    Mark(String),
    /// The owner marked is the enterprise; the file is read again.
    ReadAsOwner,
    /// What was found is taken.
    Adopt,
    /// What was found is left.
    Discard,
    /// The last import is taken back.
    TakeBack,
}

/// The account of an import that was taken.
#[derive(Debug)]
pub struct Receipt {
    /// The file's name.
    pub file: String,
    /// What it did.
    pub merge: Merge,
}

/// Carries out a step of an import.
pub fn apply(state: &mut State, action: ImportAction) {
    match action {
        ImportAction::Fetch(sample) => state.import = ImportStage::Fetching(Shared::new(sample)),
        ImportAction::Fetched(bytes) => fetched(state, bytes),
        ImportAction::Read(file, bytes) => {
            let name = state.enterprise.name.clone();
            read(state, Source { file, bytes, name, mapping: Vec::new(), region: String::new() });
        }
        ImportAction::Progress(done, total) => {
            if let ImportStage::Reading { progress, .. } = &mut state.import {
                *progress = (done, total);
            }
        }
        ImportAction::Batch(patents) => {
            if let ImportStage::Reading { merge, .. } = &mut state.import {
                merge.add(patents.to_vec());
            }
        }
        ImportAction::Map(mapping) => read_mapped(state, mapping),
        ImportAction::Arrived(import) => arrived(state, import),
        ImportAction::Failed(file, diagnostics) => failed(state, file, diagnostics),
        ImportAction::Stopped(file, diagnostics) => {
            failed(state, file, diagnostics);
            state.tell(Event::ImporterStopped);
        }
        ImportAction::Mark(name) => {
            if let ImportStage::Preview { owner, .. } = &mut state.import {
                *owner = Some(name);
            }
        }
        ImportAction::ReadAsOwner => read_as_owner(state),
        ImportAction::Adopt => adopt(state),
        ImportAction::Discard => state.import = ImportStage::Idle,
        ImportAction::TakeBack => {
            if let Some(receipt) = state.receipt.take() {
                take_back_patents(state, receipt.merge.changes());
            }
        }
    }
}

fn read(state: &mut State, source: Source) {
    state.view.samples = Samples::Closed;
    state.view.dragging = false;
    let merge = Merge::with(&state.patents);
    state.import = ImportStage::Reading { source: Shared::new(source), progress: (0, 0), merge };
}

/// A sample is read for the enterprise entered, or else for the invented one.
fn fetched(state: &mut State, bytes: Shared<Bytes>) {
    let ImportStage::Fetching(sample) = state.import.clone() else { return };
    let entered = state.enterprise.name.trim();
    let name = if entered.is_empty() { &sample.enterprise } else { entered }.to_owned();
    let (file, region) = (sample.file.clone(), sample.region.clone());
    read(state, Source { file, bytes, name, mapping: Vec::new(), region });
}

fn arrived(state: &mut State, import: Shared<Import>) {
    let ImportStage::Reading { source, merge, .. } = state.import.clone() else { return };
    state.import = ImportStage::Preview { source, import, merge, owner: None };
}

fn failed(state: &mut State, file: String, diagnostics: Shared<Vec<Diagnostic>>) {
    state.import = ImportStage::Failed(file, diagnostics);
}

fn read_as_owner(state: &mut State) {
    let ImportStage::Preview { source, owner: Some(name), .. } = state.import.clone() else {
        return;
    };
    state.enterprise.edit().name.clone_from(&name);
    read(state, Source { name, ..Source::clone(&source) });
}

fn read_mapped(state: &mut State, mapping: Vec<Column>) {
    if let ImportStage::Preview { source, .. } = state.import.clone() {
        read(state, Source { mapping, ..Source::clone(&source) });
    }
}

fn adopt(state: &mut State) {
    let ImportStage::Preview { source, merge, .. } = state.import.clone() else { return };
    let merge = merge.again(&state.patents);
    let whole = state.patents.is_empty();
    carry_out(&mut state.patents, merge.changes());
    state.note_patents();
    fill_from_sample(state.enterprise.edit(), &source);
    // Where the name is another by now, all is read again.
    if whole || source.name != state.enterprise.name {
        state.read_for.clone_from(&source.name);
    }
    state.receipt = Some(Shared::new(Receipt { file: source.file.clone(), merge }));
    state.import = ImportStage::Idle;
    state.view = ViewState { step: state.view.step, ..ViewState::default() };
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

/// The changes of a merge, for a message: new, changed, same.
#[must_use]
pub fn counts(merge: &Merge) -> (usize, usize, usize) {
    (merge.new, merge.changed, merge.same)
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;
    use zhice_model::import::{Format, Import, OwnerCount};
    use zhice_model::{ApplicationNumber, Patent};

    use std::rc::Rc;

    use super::{ImportAction as A, ImportStage, Sample, Source, owner_is_open};
    use crate::state::shared::Shared;
    use crate::state::{Action, State};

    const NUMBERS: [&str; 2] = ["202310123456.6", "202410000001.X"];

    fn import(owners: &[&str]) -> Import {
        Import {
            file: "清单.csv".into(),
            format: Format::Text,
            encoding: "UTF-8".into(),
            sheet: String::new(),
            other_sheets: vec![],
            notes: vec![],
            source: None,
            header_line: 1,
            columns: vec![],
            signature: String::new(),
            needs_mapping: false,
            rows: 2,
            found: 2,
            joined: 0,
            rejected_count: 0,
            rejected: vec![],
            warnings_count: 0,
            warnings: vec![],
            owners: owners.iter().map(|o| OwnerCount { name: (*o).into(), patents: 1 }).collect(),
        }
    }

    fn batch() -> A {
        let patent = |number: &str| Patent::new(ApplicationNumber::parse(number).unwrap());
        A::Batch(Rc::new(NUMBERS.map(patent).map(Rc::new).to_vec()))
    }

    fn arrived(owner: &str) -> A {
        A::Arrived(Shared::new(import(&[owner])))
    }

    fn sample() -> Sample {
        let text = |text: &str| text.to_owned();
        Sample {
            file: text("示例.csv"),
            label: text("示例"),
            note: text(""),
            enterprise: text("甲"),
            region: text("320682"),
        }
    }

    fn run(state: &mut State, actions: Vec<A>) {
        for action in actions {
            state.apply(Action::Import(action));
        }
    }

    #[test]
    fn a_sample_is_taken_and_taken_back() {
        let mut state = State::new(date(2026, 11, 21));
        run(
            &mut state,
            vec![A::Fetch(sample()), A::Fetched(Shared::default()), batch(), arrived("甲")],
        );
        assert!(state.patents.is_empty(), "nothing is taken before the word");
        run(&mut state, vec![A::Adopt]);
        let enterprise = &state.enterprise;
        let found = (state.patents.len(), &*enterprise.region, &*enterprise.name);
        assert_eq!(found, (2, "320682", "甲"));
        run(&mut state, vec![A::TakeBack]);
        assert!(state.patents.is_empty());
        assert!(state.receipt.is_none());
    }

    #[test]
    fn the_owner_marked_is_read_again_and_named() {
        let mut state = State::new(date(2026, 11, 21));
        run(
            &mut state,
            vec![A::Read("清单.csv".into(), Shared::default()), arrived("乙"), A::ReadAsOwner],
        );
        assert!(matches!(state.import, ImportStage::Preview { .. }), "nobody is marked yet");
        run(&mut state, vec![A::Mark("乙".into()), A::ReadAsOwner]);
        assert_eq!(state.enterprise.name, "乙");
        assert!(
            matches!(&state.import, ImportStage::Reading { source, .. } if source.name == "乙")
        );
    }

    #[test]
    fn an_answer_that_nobody_waits_for_is_dropped() {
        let mut state = State::new(date(2026, 11, 21));
        run(&mut state, vec![arrived("甲"), A::Fetched(Shared::default())]);
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
            let source = Source {
                file: String::new(),
                bytes: Shared::default(),
                name: name.into(),
                mapping: vec![],
                region: String::new(),
            };
            assert_eq!(owner_is_open(&source, &import(owners)), open, "{name}");
        }
    }
}
