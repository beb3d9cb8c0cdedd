//! Each patent under one provision: what it was counted as, or why it was not.

use std::collections::BTreeMap;

use zhice_model::assessment::{ProvisionAssessment, SelectionEvidence};

/// How a patent fared in one selection.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing<'a> {
    /// It counts.
    Counts,
    /// It counts or not, depending on this.
    MayCount(&'a str),
    /// It does not, because of this.
    CountsNot(&'a str),
}

/// A patent with the selections that say something of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its position in the list.
    pub row: u32,
    /// Name of a selection, and how it fared there.
    pub marks: Vec<(&'a str, Standing<'a>)>,
}

impl Entry<'_> {
    /// The best that the patent was counted as, which gives its place in the list.
    fn rank(&self) -> u8 {
        let rank = |standing: &Standing| match standing {
            Standing::Counts => 0,
            Standing::MayCount(_) => 1,
            Standing::CountsNot(_) => 2,
        };
        self.marks.iter().map(|(_, standing)| rank(standing)).min().unwrap_or(2)
    }
}

/// The patents that a provision looked at, those counted first. A patent that counts somewhere is not
/// told where else it does not.
#[must_use]
pub fn entries(provision: &ProvisionAssessment) -> Vec<Entry<'_>> {
    let mut found: BTreeMap<u32, Vec<(&str, Standing)>> = BTreeMap::new();
    let mut seen: Vec<&str> = Vec::new();
    for selection in provision.selections.iter().filter(|it| it.source == "patents") {
        let label = selection.label.as_str();
        if seen.contains(&label) {
            continue;
        }
        seen.push(label);
        for (row, standing) in standings(selection) {
            found.entry(row).or_default().push((label, standing));
        }
    }
    let mut entries: Vec<Entry> =
        found.into_iter().map(|(row, marks)| Entry { row, marks: told(marks) }).collect();
    entries.sort_by_key(|entry| (entry.rank(), entry.row));
    entries
}

fn standings(selection: &SelectionEvidence) -> impl Iterator<Item = (u32, Standing<'_>)> {
    let counted = selection.counted.iter().map(|row| (*row, Standing::Counts));
    let open = selection.open.iter().flat_map(|group| {
        group.rows.iter().map(|row| (*row, Standing::MayCount(group.reason.as_str())))
    });
    let excluded = selection.excluded.iter().flat_map(|group| {
        group.rows.iter().map(|row| (*row, Standing::CountsNot(group.reason.as_str())))
    });
    counted.chain(open).chain(excluded)
}

/// What is told of a patent: where it counts or may count, else the first reason why it does not.
fn told<'a>(marks: Vec<(&'a str, Standing<'a>)>) -> Vec<(&'a str, Standing<'a>)> {
    let speaks = |standing: &Standing| !matches!(standing, Standing::CountsNot(_));
    if marks.iter().any(|(_, standing)| speaks(standing)) {
        marks.into_iter().filter(|(_, standing)| speaks(standing)).collect()
    } else {
        marks.into_iter().take(1).collect()
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::{Grouped, ProvisionAssessment, SelectionEvidence};

    use super::{Entry, Standing, entries};
    use crate::format::samples::provision;

    fn selection(
        label: &str,
        counted: &[u32],
        open: &[u32],
        excluded: &[u32],
    ) -> SelectionEvidence {
        let group = |reason: &str, rows: &[u32]| {
            let group = Grouped { reason: reason.into(), rows: rows.to_vec(), count: None };
            if rows.is_empty() { Vec::new() } else { vec![group] }
        };
        SelectionEvidence {
            label: label.into(),
            source: "patents".into(),
            counted: counted.to_vec(),
            count: None,
            open: group("状态未知", open),
            excluded: group("不是发明专利", excluded),
            excluded_count: None,
            incomplete: Vec::new(),
        }
    }

    #[test]
    fn counted_first_and_each_with_its_reason() {
        let held = selection("有效发明专利", &[1, 3], &[2], &[0, 4]);
        let valuable = selection("高价值发明专利", &[3], &[1], &[0, 2, 4]);
        let answers = SelectionEvidence {
            source: "answers.product-filings".into(),
            ..selection("新增产品备案", &[0], &[], &[])
        };
        let again = selection("有效发明专利", &[1], &[], &[]);
        let selections = vec![held, valuable, answers, again];
        let provision = ProvisionAssessment { selections, ..provision() };
        let (unknown, other) =
            (Standing::MayCount("状态未知"), Standing::CountsNot("不是发明专利"));
        let of = |row, marks: &[(&'static str, &Standing<'static>)]| Entry {
            row,
            marks: marks.iter().map(|(label, standing)| (*label, (*standing).clone())).collect(),
        };
        let expected = [
            of(1, &[("有效发明专利", &Standing::Counts), ("高价值发明专利", &unknown)]),
            of(3, &[("有效发明专利", &Standing::Counts), ("高价值发明专利", &Standing::Counts)]),
            of(2, &[("有效发明专利", &unknown)]),
            of(0, &[("有效发明专利", &other)]),
            of(4, &[("有效发明专利", &other)]),
        ];
        assert_eq!(entries(&provision), expected);
    }
}
