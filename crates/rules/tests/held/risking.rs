//! What may be lost for want of a fee: which patents, and what the plans would say without them.

use zhice_model::date::parse_date;
use zhice_model::what_if::{PatentRisk, RiskCause, Risks};
use zhice_model::{Enterprise, LegalStatus, Ownership, Patent};
use zhice_protocol::{EngineResponse, WhatIfRequest, WhatIfResponse};

use crate::support::{AS_OF, Engine, enterprise};

/// A name, a change of the first patent, and what is told of it.
type Case = (&'static str, fn(&mut Patent), Option<(RiskCause, Option<&'static str>)>);

fn due(patent: &mut Patent, day: &str) {
    patent.fee_due_on = parse_date(day).ok();
}

const CASES: &[Case] = &[
    ("paid", |_| {}, None),
    ("overdue", |it| it.status = LegalStatus::Grace, Some((RiskCause::Overdue, None))),
    (
        "overdue since a day",
        |it| {
            it.status = LegalStatus::Grace;
            due(it, "2026-10-06");
        },
        Some((RiskCause::Overdue, Some("2026-10-06"))),
    ),
    ("due yesterday", |it| due(it, "2026-11-20"), Some((RiskCause::Overdue, Some("2026-11-20")))),
    ("due today", |it| due(it, "2026-11-21"), Some((RiskCause::DueSoon, Some("2026-11-21")))),
    ("due in 90 days", |it| due(it, "2027-02-19"), Some((RiskCause::DueSoon, Some("2027-02-19")))),
    ("due in 91 days", |it| due(it, "2027-02-20"), None),
    (
        "restorable",
        |it| {
            it.status = LegalStatus::LapsedRestorable;
            it.ended_on = parse_date("2026-09-01").ok();
        },
        Some((RiskCause::Restorable, Some("2026-09-01"))),
    ),
    (
        "lapsed",
        |it| {
            it.status = LegalStatus::LapsedFee;
            due(it, "2026-12-01");
        },
        None,
    ),
    (
        "pending",
        |it| {
            it.status = LegalStatus::Pending;
            due(it, "2026-12-01");
        },
        None,
    ),
    (
        "at the end of its term",
        |it| {
            it.status = LegalStatus::Grace;
            it.term_ends_on = parse_date("2026-11-21").ok();
        },
        None,
    ),
    (
        "sold",
        |it| {
            it.status = LegalStatus::Grace;
            it.transferred_out_on = parse_date("2026-11-21").ok();
        },
        None,
    ),
    (
        "another's",
        |it| {
            it.status = LegalStatus::Grace;
            it.ownership = Ownership::None;
        },
        None,
    ),
];

#[test]
fn patents_at_risk() {
    for (name, change, expected) in CASES {
        let mut who = plain();
        change(&mut who.patents[0]);
        let expected = expected.map(|(cause, day)| PatentRisk {
            row: 0,
            cause,
            day: day.map(|day| parse_date(day).unwrap()),
        });
        assert_eq!(risks(who).patents, Vec::from_iter(expected), "{name}");
    }
}

#[test]
fn what_their_loss_changes() {
    let nothing = risks(plain());
    assert_eq!((nothing.patents, nothing.without), (vec![], vec![]));
    let mut who = plain();
    let in_force = who.patents.iter_mut().filter(|it| it.status == LegalStatus::Granted);
    in_force.for_each(|it| due(it, "2026-12-01"));
    let found = risks(who);
    assert!(!found.patents.is_empty());
    let changed = found.without.iter().flat_map(|plan| &plan.provisions);
    let star = changed.clone().find(|it| it.id == "RG24-10").unwrap();
    assert!(star.figures.iter().any(|it| it.actual.before != it.actual.after));
    assert!(!star.moves.is_empty());
    let mut lost = plain();
    lost.patents[0].status = LegalStatus::LapsedRestorable;
    lost.patents[0].ended_on = parse_date("2026-09-01").ok();
    assert_eq!(risks(lost).without, [], "what has ended is not lost again");
}

/// The sample with one patent in front that is in force and paid, and no day of a fee known.
fn plain() -> Enterprise {
    let mut who = enterprise(0);
    who.patents.retain(|it| matches!(it.status, LegalStatus::Granted | LegalStatus::LapsedFee));
    who.patents.iter_mut().for_each(|it| it.fee_due_on = None);
    let sound = |it: &Patent| {
        let end = it.term_end().is_none_or(|end| end > AS_OF);
        it.status == LegalStatus::Granted && it.ownership == Ownership::Sole && end
    };
    let place = who.patents.iter().position(sound).unwrap();
    who.patents.swap(0, place);
    who
}

fn risks(who: Enterprise) -> Risks {
    let question = WhatIfRequest::Risks { id: 8, enterprise: Box::new(who), as_of: AS_OF };
    match Engine::loaded().what_if(question) {
        Some(EngineResponse::WhatIf(WhatIfResponse::AtRisk { id: 8, risks })) => *risks,
        other => panic!("{other:?}"),
    }
}
