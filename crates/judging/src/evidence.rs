//! Selections put into the words and positions of the assessment.

use std::collections::BTreeMap;

use zhice_model::assessment::{Grouped, SelectionEvidence};
use zhice_model::criterion::Missing;

use crate::entries::Rows;
use crate::selection::{Selection, Source};
use crate::sorted_insert::insert_in_order;

/// The unknown inputs that selections depend on, each with the records it is unknown of.
pub fn missing_of(selections: &[Selection]) -> Vec<Missing> {
    let mut rows_by_input: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for selection in selections {
        for lack in selection.incomplete.iter() {
            rows_by_input.entry(lack.input.clone()).or_default();
        }
        for (causes, rows) in &selection.derived.list.rows().open {
            for (input, _) in causes.inputs(selection.ask()) {
                rows_by_input.entry(input).or_default().extend(rows);
            }
        }
    }
    let missing = rows_by_input.into_iter();
    missing.map(|(input, rows)| Missing::of(input, in_order(&rows))).collect()
}

/// Positions in a list in order, each once.
fn in_order(rows: &[u32]) -> Vec<u32> {
    let mut found: Vec<bool> = Vec::new();
    for row in rows {
        let at = usize::try_from(*row).unwrap_or_default();
        if found.len() <= at {
            found.resize(at + 1, false);
        }
        if let Some(place) = found.get_mut(at) {
            *place = true;
        }
    }
    (0..).zip(found).filter_map(|(row, found)| found.then_some(row)).collect()
}

/// Which records of a selection count, which do not and why, and which may.
pub fn evidence_of(selection: &Selection) -> SelectionEvidence {
    let Rows { counted, open, excluded } = selection.derived.list.rows();
    SelectionEvidence {
        label: selection.label.to_string(),
        source: match &selection.source {
            Source::Patents => "patents".to_owned(),
            Source::Records(ask) => format!("answers.{}", ask.id),
        },
        counted: counted.clone(),
        count: None,
        open: grouped(open, |causes| {
            let inputs = causes.inputs(selection.ask());
            inputs.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join("；")
        }),
        excluded: grouped(excluded, |reason| selection.facts.words(*reason)),
        excluded_count: None,
        incomplete: selection.incomplete.iter().map(|lack| lack.reason.clone()).collect(),
    }
}

/// The groups in the order of their first record.
fn grouped<R>(groups: &BTreeMap<R, Vec<u32>>, words: impl Fn(&R) -> String) -> Vec<Grouped> {
    let mut in_order: Vec<Grouped> = Vec::new();
    for (reason, rows) in groups {
        let group = Grouped { reason: words(reason), rows: rows.clone(), count: None };
        insert_in_order(&mut in_order, group, |group| group.rows.first().copied());
    }
    in_order
}
