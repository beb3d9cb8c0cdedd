//! Patents that were read, put with those that an enterprise has.

use std::collections::BTreeMap;

use zhice_model::joined::joined;
use zhice_model::{Enterprise, Patent};

use super::Table;

/// What became of the patents of tables.
#[derive(Default)]
pub struct Counts {
    new: usize,
    changed: usize,
    same: usize,
}

/// Puts the patents of tables with those there are, one table after the other.
pub fn take(who: &mut Enterprise, tables: Vec<Table>) -> Counts {
    let number = |patent: &Patent| patent.application_number.digits().to_owned();
    let mut places: BTreeMap<String, usize> = who.patents.iter().map(number).zip(0..).collect();
    let mut counts = Counts::default();
    for patent in tables.into_iter().flat_map(|table| table.patents) {
        let known = places.get(&number(&patent)).and_then(|at| who.patents.get_mut(*at));
        if let Some(known) = known {
            let after = joined(known, &patent);
            if after == *known {
                counts.same += 1;
            } else {
                counts.changed += 1;
                *known = after;
            }
        } else {
            counts.new += 1;
            places.insert(number(&patent), who.patents.len());
            who.patents.push(patent);
        }
    }
    who.no_patents = who.no_patents && who.patents.is_empty();
    counts
}

impl Counts {
    /// As the page says it.
    pub fn words(&self) -> String {
        let Self { new, changed, same } = self;
        format!("与现有清单相比：新增 {new}，更新 {changed}，相同 {same}\n")
    }
}
