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
    let body = format!(
        "let n = e.patents.{filter}.count(); tier(1, \"一\", n.at_least(1)); note(`${{n}}`);"
    );
    let (book, problems) = book_of(&format!("{HEAD}, |e| {{ {body} }});"));
    assert_eq!(problems, [], "{filter}");
    let mut firm = enterprise(0, 0, 0);
    (firm.patents, firm.no_patents) = (vec![patent], false);
    let assessment = book.assess(firm, day("2026-01-21"), None);
    let level = provision(&assessment, "D-1").level.unwrap();
    (i64::from(level.certain.is_some()), i64::from(level.possible.is_some()))
}

fn ended(status: LegalStatus, granted: Option<&str>, end: &str) -> Patent {
    Patent { status, granted_on: granted.map(day), ended_on: Some(day(end)), ..invention(1) }
}

fn sold(out: &str, back: Option<&str>) -> Patent {
    let ownership = if back.is_some() { Ownership::Sole } else { Ownership::None };
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
