//! Lives of patents in a plan made for the purpose: which are held, which were lost in the year, how
//! they came and how long they last.

use zhice_model::patent::Ownership;
use zhice_model::{LegalStatus, Patent};

use crate::support::{book_of, day, enterprise, invention, provision};

const HEAD: &str = r#"
plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
provision("D-1", #{ title: "条款", clause: "一", kind: "service", force: "提供" }"#;

const LOST: &str = "lost_between(date(\"2026-01-01\"), e.as_of, #{ expiry: true, nearby: true, announced: false })";
const HELD: &str = "granted_by(e.as_of).not_ended_by(e.as_of).owned_on(e.as_of)";

/// How many: for certain, and at most.
type Range = (i64, i64);
const NO: Range = (0, 0);
const OPEN: Range = (0, 1);
const YES: Range = (1, 1);

/// How many count on 2026-01-21 by a filter: for certain, and at most.
fn counted(filter: &str, patent: Patent) -> Range {
    listed(filter, patent, None)
}

/// The same by a list of a day.
fn listed(filter: &str, patent: Patent, status_as_of: Option<&str>) -> Range {
    let body = format!(
        "let n = e.patents.{filter}.count(); tier(1, \"一\", n.at_least(1)); note(`${{n}}`);"
    );
    let (book, problems) = book_of(&format!("{HEAD}, |e| {{ {body} }});"));
    assert_eq!(problems, [], "{filter}");
    let mut firm = enterprise(0, 0, 0);
    (firm.patents, firm.no_patents) = (vec![patent], false);
    firm.status_as_of = status_as_of.map(day);
    let assessment = book.assess(firm, day("2026-01-21"), None);
    let level = provision(&assessment, "D-1").level.unwrap();
    (i64::from(level.certain.is_some()), i64::from(level.possible.is_some()))
}

fn ended(status: LegalStatus, granted: Option<&str>, end: &str) -> Patent {
    Patent { status, granted_on: granted.map(day), ended_on: Some(day(end)), ..invention(1) }
}

fn sold(out: &str, back: Option<&str>) -> Patent {
    let owned = back.is_some_and(|back| out < back);
    let ownership = if owned { Ownership::Sole } else { Ownership::None };
    let transferred_out_on = Some(day(out));
    Patent { transferred_out_on, transferred_in_on: back.map(day), ownership, ..invention(1) }
}

/// Filed on a day, ended by the register after its term.
fn overrun(filed: &str) -> Patent {
    let late = ended(LegalStatus::LapsedFee, Some("2009-01-05"), "2026-03-01");
    Patent { filed_on: Some(day(filed)), ..late }
}

#[test]
fn held_and_lost() {
    use LegalStatus::{Abandoned, Ended, Granted, Invalidated, LapsedFee};
    let granted = Some("2022-05-06");
    let cases = [
        ("held", invention(1), YES, NO),
        ("given up", ended(Abandoned, granted, "2026-01-10"), NO, YES),
        ("given up, never granted", ended(Abandoned, None, "2026-01-10"), NO, OPEN),
        ("invalidated", ended(Invalidated, granted, "2026-01-10"), NO, YES),
        ("invalidated, no grant known", ended(Invalidated, None, "2026-01-10"), NO, OPEN),
        ("fee, no grant known", ended(LapsedFee, None, "2026-01-10"), NO, YES),
        ("cause unknown", ended(Ended, granted, "2026-01-10"), NO, YES),
        ("cause unknown, no grant known", ended(Ended, None, "2026-01-10"), NO, OPEN),
        ("cause and day unknown", Patent { status: Ended, ..invention(1) }, NO, OPEN),
        ("in force, yet ended", ended(Granted, granted, "2026-01-10"), OPEN, OPEN),
        ("in force, to end later", ended(Granted, granted, "2026-02-10"), YES, NO),
        ("sold", sold("2026-01-10", None), NO, YES),
        ("sold and bought back", sold("2026-01-10", Some("2026-01-15")), YES, NO),
        ("bought back too late", sold("2026-01-10", Some("2026-01-25")), NO, YES),
        ("bought and sold again", sold("2026-01-15", Some("2026-01-10")), NO, YES),
        ("end recorded after the term", overrun("2006-01-10"), NO, YES),
        ("the same before the year", overrun("2005-12-31"), NO, NO),
    ];
    for (name, patent, held, lost) in cases {
        assert_eq!(counted(HELD, patent.clone()), held, "held: {name}");
        assert_eq!(counted(LOST, patent), lost, "lost: {name}");
    }
}

/// Where the cause of an end matters and is not said, the loss is open.
#[test]
fn ended_for_an_unknown_cause() {
    let known = ended(LegalStatus::Ended, Some("2022-05-06"), "2026-01-10");
    let no_term = Patent { filed_on: None, ..known.clone() };
    let at_term = Patent { filed_on: Some(day("2006-01-10")), ..known.clone() };
    let unsaid = Patent { status: LegalStatus::Unknown, ..known.clone() };
    let cases = [
        ("", &known, YES),
        (", expiry: false", &known, YES),
        (", expiry: false", &no_term, OPEN),
        ("", &no_term, YES),
        ("", &at_term, YES),
        (", expiry: false", &at_term, NO),
        (", invalidated: false", &known, OPEN),
        (", invalidated: false", &at_term, YES),
        (", invalidated: false", &unsaid, OPEN),
        ("", &unsaid, YES),
    ];
    for (options, patent, expected) in cases {
        let lost = format!("announced: false{options}");
        let lost = LOST.replace("expiry: true, ", "").replace("announced: false", &lost);
        let lost = if options.contains("expiry") {
            lost
        } else {
            lost.replace("#{ ", "#{ expiry: true, ")
        };
        assert_eq!(counted(&lost, patent.clone()), expected, "{lost}");
    }
    assert_eq!(counted("wholly_invalid()", known), OPEN);
}

#[test]
fn applications_waiting_for_a_decision() {
    use LegalStatus::{Abandoned, Granted, LapsedFee, Pending, Rejected, Unknown, Withdrawn};
    let on = |status, granted: Option<&str>, ended: Option<&str>| {
        let (granted_on, ended_on) = (granted.map(day), ended.map(day));
        Patent { granted_on, ended_on, ..in_status(status) }
    };
    let later = Patent { filed_on: Some(day("2026-01-22")), ..in_status(Pending) };
    let cases = [
        ("waiting", on(Pending, None, None), YES, YES),
        ("filed tomorrow", later, NO, NO),
        ("granted", on(Granted, Some("2022-05-06"), None), NO, NO),
        ("to be granted", on(Granted, Some("2026-01-22"), None), YES, YES),
        ("granted, no day known", on(Granted, None, None), NO, OPEN),
        ("refused", on(Rejected, None, None), NO, OPEN),
        ("withdrawn", on(Withdrawn, None, None), NO, OPEN),
        ("withdrawn before", on(Withdrawn, None, Some("2026-01-21")), NO, NO),
        ("withdrawn afterwards", on(Withdrawn, None, Some("2026-01-22")), YES, YES),
        ("refused, yet granted", on(Rejected, Some("2022-05-06"), None), OPEN, OPEN),
        ("given up, never granted", on(Abandoned, None, None), NO, OPEN),
        ("given up before", on(Abandoned, None, Some("2026-01-21")), NO, NO),
        ("fee, no grant known", on(LapsedFee, None, None), NO, OPEN),
        ("not said", on(Unknown, None, None), OPEN, OPEN),
    ];
    for (name, patent, now, before) in cases {
        assert_eq!(counted("pending_on(e.as_of)", patent.clone()), now, "{name}");
        let listed = listed("pending_on(e.as_of)", patent, Some("2026-02-21"));
        assert_eq!(listed, before, "{name}, by a list of a later day");
    }
}

#[test]
fn filters_on_how_it_came_and_how_long_it_lasts() {
    let on = |text: &str| Some(day(text));
    let bought = |since: &str| Patent { transferred_in_on: on(since), ..invention(1) };
    let granted = |granted: Option<&str>| Patent {
        filed_on: on("2014-05-06"),
        granted_on: granted.map(day),
        ..invention(1)
    };
    let cases: [(&str, Patent, Range); 14] = [
        ("owned_at_filing()", invention(1), YES),
        ("owned_at_filing()", bought("2020-05-07"), NO),
        ("owned_at_filing()", bought("2020-05-06"), YES),
        ("owned_at_filing()", Patent { ownership: Ownership::Unknown, ..invention(1) }, OPEN),
        ("bought_in()", invention(1), NO),
        ("bought_in()", bought("2020-05-07"), YES),
        ("bought_in()", bought("2026-01-21"), YES),
        ("bought_in()", bought("2026-01-22"), NO),
        ("wholly_invalid()", Patent { status: LegalStatus::Invalidated, ..invention(1) }, YES),
        ("granted_over_years(10, e.as_of)", granted(Some("2016-01-20")), YES),
        ("granted_over_years(10, e.as_of)", granted(Some("2016-01-21")), NO),
        ("granted_at_least_years(10, e.as_of)", granted(Some("2016-01-21")), YES),
        ("granted_over_years(10, e.as_of)", granted(None), OPEN),
        ("granted_over_years(12, e.as_of)", granted(None), NO),
    ];
    for (filter, patent, expected) in cases {
        assert_eq!(counted(filter, patent.clone()), expected, "{filter} {patent:?}");
    }
}

fn in_status(status: LegalStatus) -> Patent {
    Patent { status, ..invention(1) }
}

fn sold_later(status: LegalStatus) -> Patent {
    let transferred_out_on = Some(day("2026-01-25"));
    Patent { transferred_out_on, ownership: Ownership::None, ..in_status(status) }
}

fn expired(end: Option<&str>) -> Patent {
    Patent { ended_on: end.map(day), ..in_status(LegalStatus::Expired) }
}

fn granted_on(status: LegalStatus, granted: &str) -> Patent {
    Patent { granted_on: Some(day(granted)), ..in_status(status) }
}

fn left(day_of_sale: &str) -> Patent {
    Patent { transferred_out_on: Some(day(day_of_sale)), ..invention(1) }
}

fn lapsed_by(announced: Option<&str>, due: Option<&str>) -> Patent {
    let (end_announced_on, fee_due_on) = (announced.map(day), due.map(day));
    Patent { end_announced_on, fee_due_on, ..in_status(LegalStatus::LapsedFee) }
}

fn in_grace(due: &str) -> Patent {
    Patent { fee_due_on: Some(day(due)), ..in_status(LegalStatus::Grace) }
}

/// Rows in which two facts do not fit together, or of which a day is bounded by another; the list is of
/// the day assessed, of one before or of one after.
#[test]
fn contradictions_and_days_bounded_by_others() {
    use LegalStatus::{LapsedFee, Pending, Rejected, Unknown};
    let ended_first = Patent {
        transferred_out_on: Some(day("2026-01-10")),
        ownership: Ownership::None,
        ..expired(Some("2025-06-01"))
    };
    let (early, late) = (Some("2026-01-05"), Some("2026-01-30"));
    let cases = [
        ("its term runs on, ended in the year", expired(Some("2026-01-10")), None, NO, YES),
        ("its term runs on, ended before", expired(Some("2025-12-31")), None, NO, NO),
        ("its term runs on, no day", expired(None), None, NO, OPEN),
        ("ended before the year, sold in it", ended_first, None, NO, NO),
        ("ended some day, sold after", sold_later(LapsedFee), late, OPEN, OPEN),
        ("in force, sold after", sold_later(LegalStatus::Granted), late, YES, NO),
        ("status unknown, sold after", sold_later(Unknown), late, OPEN, OPEN),
        ("granted after the list", granted_on(Pending, "2026-01-10"), early, YES, NO),
        ("granted, and pending", granted_on(Pending, "2026-01-10"), None, OPEN, OPEN),
        ("granted, and pending still", granted_on(Pending, "2026-01-25"), None, NO, NO),
        ("granted, and rejected", granted_on(Rejected, "2020-01-10"), None, OPEN, OPEN),
        ("granted after it was rejected", granted_on(Rejected, "2026-01-10"), early, OPEN, OPEN),
        ("sold, and owned", left("2026-01-10"), None, OPEN, OPEN),
        ("sold after the list", left("2026-01-10"), early, NO, YES),
        ("to be sold", left("2026-01-25"), None, YES, NO),
        ("announced before the year", lapsed_by(Some("2025-12-31"), None), None, NO, NO),
        ("announced in the year", lapsed_by(Some("2026-01-10"), None), None, NO, OPEN),
        ("due before the year", lapsed_by(None, Some("2025-12-31")), None, NO, NO),
        ("due in the year", lapsed_by(None, Some("2026-01-10")), None, NO, OPEN),
        ("in grace", in_grace("2025-08-01"), None, YES, NO),
        ("the grace is over", in_grace("2025-07-01"), None, OPEN, NO),
    ];
    for (name, patent, status_as_of, held, lost) in cases {
        assert_eq!(listed(HELD, patent.clone(), status_as_of), held, "held: {name}");
        assert_eq!(listed(LOST, patent, status_as_of), lost, "lost: {name}");
    }
}

#[test]
fn a_grant_of_the_year_is_held_against_the_status() {
    use LegalStatus::{Pending, Rejected};
    let early = Some("2026-01-05");
    let in_year = "granted_between(date(\"2026-01-01\"), e.as_of)";
    let cases = [
        (granted_on(Pending, "2026-01-10"), early, YES),
        (granted_on(Pending, "2026-01-10"), None, OPEN),
        (granted_on(Pending, "2025-12-31"), None, NO),
        (granted_on(Rejected, "2026-01-10"), None, OPEN),
        (in_status(Pending), None, NO),
    ];
    for (patent, status_as_of, expected) in cases {
        let told = format!("{patent:?}, {status_as_of:?}");
        assert_eq!(listed(in_year, patent, status_as_of), expected, "{told}");
    }
}

#[test]
fn an_end_by_the_term_counts_only_where_it_is_read_so() {
    // The second is a term typed wrong.
    let not_counted = LOST.replace("expiry: true", "expiry: false");
    for patent in [expired(Some("2026-01-10")), expired(None)] {
        assert_eq!(counted(&not_counted, patent), NO);
    }
}

/// What was lost after the day of a list is known only as far as its year goes.
#[test]
fn a_list_from_before_the_year_knows_no_losses_in_it() {
    for (status_as_of, expected) in
        [(None, NO), (Some("2026-01-01"), NO), (Some("2025-12-31"), OPEN)]
    {
        assert_eq!(listed(LOST, invention(1), status_as_of), expected, "{status_as_of:?}");
        assert_eq!(listed(HELD, invention(1), status_as_of), YES, "{status_as_of:?}");
    }
}
