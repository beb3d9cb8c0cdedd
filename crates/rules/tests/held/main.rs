//! The engine with the patents it holds: slices come together as they should, the answers are those to
//! an enterprise that lists its patents itself, and what is left out of long lists can be asked for.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should fail"
)]

mod confirming;
mod input;
mod risking;
mod support;

use std::collections::BTreeSet;

use zhice_model::assessment::{Assessment, Grouped, SelectionEvidence};
use zhice_model::change::Counting;
use zhice_model::explanation::PatentExplanation;
use zhice_model::{Enterprise, Patent};
use zhice_protocol::EngineRequest;

use support::{Engine, LONG, enterprise};

/// One message: how long the list is to be, and the patents that come, by position in the sample, from
/// a position on.
type Slice = (u32, u32, std::ops::Range<usize>);

/// A name, the messages, and the patents that are held then; `None`: a list that cannot be used.
type Case = (&'static str, &'static [Slice], Option<&'static [usize]>);

#[test]
fn slices_come_together() {
    let cases: &[Case] = &[
        ("nothing held", &[], Some(&[])),
        ("one slice", &[(3, 0, 0..3)], Some(&[0, 1, 2])),
        ("two slices", &[(4, 0, 0..2), (4, 2, 2..4)], Some(&[0, 1, 2, 3])),
        ("one replaced in the middle", &[(3, 0, 0..3), (3, 1, 7..8)], Some(&[0, 7, 2])),
        ("one put at the end", &[(2, 0, 0..2), (3, 2, 5..6)], Some(&[0, 1, 5])),
        ("over the end", &[(2, 0, 0..2), (3, 1, 5..7)], Some(&[0, 5, 6])),
        ("cut", &[(4, 0, 0..4), (2, 0, 0..0)], Some(&[0, 1])),
        ("cut after a slice", &[(4, 0, 0..4), (2, 1, 6..7)], Some(&[0, 6])),
        ("emptied", &[(4, 0, 0..4), (0, 0, 0..0)], Some(&[])),
        ("longer than said", &[(2, 0, 0..4)], Some(&[0, 1])),
        ("a slice missing", &[(4, 0, 0..2)], None),
        ("a gap", &[(4, 0, 0..1), (4, 2, 2..4)], None),
        ("a gap, filled", &[(3, 2, 2..3), (3, 0, 0..3)], Some(&[0, 1, 2])),
        ("twice the same", &[(2, 0, 0..1), (2, 1, 0..1)], None),
        ("twice the same, mended", &[(2, 0, 0..1), (2, 1, 0..1), (2, 1, 1..2)], Some(&[0, 1])),
    ];
    let whole = enterprise(0);
    for (name, slices, expected) in cases {
        let mut engine = Engine::loaded();
        for (total, from, range) in *slices {
            engine.hold(*total, *from, &whole.patents[range.clone()]);
        }
        let expected = expected.map(|rows| {
            let patents = rows.iter().map(|row| whole.patents[*row].clone()).collect();
            Engine::loaded().assess(&Enterprise { patents, ..whole.clone() }).unwrap()
        });
        let found = engine.assess(&without_patents(&whole)).ok();
        assert_eq!(found, expected, "{name}");
        assert_eq!(engine.assess(&without_patents(&whole)).ok(), expected, "{name}, once more");
    }
}

#[test]
fn what_could_not_be_read_spoils_the_list() {
    let whole = enterprise(0);
    let mut engine = Engine::holding(&whole.patents);
    engine.service.missed();
    let codes = engine.assess(&without_patents(&whole)).unwrap_err();
    assert_eq!(codes, ["portfolio-incomplete"]);
    engine.hold(1, 0, &whole.patents[..1]);
    assert!(engine.assess(&without_patents(&whole)).is_ok());
}

#[test]
fn none_at_all_contradicts_those_held() {
    let none = Enterprise { no_patents: true, ..without_patents(&enterprise(0)) };
    assert!(Engine::loaded().assess(&none).is_ok());
    let codes = Engine::holding(&enterprise(0).patents).assess(&none).unwrap_err();
    assert_eq!(codes, ["enterprise-invalid"]);
}

#[test]
fn an_enterprise_with_patents_keeps_to_them() {
    let own = Enterprise { patents: enterprise(0).patents.split_off(20), ..enterprise(0) };
    let mut engine = Engine::holding(&enterprise(0).patents);
    assert_eq!(engine.assess(&own), Engine::loaded().assess(&own));
}

#[test]
fn what_if_uses_the_patents_held() {
    let whole = enterprise(0);
    let mut engine = Engine::holding(&whole.patents);
    let asked = support::questions(&without_patents(&whole));
    for (asked, listed) in asked.into_iter().zip(support::questions(&whole)) {
        let expected = Engine::loaded().what_if(listed);
        assert_ne!(Engine::loaded().what_if(asked.clone()), expected, "patents matter");
        assert_eq!(engine.what_if(asked), expected);
    }
}

#[test]
fn long_lists_are_cut_and_counted() {
    let long = enterprise(LONG);
    let full = support::book().assess(long.clone(), support::AS_OF, None);
    let sent = Engine::holding(&long.patents).assess(&without_patents(&long)).unwrap();
    let mut cut = 0;
    for (full, sent) in selections(&full).zip(selections(&sent)) {
        assert_eq!((&full.label, &full.incomplete), (&sent.label, &sent.incomplete));
        assert_eq!((full.count(), full.excluded_count()), (sent.count(), sent.excluded_count()));
        assert_eq!(sent.counted, full.counted[..full.counted.len().min(200)]);
        assert_eq!(sent.count.is_some(), full.counted.len() > 200);
        let groups = |of: &'_ SelectionEvidence| [of.open.clone(), of.excluded.clone()].concat();
        for (full, sent) in groups(full).iter().zip(groups(sent)) {
            let rows = full.rows[..full.rows.len().min(200)].to_vec();
            let count = (full.rows.len() > 200).then_some(u32::try_from(full.rows.len()).unwrap());
            cut += usize::from(count.is_some());
            assert_eq!(sent, Grouped { reason: full.reason.clone(), rows, count });
        }
    }
    assert!(cut > 0, "some list is long");
}

#[test]
fn every_patent_can_be_explained() {
    let long = enterprise(LONG);
    let full = support::book().assess(long.clone(), support::AS_OF, None);
    let mut engine = Engine::holding(&long.patents);
    let rows: Vec<u32> = (0..u32::try_from(long.patents.len() + 1).unwrap()).collect();
    assert!(engine.explain(&rows).iter().all(|it| it.places.is_empty()), "nothing assessed yet");
    engine.assess(&without_patents(&long)).unwrap();
    let explained = engine.explain(&rows);
    assert_eq!(explained.iter().map(|it| it.row).collect::<Vec<_>>(), rows);
    let all: BTreeSet<_> = explained.iter().flat_map(told).collect();
    let evident: BTreeSet<_> = evident(&full).collect();
    assert!(!evident.is_empty());
    assert_eq!(all, evident);
    engine.assess(&Enterprise { schema: "zhice/enterprise/0".into(), ..long }).unwrap_err();
    assert!(engine.explain(&rows).iter().all(|it| it.places.is_empty()), "of no older result");
}

fn without_patents(enterprise: &Enterprise) -> Enterprise {
    Enterprise { patents: Vec::new(), ..enterprise.clone() }
}

fn selections(assessment: &Assessment) -> impl Iterator<Item = &SelectionEvidence> {
    let provisions = assessment.plans.iter().flat_map(|plan| &plan.provisions);
    provisions.flat_map(|provision| &provision.selections)
}

/// Position, plan, provision, selection, how it counts, why.
type Told = (u32, String, String, String, Counting, String);

fn told(patent: &PatentExplanation) -> impl Iterator<Item = Told> {
    patent.places.iter().map(|it| {
        let (plan, provision) = (it.plan.clone(), it.provision.clone());
        (patent.row, plan, provision, it.selection.clone(), it.counting, it.reason.clone())
    })
}

/// The same by the evidence of the full result.
fn evident(full: &Assessment) -> impl Iterator<Item = Told> {
    let of_selection = |plan: &str, provision: &str, it: &SelectionEvidence| {
        let all = [(Counting::Open, &it.open), (Counting::Excluded, &it.excluded)];
        let mut found: Vec<_> =
            it.counted.iter().map(|row| (*row, Counting::Counted, String::new())).collect();
        for (counting, group) in all.iter().flat_map(|(how, list)| list.iter().map(|it| (*how, it)))
        {
            found.extend(group.rows.iter().map(|row| (*row, counting, group.reason.clone())));
        }
        let (plan, provision, label) = (plan.to_owned(), provision.to_owned(), it.label.clone());
        found.into_iter().map(move |(row, how, why)| {
            (row, plan.clone(), provision.clone(), label.clone(), how, why)
        })
    };
    full.plans.iter().flat_map(move |plan| {
        plan.provisions.iter().flat_map(move |provision| {
            let of_patents = provision.selections.iter().filter(|it| it.source == "patents");
            of_patents.flat_map(move |it| of_selection(&plan.id, &provision.id, it))
        })
    })
}

impl Engine {
    fn holding(patents: &[Patent]) -> Self {
        let mut engine = Self::loaded();
        let total = u32::try_from(patents.len()).unwrap();
        for (slice, from) in patents.chunks(500).zip((0..).step_by(500)) {
            engine.hold(total, from, slice);
        }
        engine
    }

    /// Sends one slice.
    pub fn hold(&mut self, total: u32, from: u32, patents: &[Patent]) {
        let hold =
            EngineRequest::Hold(zhice_protocol::Slice { total, from, patents: patents.to_vec() });
        assert_eq!(self.service.handle(hold), None);
    }
}
