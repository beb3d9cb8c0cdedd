//! Selections put into the words and positions of the assessment.

use std::collections::BTreeMap;

use zhice_model::assessment::{Grouped, SelectionEvidence};
use zhice_model::criterion::Missing;

use crate::order::insert_in_order;
use crate::reason::{Causes, Entry};
use crate::selection::{Selection, Source};

/// The unknown inputs that selections depend on, each with the records it is unknown of.
pub fn missing_of(selections: &[Selection]) -> Vec<Missing> {
    let mut rows_by_input: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for selection in selections {
        for lack in selection.incomplete.iter() {
            rows_by_input.entry(lack.input.clone()).or_default();
        }
        for (causes, rows) in open_rows(selection) {
            for (input, _) in causes.inputs(selection.ask()) {
                rows_by_input.entry(input).or_default().extend(&rows);
            }
        }
    }
    let missing = rows_by_input.into_iter().map(|(input, mut rows)| {
        rows.sort_unstable();
        rows.dedup();
        Missing::of(input, rows)
    });
    missing.collect()
}

/// The open records of a selection by what they depend on.
fn open_rows(selection: &Selection) -> BTreeMap<Causes, Vec<u32>> {
    let mut rows: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (row, entry) in (0_u32..).zip(selection.entries().iter()) {
        if let Entry::Open(causes) = entry {
            rows.entry(*causes).or_default().push(row);
        }
    }
    rows
}

/// Which records of a selection count, which do not and why, and which may.
pub fn evidence_of(selection: &Selection) -> SelectionEvidence {
    let mut counted = Vec::new();
    let mut excluded: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (row, entry) in (0_u32..).zip(selection.entries().iter()) {
        match entry {
            Entry::In => counted.push(row),
            Entry::Out(why) => excluded.entry(why).or_default().push(row),
            Entry::Open(_) => {}
        }
    }
    SelectionEvidence {
        label: selection.label.to_string(),
        source: match &selection.source {
            Source::Patents => "patents".to_owned(),
            Source::Records(ask) => format!("answers.{}", ask.id),
        },
        counted,
        count: None,
        open: grouped(open_rows(selection), |causes| {
            let inputs = causes.inputs(selection.ask());
            inputs.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join("；")
        }),
        excluded: grouped(excluded, |reason| reason.to_string()),
        excluded_count: None,
        incomplete: selection.incomplete.iter().map(|lack| lack.reason.clone()).collect(),
    }
}

/// The groups in the order of their first record.
fn grouped<R>(groups: BTreeMap<R, Vec<u32>>, words: impl Fn(&R) -> String) -> Vec<Grouped> {
    let mut in_order: Vec<Grouped> = Vec::new();
    for (reason, rows) in groups {
        let group = Grouped { reason: words(&reason), rows, count: None };
        insert_in_order(&mut in_order, group, |group| group.rows.first().copied());
    }
    in_order
}
